import type { MigrationInterface, QueryRunner } from 'typeorm';
import { amendFunction } from './amend-function.js';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

const SETTLE =
  'ledger.settle(int, uuid[], text[], date[], uuid[], bigint[], uuid[], bytea[], int[], bigint[], bigint[], bigint[], text[], text[], text, uuid)';

/** Sources outside that pay a part of a project and no more: at most a rate of its costs, of costs they allow, in their period, up to a plan. */
export class CoreFundHoldSourcesToRates1795500002201 implements MigrationInterface {
  readonly name = 'CoreFundHoldSourcesToRates1795500002201';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, TABLES);
    await asLedgerOwner(db, keptForEver('financing_source') + keptForEver('financing_plan'));
    await asLedgerOwner(db, POSITION);
    await asLedgerOwner(db, STATE);
    await asLedgerOwner(db, JUDGE);
    await amendFunction(
      db,
      SETTLE,
      'last_x int := 0; fits boolean;',
      'last_x int := 0; fits boolean; has_sources boolean; rate_word text;',
    );
    await amendFunction(
      db,
      SETTLE,
      'has_proposals := EXISTS (',
      'has_sources := EXISTS (SELECT FROM financing_source WHERE fund_id = f);\n    has_proposals := EXISTS (',
    );
    await amendFunction(
      db,
      SETTLE,
      '        IF fits THEN\n',
      `        rate_word := NULL;
        IF fits AND has_sources AND kinds[x] IN ('allocate', 'release', 'reversal') THEN
          rate_word := financing_refusal(f, ids[x], days[x], mode, places[i:j], moves[i:j],
            (SELECT array_agg(places[g] ORDER BY g) FROM generate_series(1, i - 1) g WHERE balance_after[g] IS NOT NULL), (SELECT array_agg(moves[g] ORDER BY g) FROM generate_series(1, i - 1) g WHERE balance_after[g] IS NOT NULL));
        END IF;
        IF fits AND rate_word IS NULL THEN\n`,
    );
    await amendFunction(db, SETTLE, `statuses[x] := 'over-limit';`, `statuses[x] := coalesce(rate_word, 'over-limit');`);
  }

  async down(): Promise<void> {}
}

const TABLES = `
  -- Terms of a source, by the code its money has in shares. The last version counts, for what is allocated from then on.
  CREATE TABLE ledger.financing_source (
    fund_id int NOT NULL CONSTRAINT financing_source_fund_fk REFERENCES ledger.fund,
    code text NOT NULL CONSTRAINT financing_source_is_outside CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 32 AND code <> 'own'),
    no int NOT NULL, asked_as uuid NOT NULL,
    name jsonb NOT NULL CONSTRAINT financing_source_name_is_localized CHECK (jsonb_typeof(name -> 'texts') = 'object'),
    donor text NOT NULL CONSTRAINT financing_source_donor_fits CHECK (length(donor) BETWEEN 1 AND 120),
    rate_millionths int NOT NULL CONSTRAINT financing_source_rate_is_share CHECK (rate_millionths BETWEEN 1 AND 1000000),
    costs jsonb NOT NULL CONSTRAINT financing_source_costs_is_localized CHECK (jsonb_typeof(costs -> 'texts') = 'object'),
    starts_on date NOT NULL, ends_on date NOT NULL,
    most_minor bigint CONSTRAINT financing_source_most_positive CHECK (most_minor > 0),
    act text NOT NULL CONSTRAINT financing_source_act_fits CHECK (length(act) BETWEEN 1 AND 200),
    entered_by uuid NOT NULL, entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT financing_source_pk PRIMARY KEY (fund_id, code, no),
    CONSTRAINT financing_source_once UNIQUE (fund_id, asked_as),
    CONSTRAINT financing_source_ends_later CHECK (ends_on >= starts_on));

  -- How much of a source a project may take. line_ids: only for these budget lines; none named: for all of the project.
  CREATE TABLE ledger.financing_plan (
    fund_id int NOT NULL, project_id int NOT NULL, source text NOT NULL, no int NOT NULL, asked_as uuid NOT NULL,
    planned_minor bigint NOT NULL CONSTRAINT financing_plan_amount_allowed CHECK (planned_minor BETWEEN 0 AND 1000000000000000),
    line_ids int[] NOT NULL, entered_by uuid NOT NULL, entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT financing_plan_pk PRIMARY KEY (fund_id, project_id, source, no),
    CONSTRAINT financing_plan_once UNIQUE (fund_id, asked_as),
    CONSTRAINT financing_plan_project_fk FOREIGN KEY (fund_id, project_id) REFERENCES ledger.fund_project (fund_id, id));

  CREATE VIEW ledger.financing_terms WITH (security_invoker = true) AS SELECT DISTINCT ON (fund_id, code) * FROM ledger.financing_source ORDER BY fund_id, code, no DESC;
  CREATE VIEW ledger.financing_plan_now WITH (security_invoker = true) AS SELECT DISTINCT ON (fund_id, project_id, source) * FROM ledger.financing_plan ORDER BY fund_id, project_id, source, no DESC;
  GRANT SELECT ON ledger.financing_terms, ledger.financing_plan_now TO regia_app;`;

const POSITION = `
  -- What has reached each line of a project, by source: whatever stage it is at now. is_open: what open proposals would allocate or release.
  CREATE VIEW ledger.financed WITH (security_invoker = true) AS
    SELECT a.fund_id, a.project_id, a.line_id, s.source, s.city_id, -b.posted AS amount_minor, NULL::uuid AS transfer_id
    FROM ledger.account a JOIN ledger.share s ON s.fund_id = a.fund_id AND s.id = a.share_id JOIN ledger.balance b ON b.fund_id = a.fund_id AND b.account_id = a.id
    WHERE a.project_id IS NOT NULL AND a.kind IN ('allocated', 'committed', 'disbursed', 'spent')
    UNION ALL
    SELECT a.fund_id, a.project_id, a.line_id, s.source, s.city_id, -l.amount, p.transfer_id
    FROM ledger.proposal p JOIN ledger.proposal_line l ON l.fund_id = p.fund_id AND l.transfer_id = p.transfer_id JOIN ledger.account a ON a.fund_id = l.fund_id AND a.id = l.account_id
      JOIN ledger.share s ON s.fund_id = a.fund_id AND s.id = a.share_id
    WHERE p.kind IN ('allocate', 'release') AND a.kind = 'allocated' AND a.project_id IS NOT NULL AND p.expires_at > clock_timestamp()
      AND NOT EXISTS (SELECT FROM ledger.proposal_outcome o WHERE o.fund_id = p.fund_id AND o.transfer_id = p.transfer_id);

  -- Planned, taken and counted costs of each project and source with terms; what waits for signatures is counted and also said apart.
  CREATE VIEW ledger.financing_position WITH (security_invoker = true) AS
    SELECT n.fund_id, n.project_id, n.source, n.no, n.planned_minor, n.line_ids, t.rate_millionths, t.starts_on, t.ends_on,
      coalesce(sum(x.amount_minor) FILTER (WHERE x.source = n.source), 0)::bigint AS taken_minor,
      coalesce(sum(x.amount_minor) FILTER (WHERE x.source = n.source AND x.transfer_id IS NOT NULL), 0)::bigint AS waiting_minor,
      coalesce(sum(x.amount_minor) FILTER (WHERE cardinality(n.line_ids) = 0 OR x.line_id = ANY (n.line_ids)), 0)::bigint AS costs_minor
    FROM ledger.financing_plan_now n JOIN ledger.financing_terms t ON t.fund_id = n.fund_id AND t.code = n.source
      LEFT JOIN ledger.financed x ON x.fund_id = n.fund_id AND x.project_id = n.project_id
    GROUP BY n.fund_id, n.project_id, n.source, n.no, n.planned_minor, n.line_ids, t.rate_millionths, t.starts_on, t.ends_on;
  GRANT SELECT ON ledger.financed, ledger.financing_position TO regia_app;`;

const STATE = `
  -- Terms as the act of the donor says. expected: number of the version that was read.
  CREATE FUNCTION ledger.state_source(f int, asked uuid, of_code text, of_name jsonb, of_donor text, rate int, of_costs jsonb, starts date, ends date, most bigint, of_act text, expected int) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known financing_source; latest int;
  BEGIN
    IF NOT keeps_books(f) OR (SELECT x.kind FROM fund x WHERE x.id = f) <> 'pool' THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM financing_source s WHERE s.fund_id = f AND s.asked_as = asked;
    IF FOUND THEN RETURN CASE WHEN (known.code, known.no, known.name, known.donor, known.rate_millionths, known.costs, known.starts_on, known.ends_on, known.most_minor, known.act)
      IS NOT DISTINCT FROM (of_code, expected + 1, of_name, of_donor, rate, of_costs, starts, ends, most, of_act) THEN 'stated' ELSE 'id-reused' END; END IF;
    SELECT coalesce(max(s.no), 0) INTO latest FROM financing_source s WHERE s.fund_id = f AND s.code = of_code;
    IF latest <> expected THEN RETURN CASE WHEN expected = 0 THEN 'code-taken' ELSE 'changed-by-someone-else' END; END IF;
    IF ends < starts THEN RETURN 'ends-before-start'; END IF;
    IF most < (SELECT sum(n.planned_minor) FROM financing_plan_now n WHERE n.fund_id = f AND n.source = of_code) THEN RETURN 'source-below-plans'; END IF;
    INSERT INTO financing_source (fund_id, code, no, asked_as, name, donor, rate_millionths, costs, starts_on, ends_on, most_minor, act, entered_by)
      VALUES (f, of_code, latest + 1, asked, of_name, of_donor, rate, of_costs, starts, ends, most, of_act, core.person());
    RETURN 'stated';
  END $$;

  -- Never below what the project has taken, never more in all than the source gives, never off lines that have its money.
  CREATE FUNCTION ledger.plan_financing(f int, asked uuid, project int, of_source text, planned bigint, lines int[], expected int) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known financing_plan; latest int; terms financing_terms;
  BEGIN
    IF NOT keeps_books(f) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM financing_plan n WHERE n.fund_id = f AND n.asked_as = asked;
    IF FOUND THEN RETURN CASE WHEN (known.project_id, known.source, known.no, known.planned_minor, known.line_ids) IS NOT DISTINCT FROM (project, of_source, expected + 1, planned, lines) THEN 'planned' ELSE 'id-reused' END; END IF;
    SELECT * INTO terms FROM financing_terms t WHERE t.fund_id = f AND t.code = of_source;
    IF NOT FOUND THEN RETURN 'source-unknown'; END IF;
    IF NOT EXISTS (SELECT FROM fund_project p WHERE p.fund_id = f AND p.id = project) THEN RETURN 'not-found'; END IF;
    IF NOT lines <@ ARRAY(SELECT l.id FROM budget_line l WHERE l.fund_id = f AND l.project_id = project) THEN RETURN 'line-unknown'; END IF;
    SELECT coalesce(max(n.no), 0) INTO latest FROM financing_plan n WHERE n.fund_id = f AND n.project_id = project AND n.source = of_source;
    IF latest <> expected THEN RETURN 'changed-by-someone-else'; END IF;
    IF planned < (SELECT coalesce(sum(x.amount_minor), 0) FROM financed x WHERE x.fund_id = f AND x.project_id = project AND x.source = of_source) THEN RETURN 'plan-below-taken'; END IF;
    IF cardinality(lines) > 0 AND EXISTS (SELECT FROM financed x WHERE x.fund_id = f AND x.project_id = project AND x.source = of_source AND (x.line_id = ANY (lines)) IS NOT TRUE GROUP BY x.line_id HAVING sum(x.amount_minor) > 0) THEN RETURN 'line-in-use'; END IF;
    IF planned + (SELECT coalesce(sum(n.planned_minor), 0) FROM financing_plan_now n WHERE n.fund_id = f AND n.source = of_source AND n.project_id <> project) > terms.most_minor THEN RETURN 'plan-over-source'; END IF;
    INSERT INTO financing_plan (fund_id, project_id, source, no, asked_as, planned_minor, line_ids, entered_by) VALUES (f, project, of_source, latest + 1, asked, planned, lines, core.person());
    RETURN 'planned';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.state_source(int, uuid, text, jsonb, text, int, jsonb, date, date, bigint, text, int), ledger.plan_financing(int, uuid, int, text, bigint, int[], int) TO regia_app;`;

const JUDGE = `
  -- Why a transfer may not allocate or release: the first rule of a source that would no longer hold. Asked by what writes the books, under the lock of the fund.
  -- before_*: what the same batch has moved already. When it is only proposed, what other open proposals would move counts as well.
  CREATE FUNCTION ledger.financing_refusal(f int, transfer uuid, day date, mode text, accounts bigint[], amounts bigint[], before_accounts bigint[], before_amounts bigint[]) RETURNS text
  LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    WITH moved AS (
        SELECT a.project_id, a.line_id, s.source, -m.amount AS amount, m.is_this
        FROM (SELECT *, true AS is_this FROM unnest(accounts, amounts) u(account, amount) UNION ALL SELECT *, false FROM unnest(before_accounts, before_amounts) u(account, amount)) m
          JOIN account a ON a.fund_id = f AND a.id = m.account JOIN share s ON s.fund_id = f AND s.id = a.share_id
        WHERE a.project_id IS NOT NULL AND a.kind IN ('allocated', 'committed', 'disbursed', 'spent')),
      counted AS (
        SELECT project_id, line_id, source, amount, is_this FROM moved
        UNION ALL SELECT x.project_id, x.line_id, x.source, x.amount_minor, false FROM financed x
          WHERE x.fund_id = f AND x.project_id IN (SELECT m.project_id FROM moved m WHERE m.is_this) AND (x.transfer_id IS NULL OR mode <> 'post' AND x.transfer_id <> transfer)),
      judged AS (
        SELECT t.rate_millionths AS rate, t.starts_on, t.ends_on, n.planned_minor AS planned,
          coalesce(sum(c.amount) FILTER (WHERE c.source = t.code), 0) AS taken, coalesce(sum(c.amount) FILTER (WHERE c.source = t.code AND c.is_this), 0) AS takes,
          coalesce(sum(c.amount) FILTER (WHERE c.source = t.code AND c.is_this AND NOT e.is_allowed), 0) AS takes_elsewhere,
          coalesce(sum(c.amount) FILTER (WHERE e.is_allowed), 0) AS costs, coalesce(sum(c.amount) FILTER (WHERE e.is_allowed AND c.is_this), 0) AS adds
        FROM counted c JOIN financing_terms t ON t.fund_id = f LEFT JOIN financing_plan_now n ON n.fund_id = f AND n.project_id = c.project_id AND n.source = t.code
          CROSS JOIN LATERAL (SELECT coalesce(cardinality(n.line_ids) = 0 OR c.line_id = ANY (n.line_ids), false) AS is_allowed) e
        WHERE c.project_id IN (SELECT m.project_id FROM moved m WHERE m.is_this)
        GROUP BY c.project_id, t.code, t.rate_millionths, t.starts_on, t.ends_on, n.planned_minor)
    SELECT word FROM (
      SELECT CASE
        WHEN takes > 0 AND planned IS NULL THEN 'source-not-planned'
        WHEN takes > 0 AND day NOT BETWEEN starts_on AND ends_on THEN 'source-out-of-period'
        WHEN takes_elsewhere > 0 THEN 'cost-not-eligible'
        WHEN takes > 0 AND taken > planned THEN 'source-over-plan'
        WHEN takes > 0 AND taken * 1000000 > rate * costs THEN 'source-over-rate'
        -- giving back a mix leaves a remainder of the smallest unit here and there
        WHEN adds < 0 AND taken > 0 AND (taken - 1) * 1000000 > rate * costs THEN 'source-over-rate' END AS word
      FROM judged) w WHERE word IS NOT NULL ORDER BY word LIMIT 1 $$;`;
