import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

const TABLES = ['closing_request', 'closing_end'];

/** Closing by two people who have read the same checklist and the same statement, and opening again on a decision, with a trace. */
export class CoreFundClosePeriods1795500001401 implements MigrationInterface {
  readonly name = 'CoreFundClosePeriods1795500001401';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, REQUESTS);
    await asLedgerOwner(db, TABLES.map((table) => keptForEver(table)).join(''));
    await asLedgerOwner(db, CHECKLIST);
    await asLedgerOwner(db, ASK);
    await asLedgerOwner(db, SIGN);
  }

  async down(): Promise<void> {}
}

const REQUESTS = `
  -- What one of two people asks for: close until the day, or open again from the day. payload: the text the other one signs, with the hash of the statement both read.
  CREATE TABLE ledger.closing_request (
    fund_id int NOT NULL CONSTRAINT closing_request_fund_fk REFERENCES ledger.fund, id uuid NOT NULL,
    act text NOT NULL CONSTRAINT closing_request_act_known CHECK (act IN ('close', 'reopen')), first_day date, day date NOT NULL,
    decision_id uuid, accepts text[] NOT NULL, reason text, as_of_seq bigint NOT NULL,
    payload text NOT NULL, payload_hash bytea NOT NULL, author uuid NOT NULL, author_city uuid, author_role text NOT NULL, asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT closing_request_pk PRIMARY KEY (fund_id, id),
    CONSTRAINT closing_request_signed_as UNIQUE (fund_id, id, payload_hash, author, author_role),
    CONSTRAINT closing_request_hash_is_of_payload CHECK (payload_hash = sha256(convert_to(payload, 'UTF8'))),
    CONSTRAINT closing_request_role_known CHECK (author_role IN ('treasurer', 'coordinator')),
    CONSTRAINT closing_request_reopen_says_why CHECK (act = 'close' OR decision_id IS NOT NULL AND length(reason) BETWEEN 1 AND 500),
    CONSTRAINT closing_request_decision_fk FOREIGN KEY (fund_id, decision_id) REFERENCES ledger.decision);

  CREATE TABLE ledger.closing_end (
    fund_id int NOT NULL, closing_id uuid NOT NULL, outcome text NOT NULL CONSTRAINT closing_end_known CHECK (outcome IN ('done', 'withdrawn')),
    payload_hash bytea NOT NULL, author uuid NOT NULL, author_role text NOT NULL,
    person uuid NOT NULL, role text NOT NULL, city_id uuid CONSTRAINT closing_end_city_fk REFERENCES consortium.city, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT closing_end_once PRIMARY KEY (fund_id, closing_id),
    CONSTRAINT closing_end_signs_the_request FOREIGN KEY (fund_id, closing_id, payload_hash, author, author_role) REFERENCES ledger.closing_request (fund_id, id, payload_hash, author, author_role),
    CONSTRAINT closing_end_by_two_people CHECK (outcome = 'withdrawn' OR person <> author),
    CONSTRAINT closing_end_by_two_roles CHECK (outcome = 'withdrawn' OR role <> author_role AND role IN ('treasurer', 'coordinator')));

  -- A period that is closed without a decision was closed by two people; opening again always rests on one.
  ALTER TABLE ledger.period ALTER COLUMN decision_id DROP NOT NULL, ADD COLUMN at timestamptz NOT NULL DEFAULT clock_timestamp(), ADD COLUMN closing_id uuid,
    ADD CONSTRAINT period_closing_fk FOREIGN KEY (fund_id, closing_id) REFERENCES ledger.closing_request,
    ADD CONSTRAINT period_rests_on_something CHECK (decision_id IS NOT NULL OR act = 'close' AND closing_id IS NOT NULL);

  -- Who closes, today, and as what. Of a city's own fund, whoever signs for the city takes the place of the coordinator.
  CREATE VIEW ledger.closer AS
    SELECT r.fund_id, r.person_id, 'treasurer' AS role FROM ledger.recorder r WHERE r.is_holder
    UNION SELECT f.id, r.person_id, 'coordinator' FROM ledger.fund f JOIN identity.partnership_role r ON r.partnership_id = f.partnership_id JOIN identity.person p ON p.id = r.person_id AND NOT p.is_blocked
      WHERE r.role = 'coordinator' AND r.valid_from <= current_date AND (r.valid_to IS NULL OR r.valid_to >= current_date)
    UNION SELECT s.fund_id, s.person_id, 'coordinator' FROM ledger.signer s JOIN ledger.fund f ON f.id = s.fund_id AND f.kind = 'own';

  CREATE FUNCTION ledger.closing_roles(f int) RETURNS text[] STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT coalesce(array_agg(c.role ORDER BY c.role DESC), '{}') FROM closer c WHERE c.fund_id = f AND c.person_id = core.person() AND f = ANY (visible_funds()) $$;
  GRANT EXECUTE ON FUNCTION ledger.closing_roles(int) TO regia_app;`;

const CHECKLIST = `
  -- What stands in the way of closing until a day. done, none: nothing to do; missing: to be done first; to-accept: a figure both people must accept; to-name: a decision is needed.
  CREATE FUNCTION ledger.closing_checklist(f int, last_day date) RETURNS TABLE (item text, state text, bank_account_id uuid, items int, amount bigint, currency text, day date)
  STABLE LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE books fund; is_year boolean;
  BEGIN
    IF NOT f = ANY (visible_funds()) THEN RETURN; END IF;
    SELECT * INTO books FROM fund x WHERE x.id = f;
    is_year := extract(year FROM last_day + 1) > extract(year FROM books.open_from);

    -- each account compared to that day or a later one, and still the same; an account that nothing has touched needs no statement
    RETURN QUERY SELECT 'bank', CASE WHEN r.until >= last_day AND s.open_lines = 0 AND s.bank_minor = s.books_minor THEN 'done'
        WHEN s.open_lines = 0 AND NOT EXISTS (SELECT FROM entry e WHERE e.fund_id = f AND e.account_id = b.account_id AND e.effective_on <= last_day) THEN 'none' ELSE 'missing' END,
        b.id, s.open_lines, s.bank_minor - s.books_minor, b.currency::text, r.until
      FROM bank_account b CROSS JOIN LATERAL bank_standing(f, b.id, last_day) s
        LEFT JOIN LATERAL (SELECT x.until FROM reconciliation x WHERE x.fund_id = f AND x.bank_account_id = b.id ORDER BY x.no DESC LIMIT 1) r ON true
      WHERE b.fund_id = f ORDER BY b.bank_name, b.id;
    IF NOT FOUND THEN RETURN QUERY SELECT 'bank', 'none', NULL::uuid, 0, NULL::bigint, NULL::text, NULL::date; END IF;

    -- a payment that is signed and only waits for the bank counts on the bank's day, so it may wait longer
    RETURN QUERY SELECT 'waiting', CASE WHEN count(*) = 0 THEN 'done' ELSE 'missing' END, NULL::uuid, count(*)::int, NULL::bigint, NULL::text, min(p.effective_on)
      FROM proposal_list p JOIN kind k ON k.name = p.kind WHERE p.fund_id = f AND p.state = 'waiting' AND p.effective_on <= last_day
        AND NOT (k.settled_by_bank AND NOT p.posts_on_approval AND p.approvals_given >= p.approvals_needed);

    RETURN QUERY SELECT 'unidentified', 'to-accept', NULL::uuid, count(*)::int, -sum(x.balance)::bigint, a.currency::text, NULL::date
      FROM balances_on(f, last_day) x JOIN account a ON a.fund_id = f AND a.id = x.account_id WHERE a.kind = 'unidentified' AND x.balance <> 0 GROUP BY a.currency;
    IF NOT FOUND THEN RETURN QUERY SELECT 'unidentified', 'done', NULL::uuid, 0, NULL::bigint, NULL::text, NULL::date; END IF;

    RETURN QUERY SELECT 'revaluation', CASE WHEN count(p.*) = 0 THEN 'none' WHEN bool_or(p.rate IS NULL) THEN 'rate-missing' WHEN abs(max(p.kept) - sum(p.worth)) > count(p.*) THEN 'missing' ELSE 'done' END, NULL::uuid, count(p.*)::int,
        (sum(p.worth) - max(p.kept))::bigint, coalesce(min(p.currency) FILTER (WHERE p.rate IS NULL), books.base_currency)::text, min(p.rate_day)
      FROM (SELECT a.currency, v.value AS rate, v.day AS rate_day, round(-x.balance / power(10::numeric, q.exponent) / v.value * power(10::numeric, z.exponent)) AS worth,
          (SELECT coalesce(sum(y.balance), 0) FROM balances_on(f, last_day) y JOIN account o ON o.fund_id = f AND o.id = y.account_id WHERE o.kind = 'position' AND o.currency = books.base_currency) AS kept
        FROM balances_on(f, last_day) x JOIN account a ON a.fund_id = f AND a.id = x.account_id JOIN currency q ON q.code = a.currency JOIN currency z ON z.code = books.base_currency
          LEFT JOIN LATERAL (SELECT r.value, r.day FROM rate r WHERE r.base = books.base_currency AND r.quote = a.currency AND r.day <= last_day AND r.source <> 'bank' ORDER BY r.is_fixed DESC, r.day DESC, r.entered_at DESC LIMIT 1) v ON true
        WHERE a.kind = 'position' AND a.currency <> books.base_currency AND x.balance <> 0) p;

    IF is_year THEN
      RETURN QUERY SELECT 'result', CASE WHEN coalesce(sum(x.balance), 0) = 0 THEN 'done' ELSE 'to-accept' END, NULL::uuid, 0, -coalesce(sum(x.balance), 0)::bigint, books.base_currency::text, NULL::date
        FROM balances_on(f, last_day) x JOIN account a ON a.fund_id = f AND a.id = x.account_id WHERE a.kind = 'result';
      RETURN QUERY SELECT 'decision', 'to-name', NULL::uuid, 0, NULL::bigint, NULL::text, NULL::date;
    END IF;
  END $$;

  -- The first thing in the way, as a word; none when nothing is.
  CREATE FUNCTION ledger.why_not_close(f int, last_day date, accepts text[], decision uuid) RETURNS text STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT CASE WHEN c.state = 'rate-missing' THEN 'rate-missing' WHEN c.item = 'bank' THEN 'not-reconciled' WHEN c.item = 'waiting' THEN 'proposals-waiting' WHEN c.item = 'revaluation' THEN 'not-revalued'
      WHEN c.item = 'decision' THEN 'decision-missing' ELSE c.item || '-not-accepted' END
    FROM closing_checklist(f, last_day) WITH ORDINALITY c WHERE c.state IN ('missing', 'rate-missing') OR c.state = 'to-accept' AND NOT c.item = ANY (accepts)
      OR c.state = 'to-name' AND NOT EXISTS (SELECT FROM decision d WHERE d.fund_id = f AND d.id = why_not_close.decision) ORDER BY c.ordinality LIMIT 1 $$;
  GRANT EXECUTE ON FUNCTION ledger.closing_checklist(int, date) TO regia_app;`;

const ASK = `
  -- The one of the two people begins. Asked again with the same id it answers the same.
  CREATE FUNCTION ledger.request_closing(f int, asked uuid, of_act text, until date, accepted text[], decision uuid, why text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); roles text[] := closing_roles(f); known closing_request; books fund; word text; begins date; body text;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody closes'; END IF;
    IF cardinality(roles) = 0 THEN RETURN 'not-a-closer'; END IF;
    SELECT * INTO STRICT books FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM closing_request r WHERE r.fund_id = f AND r.id = asked;
    IF FOUND THEN
      RETURN CASE WHEN (known.act, known.day, known.accepts, known.decision_id, known.reason, known.author) IS NOT DISTINCT FROM (of_act, until, accepted, request_closing.decision, why, me) THEN 'asked' ELSE 'id-reused' END;
    END IF;
    IF EXISTS (SELECT FROM closing_request r LEFT JOIN closing_end e ON e.fund_id = r.fund_id AND e.closing_id = r.id WHERE r.fund_id = f AND e.closing_id IS NULL) THEN RETURN 'closing-waiting'; END IF;
    IF request_closing.decision IS NOT NULL AND NOT EXISTS (SELECT FROM decision d WHERE d.fund_id = f AND d.id = request_closing.decision) THEN RETURN 'decision-missing'; END IF;
    IF of_act = 'close' THEN
      IF until < books.open_from THEN RETURN 'period-closed'; END IF;
      IF until >= current_date THEN RETURN 'day-not-over'; END IF;
      word := why_not_close(f, until, accepted, request_closing.decision);
      IF word IS NOT NULL THEN RETURN word; END IF;
      -- the year as a whole where it ends, also when its months were closed before
      begins := CASE WHEN extract(month FROM until + 1) = 1 AND extract(day FROM until + 1) = 1 THEN least(books.open_from, date_trunc('year', until)::date) ELSE books.open_from END;
    ELSE
      IF request_closing.decision IS NULL THEN RETURN 'decision-missing'; END IF;
      IF coalesce(why, '') = '' THEN RETURN 'reason-required'; END IF;
      IF until >= books.open_from OR NOT EXISTS (SELECT FROM period p WHERE p.fund_id = f AND p.act = 'close' AND p.ends_on >= until)
        OR until < (SELECT min(q.first_day) FROM closing_request q JOIN period p ON p.fund_id = q.fund_id AND p.closing_id = q.id WHERE q.fund_id = f AND p.act = 'close') THEN RETURN 'period-open'; END IF;
    END IF;
    body := 'closing v1' || E'\\n' || books.code || E'\\n' || asked || E'\\n' || of_act || E'\\n' || coalesce(to_char(begins, 'YYYY-MM-DD'), '-') || E'\\n' || to_char(until, 'YYYY-MM-DD') || E'\\n' || coalesce(request_closing.decision::text, '-')
      || E'\\n' || coalesce(nullif(array_to_string(accepted, ','), ''), '-') || E'\\n' || (books.next_seq - 1) || E'\\n'
      || CASE WHEN of_act = 'close' THEN encode(sha256(convert_to(statement_text(f, begins, until, books.next_seq - 1, 1), 'UTF8')), 'hex') ELSE why END;
    INSERT INTO closing_request (fund_id, id, act, first_day, day, decision_id, accepts, reason, as_of_seq, payload, payload_hash, author, author_city, author_role)
      VALUES (f, asked, of_act, begins, until, request_closing.decision, accepted, why, books.next_seq - 1, body, sha256(convert_to(body, 'UTF8')), me, core.city(), roles[1]);
    RETURN 'asked';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.request_closing(int, uuid, text, date, text[], uuid, text) TO regia_app;`;

const SIGN = `
  -- Keeps the balances at the end of the day and shuts the door behind it; the statement is printed with it.
  CREATE FUNCTION ledger.perform_closing(f int, asked uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE r closing_request; upto bigint := (SELECT x.next_seq FROM fund x WHERE x.id = f);
  BEGIN
    SELECT * INTO STRICT r FROM closing_request x WHERE x.fund_id = f AND x.id = asked;
    IF r.act = 'close' THEN
      INSERT INTO closing (fund_id, ends_on, account_id, balance) SELECT f, r.day, b.account_id, b.balance FROM balances_on(f, r.day) b;
      PERFORM add_report(f, asked, r.first_day, r.day, r.as_of_seq, asked);
    ELSE
      DELETE FROM closing c WHERE c.fund_id = f AND c.ends_on >= r.day;
    END IF;
    INSERT INTO period (fund_id, no, ends_on, act, seq, decision_id, closing_id)
      SELECT f, coalesce(max(p.no), 0) + 1, CASE r.act WHEN 'close' THEN r.day ELSE r.day - 1 END, r.act, upto, r.decision_id, asked FROM period p WHERE p.fund_id = f;
    UPDATE fund x SET open_from = CASE r.act WHEN 'close' THEN r.day + 1 ELSE r.day END WHERE x.id = f;
  END $$;

  -- The other of the two people, in the other role, signs what the first one read. What has changed since is said instead.
  CREATE FUNCTION ledger.sign_closing(f int, asked uuid, hash bytea) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); roles text[] := closing_roles(f); r closing_request; ended closing_end; books fund; word text; my_role text;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody closes'; END IF;
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    SELECT * INTO STRICT books FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO r FROM closing_request x WHERE x.fund_id = f AND x.id = asked;
    IF NOT FOUND THEN RETURN 'not-found'; END IF;
    SELECT * INTO ended FROM closing_end e WHERE e.fund_id = f AND e.closing_id = asked;
    IF ended.outcome = 'done' AND ended.person = me AND r.payload_hash = hash THEN RETURN 'done'; END IF;
    IF ended.outcome IS NOT NULL THEN RETURN 'not-waiting'; END IF;
    IF cardinality(roles) = 0 THEN RETURN 'not-a-closer'; END IF;
    IF r.author = me THEN RETURN 'author-cannot-sign'; END IF;
    SELECT x INTO my_role FROM unnest(roles) x WHERE x <> r.author_role;
    IF my_role IS NULL THEN RETURN 'other-role-signs'; END IF;
    IF hash IS DISTINCT FROM r.payload_hash THEN RETURN 'changed-by-someone-else'; END IF;
    IF r.act = 'close' THEN
      IF r.day < books.open_from OR EXISTS (SELECT FROM transfer t WHERE t.fund_id = f AND t.seq > r.as_of_seq AND t.effective_on <= r.day) THEN RETURN 'books-moved'; END IF;
      word := why_not_close(f, r.day, r.accepts, r.decision_id);
      IF word IS NOT NULL THEN RETURN word; END IF;
    END IF;
    PERFORM perform_closing(f, asked);
    INSERT INTO closing_end (fund_id, closing_id, outcome, payload_hash, author, author_role, person, role, city_id) VALUES (f, asked, 'done', hash, r.author, r.author_role, me, my_role, core.city());
    RETURN 'done';
  END $$;

  -- By whoever asked, or by the other one who does not want it.
  CREATE FUNCTION ledger.withdraw_closing(f int, asked uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); roles text[] := closing_roles(f); r closing_request; ended closing_end;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody withdraws'; END IF;
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO r FROM closing_request x WHERE x.fund_id = f AND x.id = asked;
    IF NOT FOUND THEN RETURN 'not-found'; END IF;
    SELECT * INTO ended FROM closing_end e WHERE e.fund_id = f AND e.closing_id = asked;
    IF ended.outcome = 'withdrawn' AND ended.person = me THEN RETURN 'withdrawn'; END IF;
    IF ended.outcome IS NOT NULL THEN RETURN 'not-waiting'; END IF;
    IF cardinality(roles) = 0 AND r.author <> me THEN RETURN 'not-a-closer'; END IF;
    INSERT INTO closing_end (fund_id, closing_id, outcome, payload_hash, author, author_role, person, role, city_id) VALUES (f, asked, 'withdrawn', r.payload_hash, r.author, r.author_role, me, coalesce(roles[1], r.author_role), core.city());
    RETURN 'withdrawn';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.sign_closing(int, uuid, bytea), ledger.withdraw_closing(int, uuid) TO regia_app;`;
