import type { MigrationInterface, QueryRunner } from 'typeorm';
import { amendFunction } from './amend-function.js';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

const AGREE = 'ledger.agree_contribution(int, uuid, uuid, jsonb, date, date[], bigint[], int, bigint)';
const SAME = 'known.agreed_on = agree_contribution.agreed_on';
const FITS = 'IF FOUND AND (NEW.project_id <> mark.project_id OR NEW.line_id <> mark.line_id) THEN';
const PURSE = `PARTITION BY a.city_id, coalesce(s.source, 'own') ORDER BY`;
const OWED = `LEFT JOIN ledger.agreement_source s ON s.fund_id = a.fund_id AND s.agreement_id = a.id`;
const RECEIVED = `FROM due d LEFT JOIN ledger.city_position(f, on_day) p ON p.city_id = d.city_id AND p.source = d.source)`;

/** What a contribution may be used for: a predicate on theme, city, project and budget line that belongs to its agreement, and that its money keeps wherever it goes. */
export class CoreFundEarmarkContributions1795500002102 implements MigrationInterface {
  readonly name = 'CoreFundEarmarkContributions1795500002102';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, PREDICATES);
    await asLedgerOwner(db, keptForEver('project_theme') + keptForEver('agreement_earmark'));
    await asLedgerOwner(db, FIT);
    await amendFunction(db, 'ledger.account_fits()', FITS, 'IF FOUND AND num_nonnulls(NEW.project_id, NEW.line_id) > 0 AND NOT earmark_fits(NEW.fund_id, mark.id, NEW.project_id, NEW.line_id) THEN');
    await asLedgerOwner(db, SHARES);
    await asLedgerOwner(db, EARMARK);
    await amendFunction(db, AGREE, SAME, `${SAME} AND known.fee_millionths = agree_contribution.fee_millionths AND known.fee_cap_minor IS NOT DISTINCT FROM agree_contribution.fee_cap_minor`);
    await this.owedByEarmark(db);
  }

  /** Money with an earmark pays the instalments of agreements with just this earmark. */
  private async owedByEarmark(db: QueryRunner): Promise<void> {
    const open = 'ledger.open_instalments(int, date)';
    await amendFunction(db, open, `coalesce(s.source, 'own') AS source,`, `coalesce(s.source, 'own') AS source, e.earmark_id,`);
    await amendFunction(db, open, PURSE, `PARTITION BY a.city_id, coalesce(s.source, 'own'), e.earmark_id ORDER BY`);
    await amendFunction(db, open, OWED, `${OWED} LEFT JOIN ledger.agreement_earmark e ON e.fund_id = a.fund_id AND e.agreement_id = a.id`);
    await amendFunction(db, open, RECEIVED, 'FROM due d LEFT JOIN ledger.share_position(f, on_day) p ON p.city_id = d.city_id AND p.source = d.source AND p.earmark_id IS NOT DISTINCT FROM d.earmark_id)');
  }

  async down(): Promise<void> {}
}

const PREDICATES = `
  ALTER TABLE ledger.earmark ADD COLUMN theme text CONSTRAINT earmark_theme_is_slug CHECK (theme ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD COLUMN city_id uuid CONSTRAINT earmark_city_fk REFERENCES consortium.city;
  ALTER TABLE ledger.earmark DROP CONSTRAINT earmark_says_something;
  ALTER TABLE ledger.earmark ADD CONSTRAINT earmark_says_something CHECK (num_nonnulls(theme, city_id, project_id, line_id) > 0),
    ADD CONSTRAINT earmark_line_is_of_project CHECK (line_id IS NULL OR project_id IS NOT NULL),
    ADD CONSTRAINT earmark_once UNIQUE NULLS NOT DISTINCT (fund_id, theme, city_id, project_id, line_id);

  -- The theme a project belongs to, said when it is added and never later: money that came for a theme stays with it.
  CREATE TABLE ledger.project_theme (
    fund_id int NOT NULL, project_id int NOT NULL, theme text NOT NULL CONSTRAINT project_theme_is_slug CHECK (theme ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(theme) <= 64),
    CONSTRAINT project_theme_pk PRIMARY KEY (fund_id, project_id),
    CONSTRAINT project_theme_project_fk FOREIGN KEY (fund_id, project_id) REFERENCES ledger.fund_project (fund_id, id));

  -- Agreements without a row may be used for anything the committee decides.
  CREATE TABLE ledger.agreement_earmark (
    fund_id int NOT NULL, agreement_id uuid NOT NULL, earmark_id int NOT NULL,
    CONSTRAINT agreement_earmark_pk PRIMARY KEY (fund_id, agreement_id),
    CONSTRAINT agreement_earmark_agreement_fk FOREIGN KEY (fund_id, agreement_id) REFERENCES ledger.contribution_agreement (fund_id, id),
    CONSTRAINT agreement_earmark_earmark_fk FOREIGN KEY (fund_id, earmark_id) REFERENCES ledger.earmark (fund_id, id));`;

const FIT = `
  -- Whether a project and line are what an earmark means: all that it names must hold. One that names a line holds for nothing without that line.
  CREATE FUNCTION ledger.earmark_fits(f int, earmark int, project int, line int) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT coalesce((SELECT (m.project_id IS NULL OR m.project_id IS NOT DISTINCT FROM $3) AND (m.line_id IS NULL OR m.line_id IS NOT DISTINCT FROM $4)
        AND (m.city_id IS NULL OR m.city_id = (SELECT p.city_id FROM fund_project p WHERE p.fund_id = $1 AND p.id = $3))
        AND (m.theme IS NULL OR m.theme = (SELECT t.theme FROM project_theme t WHERE t.fund_id = $1 AND t.project_id = $3))
      FROM earmark m WHERE m.fund_id = $1 AND m.id = $2), false) $$;
  GRANT EXECUTE ON FUNCTION ledger.earmark_fits(int, int, int, int) TO regia_app;

  CREATE FUNCTION ledger.name_theme(f int, asked uuid, of_theme text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  BEGIN
    INSERT INTO project_theme (fund_id, project_id, theme) SELECT p.fund_id, p.id, of_theme FROM fund_project p
      WHERE p.fund_id = f AND p.asked_as = asked AND p.entered_by = core.person() AND p.xmin = pg_current_xact_id()::xid;
    RETURN FOUND OR EXISTS (SELECT FROM project_theme t JOIN fund_project p ON p.fund_id = t.fund_id AND p.id = t.project_id WHERE p.fund_id = f AND p.asked_as = asked AND t.theme = of_theme);
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.name_theme(int, uuid, text) TO regia_app;`;

const SHARES = `
  -- Where the money of each share stands at the end of a day, as the books stood with an entry or stand now: as city_position, before sources and earmarks are added up.
  CREATE FUNCTION ledger.share_position(f int, on_day date, known bigint DEFAULT NULL) RETURNS TABLE (share_id int, city_id uuid, source text, earmark_id int, agreed bigint, paid_in bigint,
    free bigint, allocated bigint, committed bigint, disbursed bigint, spent bigint) STABLE LANGUAGE plpgsql AS $$
  BEGIN
    RETURN QUERY SELECT s.id, s.city_id, s.source, s.earmark_id,
      -coalesce(sum(b.balance) FILTER (WHERE a.kind <> 'pledged'), 0)::bigint, -coalesce(sum(b.balance) FILTER (WHERE a.kind NOT IN ('pledged', 'agreed')), 0)::bigint,
      -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'free'), 0)::bigint, -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'allocated'), 0)::bigint,
      -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'committed'), 0)::bigint, -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'disbursed'), 0)::bigint,
      -coalesce(sum(b.balance) FILTER (WHERE a.kind = 'spent'), 0)::bigint
    FROM ledger.balances_known(f, on_day, known) b JOIN ledger.account a ON a.fund_id = f AND a.id = b.account_id JOIN ledger.share s ON s.fund_id = f AND s.id = a.share_id
    GROUP BY s.id, s.city_id, s.source, s.earmark_id;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.share_position(int, date, bigint) TO regia_app;`;

const EARMARK = `
  -- In the transaction that enters the agreement and in no later one. The same predicate is the same earmark, whoever names it.
  CREATE FUNCTION ledger.earmark_agreement(f int, agreement uuid, of_theme text, city uuid, project int, line int) RETURNS TABLE (status text, earmark int) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE signed contribution_agreement; place fund_project; found_id int;
  BEGIN
    SELECT * INTO signed FROM contribution_agreement a WHERE a.fund_id = f AND a.id = agreement AND a.entered_by = core.person() AND a.xmin = pg_current_xact_id()::xid;
    IF NOT FOUND THEN RETURN QUERY SELECT 'not-allowed', NULL::int; RETURN; END IF;
    IF city IS NOT NULL AND NOT city = ANY (member_cities(f)) THEN RETURN QUERY SELECT 'city-not-in-fund', NULL::int; RETURN; END IF;
    IF project IS NOT NULL THEN
      SELECT * INTO place FROM fund_project p WHERE p.fund_id = f AND p.id = project;
      IF NOT FOUND THEN RETURN QUERY SELECT 'project-unknown', NULL::int; RETURN; END IF;
      IF city IS NOT NULL AND place.city_id IS DISTINCT FROM city THEN RETURN QUERY SELECT 'project-elsewhere', NULL::int; RETURN; END IF;
      IF of_theme IS NOT NULL AND NOT EXISTS (SELECT FROM project_theme t WHERE t.fund_id = f AND t.project_id = project AND t.theme = of_theme) THEN RETURN QUERY SELECT 'project-of-other-theme', NULL::int; RETURN; END IF;
    END IF;
    IF line IS NOT NULL AND NOT EXISTS (SELECT FROM budget_line l WHERE l.fund_id = f AND l.project_id = project AND l.id = line) THEN RETURN QUERY SELECT 'line-unknown', NULL::int; RETURN; END IF;
    INSERT INTO earmark AS m (fund_id, id, theme, city_id, project_id, line_id, title) SELECT f, coalesce(max(x.id), 0) + 1, of_theme, city, project, line, signed.title FROM earmark x WHERE x.fund_id = f
      ON CONFLICT ON CONSTRAINT earmark_once DO NOTHING RETURNING m.id INTO found_id;
    IF found_id IS NULL THEN
      SELECT m.id INTO STRICT found_id FROM earmark m WHERE m.fund_id = f AND (m.theme, m.city_id, m.project_id, m.line_id) IS NOT DISTINCT FROM (of_theme, city, project, line);
    END IF;
    INSERT INTO agreement_earmark (fund_id, agreement_id, earmark_id) VALUES (f, agreement, found_id);
    RETURN QUERY SELECT 'earmarked', found_id;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.earmark_agreement(int, uuid, text, uuid, int, int) TO regia_app;`;
