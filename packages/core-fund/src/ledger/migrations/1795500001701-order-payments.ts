import type { MigrationInterface, QueryRunner } from 'typeorm';
import { amendFunction } from './amend-function.js';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

const TABLES = [
  'party_account_change',
  'party_account_signature',
  'party_account',
  'payment_order',
  'payment_order_item',
  'payment_order_download',
];

/** Where partners and cities are paid, the orders that go to the bank, and what an order takes away: its proposals no longer end but by the bank. */
export class CoreFundOrderPayments1795500001701 implements MigrationInterface {
  readonly name = 'CoreFundOrderPayments1795500001701';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, PARTIES);
    await asLedgerOwner(db, ORDERS);
    await asLedgerOwner(db, TABLES.map((table) => keptForEver(table)).join(''));
    await asLedgerOwner(db, KEEP_PARTIES);
    await asLedgerOwner(db, PAYABLE);
    await asLedgerOwner(db, ORDER);
    await asLedgerOwner(db, ORDERED);
    const ends = 'PERFORM end_proposal(f, p.transfer_id,';
    const unlessOrdered = `IF is_ordered(f, p.transfer_id) THEN RETURN 'already-ordered'; END IF;\n    ${ends}`;
    await amendFunction(db, 'ledger.withdraw(int, uuid)', ends, unlessOrdered);
    await amendFunction(db, 'ledger.return_proposal(int, uuid, text)', ends, unlessOrdered);
    await amendFunction(
      db,
      'ledger.expire_proposals_at(timestamptz)',
      'CONTINUE WHEN EXISTS',
      'CONTINUE WHEN is_ordered(due.fund_id, due.transfer_id) OR EXISTS',
    );
    await amendFunction(
      db,
      'ledger.accept_line(int, uuid, uuid, text, text, jsonb)',
      'OR p.expires_at <= clock_timestamp() THEN',
      'OR (p.expires_at <= clock_timestamp() AND NOT is_ordered(f, p.transfer_id)) THEN',
    );
  }

  async down(): Promise<void> {}
}

const PARTIES = `
  -- Where somebody outside is paid: an organisation by its code, or a city. A number that is no IBAN needs the bank beside it.
  CREATE TABLE ledger.party_account_change (
    fund_id int NOT NULL CONSTRAINT party_account_change_fund_fk REFERENCES ledger.fund, id uuid NOT NULL,
    partner text, city_id uuid CONSTRAINT party_account_change_city_fk REFERENCES consortium.city,
    owner_name text NOT NULL CONSTRAINT party_account_change_owner_in_latin CHECK (owner_name ~ '^[A-Za-z0-9/?:().,''+ -]{1,70}$' AND owner_name ~ '[A-Za-z]'),
    scheme text NOT NULL, number text NOT NULL, bic text CONSTRAINT party_account_change_bic_fits CHECK (bic ~ '^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
    author uuid NOT NULL, author_city uuid, proposed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT party_account_change_pk PRIMARY KEY (fund_id, id),
    CONSTRAINT party_account_change_partner_fk FOREIGN KEY (fund_id, partner) REFERENCES ledger.fund_partner (fund_id, code),
    CONSTRAINT party_account_change_of_one_party CHECK (num_nonnulls(partner, city_id) = 1),
    CONSTRAINT party_account_change_number_fits CHECK (CASE scheme WHEN 'iban' THEN ledger.is_iban(number) WHEN 'other' THEN number ~ '^[A-Z0-9/]{4,34}$' AND bic IS NOT NULL ELSE false END));

  CREATE TABLE ledger.party_account_signature (
    fund_id int NOT NULL, change_id uuid NOT NULL, person uuid NOT NULL, author uuid NOT NULL,
    city_id uuid NOT NULL CONSTRAINT party_account_signature_city_fk REFERENCES consortium.city, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    is_return boolean NOT NULL DEFAULT false,
    CONSTRAINT party_account_signature_once PRIMARY KEY (fund_id, change_id, person),
    CONSTRAINT party_account_signature_change_fk FOREIGN KEY (fund_id, change_id) REFERENCES ledger.party_account_change,
    CONSTRAINT party_account_signature_not_by_author CHECK (is_return OR person <> author));

  -- Changes in the order they came into force; the highest number of a party is its account.
  CREATE TABLE ledger.party_account (
    fund_id int NOT NULL, no int NOT NULL, change_id uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT party_account_pk PRIMARY KEY (fund_id, no),
    CONSTRAINT party_account_change_once UNIQUE (fund_id, change_id),
    CONSTRAINT party_account_change_fk FOREIGN KEY (fund_id, change_id) REFERENCES ledger.party_account_change);

  CREATE VIEW ledger.party_account_list WITH (security_invoker = true) AS
    SELECT DISTINCT ON (a.fund_id, c.partner, c.city_id) a.fund_id, a.change_id, c.partner, c.city_id, c.owner_name, c.scheme, c.number, c.bic, a.at
    FROM ledger.party_account a JOIN ledger.party_account_change c ON c.fund_id = a.fund_id AND c.id = a.change_id ORDER BY a.fund_id, c.partner, c.city_id, a.no DESC;
  GRANT SELECT ON ledger.party_account_list TO regia_app;`;

const ORDERS = `
  -- A file for the bank. Its bytes are kept as they went out, with their hash.
  CREATE TABLE ledger.payment_order (
    fund_id int NOT NULL CONSTRAINT payment_order_fund_fk REFERENCES ledger.fund, id uuid NOT NULL, bank_account_id uuid NOT NULL, execute_on date NOT NULL,
    form text NOT NULL CONSTRAINT payment_order_form_known CHECK (form IN ('09', '03')),
    currency char(3) NOT NULL, payments int NOT NULL CONSTRAINT payment_order_pays_something CHECK (payments BETWEEN 1 AND 500), total bigint NOT NULL CONSTRAINT payment_order_total_positive CHECK (total > 0),
    file bytea NOT NULL, sha256 bytea NOT NULL CONSTRAINT payment_order_sha256_of_file CHECK (sha256 = sha256(file)),
    author uuid NOT NULL, author_city uuid, created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT payment_order_pk PRIMARY KEY (fund_id, id),
    CONSTRAINT payment_order_id_once UNIQUE (id),
    CONSTRAINT payment_order_account_fk FOREIGN KEY (fund_id, bank_account_id) REFERENCES ledger.bank_account);
  CREATE INDEX payment_order_newest ON ledger.payment_order (fund_id, created_at DESC, id DESC);

  CREATE TABLE ledger.payment_order_item (
    fund_id int NOT NULL, order_id uuid NOT NULL, no int NOT NULL, transfer_id uuid NOT NULL, amount bigint NOT NULL CONSTRAINT payment_order_item_amount_positive CHECK (amount > 0), party_change_id uuid NOT NULL,
    CONSTRAINT payment_order_item_pk PRIMARY KEY (fund_id, order_id, no),
    CONSTRAINT payment_order_item_once UNIQUE (fund_id, transfer_id),
    CONSTRAINT payment_order_item_order_fk FOREIGN KEY (fund_id, order_id) REFERENCES ledger.payment_order,
    CONSTRAINT payment_order_item_proposal_fk FOREIGN KEY (fund_id, transfer_id) REFERENCES ledger.proposal,
    CONSTRAINT payment_order_item_party_fk FOREIGN KEY (fund_id, party_change_id) REFERENCES ledger.party_account (fund_id, change_id));

  CREATE TABLE ledger.payment_order_download (
    fund_id int NOT NULL, order_id uuid NOT NULL, no int NOT NULL, person uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT payment_order_download_pk PRIMARY KEY (fund_id, order_id, no),
    CONSTRAINT payment_order_download_order_fk FOREIGN KEY (fund_id, order_id) REFERENCES ledger.payment_order);

  -- The parts are the whole.
  CREATE FUNCTION ledger.payment_order_adds_up() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT fund_id, order_id FROM added) x JOIN payment_order o ON o.fund_id = x.fund_id AND o.id = x.order_id
      WHERE (o.payments, o.total) IS DISTINCT FROM (SELECT (count(*)::int, sum(i.amount)::bigint) FROM payment_order_item i WHERE i.fund_id = o.fund_id AND i.order_id = o.id))
    THEN RAISE EXCEPTION 'the payments are not the order' USING ERRCODE = '23514', CONSTRAINT = 'payment_order_adds_up'; END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER payment_order_adds_up AFTER INSERT ON ledger.payment_order_item REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger.payment_order_adds_up();`;

const KEEP_PARTIES = `
  CREATE FUNCTION ledger.propose_party_account(f int, asked uuid, of_partner text, of_city uuid, named text, of_scheme text, of_number text, of_bic text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known party_account_change; me uuid := core.person();
  BEGIN
    IF NOT f = ANY (visible_funds()) OR NOT (keeps_books(f) OR EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = me AND r.city_id = of_city)) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM party_account_change c WHERE c.fund_id = f AND c.id = asked;
    IF FOUND THEN RETURN CASE WHEN (known.partner, known.city_id, known.owner_name, known.scheme, known.number, known.bic, known.author) IS NOT DISTINCT FROM (of_partner, of_city, named, of_scheme, of_number, of_bic, me) THEN 'proposed' ELSE 'id-reused' END; END IF;
    IF of_partner IS NOT NULL AND NOT EXISTS (SELECT FROM fund_partner p WHERE p.fund_id = f AND p.code = of_partner) THEN RETURN 'not-found'; END IF;
    IF of_city IS NOT NULL AND NOT of_city = ANY (member_cities(f)) THEN RETURN 'city-not-in-fund'; END IF;
    INSERT INTO party_account_change (fund_id, id, partner, city_id, owner_name, scheme, number, bic, author, author_city) VALUES (f, asked, of_partner, of_city, named, of_scheme, of_number, of_bic, me, core.city());
    RETURN 'proposed';
  END $$;

  -- Signs exactly the number that was read. The second signature brings it into force.
  CREATE FUNCTION ledger.sign_party_account(f int, asked uuid, read_number text, returns boolean) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); c party_account_change; mine party_account_signature; given int;
  BEGIN
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO c FROM party_account_change x WHERE x.fund_id = f AND x.id = asked;
    IF NOT FOUND THEN RETURN 'not-found'; END IF;
    SELECT * INTO mine FROM party_account_signature s WHERE s.fund_id = f AND s.change_id = asked AND s.person = me;
    SELECT count(*) FILTER (WHERE NOT s.is_return) INTO given FROM party_account_signature s WHERE s.fund_id = f AND s.change_id = asked;
    IF c.number <> read_number THEN RETURN 'changed-by-someone-else'; END IF;
    IF mine.person IS NOT NULL THEN RETURN CASE WHEN mine.is_return <> returns THEN 'already-signed' WHEN returns THEN 'returned' WHEN given >= 2 THEN 'in-force' ELSE 'signed' END; END IF;
    IF c.author = me AND NOT returns THEN RETURN 'author-cannot-sign'; END IF;
    IF c.author <> me AND NOT EXISTS (SELECT FROM signer s WHERE s.fund_id = f AND s.person_id = me AND s.city_id = core.city()) THEN RETURN 'not-an-approver'; END IF;
    IF given >= 2 OR EXISTS (SELECT FROM party_account_signature s WHERE s.fund_id = f AND s.change_id = asked AND s.is_return) THEN RETURN 'not-waiting'; END IF;
    INSERT INTO party_account_signature (fund_id, change_id, person, author, city_id, is_return) VALUES (f, asked, me, c.author, core.city(), returns);
    IF returns THEN RETURN 'returned'; END IF;
    IF given = 0 THEN RETURN 'signed'; END IF;
    INSERT INTO party_account (fund_id, no, change_id) SELECT f, coalesce(max(a.no), 0) + 1, asked FROM party_account a WHERE a.fund_id = f;
    RETURN 'in-force';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.propose_party_account(int, uuid, text, uuid, text, text, text, text), ledger.sign_party_account(int, uuid, text, boolean) TO regia_app;`;

const PAYABLE = `
  -- What is signed completely and leaves a bank account: amount in the currency of that account, who receives it, and the order it went out with.
  CREATE VIEW ledger.payable_list WITH (security_invoker = true) AS
    SELECT p.fund_id, p.transfer_id, p.kind, p.note, p.proposed_at, b.id AS bank_account_id, b.currency, -l.amount AS amount, t.partner, t.city_id, a.change_id AS party_change_id, a.owner_name, a.scheme, a.number, a.bic,
      i.order_id, coalesce(o.outcome, 'waiting') AS state
    FROM ledger.proposal p
    JOIN ledger.proposal_line l ON l.fund_id = p.fund_id AND l.transfer_id = p.transfer_id AND l.amount < 0
    JOIN ledger.bank_account b ON b.fund_id = l.fund_id AND b.account_id = l.account_id
    JOIN ledger.fund f ON f.id = p.fund_id
    CROSS JOIN LATERAL (SELECT max(CASE WHEN x.label <> 'agent-fee' THEN x.label END) AS partner,
        (array_agg(CASE WHEN x.label = 'agent-fee' THEN coalesce(x.party_city, f.holder_city) ELSE coalesce(x.party_city, s.city_id) END))[1] AS city_id
      FROM ledger.proposal_line y JOIN ledger.account x ON x.fund_id = y.fund_id AND x.id = y.account_id LEFT JOIN ledger.share s ON s.fund_id = x.fund_id AND s.id = x.share_id AND x.kind = 'returnable'
      WHERE y.fund_id = p.fund_id AND y.transfer_id = p.transfer_id AND x.kind IN ('advance', 'expense', 'returnable')) t
    LEFT JOIN ledger.party_account_list a ON a.fund_id = p.fund_id AND a.partner IS NOT DISTINCT FROM t.partner AND a.city_id IS NOT DISTINCT FROM CASE WHEN t.partner IS NULL THEN t.city_id END
    LEFT JOIN ledger.payment_order_item i ON i.fund_id = p.fund_id AND i.transfer_id = p.transfer_id
    LEFT JOIN ledger.proposal_outcome o ON o.fund_id = p.fund_id AND o.transfer_id = p.transfer_id
    CROSS JOIN LATERAL ledger.rule_for(p.fund_id, p.kind, false, p.size_minor) r
    WHERE p.kind IN ('disburse', 'pay', 'pay_return') AND p.follows IS NULL AND (i.order_id IS NOT NULL OR (o.outcome IS NULL AND p.expires_at > now()
      AND (SELECT count(*) >= r.approvals AND count(DISTINCT z.city_id) >= r.cities FROM ledger.approval z WHERE z.fund_id = p.fund_id AND z.transfer_id = p.transfer_id)));
  GRANT SELECT ON ledger.payable_list TO regia_app;`;

const ORDER = `
  CREATE FUNCTION ledger.is_ordered(f int, transfer uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT EXISTS (SELECT FROM payment_order_item i WHERE i.fund_id = f AND i.transfer_id = transfer) $$;

  -- Whoever asks, the owner included: what went to the bank ends by the bank.
  CREATE FUNCTION ledger.outcome_respects_order() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF NEW.outcome <> 'posted' AND EXISTS (SELECT FROM payment_order_item i WHERE i.fund_id = NEW.fund_id AND i.transfer_id = NEW.transfer_id) THEN
      RAISE EXCEPTION 'a payment order went out for it' USING ERRCODE = '23514', CONSTRAINT = 'proposal_outcome_respects_order';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER outcome_respects_order BEFORE INSERT ON ledger.proposal_outcome FOR EACH ROW EXECUTE FUNCTION ledger.outcome_respects_order();

  -- One file for payable proposals of one account and day. Every proposal is judged again as if it were posted now; the first word that is not good is the answer, with the place of the proposal.
  CREATE FUNCTION ledger.order_payments(f int, asked uuid, bank uuid, on_day date, in_form text, transfers uuid[], parties uuid[], bytes bytea) RETURNS TABLE (status text, place int) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE b bank_account := kept_bank_account(f, bank); known payment_order; x record; word text;
  BEGIN
    IF b.id IS NULL OR NOT f = ANY (visible_funds()) THEN RETURN QUERY SELECT 'not-allowed', NULL::int; RETURN; END IF;
    PERFORM FROM fund q WHERE q.id = f FOR UPDATE;
    SELECT * INTO known FROM payment_order o WHERE o.id = asked;
    IF FOUND THEN
      RETURN QUERY SELECT CASE WHEN (known.fund_id, known.bank_account_id, known.execute_on, known.form, known.author) = (f, bank, on_day, in_form, core.person())
        AND ARRAY(SELECT i.transfer_id FROM payment_order_item i WHERE i.fund_id = f AND i.order_id = asked ORDER BY 1) = ARRAY(SELECT DISTINCT t FROM unnest(transfers) t ORDER BY 1) THEN 'already-created' ELSE 'id-reused' END, NULL::int;
      RETURN;
    END IF;
    IF on_day < current_date OR on_day > current_date + 366 THEN RETURN QUERY SELECT CASE WHEN on_day < current_date THEN 'day-in-past' ELSE 'day-too-far' END, NULL::int; RETURN; END IF;
    FOR x IN SELECT u.no::int AS no, u.transfer, u.party, v.* FROM unnest(transfers, parties) WITH ORDINALITY u(transfer, party, no) LEFT JOIN payable_list v ON v.fund_id = f AND v.transfer_id = u.transfer ORDER BY u.no LOOP
      word := CASE WHEN is_ordered(f, x.transfer) THEN 'already-ordered' WHEN x.transfer_id IS NULL OR x.bank_account_id <> bank THEN 'not-payable' WHEN x.state <> 'waiting' THEN 'not-waiting'
        WHEN x.party_change_id IS NULL THEN 'party-account-missing' WHEN x.party_change_id IS DISTINCT FROM x.party THEN 'changed-by-someone-else'
        ELSE (SELECT s.status FROM settle_proposal(f, x.transfer, 'judge') s) END;
      IF word <> 'posted' THEN RETURN QUERY SELECT word, x.no - 1; RETURN; END IF;
    END LOOP;
    INSERT INTO payment_order (fund_id, id, bank_account_id, execute_on, form, currency, payments, total, file, sha256, author, author_city)
      SELECT f, asked, bank, on_day, in_form, b.currency, count(*), sum(v.amount), bytes, sha256(bytes), core.person(), core.city() FROM payable_list v WHERE v.fund_id = f AND v.transfer_id = ANY (transfers);
    INSERT INTO payment_order_item (fund_id, order_id, no, transfer_id, amount, party_change_id)
      SELECT f, asked, u.no, u.transfer, v.amount, v.party_change_id FROM unnest(transfers) WITH ORDINALITY u(transfer, no) JOIN payable_list v ON v.fund_id = f AND v.transfer_id = u.transfer;
    RETURN QUERY SELECT 'created', NULL::int;
  END $$;

  -- The bytes of a file, to whoever keeps the account; that they were fetched is kept.
  CREATE FUNCTION ledger.fetch_order(f int, asked uuid) RETURNS bytea LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE o payment_order;
  BEGIN
    IF NOT f = ANY (visible_funds()) THEN RETURN NULL; END IF;
    PERFORM FROM fund q WHERE q.id = f FOR UPDATE;
    SELECT * INTO o FROM payment_order x WHERE x.fund_id = f AND x.id = asked;
    IF NOT FOUND OR NOT keeps_bank_account(f, o.bank_account_id) THEN RETURN NULL; END IF;
    INSERT INTO payment_order_download (fund_id, order_id, no, person) SELECT f, asked, coalesce(max(d.no), 0) + 1, core.person() FROM payment_order_download d WHERE d.fund_id = f AND d.order_id = asked;
    RETURN o.file;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.is_ordered(int, uuid), ledger.order_payments(int, uuid, uuid, date, text, uuid[], uuid[], bytea), ledger.fetch_order(int, uuid) TO regia_app;`;

const ORDERED = `
  -- As before, but what went to the bank waits for the bank, past its day too.
  CREATE OR REPLACE VIEW ledger.proposal_list WITH (security_invoker = true) AS
    SELECT p.fund_id, p.transfer_id, p.kind, p.effective_on, p.note, coalesce(p.folded, '') AS folded, p.amount_minor, p.currency, p.city_id, p.author, p.author_city, p.proposed_at, p.expires_at,
      p.payload_hash, p.decision_id, p.reverses, p.reason_code, p.follows, p.agreement_id, p.instalment_no, p.bank_reference,
      coalesce(o.outcome, CASE WHEN p.expires_at <= now() AND NOT EXISTS (SELECT FROM ledger.payment_order_item i WHERE i.fund_id = p.fund_id AND i.transfer_id = p.transfer_id) THEN 'expired' ELSE 'waiting' END) AS state,
      o.reason AS return_reason, o.person_id AS ended_by, o.city_id AS ended_by_city, o.at AS ended_at, o.seq,
      r.approvals AS approvals_needed, r.cities AS cities_needed, r.is_other_city, r.posts_on_approval,
      (SELECT count(*) FROM ledger.approval a WHERE a.fund_id = p.fund_id AND a.transfer_id = p.transfer_id)::int AS approvals_given
    FROM ledger.proposal p LEFT JOIN ledger.proposal_outcome o ON o.fund_id = p.fund_id AND o.transfer_id = p.transfer_id
    LEFT JOIN ledger.transfer x ON x.fund_id = p.fund_id AND x.seq = p.reverses
    LEFT JOIN LATERAL ledger.rule_for(p.fund_id, coalesce(x.kind, p.kind), p.kind = 'reversal', p.size_minor) r ON true;`;
