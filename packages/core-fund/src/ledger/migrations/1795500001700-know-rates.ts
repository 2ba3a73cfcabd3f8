import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

/** Rates come from a published file, or from two people; what looks wrong waits for the second of them. */
export class CoreFundKnowRates1795500001700 implements MigrationInterface {
  readonly name = 'CoreFundKnowRates1795500001700';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, TABLES);
    await asLedgerOwner(
      db,
      Object.entries(SEEN)
        .map(([table, seen]) => keptForEver(table, seen))
        .join(''),
    );
    await asLedgerOwner(db, READ);
    await asLedgerOwner(db, IMPORT);
    await asLedgerOwner(db, BY_TWO);
  }

  async down(): Promise<void> {}
}

const SEEN: Readonly<Record<string, string>> = {
  rate_file: 'true',
  rate_proposal: 'fund_id IS NULL OR fund_id = ANY ((SELECT ledger.visible_funds())::int[])',
  rate_outcome: 'EXISTS (SELECT FROM ledger.rate_proposal p WHERE p.id = proposal_id)',
};

const TABLES = `
  -- A rate that two people of a fund agreed on counts for that fund; what was published, for all.
  ALTER TABLE ledger.rate ADD COLUMN fund_id int CONSTRAINT rate_fund_fk REFERENCES ledger.fund,
    ADD CONSTRAINT rate_of_fund_is_manual CHECK (fund_id IS NULL OR source = 'manual');
  DROP POLICY rate_seen ON ledger.rate;
  CREATE POLICY rate_seen ON ledger.rate FOR SELECT TO regia_app USING (fund_id IS NULL OR fund_id = ANY ((SELECT ledger.visible_funds())::int[]));
  CREATE INDEX rate_newest ON ledger.rate (base, quote, day DESC, entered_at DESC);

  -- One file per source and day. content: hash of what it says, so that other blanks are no other file.
  CREATE TABLE ledger.rate_file (
    source text NOT NULL CONSTRAINT rate_file_source_known CHECK (source = 'ecb'), day date NOT NULL,
    sha256 bytea NOT NULL CONSTRAINT rate_file_sha256_whole CHECK (length(sha256) = 32), content bytea NOT NULL CONSTRAINT rate_file_content_whole CHECK (length(content) = 32),
    said jsonb NOT NULL, imported_by uuid NOT NULL, imported_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT rate_file_once PRIMARY KEY (source, day));

  -- A rate that is no rate yet. why: typed in by a person, or published and odd.
  CREATE TABLE ledger.rate_proposal (
    id uuid CONSTRAINT rate_proposal_pk PRIMARY KEY, fund_id int CONSTRAINT rate_proposal_fund_fk REFERENCES ledger.fund,
    base char(3) NOT NULL CONSTRAINT rate_proposal_base_fk REFERENCES ledger.currency, quote char(3) NOT NULL CONSTRAINT rate_proposal_quote_fk REFERENCES ledger.currency,
    day date NOT NULL, value numeric(24,12) NOT NULL, source text NOT NULL CONSTRAINT rate_proposal_source_known CHECK (source IN ('ecb', 'manual')),
    why text NOT NULL CONSTRAINT rate_proposal_why_known CHECK (why IN ('manual', 'not-positive', 'day-in-future', 'jump')), before numeric(24,12), before_day date,
    origin text CONSTRAINT rate_proposal_origin_short CHECK (length(origin) BETWEEN 1 AND 200), document_hash bytea,
    entered_by uuid NOT NULL, entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT rate_proposal_between_two_currencies CHECK (base <> quote),
    CONSTRAINT rate_proposal_manual_of_fund CHECK ((source = 'manual') = (fund_id IS NOT NULL) AND (source = 'manual') = (origin IS NOT NULL) AND (source = 'manual') = (why = 'manual')));
  CREATE INDEX rate_proposal_of_fund ON ledger.rate_proposal (fund_id, entered_at);

  CREATE TABLE ledger.rate_outcome (
    proposal_id uuid CONSTRAINT rate_outcome_once PRIMARY KEY CONSTRAINT rate_outcome_proposal_fk REFERENCES ledger.rate_proposal,
    code text CONSTRAINT rate_outcome_rate_fk REFERENCES ledger.rate, person uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp());`;

const READ = `
  -- The rate for a day, or none: fixed ones first; else the last published or agreed on or before it, whose day it carries.
  -- Of one day the published one; of several of two people the newest, which corrects the others.
  CREATE FUNCTION ledger.rate_on(f int, base_is text, quote_is text, on_day date) RETURNS SETOF ledger.rate STABLE LANGUAGE sql AS $$
    SELECT r.* FROM ledger.rate r WHERE r.base = base_is AND r.quote = quote_is AND r.day <= on_day AND r.source IN ('peg', 'ecb', 'manual') AND (r.fund_id IS NULL OR r.fund_id = f)
    ORDER BY r.is_fixed DESC, r.day DESC, r.source = 'ecb' DESC, r.entered_at DESC, r.code COLLATE "C" LIMIT 1 $$;

  CREATE VIEW ledger.rate_waiting WITH (security_invoker = true) AS
    SELECT p.* FROM ledger.rate_proposal p WHERE NOT EXISTS (SELECT FROM ledger.rate_outcome o WHERE o.proposal_id = p.id);
  GRANT SELECT ON ledger.rate_waiting TO regia_app;

  -- Whether the acting person keeps books or signs in that fund.
  CREATE FUNCTION ledger.judges_rates(f int) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT f = ANY (visible_funds()) AND (EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = core.person())
      OR EXISTS (SELECT FROM signer s WHERE s.fund_id = f AND s.person_id = core.person() AND s.city_id = core.city())) $$;
  GRANT EXECUTE ON FUNCTION ledger.rate_on(int, text, text, date), ledger.judges_rates(int) TO regia_app;`;

const IMPORT = `
  -- What a published file says of one day, once. said: [{quote, value, became, before, beforeDay}] in its order.
  -- became: 'rate' | 'waits-not-positive' | 'waits-day-in-future' | 'waits-jump' | 'unknown-currency'.
  CREATE FUNCTION ledger.import_rates(f int, sha256 bytea, content bytea, on_day date, quotes text[], amounts numeric[]) RETURNS TABLE (status text, said jsonb) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE known rate_file; me uuid := core.person(); today date := (clock_timestamp() AT TIME ZONE 'Europe/Berlin')::date; judged jsonb;
  BEGIN
    IF NOT f = ANY (visible_funds()) OR NOT EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = me) THEN RETURN QUERY SELECT 'not-allowed', NULL::jsonb; RETURN; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger.rate_file', 0));
    SELECT * INTO known FROM rate_file x WHERE x.source = 'ecb' AND x.day = on_day;
    IF FOUND THEN RETURN QUERY SELECT CASE WHEN known.content = import_rates.content THEN 'already-imported' ELSE 'rates-differ' END, known.said; RETURN; END IF;

    SELECT jsonb_agg(jsonb_build_object('quote', u.quote, 'value', trim_scale(u.value)::text, 'became', CASE
        WHEN c.code IS NULL OR u.quote = 'EUR' THEN 'unknown-currency' WHEN u.value <= 0 THEN 'waits-not-positive' WHEN on_day > today THEN 'waits-day-in-future'
        WHEN b.value IS NOT NULL AND abs(u.value - b.value) * 5 > b.value THEN 'waits-jump' ELSE 'rate' END, 'before', trim_scale(b.value)::text, 'beforeDay', b.day) ORDER BY u.no) INTO judged
      FROM unnest(quotes, amounts) WITH ORDINALITY u(quote, value, no) LEFT JOIN currency c ON c.code = u.quote
      LEFT JOIN LATERAL (SELECT r.value, r.day FROM rate r WHERE r.base = 'EUR' AND r.quote = u.quote AND r.source = 'ecb' AND r.day <= on_day ORDER BY r.day DESC LIMIT 1) b ON true;
    INSERT INTO rate_file (source, day, sha256, content, said, imported_by) VALUES ('ecb', on_day, import_rates.sha256, import_rates.content, coalesce(judged, '[]'), me);
    INSERT INTO rate (code, base, quote, day, value, source, document_hash, entered_by)
      SELECT 'ecb/' || on_day || '/' || (x ->> 'quote'), 'EUR', x ->> 'quote', on_day, (x ->> 'value')::numeric, 'ecb', import_rates.sha256, me FROM jsonb_array_elements(judged) x WHERE x ->> 'became' = 'rate';
    INSERT INTO rate_proposal (id, base, quote, day, value, source, why, before, before_day, document_hash, entered_by)
      SELECT uuidv7(), 'EUR', x ->> 'quote', on_day, (x ->> 'value')::numeric, 'ecb', substr(x ->> 'became', 7), (x ->> 'before')::numeric, (x ->> 'beforeDay')::date, import_rates.sha256, me
      FROM jsonb_array_elements(judged) x WHERE x ->> 'became' LIKE 'waits-%';
    RETURN QUERY SELECT 'imported', coalesce(judged, '[]');
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.import_rates(int, bytea, bytea, date, text[], numeric[]) TO regia_app;`;

const BY_TWO = `
  CREATE FUNCTION ledger.propose_rate(f int, asked uuid, quote_is text, on_day date, amount numeric, origin_is text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known rate_proposal; me uuid := core.person(); books fund;
  BEGIN
    IF NOT f = ANY (visible_funds()) OR NOT EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = me) THEN RETURN 'not-allowed'; END IF;
    SELECT * INTO STRICT books FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM rate_proposal p WHERE p.id = asked;
    IF FOUND THEN RETURN CASE WHEN (known.fund_id, known.quote::text, known.day, known.value, known.origin, known.entered_by) IS NOT DISTINCT FROM (f, quote_is, on_day, amount::numeric(24,12), origin_is, me) THEN 'proposed' ELSE 'id-reused' END; END IF;
    IF NOT EXISTS (SELECT FROM currency c WHERE c.code = quote_is) OR quote_is = books.base_currency THEN RETURN 'currency-unknown'; END IF;
    IF EXISTS (SELECT FROM rate r WHERE r.base = books.base_currency AND r.quote = quote_is AND r.is_fixed) THEN RETURN 'rate-fixed'; END IF;
    IF amount <= 0 THEN RETURN 'rate-not-positive'; END IF;
    IF on_day > current_date THEN RETURN 'day-in-future'; END IF;
    INSERT INTO rate_proposal (id, fund_id, base, quote, day, value, source, why, origin, entered_by, before, before_day)
      SELECT asked, f, books.base_currency, quote_is, on_day, amount, 'manual', 'manual', origin_is, me, b.value, b.day FROM (SELECT 1) one LEFT JOIN LATERAL rate_on(f, books.base_currency, quote_is, on_day) b ON true;
    RETURN 'proposed';
  END $$;

  -- By somebody else, of exactly the value that was read; or it is set aside. A value that is no rate can only be set aside.
  CREATE FUNCTION ledger.confirm_rate(f int, asked uuid, amount numeric, sets_aside boolean) RETURNS TABLE (status text, code text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE p rate_proposal; o rate_outcome; me uuid := core.person(); name text;
  BEGIN
    IF NOT judges_rates(f) THEN RETURN QUERY SELECT 'not-allowed', NULL; RETURN; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO p FROM rate_proposal x WHERE x.id = asked AND (x.fund_id IS NULL OR x.fund_id = f);
    IF NOT FOUND THEN RETURN QUERY SELECT 'not-found', NULL; RETURN; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger.rate_proposal/' || asked, 0));
    SELECT * INTO o FROM rate_outcome x WHERE x.proposal_id = asked;
    IF FOUND THEN RETURN QUERY SELECT CASE WHEN o.person = me AND sets_aside = (o.code IS NULL) THEN CASE WHEN sets_aside THEN 'set-aside' ELSE 'confirmed' END ELSE 'not-waiting' END, o.code; RETURN; END IF;
    IF p.value IS DISTINCT FROM amount::numeric(24,12) THEN RETURN QUERY SELECT 'changed-by-someone-else', NULL; RETURN; END IF;
    IF sets_aside THEN
      INSERT INTO rate_outcome (proposal_id, person) VALUES (asked, me);
      RETURN QUERY SELECT 'set-aside', NULL; RETURN;
    END IF;
    IF p.entered_by = me THEN RETURN QUERY SELECT 'author-cannot-confirm', NULL; RETURN; END IF;
    IF p.value <= 0 THEN RETURN QUERY SELECT 'rate-not-positive', NULL; RETURN; END IF;
    IF p.day > (clock_timestamp() AT TIME ZONE 'Europe/Berlin')::date THEN RETURN QUERY SELECT 'day-in-future', NULL; RETURN; END IF;
    name := CASE p.source WHEN 'ecb' THEN 'ecb/' || p.day || '/' || p.quote ELSE 'manual/' || p.day || '/' || p.quote || '/' || right(asked::text, 12) END;
    INSERT INTO rate (code, base, quote, day, value, source, document_hash, entered_by, confirmed_by, fund_id) VALUES (name, p.base, p.quote, p.day, p.value, p.source, p.document_hash, p.entered_by, me, p.fund_id);
    INSERT INTO rate_outcome (proposal_id, code, person) VALUES (asked, name, me);
    RETURN QUERY SELECT 'confirmed', name;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.propose_rate(int, uuid, text, date, numeric, text), ledger.confirm_rate(int, uuid, numeric, boolean) TO regia_app;`;
