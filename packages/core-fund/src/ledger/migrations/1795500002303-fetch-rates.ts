import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

/** The file of the central bank may come by itself: the same judgement as when a person brings it, and a record of every attempt. */
export class CoreFundFetchRates1795500002303 implements MigrationInterface {
  readonly name = 'CoreFundFetchRates1795500002303';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, RUNS);
    await asLedgerOwner(db, keptForEver('rate_run', 'true'));
    await asLedgerOwner(db, TAKE);
    await asLedgerOwner(db, BY_ITSELF);
  }

  async down(): Promise<void> {}
}

const RUNS = `
  -- One attempt to fetch what is published. slot: the moment it was due; of one slot the attempts are numbered. address: without what stands before the host or after the path.
  CREATE TABLE ledger.rate_run (
    source text NOT NULL CONSTRAINT rate_run_source_known CHECK (source = 'ecb'), slot timestamptz NOT NULL, attempt int NOT NULL CONSTRAINT rate_run_attempt_counts CHECK (attempt BETWEEN 1 AND 20),
    address text NOT NULL CONSTRAINT rate_run_address_short CHECK (length(address) BETWEEN 1 AND 200),
    outcome text NOT NULL CONSTRAINT rate_run_outcome_known CHECK (outcome IN ('imported', 'already-imported', 'rates-differ', 'unreachable', 'refused')),
    day date, rates int, waiting int, detail text CONSTRAINT rate_run_detail_short CHECK (length(detail) BETWEEN 1 AND 100), at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT rate_run_once PRIMARY KEY (source, slot, attempt),
    CONSTRAINT rate_run_has_day CHECK ((outcome IN ('imported', 'already-imported', 'rates-differ')) = (day IS NOT NULL)));
  CREATE INDEX rate_run_newest ON ledger.rate_run (source, at DESC);`;

const TAKE = `
  -- What a published file says of one day, once, in the name of whoever brings it. As import_rates has judged since rates are known.
  CREATE FUNCTION ledger.take_rates(who uuid, sha256 bytea, content bytea, on_day date, quotes text[], amounts numeric[]) RETURNS TABLE (status text, said jsonb) LANGUAGE plpgsql SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE known rate_file; today date := (clock_timestamp() AT TIME ZONE 'Europe/Berlin')::date; judged jsonb;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger.rate_file', 0));
    SELECT * INTO known FROM rate_file x WHERE x.source = 'ecb' AND x.day = on_day;
    IF FOUND THEN RETURN QUERY SELECT CASE WHEN known.content = take_rates.content THEN 'already-imported' ELSE 'rates-differ' END, known.said; RETURN; END IF;
    SELECT jsonb_agg(jsonb_build_object('quote', u.quote, 'value', trim_scale(u.value)::text, 'became', CASE
        WHEN c.code IS NULL OR u.quote = 'EUR' THEN 'unknown-currency' WHEN u.value <= 0 THEN 'waits-not-positive' WHEN on_day > today THEN 'waits-day-in-future'
        WHEN b.value IS NOT NULL AND abs(u.value - b.value) * 5 > b.value THEN 'waits-jump' ELSE 'rate' END, 'before', trim_scale(b.value)::text, 'beforeDay', b.day) ORDER BY u.no) INTO judged
      FROM unnest(quotes, amounts) WITH ORDINALITY u(quote, value, no) LEFT JOIN currency c ON c.code = u.quote
      LEFT JOIN LATERAL (SELECT r.value, r.day FROM rate r WHERE r.base = 'EUR' AND r.quote = u.quote AND r.source = 'ecb' AND r.day <= on_day ORDER BY r.day DESC LIMIT 1) b ON true;
    INSERT INTO rate_file (source, day, sha256, content, said, imported_by) VALUES ('ecb', on_day, take_rates.sha256, take_rates.content, coalesce(judged, '[]'), who);
    INSERT INTO rate (code, base, quote, day, value, source, document_hash, entered_by)
      SELECT 'ecb/' || on_day || '/' || (x ->> 'quote'), 'EUR', x ->> 'quote', on_day, (x ->> 'value')::numeric, 'ecb', take_rates.sha256, who FROM jsonb_array_elements(judged) x WHERE x ->> 'became' = 'rate';
    INSERT INTO rate_proposal (id, base, quote, day, value, source, why, before, before_day, document_hash, entered_by)
      SELECT uuidv7(), 'EUR', x ->> 'quote', on_day, (x ->> 'value')::numeric, 'ecb', substr(x ->> 'became', 7), (x ->> 'before')::numeric, (x ->> 'beforeDay')::date, take_rates.sha256, who
      FROM jsonb_array_elements(judged) x WHERE x ->> 'became' LIKE 'waits-%';
    RETURN QUERY SELECT 'imported', coalesce(judged, '[]');
  END $$;

  CREATE OR REPLACE FUNCTION ledger.import_rates(f int, sha256 bytea, content bytea, on_day date, quotes text[], amounts numeric[]) RETURNS TABLE (status text, said jsonb) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  BEGIN
    IF NOT f = ANY (visible_funds()) OR NOT EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = core.person()) THEN RETURN QUERY SELECT 'not-allowed', NULL::jsonb; RETURN; END IF;
    RETURN QUERY SELECT t.status, t.said FROM take_rates(core.person(), import_rates.sha256, import_rates.content, on_day, quotes, amounts) t;
  END $$;`;

const BY_ITSELF = `
  -- For the role of the machine alone. In its own name, which is nobody's.
  CREATE FUNCTION ledger.import_published_rates(sha256 bytea, content bytea, on_day date, quotes text[], amounts numeric[]) RETURNS TABLE (status text, said jsonb) LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT t.status, t.said FROM take_rates('00000000-0000-0000-0000-000000000000', $1, $2, $3, $4, $5) t $$;

  -- What became of a slot so far: the last attempt, or none.
  CREATE FUNCTION ledger.rate_slot(of_slot timestamptz) RETURNS TABLE (attempt int, outcome text, at timestamptz) STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT r.attempt, r.outcome, r.at FROM rate_run r WHERE r.source = 'ecb' AND r.slot = of_slot ORDER BY r.attempt DESC LIMIT 1 $$;

  CREATE FUNCTION ledger.record_rate_run(of_slot timestamptz, nth int, from_address text, became text, of_day date, taken int, waits int, why text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    INSERT INTO rate_run (source, slot, attempt, address, outcome, day, rates, waiting, detail) VALUES ('ecb', of_slot, nth, from_address, became, of_day, taken, waits, why) ON CONFLICT ON CONSTRAINT rate_run_once DO NOTHING $$;
  GRANT EXECUTE ON FUNCTION ledger.import_published_rates(bytea, bytea, date, text[], numeric[]), ledger.rate_slot(timestamptz), ledger.record_rate_run(timestamptz, int, text, text, date, int, int, text) TO regia_sealer;`;
