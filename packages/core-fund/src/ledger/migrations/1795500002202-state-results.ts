import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

/** What projects have achieved, as their sources say, and what each unit of it has cost by the books. */
export class CoreFundStateResults1795500002202 implements MigrationInterface {
  readonly name = 'CoreFundStateResults1795500002202';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, TABLES);
    await asLedgerOwner(db, keptForEver('project_result'));
    await asLedgerOwner(db, COST);
    await asLedgerOwner(db, STATE);
  }

  async down(): Promise<void> {}
}

const TABLES = `
  -- How much of a unit a project has achieved until a day. The last version counts; the one before it stays to be read.
  CREATE TABLE ledger.project_result (
    fund_id int NOT NULL, project_id int NOT NULL,
    unit text NOT NULL CONSTRAINT project_result_unit_fits CHECK (length(unit) BETWEEN 1 AND 60),
    no int NOT NULL, asked_as uuid NOT NULL,
    quantity_thousandths bigint NOT NULL CONSTRAINT project_result_quantity_allowed CHECK (quantity_thousandths BETWEEN 0 AND 1000000000000),
    until_on date NOT NULL, source text NOT NULL CONSTRAINT project_result_source_fits CHECK (length(source) BETWEEN 1 AND 200),
    entered_by uuid NOT NULL, entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT project_result_pk PRIMARY KEY (fund_id, project_id, unit, no),
    CONSTRAINT project_result_once UNIQUE (fund_id, asked_as),
    CONSTRAINT project_result_project_fk FOREIGN KEY (fund_id, project_id) REFERENCES ledger.fund_project (fund_id, id));
  CREATE VIEW ledger.project_result_now WITH (security_invoker = true) AS SELECT DISTINCT ON (fund_id, project_id, unit) * FROM ledger.project_result ORDER BY fund_id, project_id, unit, no DESC;
  GRANT SELECT ON ledger.project_result_now TO regia_app;`;

const COST = `
  -- Each stated result beside what was accounted for until its day, and how many cities have money in the project.
  CREATE VIEW ledger.result_cost WITH (security_invoker = true) AS
    SELECT r.fund_id, f.code AS fund_code, f.base_currency AS currency, r.project_id, p.code AS project_code, p.name, r.unit, r.no, r.quantity_thousandths, r.until_on, r.source,
      (SELECT coalesce(-sum(e.amount), 0)::bigint FROM ledger.account a JOIN ledger.entry e ON e.fund_id = a.fund_id AND e.account_id = a.id
        WHERE a.fund_id = r.fund_id AND a.project_id = r.project_id AND a.kind = 'spent' AND e.effective_on <= r.until_on) AS spent_minor,
      (SELECT count(*)::int FROM (SELECT x.city_id FROM ledger.cash_reached x WHERE x.fund_id = r.fund_id AND x.project_id = r.project_id AND x.reached = 'allocated' GROUP BY x.city_id HAVING sum(x.amount_minor) > 0) c) AS cities
    FROM ledger.project_result_now r JOIN ledger.fund f ON f.id = r.fund_id JOIN ledger.fund_project p ON p.fund_id = r.fund_id AND p.id = r.project_id;
  GRANT SELECT ON ledger.result_cost TO regia_app;`;

const STATE = `
  CREATE FUNCTION ledger.state_result(f int, asked uuid, project int, of_unit text, quantity bigint, until_day date, of_source text, expected int) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known project_result; latest int;
  BEGIN
    IF NOT keeps_books(f) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM project_result r WHERE r.fund_id = f AND r.asked_as = asked;
    IF FOUND THEN RETURN CASE WHEN (known.project_id, known.unit, known.no, known.quantity_thousandths, known.until_on, known.source) IS NOT DISTINCT FROM (project, of_unit, expected + 1, quantity, until_day, of_source) THEN 'stated' ELSE 'id-reused' END; END IF;
    IF NOT EXISTS (SELECT FROM fund_project p WHERE p.fund_id = f AND p.id = project) THEN RETURN 'not-found'; END IF;
    SELECT coalesce(max(r.no), 0) INTO latest FROM project_result r WHERE r.fund_id = f AND r.project_id = project AND r.unit = of_unit;
    IF latest <> expected THEN RETURN 'changed-by-someone-else'; END IF;
    INSERT INTO project_result (fund_id, project_id, unit, no, asked_as, quantity_thousandths, until_on, source, entered_by) VALUES (f, project, of_unit, latest + 1, asked, quantity, until_day, of_source, core.person());
    RETURN 'stated';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.state_result(int, uuid, int, text, bigint, date, text, int) TO regia_app;`;
