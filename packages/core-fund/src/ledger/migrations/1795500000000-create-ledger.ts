import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { CURRENCIES_BY_EXPONENT } from './iso-4217.js';

/** Every kind of transfer and what it may touch: account kind and side, `+` debit, `-` credit. Kinds that meet a bank account may go through positions. */
const STEPS = {
  pledge: 'promised+ pledged-',
  withdraw_pledge: 'pledged+ promised-',
  agree: 'pledged+ promised- receivable+ agreed-',
  receive: 'receivable- bank+ agreed+ free- position+ position-',
  receive_unidentified: 'bank+ unidentified-',
  identify: 'unidentified+ receivable- agreed+ free- position+ position-',
  agent_fee: 'free+ committed-',
  allocate: 'free+ allocated-',
  release: 'allocated+ free-',
  commit: 'allocated+ committed-',
  decommit: 'committed+ allocated-',
  disburse: 'committed+ disbursed- advance+ bank- position+ position-',
  pay: 'committed+ spent- expense+ bank- position+ position-',
  bank_charge: 'result+ bank- position+ position-',
  accept: 'disbursed+ spent- expense+ advance-',
  reject: 'spent+ disbursed- expense- recoverable+',
  recover: 'recoverable+ advance-',
  refund: 'disbursed+ free- bank+ advance- recoverable- position+ position-',
  interest: 'bank+ result- position+ position-',
  revalue: 'position+ position- result+ result-',
  apportion: 'result+ result- free+ free-',
  return: 'free+ returnable-',
  pay_return: 'returnable+ bank- position+ position-',
  instruct_move: 'claim+ claim-',
  settle_move: 'claim+ claim- bank+ bank-',
  deliver: 'agreed+ receivable- expense+ spent-',
  set_limit: 'limit+ limit- room+ room-',
  engage: 'room+ used-',
  disengage: 'used+ room-',
} as const;

/** The schema, its reference data, and the roles' way in. The kinds of account and transfer are data: a wrong posting cannot be said. */
export class CoreFundCreateLedger1795500000000 implements MigrationInterface {
  readonly name = 'CoreFundCreateLedger1795500000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA ledger AUTHORIZATION ledger_owner;
      GRANT REFERENCES (id) ON consortium.city, consortium.partnership TO ledger_owner;`);
    await asLedgerOwner(
      db,
      `
      ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
      GRANT USAGE ON SCHEMA ledger TO regia_app;

      CREATE TABLE ledger.currency (
        code char(3) CONSTRAINT currency_pk PRIMARY KEY,
        exponent smallint NOT NULL CONSTRAINT currency_exponent_known CHECK (exponent BETWEEN 0 AND 4));

      -- side: +1 place (where it is), -1 stage (what it is for). No floor: the account may fall below zero.
      CREATE TABLE ledger.account_kind (
        name text CONSTRAINT account_kind_pk PRIMARY KEY,
        side smallint NOT NULL CONSTRAINT account_kind_side_known CHECK (side IN (1, -1)),
        rung smallint NOT NULL CONSTRAINT account_kind_rung_known CHECK (rung BETWEEN 1 AND 6),
        floor bigint DEFAULT 0,
        has_share boolean NOT NULL, is_in_base boolean NOT NULL,
        CONSTRAINT account_kind_place_has_no_share CHECK (side = -1 OR NOT has_share));

      -- keeps: what the stage lines of a transfer leave unchanged in sum.
      -- contributor_may: a treasurer of a contributing city may record it, for the shares of that city only.
      CREATE TABLE ledger.kind (
        name text CONSTRAINT kind_pk PRIMARY KEY,
        keeps text NOT NULL CONSTRAINT kind_keeps_known CHECK (keeps IN ('nothing', 'share', 'line')),
        settled_by_bank boolean NOT NULL, contributor_may boolean NOT NULL);

      CREATE TABLE ledger.step (
        kind text NOT NULL CONSTRAINT step_kind_fk REFERENCES ledger.kind,
        account_kind text NOT NULL CONSTRAINT step_account_kind_fk REFERENCES ledger.account_kind,
        sign smallint NOT NULL CONSTRAINT step_sign_known CHECK (sign IN (1, -1)),
        CONSTRAINT step_pk PRIMARY KEY (kind, account_kind, sign));

      CREATE TABLE ledger.reversal_reason (code text CONSTRAINT reversal_reason_pk PRIMARY KEY);

      -- 1 unit of base = value units of quote. Append-only: a correction is a new code.
      CREATE TABLE ledger.rate (
        code text CONSTRAINT rate_pk PRIMARY KEY,
        base char(3) NOT NULL CONSTRAINT rate_base_fk REFERENCES ledger.currency,
        quote char(3) NOT NULL CONSTRAINT rate_quote_fk REFERENCES ledger.currency,
        day date NOT NULL, value numeric(24,12) NOT NULL CONSTRAINT rate_value_positive CHECK (value > 0),
        source text NOT NULL CONSTRAINT rate_source_known CHECK (source IN ('peg', 'ecb', 'inforeuro', 'bank', 'manual')),
        is_fixed boolean NOT NULL GENERATED ALWAYS AS (source = 'peg') STORED,
        document_hash bytea, entered_by uuid, confirmed_by uuid, entered_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT rate_between_two_currencies CHECK (base <> quote),
        CONSTRAINT rate_confirmed_by_second CHECK (source <> 'manual' OR (entered_by IS NOT NULL AND confirmed_by IS NOT NULL AND confirmed_by <> entered_by)));
      CREATE INDEX rate_of_currency ON ledger.rate (quote, base, day DESC);

      INSERT INTO ledger.currency VALUES ${currencyRows()};
      INSERT INTO ledger.account_kind (name, side, rung, has_share, is_in_base) VALUES
        ('promised', 1, 1, false, true), ('pledged', -1, 1, true, true),
        ('receivable', 1, 2, false, true), ('agreed', -1, 2, true, true),
        ('bank', 1, 3, false, false), ('claim', 1, 3, false, false), ('position', 1, 3, false, false),
        ('free', -1, 3, true, true), ('allocated', -1, 3, true, true), ('committed', -1, 3, true, true), ('returnable', -1, 3, true, true),
        ('unidentified', -1, 3, false, false), ('result', -1, 3, false, true),
        ('advance', 1, 4, false, true), ('recoverable', 1, 4, false, true), ('disbursed', -1, 4, true, true),
        ('expense', 1, 5, false, true), ('spent', -1, 5, true, true),
        ('limit', 1, 6, false, true), ('room', -1, 6, false, true), ('used', -1, 6, false, true);
      UPDATE ledger.account_kind SET floor = NULL WHERE name IN ('claim', 'position', 'result');
      INSERT INTO ledger.kind SELECT k,
        CASE WHEN k IN ('pledge', 'withdraw_pledge', 'apportion', 'pay_return', 'reversal') THEN 'nothing'
          WHEN k IN ('commit', 'decommit', 'disburse', 'pay', 'accept', 'reject') THEN 'line' ELSE 'share' END,
        k IN ('receive', 'receive_unidentified', 'disburse', 'pay', 'bank_charge', 'refund', 'interest', 'settle_move', 'pay_return'),
        k IN ('pledge', 'withdraw_pledge', 'agree', 'receive', 'agent_fee')
      FROM unnest(ARRAY[${[...Object.keys(STEPS), 'reversal'].map((kind) => `'${kind}'`).join(', ')}]) k;
      INSERT INTO ledger.step VALUES ${stepRows()};
      INSERT INTO ledger.reversal_reason VALUES ('entered-twice'), ('wrong-amount'), ('wrong-city'), ('wrong-day'), ('wrong-account'), ('returned-by-bank'), ('agreement-ended'), ('other');
      INSERT INTO ledger.rate (code, base, quote, day, value, source) VALUES
        ('peg/XOF', 'EUR', 'XOF', '1999-01-01', 655.957, 'peg'), ('peg/XAF', 'EUR', 'XAF', '1999-01-01', 655.957, 'peg');`,
    );
  }

  async down(): Promise<void> {}
}

function currencyRows(): string {
  const rows = Object.entries(CURRENCIES_BY_EXPONENT).flatMap(([exponent, codes]) =>
    codes.split(' ').map((code) => `('${code}', ${exponent})`),
  );
  return rows.join(', ');
}

function stepRows(): string {
  const rows = Object.entries(STEPS).flatMap(([kind, words]) =>
    words.split(' ').map((word) => `('${kind}', '${word.slice(0, -1)}', ${word.slice(-1)}1)`),
  );
  return rows.join(', ');
}
