import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

const TABLES = ['fund_project', 'budget_line', 'fund_partner', 'budget_version', 'decision_text', 'decision_signature'];

/** What money is for: projects with their budget lines, partners, plans by year; and the decisions of the cities that allocate it. */
export class CoreFundDecideAndPlan1795500001301 implements MigrationInterface {
  readonly name = 'CoreFundDecideAndPlan1795500001301';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, PLANS);
    await asLedgerOwner(db, DECISIONS);
    await asLedgerOwner(db, TABLES.map((table) => keptForEver(table)).join(''));
    await asLedgerOwner(db, PLAN);
    await asLedgerOwner(db, DECIDE);
    await asLedgerOwner(db, MOVE);
    await asLedgerOwner(db, STAGES);
  }

  async down(): Promise<void> {}
}

const PLANS = `
  -- asked_as: the id the client made, so that the same request twice is one project.
  CREATE TABLE ledger.fund_project (
    fund_id int NOT NULL CONSTRAINT fund_project_fund_fk REFERENCES ledger.fund, id int NOT NULL, asked_as uuid NOT NULL,
    code text NOT NULL CONSTRAINT fund_project_code_is_slug CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 24), name jsonb NOT NULL,
    city_id uuid CONSTRAINT fund_project_city_fk REFERENCES consortium.city, entered_by uuid, entered_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT fund_project_pk PRIMARY KEY (fund_id, id),
    CONSTRAINT fund_project_asked_once UNIQUE (fund_id, asked_as),
    CONSTRAINT fund_project_code_once UNIQUE (fund_id, code),
    CONSTRAINT fund_project_name_is_localized CHECK (jsonb_typeof(name -> 'texts') = 'object'));

  CREATE TABLE ledger.budget_line (
    fund_id int NOT NULL, id int NOT NULL, project_id int NOT NULL, asked_as uuid NOT NULL,
    code text NOT NULL CONSTRAINT budget_line_code_is_slug CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 24), name jsonb NOT NULL,
    entered_by uuid, entered_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT budget_line_pk PRIMARY KEY (fund_id, id),
    CONSTRAINT budget_line_of_project UNIQUE (fund_id, project_id, id),
    CONSTRAINT budget_line_asked_once UNIQUE (fund_id, asked_as),
    CONSTRAINT budget_line_code_once UNIQUE (fund_id, project_id, code),
    CONSTRAINT budget_line_project_fk FOREIGN KEY (fund_id, project_id) REFERENCES ledger.fund_project,
    CONSTRAINT budget_line_name_is_localized CHECK (jsonb_typeof(name -> 'texts') = 'object'));

  -- Who receives money and is no city: an organisation. Its code stands in the accounts and in what people sign, its name does not.
  CREATE TABLE ledger.fund_partner (
    fund_id int NOT NULL CONSTRAINT fund_partner_fund_fk REFERENCES ledger.fund, asked_as uuid NOT NULL,
    code text NOT NULL CONSTRAINT fund_partner_code_is_slug CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 24 AND code <> 'agent-fee'),
    name text NOT NULL CONSTRAINT fund_partner_name_says_something CHECK (length(btrim(name)) BETWEEN 1 AND 120), entered_by uuid, entered_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT fund_partner_pk PRIMARY KEY (fund_id, code),
    CONSTRAINT fund_partner_asked_once UNIQUE (fund_id, asked_as));

  -- The plan of a line for a year. The highest number is in force; the earlier ones say what was planned before.
  CREATE TABLE ledger.budget_version (
    fund_id int NOT NULL, project_id int NOT NULL, line_id int NOT NULL, year int NOT NULL CONSTRAINT budget_version_year_known CHECK (year BETWEEN 2000 AND 2100), no int NOT NULL, asked_as uuid NOT NULL,
    planned_minor bigint NOT NULL CONSTRAINT budget_version_planned_not_negative CHECK (planned_minor BETWEEN 0 AND 1000000000000000), decision_id uuid,
    entered_by uuid, entered_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT budget_version_pk PRIMARY KEY (fund_id, project_id, line_id, year, no),
    CONSTRAINT budget_version_asked_once UNIQUE (fund_id, asked_as),
    CONSTRAINT budget_version_line_fk FOREIGN KEY (fund_id, project_id, line_id) REFERENCES ledger.budget_line (fund_id, project_id, id),
    CONSTRAINT budget_version_decision_fk FOREIGN KEY (fund_id, decision_id) REFERENCES ledger.decision);`;

const DECISIONS = `
  -- The words the cities decide on. Adopted once an approver of every member city has signed exactly these; then, and only then, a row of ledger.decision exists.
  CREATE TABLE ledger.decision_text (
    fund_id int NOT NULL CONSTRAINT decision_text_fund_fk REFERENCES ledger.fund, id uuid NOT NULL, title jsonb NOT NULL, words jsonb NOT NULL,
    payload text NOT NULL, payload_hash bytea NOT NULL, author uuid NOT NULL, author_city uuid, proposed_at timestamptz NOT NULL,
    CONSTRAINT decision_text_pk PRIMARY KEY (fund_id, id),
    CONSTRAINT decision_text_signed_as UNIQUE (fund_id, id, payload_hash, author),
    CONSTRAINT decision_text_hash_is_of_payload CHECK (payload_hash = sha256(convert_to(payload, 'UTF8'))),
    CONSTRAINT decision_text_is_localized CHECK (jsonb_typeof(title -> 'texts') = 'object' AND jsonb_typeof(words -> 'texts') = 'object'));

  CREATE TABLE ledger.decision_signature (
    fund_id int NOT NULL, decision_id uuid NOT NULL, payload_hash bytea NOT NULL, author uuid NOT NULL, approver uuid NOT NULL,
    city_id uuid NOT NULL CONSTRAINT decision_signature_city_fk REFERENCES consortium.city, at timestamptz NOT NULL,
    CONSTRAINT decision_signature_once PRIMARY KEY (fund_id, decision_id, city_id),
    CONSTRAINT decision_signature_signs_the_text FOREIGN KEY (fund_id, decision_id, payload_hash, author) REFERENCES ledger.decision_text (fund_id, id, payload_hash, author),
    CONSTRAINT decision_signature_not_by_author CHECK (approver <> author));`;

const PLAN = `
  -- Taken first by whoever computes from balances: what is read after it stays true until the end of the transaction.
  CREATE FUNCTION ledger.hold_books(f int) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = core.person()) THEN RETURN false; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    RETURN true;
  END $$;

  -- Whether the acting person keeps the books of the holder: only they add what money is for.
  CREATE FUNCTION ledger.keeps_books(f int) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = core.person() AND r.is_holder) $$;

  CREATE FUNCTION ledger.add_project(f int, asked uuid, of_code text, of_name jsonb, city uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known fund_project;
  BEGIN
    IF NOT keeps_books(f) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM fund_project p WHERE p.fund_id = f AND p.asked_as = asked;
    IF FOUND THEN RETURN CASE WHEN (known.code, known.name, known.city_id) IS NOT DISTINCT FROM (of_code, of_name, city) THEN 'added' ELSE 'id-reused' END; END IF;
    IF city IS NOT NULL AND NOT city = ANY (member_cities(f)) THEN RETURN 'city-not-in-fund'; END IF;
    INSERT INTO fund_project (fund_id, id, asked_as, code, name, city_id, entered_by) SELECT f, coalesce(max(p.id), 0) + 1, asked, of_code, of_name, city, core.person() FROM fund_project p WHERE p.fund_id = f
      ON CONFLICT ON CONSTRAINT fund_project_code_once DO NOTHING;
    RETURN CASE WHEN FOUND THEN 'added' ELSE 'code-taken' END;
  END $$;

  CREATE FUNCTION ledger.add_budget_line(f int, asked uuid, project int, of_code text, of_name jsonb) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known budget_line;
  BEGIN
    IF NOT keeps_books(f) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM budget_line l WHERE l.fund_id = f AND l.asked_as = asked;
    IF FOUND THEN RETURN CASE WHEN (known.project_id, known.code, known.name) IS NOT DISTINCT FROM (project, of_code, of_name) THEN 'added' ELSE 'id-reused' END; END IF;
    INSERT INTO budget_line (fund_id, id, project_id, asked_as, code, name, entered_by) SELECT f, coalesce(max(l.id), 0) + 1, project, asked, of_code, of_name, core.person() FROM budget_line l WHERE l.fund_id = f
      ON CONFLICT ON CONSTRAINT budget_line_code_once DO NOTHING;
    RETURN CASE WHEN FOUND THEN 'added' ELSE 'code-taken' END;
  END $$;

  CREATE FUNCTION ledger.add_partner(f int, asked uuid, of_code text, of_name text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known fund_partner;
  BEGIN
    IF NOT keeps_books(f) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM fund_partner p WHERE p.fund_id = f AND p.asked_as = asked;
    IF FOUND THEN RETURN CASE WHEN (known.code, known.name) IS NOT DISTINCT FROM (of_code, of_name) THEN 'added' ELSE 'id-reused' END; END IF;
    INSERT INTO fund_partner (fund_id, asked_as, code, name, entered_by) VALUES (f, asked, of_code, of_name, core.person()) ON CONFLICT ON CONSTRAINT fund_partner_pk DO NOTHING;
    RETURN CASE WHEN FOUND THEN 'added' ELSE 'code-taken' END;
  END $$;

  -- The next version of a plan. expected: number of the version that was read, so that two who plan at once do not undo each other.
  CREATE FUNCTION ledger.plan_budget(f int, asked uuid, project int, line int, of_year int, planned bigint, expected int, decision uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known budget_version; latest int;
  BEGIN
    IF NOT keeps_books(f) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM budget_version v WHERE v.fund_id = f AND v.asked_as = asked;
    IF FOUND THEN RETURN CASE WHEN (known.project_id, known.line_id, known.year, known.planned_minor, known.no, known.decision_id) IS NOT DISTINCT FROM (project, line, of_year, planned, expected + 1, decision) THEN 'planned' ELSE 'id-reused' END; END IF;
    IF decision IS NOT NULL AND NOT EXISTS (SELECT FROM decision d WHERE d.fund_id = f AND d.id = decision) THEN RETURN 'decision-missing'; END IF;
    IF NOT EXISTS (SELECT FROM budget_line l WHERE l.fund_id = f AND l.project_id = project AND l.id = line) THEN RETURN 'not-found'; END IF;
    SELECT coalesce(max(v.no), 0) INTO latest FROM budget_version v WHERE v.fund_id = f AND v.project_id = project AND v.line_id = line AND v.year = of_year;
    IF latest <> expected THEN RETURN 'changed-by-someone-else'; END IF;
    INSERT INTO budget_version (fund_id, project_id, line_id, year, no, asked_as, planned_minor, decision_id, entered_by) VALUES (f, project, line, of_year, latest + 1, asked, planned, decision, core.person());
    RETURN 'planned';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.hold_books(int), ledger.keeps_books(int), ledger.add_project(int, uuid, text, jsonb, uuid), ledger.add_budget_line(int, uuid, int, text, jsonb), ledger.add_partner(int, uuid, text, text),
    ledger.plan_budget(int, uuid, int, int, int, bigint, int, uuid) TO regia_app;`;

const DECIDE = `
  -- The cities whose agreement a decision needs: all that take part today; of a city's own fund that city.
  CREATE FUNCTION ledger.member_cities(f int) RETURNS uuid[] STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT CASE WHEN x.kind = 'own' THEN ARRAY[x.holder_city] ELSE ARRAY(SELECT c.city_id FROM consortium.partnership_city c WHERE c.partnership_id = x.partnership_id
      AND c.valid_from <= current_date AND (c.valid_to IS NULL OR c.valid_to >= current_date) ORDER BY c.city_id) END
    FROM fund x WHERE x.id = f AND (NOT is_request() OR x.id = ANY (visible_funds())) $$;

  CREATE FUNCTION ledger.propose_decision(f int, asked uuid, title jsonb, words jsonb) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known decision_text; me uuid := core.person(); body text;
  BEGIN
    IF NOT keeps_books(f) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT E'decision v1\\n' || x.code || E'\\n' || asked || E'\\n' || propose_decision.title::text || E'\\n' || propose_decision.words::text INTO body FROM fund x WHERE x.id = f;
    SELECT * INTO known FROM decision_text d WHERE d.fund_id = f AND d.id = asked;
    IF FOUND THEN RETURN CASE WHEN known.payload = body AND known.author = me THEN 'proposed' ELSE 'id-reused' END; END IF;
    INSERT INTO decision_text (fund_id, id, title, words, payload, payload_hash, author, author_city, proposed_at)
      VALUES (f, asked, propose_decision.title, propose_decision.words, body, sha256(convert_to(body, 'UTF8')), me, core.city(), clock_timestamp());
    RETURN 'proposed';
  END $$;

  -- One signature per city, of exactly these words. With the last city the decision is adopted, today on the clock of the database.
  CREATE FUNCTION ledger.sign_decision(f int, asked uuid, hash bytea) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); place uuid := core.city(); d decision_text; adopted boolean;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody signs'; END IF;
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO d FROM decision_text x WHERE x.fund_id = f AND x.id = asked;
    IF NOT FOUND THEN RETURN 'not-found'; END IF;
    adopted := EXISTS (SELECT FROM decision x WHERE x.fund_id = f AND x.id = asked);
    IF EXISTS (SELECT FROM decision_signature s WHERE s.fund_id = f AND s.decision_id = asked AND s.approver = me) THEN RETURN CASE WHEN adopted THEN 'adopted' ELSE 'already-signed' END; END IF;
    IF adopted THEN RETURN 'not-waiting'; END IF;
    IF d.author = me THEN RETURN 'author-cannot-sign'; END IF;
    IF NOT EXISTS (SELECT FROM signer s WHERE s.fund_id = f AND s.person_id = me AND s.city_id = place) OR NOT place = ANY (member_cities(f)) THEN RETURN 'not-an-approver'; END IF;
    IF EXISTS (SELECT FROM decision_signature s WHERE s.fund_id = f AND s.decision_id = asked AND s.city_id = place) THEN RETURN 'city-has-signed'; END IF;
    IF hash IS DISTINCT FROM d.payload_hash THEN RETURN 'changed-by-someone-else'; END IF;
    INSERT INTO decision_signature (fund_id, decision_id, payload_hash, author, approver, city_id, at) VALUES (f, asked, hash, d.author, me, place, clock_timestamp());
    IF member_cities(f) <@ ARRAY(SELECT s.city_id FROM decision_signature s WHERE s.fund_id = f AND s.decision_id = asked) THEN
      PERFORM adopt_decision(f, asked, current_date);
      RETURN 'adopted';
    END IF;
    RETURN 'signed';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.member_cities(int), ledger.propose_decision(int, uuid, jsonb, jsonb), ledger.sign_decision(int, uuid, bytea) TO regia_app;`;

const MOVE = `
  -- What there is to draw on: every account of a stage or place with what is left of it after what open proposals reserve.
  CREATE VIEW ledger.left_on_account WITH (security_invoker = true) AS
    SELECT a.fund_id, a.id AS account_id, a.kind, a.currency, a.share_id, a.project_id, a.line_id, a.party_city, a.holder_city, a.label, s.city_id, m.project_id AS only_project, m.line_id AS only_line,
      b.side * b.posted - b.held AS left_minor
    FROM ledger.account a JOIN ledger.balance b ON b.fund_id = a.fund_id AND b.account_id = a.id
      LEFT JOIN ledger.share s ON s.fund_id = a.fund_id AND s.id = a.share_id LEFT JOIN ledger.earmark m ON m.fund_id = s.fund_id AND m.id = s.earmark_id;
  GRANT SELECT ON ledger.left_on_account TO regia_app;

  -- What an earlier request with this id moved, whoever's shares it drew on: to tell the same request from another under the same id.
  CREATE VIEW ledger.moved_by WITH (security_invoker = true) AS
    SELECT x.fund_id, x.id, x.kind, x.effective_on, x.decision_id, a.kind AS account_kind, a.project_id, a.line_id, a.party_city, a.holder_city, a.label, sum(x.amount)::bigint AS amount
    FROM (SELECT p.fund_id, p.transfer_id AS id, p.kind, p.effective_on, p.decision_id, l.account_id, l.amount FROM ledger.proposal p JOIN ledger.proposal_line l USING (fund_id, transfer_id)
      UNION ALL SELECT t.fund_id, t.id, t.kind, t.effective_on, t.decision_id, e.account_id, e.amount FROM ledger.transfer t JOIN ledger.entry e USING (fund_id, seq)
        WHERE NOT EXISTS (SELECT FROM ledger.proposal p WHERE p.fund_id = t.fund_id AND p.transfer_id = t.id)) x
      JOIN ledger.account a ON a.fund_id = x.fund_id AND a.id = x.account_id
    GROUP BY x.fund_id, x.id, x.kind, x.effective_on, x.decision_id, a.kind, a.project_id, a.line_id, a.party_city, a.holder_city, a.label;
  GRANT SELECT ON ledger.moved_by TO regia_app;`;

const STAGES = `
  -- Where the money of each project and line stands at the end of a day, in the fund's currency. Lines without an account yet have no row.
  CREATE FUNCTION ledger.project_stages(f int, on_day date) RETURNS TABLE (project_id int, line_id int, allocated bigint, committed bigint, disbursed bigint, spent bigint) STABLE LANGUAGE sql AS $$
    SELECT a.project_id, a.line_id, -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'allocated'), 0)::bigint, -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'committed'), 0)::bigint,
      -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'disbursed'), 0)::bigint, -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'spent'), 0)::bigint
    FROM ledger.balances_on(f, on_day) b JOIN ledger.account a ON a.fund_id = f AND a.id = b.account_id
    WHERE a.project_id IS NOT NULL AND a.share_id IS NOT NULL GROUP BY a.project_id, a.line_id $$;

  -- What moved on each project and line in a year: reached a stage, taken back included.
  CREATE FUNCTION ledger.project_year(f int, of_year int) RETURNS TABLE (project_id int, line_id int, committed bigint, disbursed bigint, spent bigint) STABLE LANGUAGE sql AS $$
    SELECT a.project_id, a.line_id, -coalesce(sum(d.moved) FILTER (WHERE a.kind = 'committed'), 0)::bigint, -coalesce(sum(d.moved) FILTER (WHERE a.kind = 'disbursed'), 0)::bigint,
      -coalesce(sum(d.moved) FILTER (WHERE a.kind = 'spent'), 0)::bigint
    FROM ledger.day_sum d JOIN ledger.account a ON a.fund_id = d.fund_id AND a.id = d.account_id
    WHERE d.fund_id = f AND d.day BETWEEN make_date(of_year, 1, 1) AND make_date(of_year, 12, 31) AND a.project_id IS NOT NULL AND a.share_id IS NOT NULL GROUP BY a.project_id, a.line_id $$;
  GRANT EXECUTE ON FUNCTION ledger.project_stages(int, date), ledger.project_year(int, int) TO regia_app;`;
