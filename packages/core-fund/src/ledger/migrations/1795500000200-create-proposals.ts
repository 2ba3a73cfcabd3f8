import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** Agreements with their instalments, the rules of signing, proposals with what they reserve, signatures, and how a proposal ended. */
export class CoreFundCreateProposals1795500000200 implements MigrationInterface {
  readonly name = 'CoreFundCreateProposals1795500000200';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(
      db,
      `
      -- What a city signed. The fee of the agent is data of the agreement: millionths of each deposit, with an optional cap.
      CREATE TABLE ledger.contribution_agreement (
        fund_id int NOT NULL CONSTRAINT contribution_agreement_fund_fk REFERENCES ledger.fund, id uuid NOT NULL,
        city_id uuid NOT NULL CONSTRAINT contribution_agreement_city_fk REFERENCES consortium.city,
        title jsonb NOT NULL, agreed_on date NOT NULL,
        total_minor bigint NOT NULL CONSTRAINT contribution_agreement_total_positive CHECK (total_minor > 0),
        fee_millionths int NOT NULL DEFAULT 10000 CONSTRAINT contribution_agreement_fee_known CHECK (fee_millionths BETWEEN 0 AND 1000000),
        fee_cap_minor bigint CONSTRAINT contribution_agreement_fee_cap_not_negative CHECK (fee_cap_minor >= 0),
        entered_by uuid, entered_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT contribution_agreement_pk PRIMARY KEY (fund_id, id));
      CREATE INDEX contribution_agreement_of_city ON ledger.contribution_agreement (fund_id, city_id);

      CREATE TABLE ledger.contribution_instalment (
        fund_id int NOT NULL, agreement_id uuid NOT NULL, no int NOT NULL, due_on date NOT NULL,
        amount_minor bigint NOT NULL CONSTRAINT contribution_instalment_amount_positive CHECK (amount_minor > 0),
        CONSTRAINT contribution_instalment_pk PRIMARY KEY (fund_id, agreement_id, no),
        CONSTRAINT contribution_instalment_agreement_fk FOREIGN KEY (fund_id, agreement_id) REFERENCES ledger.contribution_agreement);

      -- How many signatures a kind needs from an amount on. is_other_city: only cities other than the author's count.
      -- posts_on_approval: the last signature posts; otherwise the transfer waits for the line of the bank.
      CREATE TABLE ledger.rule (
        fund_id int NOT NULL CONSTRAINT rule_fund_fk REFERENCES ledger.fund,
        kind text NOT NULL CONSTRAINT rule_kind_fk REFERENCES ledger.kind, from_minor bigint NOT NULL DEFAULT 0,
        approvals int NOT NULL CONSTRAINT rule_approvals_not_negative CHECK (approvals >= 0), cities int NOT NULL DEFAULT 0,
        is_other_city boolean NOT NULL DEFAULT false, needs_decision boolean NOT NULL DEFAULT false, posts_on_approval boolean NOT NULL,
        CONSTRAINT rule_pk PRIMARY KEY (fund_id, kind, from_minor),
        CONSTRAINT rule_cities_can_sign CHECK (cities BETWEEN 0 AND approvals));

      -- A transfer that waits for signatures. Free text stands here, never in the ledger. A transfer that follows another is posted with it.
      CREATE TABLE ledger.proposal (
        fund_id int NOT NULL CONSTRAINT proposal_fund_fk REFERENCES ledger.fund, transfer_id uuid NOT NULL,
        payload_hash bytea NOT NULL, author uuid NOT NULL, author_city uuid, proposed_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
        kind text NOT NULL CONSTRAINT proposal_kind_fk REFERENCES ledger.kind, effective_on date NOT NULL,
        decision_id uuid, reverses bigint, reason_code text CONSTRAINT proposal_reason_fk REFERENCES ledger.reversal_reason, evidence bytea,
        follows uuid, note jsonb, agreement_id uuid, instalment_no int, bank_reference text,
        size_minor bigint NOT NULL, amount_minor bigint NOT NULL, currency char(3) NOT NULL, city_id uuid,
        folded text GENERATED ALWAYS AS (core.fold_texts(note)) STORED,
        CONSTRAINT proposal_pk PRIMARY KEY (fund_id, transfer_id),
        CONSTRAINT proposal_signed_as UNIQUE (fund_id, transfer_id, payload_hash, author),
        CONSTRAINT proposal_follows_fk FOREIGN KEY (fund_id, follows) REFERENCES ledger.proposal,
        CONSTRAINT proposal_reverses_fk FOREIGN KEY (fund_id, reverses) REFERENCES ledger.transfer,
        CONSTRAINT proposal_decision_fk FOREIGN KEY (fund_id, decision_id) REFERENCES ledger.decision,
        CONSTRAINT proposal_instalment_fk FOREIGN KEY (fund_id, agreement_id, instalment_no) REFERENCES ledger.contribution_instalment,
        CONSTRAINT proposal_agreement_fk FOREIGN KEY (fund_id, agreement_id) REFERENCES ledger.contribution_agreement,
        CONSTRAINT proposal_instalment_of_agreement CHECK (instalment_no IS NULL OR agreement_id IS NOT NULL),
        CONSTRAINT proposal_note_is_localized CHECK (jsonb_typeof(note -> 'texts') = 'object'),
        CONSTRAINT proposal_reversal_has_reason CHECK ((reverses IS NULL) = (reason_code IS NULL)),
        CONSTRAINT proposal_expires_later CHECK (expires_at > proposed_at));
      CREATE INDEX proposal_when ON ledger.proposal (fund_id, proposed_at, transfer_id);
      CREATE INDEX proposal_reverses ON ledger.proposal (fund_id, reverses) WHERE reverses IS NOT NULL;
      CREATE INDEX proposal_follows ON ledger.proposal (fund_id, follows) WHERE follows IS NOT NULL;

      CREATE TABLE ledger.proposal_line (
        fund_id int NOT NULL, transfer_id uuid NOT NULL, no int NOT NULL, account_id bigint NOT NULL,
        amount bigint NOT NULL CONSTRAINT proposal_line_amount_not_zero CHECK (amount <> 0),
        original bigint, original_currency char(3), rate_code text CONSTRAINT proposal_line_rate_fk REFERENCES ledger.rate,
        CONSTRAINT proposal_line_pk PRIMARY KEY (fund_id, transfer_id, no),
        CONSTRAINT proposal_line_proposal_fk FOREIGN KEY (fund_id, transfer_id) REFERENCES ledger.proposal,
        CONSTRAINT proposal_line_account_fk FOREIGN KEY (fund_id, account_id) REFERENCES ledger.account);

      CREATE TABLE ledger.approval (
        fund_id int NOT NULL, transfer_id uuid NOT NULL, payload_hash bytea NOT NULL, author uuid NOT NULL, approver uuid NOT NULL,
        city_id uuid NOT NULL CONSTRAINT approval_city_fk REFERENCES consortium.city, at timestamptz NOT NULL,
        CONSTRAINT approval_once PRIMARY KEY (fund_id, transfer_id, approver),
        CONSTRAINT approval_signs_the_proposal FOREIGN KEY (fund_id, transfer_id, payload_hash, author) REFERENCES ledger.proposal (fund_id, transfer_id, payload_hash, author),
        CONSTRAINT approval_not_by_author CHECK (approver <> author));

      -- One row per proposal that is over. A proposal without one waits, or has expired and not been cleared yet.
      CREATE TABLE ledger.proposal_outcome (
        fund_id int NOT NULL, transfer_id uuid NOT NULL,
        outcome text NOT NULL CONSTRAINT proposal_outcome_known CHECK (outcome IN ('posted', 'returned', 'withdrawn', 'expired')),
        reason text, person_id uuid, city_id uuid, at timestamptz NOT NULL, seq bigint,
        CONSTRAINT proposal_outcome_once PRIMARY KEY (fund_id, transfer_id),
        CONSTRAINT proposal_outcome_proposal_fk FOREIGN KEY (fund_id, transfer_id) REFERENCES ledger.proposal,
        CONSTRAINT proposal_outcome_transfer_fk FOREIGN KEY (fund_id, seq) REFERENCES ledger.transfer,
        CONSTRAINT proposal_outcome_posted_has_seq CHECK ((outcome = 'posted') = (seq IS NOT NULL)),
        CONSTRAINT proposal_outcome_returned_says_why CHECK (outcome <> 'returned' OR (reason IS NOT NULL AND person_id IS NOT NULL)));

      -- Open holds only: settled by posting, or released when the proposal ends.
      CREATE TABLE ledger.hold (
        fund_id int NOT NULL, transfer_id uuid NOT NULL, account_id bigint NOT NULL,
        amount bigint NOT NULL CONSTRAINT hold_amount_positive CHECK (amount > 0),
        CONSTRAINT hold_pk PRIMARY KEY (fund_id, transfer_id, account_id),
        CONSTRAINT hold_proposal_fk FOREIGN KEY (fund_id, transfer_id) REFERENCES ledger.proposal,
        CONSTRAINT hold_balance_fk FOREIGN KEY (fund_id, account_id) REFERENCES ledger.balance);`,
    );
  }

  async down(): Promise<void> {}
}
