import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** Funds with their shares and accounts, transfers with their entries, and what is kept beside them to read fast. */
export class CoreFundCreateBooks1795500000100 implements MigrationInterface {
  readonly name = 'CoreFundCreateBooks1795500000100';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(
      db,
      `
      -- One set of books with one sequence. The counter is a column: commit order is sequence order, a refusal leaves no gap.
      CREATE TABLE ledger.fund (
        id int CONSTRAINT fund_pk PRIMARY KEY,
        code text NOT NULL CONSTRAINT fund_code_once UNIQUE CONSTRAINT fund_code_is_slug CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        kind text NOT NULL CONSTRAINT fund_kind_known CHECK (kind IN ('pool', 'in_kind', 'own')),
        base_currency char(3) NOT NULL CONSTRAINT fund_base_currency_fk REFERENCES ledger.currency,
        partnership_id uuid CONSTRAINT fund_partnership_fk REFERENCES consortium.partnership,
        holder_city uuid NOT NULL CONSTRAINT fund_holder_city_fk REFERENCES consortium.city,
        name jsonb NOT NULL,
        next_seq bigint NOT NULL DEFAULT 0, last_at timestamptz NOT NULL DEFAULT '-infinity', open_from date NOT NULL,
        CONSTRAINT fund_own_has_no_partnership CHECK ((kind = 'own') = (partnership_id IS NULL))) WITH (fillfactor = 20);
      CREATE INDEX fund_of_partnership ON ledger.fund (partnership_id);

      -- Predicates on the money of a share: all that are set must hold for every account of the share that names one.
      CREATE TABLE ledger.earmark (
        fund_id int NOT NULL CONSTRAINT earmark_fund_fk REFERENCES ledger.fund, id int NOT NULL,
        project_id int, line_id int, title jsonb NOT NULL,
        CONSTRAINT earmark_pk PRIMARY KEY (fund_id, id),
        CONSTRAINT earmark_says_something CHECK (num_nonnulls(project_id, line_id) > 0));

      -- Whose money: city, where the city has it from, and what it may be used for.
      CREATE TABLE ledger.share (
        fund_id int NOT NULL CONSTRAINT share_fund_fk REFERENCES ledger.fund, id int NOT NULL,
        city_id uuid NOT NULL CONSTRAINT share_city_fk REFERENCES consortium.city,
        source text NOT NULL DEFAULT 'own' CONSTRAINT share_source_is_slug CHECK (source ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        earmark_id int,
        CONSTRAINT share_pk PRIMARY KEY (fund_id, id),
        CONSTRAINT share_once UNIQUE NULLS NOT DISTINCT (fund_id, city_id, source, earmark_id),
        CONSTRAINT share_earmark_fk FOREIGN KEY (fund_id, earmark_id) REFERENCES ledger.earmark);

      -- Adopted decisions only: the foreign key of a transfer is the check that the committee adopted it.
      CREATE TABLE ledger.decision (
        fund_id int NOT NULL CONSTRAINT decision_fund_fk REFERENCES ledger.fund, id uuid NOT NULL, adopted_on date NOT NULL,
        CONSTRAINT decision_pk PRIMARY KEY (fund_id, id));

      -- label: cause of a result, year of a room, partner behind an advance, agent-fee.
      CREATE TABLE ledger.account (
        fund_id int NOT NULL CONSTRAINT account_fund_fk REFERENCES ledger.fund,
        id bigint NOT NULL GENERATED ALWAYS AS IDENTITY, code text NOT NULL,
        kind text NOT NULL CONSTRAINT account_kind_fk REFERENCES ledger.account_kind,
        currency char(3) NOT NULL CONSTRAINT account_currency_fk REFERENCES ledger.currency,
        share_id int, project_id int, line_id int,
        party_city uuid CONSTRAINT account_party_city_fk REFERENCES consortium.city,
        holder_city uuid CONSTRAINT account_holder_city_fk REFERENCES consortium.city,
        label text CONSTRAINT account_label_is_slug CHECK (label ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT account_pk PRIMARY KEY (fund_id, id),
        CONSTRAINT account_code_once UNIQUE (fund_id, code),
        CONSTRAINT account_once UNIQUE NULLS NOT DISTINCT (fund_id, kind, currency, share_id, project_id, line_id, party_city, holder_city, label),
        CONSTRAINT account_share_fk FOREIGN KEY (fund_id, share_id) REFERENCES ledger.share);

      -- posted: sum of the entries. held: reserved by open proposals. The floor is the only limit of the system.
      CREATE TABLE ledger.balance (
        fund_id int NOT NULL, account_id bigint NOT NULL, side smallint NOT NULL, floor bigint,
        posted bigint NOT NULL DEFAULT 0, held bigint NOT NULL DEFAULT 0 CONSTRAINT balance_held_not_negative CHECK (held >= 0),
        version bigint NOT NULL DEFAULT 0,
        CONSTRAINT balance_pk PRIMARY KEY (fund_id, account_id),
        CONSTRAINT balance_account_fk FOREIGN KEY (fund_id, account_id) REFERENCES ledger.account,
        CONSTRAINT balance_floor CHECK (side * posted - held >= floor)) WITH (fillfactor = 30);

      -- amount_minor, currency and city_id say what a list shows of the lines; city_id only where all of them are of one city.
      CREATE TABLE ledger.transfer (
        fund_id int NOT NULL CONSTRAINT transfer_fund_fk REFERENCES ledger.fund, seq bigint NOT NULL, id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT transfer_kind_fk REFERENCES ledger.kind,
        effective_on date NOT NULL, recorded_at timestamptz NOT NULL, author uuid NOT NULL, approvers uuid[] NOT NULL,
        decision_id uuid, reverses bigint, reason_code text CONSTRAINT transfer_reason_fk REFERENCES ledger.reversal_reason, evidence bytea,
        payload_hash bytea NOT NULL, leaf bytea NOT NULL,
        amount_minor bigint NOT NULL, currency char(3) NOT NULL, city_id uuid,
        CONSTRAINT transfer_pk PRIMARY KEY (fund_id, seq),
        CONSTRAINT transfer_once UNIQUE (fund_id, id),
        CONSTRAINT transfer_reverses_fk FOREIGN KEY (fund_id, reverses) REFERENCES ledger.transfer,
        CONSTRAINT transfer_decision_fk FOREIGN KEY (fund_id, decision_id) REFERENCES ledger.decision,
        CONSTRAINT transfer_reversal_has_reason CHECK ((reverses IS NULL) = (reason_code IS NULL)));
      CREATE UNIQUE INDEX transfer_reversed_once ON ledger.transfer (fund_id, reverses) WHERE reverses IS NOT NULL;
      CREATE INDEX transfer_recorded ON ledger.transfer (fund_id, recorded_at, seq);
      CREATE INDEX transfer_by_day ON ledger.transfer (fund_id, effective_on, seq);
      CREATE INDEX transfer_by_amount ON ledger.transfer (fund_id, amount_minor, seq);
      CREATE INDEX transfer_of_city ON ledger.transfer (fund_id, city_id, seq);
      CREATE INDEX transfer_of_kind ON ledger.transfer (fund_id, kind, seq);

      -- An account appears once per transfer. Keys to transfer and account are not checked row by row: one function writes.
      CREATE TABLE ledger.entry (
        fund_id int NOT NULL, seq bigint NOT NULL, account_id bigint NOT NULL, currency char(3) NOT NULL, rung smallint NOT NULL,
        amount bigint NOT NULL CONSTRAINT entry_amount_not_zero CHECK (amount <> 0), effective_on date NOT NULL, balance_after bigint NOT NULL,
        original bigint, original_currency char(3), rate_code text CONSTRAINT entry_rate_fk REFERENCES ledger.rate,
        CONSTRAINT entry_pk PRIMARY KEY (fund_id, seq, account_id),
        CONSTRAINT entry_original_complete CHECK (num_nonnulls(original, original_currency, rate_code) IN (0, 3)));
      CREATE INDEX entry_statement ON ledger.entry (fund_id, account_id, effective_on, seq) INCLUDE (amount);
      CREATE INDEX entry_recorded ON ledger.entry (fund_id, account_id, seq) INCLUDE (balance_after);

      CREATE TABLE ledger.day_sum (
        fund_id int NOT NULL, account_id bigint NOT NULL, day date NOT NULL, kind text NOT NULL, moved bigint NOT NULL, entries int NOT NULL,
        CONSTRAINT day_sum_pk PRIMARY KEY (fund_id, account_id, day, kind)) WITH (fillfactor = 50);

      CREATE TABLE ledger.closing (
        fund_id int NOT NULL, ends_on date NOT NULL, account_id bigint NOT NULL, balance bigint NOT NULL,
        CONSTRAINT closing_pk PRIMARY KEY (fund_id, account_id, ends_on));
      CREATE INDEX closing_days ON ledger.closing (fund_id, ends_on);

      CREATE TABLE ledger.period (
        fund_id int NOT NULL CONSTRAINT period_fund_fk REFERENCES ledger.fund, no int NOT NULL, ends_on date NOT NULL,
        act text NOT NULL CONSTRAINT period_act_known CHECK (act IN ('close', 'reopen')), seq bigint NOT NULL, decision_id uuid NOT NULL,
        CONSTRAINT period_pk PRIMARY KEY (fund_id, no),
        CONSTRAINT period_decision_fk FOREIGN KEY (fund_id, decision_id) REFERENCES ledger.decision);`,
    );
  }

  async down(): Promise<void> {}
}
