import type { MigrationInterface, QueryRunner } from 'typeorm';
import { amendFunction } from './amend-function.js';
import { amendView } from './amend-view.js';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

/** A payment that the bank rejected before it paid may go out in another file, once people who did not say so have signed it, and never while the bank has a line for it. */
export class CoreFundReleaseRejectedPayments1795500002302 implements MigrationInterface {
  readonly name = 'CoreFundReleaseRejectedPayments1795500002302';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, TABLES);
    await asLedgerOwner(db, ['payment_rejection', 'payment_rejection_signature', 'payment_release'].map((table) => keptForEver(table)).join(''));
    await asLedgerOwner(db, ORDERED);
    await asLedgerOwner(db, GUARDS);
    await asLedgerOwner(db, LIST);
    await asLedgerOwner(db, ACTS);
    const items = 'payment_order_item i';
    await amendView(db, 'ledger.payable_list', items, 'ordered_now i');
    await amendView(db, 'ledger.proposal_list', items, 'ordered_now i');
    const ordered = "CASE WHEN is_ordered(f, x.transfer) THEN 'already-ordered'";
    await amendFunction(db, 'ledger.order_payments(int, uuid, uuid, date, text, uuid[], uuid[], bytea)', ordered, `${ordered} WHEN bank_knows(f, x.transfer) THEN 'bank-has-line'`);
    const keeps = 'NOT keeps_bank_account(f, o.bank_account_id) THEN';
    await amendFunction(db, 'ledger.fetch_order(int, uuid)', keeps, `NOT keeps_bank_account(f, o.bank_account_id) OR EXISTS (SELECT FROM payment_release r WHERE r.fund_id = f AND r.order_id = asked) THEN`);
  }

  async down(): Promise<void> {}
}

const TABLES = `
  -- The how-manieth file a payment goes out in: one more than the files it was released from.
  ALTER TABLE ledger.payment_order_item ADD COLUMN attempt int NOT NULL DEFAULT 1, DROP CONSTRAINT payment_order_item_once,
    ADD CONSTRAINT payment_order_item_once UNIQUE (fund_id, transfer_id, attempt), ADD CONSTRAINT payment_order_item_once_in_order UNIQUE (fund_id, order_id, transfer_id);

  -- Somebody says that the bank rejected a payment: read in its report, whose hash is kept, or in their own words.
  CREATE TABLE ledger.payment_rejection (
    fund_id int NOT NULL CONSTRAINT payment_rejection_fund_fk REFERENCES ledger.fund, id uuid NOT NULL, order_id uuid NOT NULL, transfer_id uuid NOT NULL,
    source text NOT NULL CONSTRAINT payment_rejection_source_known CHECK (source IN ('person', 'pain.002')),
    code text CONSTRAINT payment_rejection_code_fits CHECK (code ~ '^[A-Z0-9]{1,4}$'), reason text CONSTRAINT payment_rejection_reason_short CHECK (length(reason) BETWEEN 1 AND 500),
    report bytea CONSTRAINT payment_rejection_report_whole CHECK (length(report) = 32),
    author uuid NOT NULL, author_city uuid, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT payment_rejection_pk PRIMARY KEY (fund_id, id),
    CONSTRAINT payment_rejection_id_once UNIQUE (id),
    CONSTRAINT payment_rejection_of_report CHECK ((source = 'pain.002') = (report IS NOT NULL) AND (source = 'person') = (reason IS NOT NULL)),
    CONSTRAINT payment_rejection_item_fk FOREIGN KEY (fund_id, order_id, transfer_id) REFERENCES ledger.payment_order_item (fund_id, order_id, transfer_id));

  CREATE TABLE ledger.payment_rejection_signature (
    fund_id int NOT NULL, rejection_id uuid NOT NULL, person uuid NOT NULL, author uuid NOT NULL,
    city_id uuid NOT NULL CONSTRAINT payment_rejection_signature_city_fk REFERENCES consortium.city, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    is_return boolean NOT NULL DEFAULT false,
    CONSTRAINT payment_rejection_signature_once PRIMARY KEY (fund_id, rejection_id, person),
    CONSTRAINT payment_rejection_signature_rejection_fk FOREIGN KEY (fund_id, rejection_id) REFERENCES ledger.payment_rejection,
    CONSTRAINT payment_rejection_signature_not_by_author CHECK (is_return OR person <> author));

  -- From then on the payment may go out again. Of each file once.
  CREATE TABLE ledger.payment_release (
    fund_id int NOT NULL, rejection_id uuid NOT NULL, order_id uuid NOT NULL, transfer_id uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT payment_release_pk PRIMARY KEY (fund_id, rejection_id),
    CONSTRAINT payment_release_once UNIQUE (fund_id, order_id, transfer_id),
    CONSTRAINT payment_release_rejection_fk FOREIGN KEY (fund_id, rejection_id) REFERENCES ledger.payment_rejection);`;

const ORDERED = `
  -- What is in a file that still counts.
  CREATE VIEW ledger.ordered_now WITH (security_invoker = true) AS
    SELECT i.* FROM ledger.payment_order_item i WHERE NOT EXISTS (SELECT FROM ledger.payment_release r WHERE r.fund_id = i.fund_id AND r.order_id = i.order_id AND r.transfer_id = i.transfer_id);
  GRANT SELECT ON ledger.ordered_now TO regia_app;

  CREATE OR REPLACE FUNCTION ledger.is_ordered(f int, transfer uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT EXISTS (SELECT FROM ordered_now i WHERE i.fund_id = f AND i.transfer_id = transfer) $$;

  -- Whether a line of the bank carries the reference of a payment, answered or not: then the bank has moved money for it.
  CREATE FUNCTION ledger.bank_knows(f int, transfer uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT EXISTS (SELECT FROM line_text w WHERE w.fund_id = f AND w.end_to_end IS NOT NULL AND lower(replace(w.end_to_end, '-', '')) = replace(transfer::text, '-', '')) $$;

  CREATE OR REPLACE FUNCTION ledger.outcome_respects_order() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF NEW.outcome <> 'posted' AND is_ordered(NEW.fund_id, NEW.transfer_id) THEN
      RAISE EXCEPTION 'a payment order went out for it' USING ERRCODE = '23514', CONSTRAINT = 'proposal_outcome_respects_order';
    END IF;
    RETURN NEW;
  END $$;`;

const GUARDS = `
  -- Counted here, whoever asks: without a release the second file of a payment has the number of the first, and is refused.
  CREATE FUNCTION ledger.number_attempt() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
  BEGIN
    NEW.attempt := 1 + (SELECT count(*) FROM payment_release r WHERE r.fund_id = NEW.fund_id AND r.transfer_id = NEW.transfer_id);
    RETURN NEW;
  END $$;
  CREATE TRIGGER number_attempt BEFORE INSERT ON ledger.payment_order_item FOR EACH ROW EXECUTE FUNCTION ledger.number_attempt();

  -- A report of the bank and one signature, or words and two; and nothing of the payment at the bank or in the books.
  CREATE FUNCTION ledger.payment_release_fits() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
  DECLARE x payment_rejection;
  BEGIN
    SELECT * INTO STRICT x FROM payment_rejection q WHERE q.fund_id = NEW.fund_id AND q.id = NEW.rejection_id;
    IF (x.order_id, x.transfer_id) <> (NEW.order_id, NEW.transfer_id) OR (SELECT count(*) < CASE x.source WHEN 'pain.002' THEN 1 ELSE 2 END OR bool_or(s.is_return) FROM payment_rejection_signature s WHERE s.fund_id = x.fund_id AND s.rejection_id = x.id) THEN
      RAISE EXCEPTION 'a rejected payment is released by signatures' USING ERRCODE = '23514', CONSTRAINT = 'payment_release_is_signed';
    END IF;
    IF bank_knows(x.fund_id, x.transfer_id) OR EXISTS (SELECT FROM proposal_outcome o WHERE o.fund_id = x.fund_id AND o.transfer_id = x.transfer_id) THEN
      RAISE EXCEPTION 'the bank or the books know the payment' USING ERRCODE = '23514', CONSTRAINT = 'payment_release_was_not_paid';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER payment_release_fits BEFORE INSERT ON ledger.payment_release FOR EACH ROW EXECUTE FUNCTION ledger.payment_release_fits();`;

const LIST = `
  CREATE VIEW ledger.payment_rejection_list WITH (security_invoker = true) AS
    SELECT x.fund_id, x.id, x.order_id, x.transfer_id, x.source, x.code, x.reason, x.author, x.at, CASE x.source WHEN 'pain.002' THEN 1 ELSE 2 END AS needed,
      coalesce(s.signers, '{}') AS signers, coalesce(s.given, 0) AS given, CASE WHEN s.is_returned THEN 'returned' WHEN r.rejection_id IS NOT NULL THEN 'released' ELSE 'waiting' END AS state
    FROM ledger.payment_rejection x
    LEFT JOIN LATERAL (SELECT array_agg(y.person) AS signers, count(*) FILTER (WHERE NOT y.is_return)::int AS given, bool_or(y.is_return) AS is_returned
      FROM ledger.payment_rejection_signature y WHERE y.fund_id = x.fund_id AND y.rejection_id = x.id) s ON true
    LEFT JOIN ledger.payment_release r ON r.fund_id = x.fund_id AND r.rejection_id = x.id;
  GRANT SELECT ON ledger.payment_rejection_list TO regia_app;`;

const ACTS = `
  CREATE FUNCTION ledger.report_rejection(f int, asked uuid, of_order uuid, transfer uuid, of_source text, of_code text, why text, of_report bytea) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE o payment_order; known payment_rejection; me uuid := core.person();
  BEGIN
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    PERFORM FROM fund q WHERE q.id = f FOR UPDATE;
    SELECT * INTO o FROM payment_order q WHERE q.fund_id = f AND q.id = of_order;
    IF NOT FOUND THEN RETURN 'not-found'; END IF;
    IF NOT keeps_bank_account(f, o.bank_account_id) THEN RETURN 'not-allowed'; END IF;
    SELECT * INTO known FROM payment_rejection q WHERE q.id = asked;
    IF FOUND THEN
      RETURN CASE WHEN (known.fund_id, known.order_id, known.transfer_id, known.source, known.code, known.reason, known.report, known.author) IS NOT DISTINCT FROM (f, of_order, transfer, of_source, of_code, why, of_report, me) THEN 'reported' ELSE 'id-reused' END;
    END IF;
    IF NOT EXISTS (SELECT FROM payment_order_item i WHERE i.fund_id = f AND i.order_id = of_order AND i.transfer_id = transfer) THEN RETURN 'not-in-order'; END IF;
    IF EXISTS (SELECT FROM payment_release r WHERE r.fund_id = f AND r.order_id = of_order AND r.transfer_id = transfer) THEN RETURN 'already-released'; END IF;
    IF EXISTS (SELECT FROM payment_rejection_list q WHERE q.fund_id = f AND q.order_id = of_order AND q.transfer_id = transfer AND q.state = 'waiting') THEN RETURN 'rejection-waits'; END IF;
    IF EXISTS (SELECT FROM proposal_outcome q WHERE q.fund_id = f AND q.transfer_id = transfer) THEN RETURN 'already-settled'; END IF;
    IF bank_knows(f, transfer) THEN RETURN 'bank-has-line'; END IF;
    INSERT INTO payment_rejection (fund_id, id, order_id, transfer_id, source, code, reason, report, author, author_city) VALUES (f, asked, of_order, transfer, of_source, of_code, why, of_report, me, core.city());
    RETURN 'reported';
  END $$;

  -- The last signature that is needed releases the payment.
  CREATE FUNCTION ledger.sign_rejection(f int, asked uuid, read_transfer uuid, returns boolean) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE x payment_rejection_list; mine payment_rejection_signature; me uuid := core.person();
  BEGIN
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    PERFORM FROM fund q WHERE q.id = f FOR UPDATE;
    SELECT * INTO x FROM payment_rejection_list q WHERE q.fund_id = f AND q.id = asked;
    IF NOT FOUND THEN RETURN 'not-found'; END IF;
    IF x.transfer_id <> read_transfer THEN RETURN 'changed-by-someone-else'; END IF;
    SELECT * INTO mine FROM payment_rejection_signature s WHERE s.fund_id = f AND s.rejection_id = asked AND s.person = me;
    IF FOUND THEN RETURN CASE WHEN mine.is_return <> returns THEN 'already-signed' WHEN returns THEN 'returned' WHEN x.state = 'released' THEN 'released' ELSE 'signed' END; END IF;
    IF x.author = me AND NOT returns THEN RETURN 'author-cannot-sign'; END IF;
    IF x.author <> me AND NOT EXISTS (SELECT FROM signer s WHERE s.fund_id = f AND s.person_id = me AND s.city_id = core.city()) THEN RETURN 'not-an-approver'; END IF;
    IF x.state <> 'waiting' THEN RETURN 'not-waiting'; END IF;
    IF NOT returns AND EXISTS (SELECT FROM proposal_outcome q WHERE q.fund_id = f AND q.transfer_id = x.transfer_id) THEN RETURN 'already-settled'; END IF;
    IF NOT returns AND bank_knows(f, x.transfer_id) THEN RETURN 'bank-has-line'; END IF;
    INSERT INTO payment_rejection_signature (fund_id, rejection_id, person, author, city_id, is_return) VALUES (f, asked, me, x.author, core.city(), returns);
    IF returns THEN RETURN 'returned'; END IF;
    IF x.given + 1 < x.needed THEN RETURN 'signed'; END IF;
    INSERT INTO payment_release (fund_id, rejection_id, order_id, transfer_id) VALUES (f, asked, x.order_id, x.transfer_id);
    RETURN 'released';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.report_rejection(int, uuid, uuid, uuid, text, text, text, bytea), ledger.sign_rejection(int, uuid, uuid, boolean) TO regia_app;`;
