import type { MigrationInterface, QueryRunner } from 'typeorm';
import { amendFunction } from './amend-function.js';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

/** What is missing between statements is explained by a person before books and bank are compared beyond it; what was open when somebody signed is kept line by line. */
export class CoreFundExplainGaps1795500002300 implements MigrationInterface {
  readonly name = 'CoreFundExplainGaps1795500002300';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, TABLES);
    await asLedgerOwner(db, keptForEver('gap_explanation'));
    await asLedgerOwner(db, GAPS);
    await asLedgerOwner(db, ITEMS);
    const unexplained = (until: string, bank: string): string => `EXISTS (SELECT FROM statement_gaps(f, ${bank}) g WHERE g.after_on < ${until} AND g.explained_at IS NULL)`;
    const open = "IF s.open_lines > 0 THEN RETURN 'lines-open'; END IF;";
    await amendFunction(db, 'ledger.reconcile_bank(int, uuid, date)', open, `IF ${unexplained('reconcile_bank.until', 'bank')} THEN RETURN 'gap-unexplained'; END IF;\n    ${open}`);
    const compared = 'r.until >= last_day AND s.open_lines = 0';
    await amendFunction(db, 'ledger.closing_checklist(int, date)', compared, `NOT ${unexplained('last_day', 'b.id')} AND ${compared}`);
  }

  async down(): Promise<void> {}
}

const TABLES = `
  -- Why statements of an account do not follow each other. It is about exactly that gap: when other statements come, it is asked for again. The newest counts.
  CREATE TABLE ledger.gap_explanation (
    fund_id int NOT NULL, bank_account_id uuid NOT NULL, no int NOT NULL, after_on date NOT NULL, before_on date NOT NULL, difference bigint NOT NULL, missing_from int, missing_to int,
    reason text NOT NULL CONSTRAINT gap_explanation_reason_says_something CHECK (length(btrim(reason)) BETWEEN 1 AND 500), person uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT gap_explanation_pk PRIMARY KEY (fund_id, bank_account_id, no),
    CONSTRAINT gap_explanation_account_fk FOREIGN KEY (fund_id, bank_account_id) REFERENCES ledger.bank_account,
    CONSTRAINT gap_explanation_days_follow CHECK (before_on >= after_on));

  -- What was open when somebody signed, as the text whose hash was signed: one item a line, sorted. Comparisons of before have their hash alone.
  ALTER TABLE ledger.reconciliation ADD COLUMN items text, ADD CONSTRAINT reconciliation_items_are_signed CHECK (sha256(convert_to(items, 'UTF8')) = open_items_hash);`;

const GAPS = `
  -- Where the statements of an account do not follow each other: numbers are missing within a year, or an opening is not the closing before it.
  -- A statement that lies within others is part of them.
  CREATE FUNCTION ledger.statement_gaps(f int, bank uuid) RETURNS TABLE (after_on date, before_on date, after_number text, before_number text, closing bigint, opening bigint, missing_from int, missing_to int,
    reason text, explained_by uuid, explained_at timestamptz) STABLE LANGUAGE sql AS $$
    WITH told AS (
      SELECT s.number, coalesce(s.opens_on, s.closes_on) AS opens_on, s.opening, s.closes_on, s.closing,
        max(s.closes_on) OVER (ORDER BY coalesce(s.opens_on, s.closes_on), s.closes_on DESC, s.file_id, s.no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached, s.file_id, s.no
      FROM ledger.statement s WHERE s.fund_id = f AND s.bank_account_id = bank AND s.opening IS NOT NULL AND s.closing IS NOT NULL),
    chain AS (
      SELECT t.*, lag(t.number) OVER w AS last_number, lag(t.closes_on) OVER w AS last_on, lag(t.closing) OVER w AS last_closing
      FROM told t WHERE t.reached IS NULL OR t.closes_on > t.reached WINDOW w AS (ORDER BY t.opens_on, t.closes_on DESC, t.file_id, t.no)),
    gap AS (
      SELECT c.last_on AS after_on, c.opens_on AS before_on, c.last_number, c.number, c.last_closing, c.opening,
        CASE WHEN n.is_missing THEN c.last_number::int + 1 END AS missing_from, CASE WHEN n.is_missing THEN c.number::int - 1 END AS missing_to
      FROM chain c CROSS JOIN LATERAL (SELECT CASE WHEN c.number ~ '^[0-9]{1,9}$' AND c.last_number ~ '^[0-9]{1,9}$'
        THEN c.number::int > c.last_number::int + 1 AND extract(year FROM c.last_on) = extract(year FROM c.closes_on) ELSE false END AS is_missing) n
      WHERE c.opens_on >= c.last_on AND (n.is_missing OR c.opening <> c.last_closing))
    SELECT g.after_on, g.before_on, g.last_number, g.number, g.last_closing, g.opening, g.missing_from, g.missing_to, e.reason, e.person, e.at
    FROM gap g LEFT JOIN LATERAL (SELECT x.reason, x.person, x.at FROM ledger.gap_explanation x WHERE x.fund_id = f AND x.bank_account_id = bank
      AND (x.after_on, x.before_on, x.difference, x.missing_from, x.missing_to) IS NOT DISTINCT FROM (g.after_on, g.before_on, g.opening - g.last_closing, g.missing_from, g.missing_to) ORDER BY x.no DESC LIMIT 1) e ON true
    ORDER BY g.after_on, g.before_on $$;

  -- By whoever keeps the account, and of a gap that is there as it was read.
  CREATE FUNCTION ledger.explain_gap(f int, bank uuid, read_after date, read_before date, read_difference bigint, read_from int, read_to int, why text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE b bank_account := kept_bank_account(f, bank); g record;
  BEGIN
    IF b.id IS NULL OR NOT f = ANY (visible_funds()) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO g FROM statement_gaps(f, bank) x WHERE (x.after_on, x.before_on) = (read_after, read_before);
    IF NOT FOUND THEN RETURN 'not-found'; END IF;
    IF (g.opening - g.closing, g.missing_from, g.missing_to) IS DISTINCT FROM (read_difference, read_from, read_to) THEN RETURN 'changed-by-someone-else'; END IF;
    IF g.reason IS DISTINCT FROM why OR g.explained_by <> core.person() THEN
      INSERT INTO gap_explanation (fund_id, bank_account_id, no, after_on, before_on, difference, missing_from, missing_to, reason, person)
        SELECT f, bank, coalesce(max(x.no), 0) + 1, read_after, read_before, read_difference, read_from, read_to, why, core.person() FROM gap_explanation x WHERE x.fund_id = f AND x.bank_account_id = bank;
    END IF;
    RETURN 'explained';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.statement_gaps(int, uuid), ledger.explain_gap(int, uuid, date, date, bigint, int, int, text) TO regia_app;

  -- Whoever asks, the owner included: nobody signs beyond statements that do not follow each other.
  CREATE FUNCTION ledger.reconciliation_passes_no_gap() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT FROM statement_gaps(NEW.fund_id, NEW.bank_account_id) g WHERE g.after_on < NEW.until AND g.explained_at IS NULL) THEN
      RAISE EXCEPTION 'statements do not follow each other' USING ERRCODE = '23514', CONSTRAINT = 'reconciliation_passes_no_gap';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER reconciliation_passes_no_gap BEFORE INSERT ON ledger.reconciliation FOR EACH ROW EXECUTE FUNCTION ledger.reconciliation_passes_no_gap();`;

const ITEMS = `
  -- Kept in the same moment as the signature; the check refuses it if it is not what was signed.
  CREATE FUNCTION ledger.keep_open_items() RETURNS trigger LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
  BEGIN
    NEW.items := coalesce((SELECT string_agg(x.item, E'\\n' ORDER BY x.item COLLATE "C") FROM (
      SELECT 'line' || E'\\t' || l.id || E'\\t' || l.booked_on || E'\\t' || l.amount AS item FROM line_list l WHERE l.fund_id = NEW.fund_id AND l.bank_account_id = NEW.bank_account_id AND NOT l.is_matched
      UNION ALL SELECT 'entry' || E'\\t' || e.seq || E'\\t' || e.effective_on || E'\\t' || e.amount FROM open_entry_list e WHERE e.fund_id = NEW.fund_id AND e.bank_account_id = NEW.bank_account_id AND NOT e.is_settled) x), '');
    RETURN NEW;
  END $$;
  CREATE TRIGGER keep_open_items BEFORE INSERT ON ledger.reconciliation FOR EACH ROW EXECUTE FUNCTION ledger.keep_open_items();`;
