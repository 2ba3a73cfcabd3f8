import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

const TABLES: Readonly<Record<string, string>> = {
  // a file is seen by whoever it was brought for; what is behind the policy of the other table decides
  evidence_file:
    'fund_id = ANY ((SELECT ledger.visible_funds())::int[]) AND EXISTS (SELECT FROM ledger.evidence_brought b WHERE b.fund_id = evidence_file.fund_id AND b.sha256 = evidence_file.sha256)',
  evidence_brought: 'fund_id = ANY ((SELECT ledger.visible_funds())::int[]) AND (seen_by IS NULL OR seen_by = (SELECT core.city()))',
};

/** Files that entries rest on: kept by their content, named by hash in what is signed. The files themselves are not in the database. */
export class CoreFundKeepEvidence1795500001600 implements MigrationInterface {
  readonly name = 'CoreFundKeepEvidence1795500001600';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, FILES);
    await asLedgerOwner(
      db,
      Object.entries(TABLES)
        .map(([table, condition]) => keptForEver(table, condition))
        .join(''),
    );
    await asLedgerOwner(db, BRING);
    await asLedgerOwner(db, PROPOSE_REVERSALS);
  }

  async down(): Promise<void> {}
}

const FILES = `
  -- One row per content and fund. What it is was found by looking at it.
  CREATE TABLE ledger.evidence_file (
    fund_id int NOT NULL CONSTRAINT evidence_file_fund_fk REFERENCES ledger.fund,
    sha256 bytea NOT NULL CONSTRAINT evidence_file_hash_is_whole CHECK (octet_length(sha256) = 32),
    bytes bigint NOT NULL CONSTRAINT evidence_file_size_allowed CHECK (bytes BETWEEN 1 AND 20971520),
    media_type text NOT NULL CONSTRAINT evidence_file_type_taken CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg', 'image/tiff', 'text/csv', 'text/plain', 'application/xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.oasis.opendocument.spreadsheet')),
    CONSTRAINT evidence_file_once PRIMARY KEY (fund_id, sha256));

  -- Who brought it, under which name, for whom. seen_by: the one city that sees it; none: everybody who sees the fund. Two cities may bring the same content and not learn of each other.
  CREATE TABLE ledger.evidence_brought (
    fund_id int NOT NULL, sha256 bytea NOT NULL, seen_by uuid,
    name text NOT NULL CONSTRAINT evidence_brought_name_fits CHECK (length(name) BETWEEN 1 AND 130 AND name !~ '[[:cntrl:]/\\\\]'),
    retention text NOT NULL CONSTRAINT evidence_brought_retention_known CHECK (retention IN ('ten-years', 'five-years', 'permanent')),
    brought_by uuid NOT NULL, city_id uuid NOT NULL CONSTRAINT evidence_brought_city_fk REFERENCES consortium.city, brought_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT evidence_brought_once UNIQUE NULLS NOT DISTINCT (fund_id, sha256, seen_by),
    CONSTRAINT evidence_brought_file_fk FOREIGN KEY (fund_id, sha256) REFERENCES ledger.evidence_file,
    CONSTRAINT evidence_brought_seen_by_own CHECK (seen_by = city_id));

  -- What is signed names a file that is there. A proposal is judged before it is written, so this is the last guard, not the one that speaks.
  ALTER TABLE ledger.proposal ADD CONSTRAINT proposal_evidence_fk FOREIGN KEY (fund_id, evidence) REFERENCES ledger.evidence_file;
  ALTER TABLE ledger.transfer ADD CONSTRAINT transfer_evidence_fk FOREIGN KEY (fund_id, evidence) REFERENCES ledger.evidence_file;

  -- A file as its reader sees it: once, as it was brought for all where it was, else as it was brought for the reader's city.
  CREATE VIEW ledger.evidence_list WITH (security_invoker = true) AS
    SELECT DISTINCT ON (f.fund_id, f.sha256) f.fund_id, f.sha256, f.bytes, f.media_type, b.name, b.retention, b.seen_by IS NOT NULL AS is_of_city, b.brought_by, b.city_id, b.brought_at
    FROM ledger.evidence_file f JOIN ledger.evidence_brought b ON b.fund_id = f.fund_id AND b.sha256 = f.sha256 ORDER BY f.fund_id, f.sha256, b.seen_by NULLS FIRST;
  GRANT SELECT ON ledger.evidence_list TO regia_app;`;

const BRING = `
  -- Whoever records something in the fund, for the city they act for.
  CREATE FUNCTION ledger.may_bring_evidence(f int) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT f = ANY (visible_funds()) AND EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = core.person() AND r.city_id = core.city()) $$;

  -- Called once the file is kept. The same content again, for the same readers or fewer, changes nothing.
  CREATE FUNCTION ledger.add_evidence(f int, hash bytea, size bigint, media text, called text, keeps text, is_of_city boolean) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); place uuid := core.city(); added int;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody brings a file'; END IF;
    IF NOT may_bring_evidence(f) THEN RETURN 'not-allowed'; END IF;
    INSERT INTO evidence_file (fund_id, sha256, bytes, media_type) VALUES (f, hash, size, media) ON CONFLICT ON CONSTRAINT evidence_file_once DO NOTHING;
    IF EXISTS (SELECT FROM evidence_brought b WHERE b.fund_id = f AND b.sha256 = hash AND b.seen_by IS NULL) THEN RETURN 'already-kept'; END IF;
    INSERT INTO evidence_brought (fund_id, sha256, seen_by, name, retention, brought_by, city_id) VALUES (f, hash, CASE WHEN is_of_city THEN place END, called, keeps, me, place)
      ON CONFLICT ON CONSTRAINT evidence_brought_once DO NOTHING;
    GET DIAGNOSTICS added = ROW_COUNT;
    RETURN CASE WHEN added > 0 THEN 'kept' ELSE 'already-kept' END;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.may_bring_evidence(int), ledger.add_evidence(int, bytea, bigint, text, text, text, boolean) TO regia_app;`;

const PROPOSE_REVERSALS = `
  -- Takes the place of the one that could name no file; calls without one mean the same as before.
  DROP FUNCTION ledger.propose_reversals(int, uuid[], bigint[], date, jsonb, text, interval);
  -- The exact mirrors of several entries, in the order in which they are to be posted; the last one leads, the others are signed and posted with it.
  -- The mirrors are made here. Asked again after midnight they keep their first day. What they rest on is named by the one that leads. Answers one word, and the place in the list it is about.
  CREATE FUNCTION ledger.propose_reversals(f int, ids uuid[], seqs bigint[], day date, note jsonb, reason text, lifetime interval DEFAULT '30 days', evidence bytea DEFAULT NULL)
  RETURNS TABLE (status text, seq bigint, at int) LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  #variable_conflict use_column
  DECLARE me uuid := core.person(); n int := cardinality(ids); l record; judged record; own record; known int; on_day date;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody proposes'; END IF;
    IF NOT f = ANY (visible_funds()) THEN RETURN QUERY SELECT 'not-allowed', NULL::bigint, n; RETURN; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    on_day := coalesce((SELECT p.effective_on FROM proposal p WHERE p.fund_id = f AND p.transfer_id = ids[n]), propose_reversals.day);
    SELECT array_agg(u.o::int ORDER BY u.o, e.account_id) AS t, array_agg(e.account_id ORDER BY u.o, e.account_id) AS accounts, array_agg(-e.amount ORDER BY u.o, e.account_id) AS amounts,
        array_agg(-e.original ORDER BY u.o, e.account_id) AS originals, array_agg(e.original_currency::text ORDER BY u.o, e.account_id) AS currencies, array_agg(e.rate_code ORDER BY u.o, e.account_id) AS rates INTO l
      FROM unnest(seqs) WITH ORDINALITY u(seq, o) JOIN entry e ON e.fund_id = f AND e.seq = u.seq;
    SELECT array_agg(s.status ORDER BY s.ord) AS statuses, array_agg(s.seq ORDER BY s.ord) AS seqs, array_agg(s.payload_hash ORDER BY s.ord) AS hashes, array_agg(s.size_minor ORDER BY s.ord) AS sizes,
        array_agg(s.amount_minor ORDER BY s.ord) AS amounts, array_agg(s.currency ORDER BY s.ord) AS currencies, array_agg(s.city_id ORDER BY s.ord) AS cities INTO judged
      FROM settle(f, ids, array_fill('reversal'::text, ARRAY[n]), array_fill(on_day, ARRAY[n]), array_fill(me, ARRAY[n]), seqs, array_fill(NULL::uuid, ARRAY[n]), array_fill(NULL::bytea, ARRAY[n - 1]) || propose_reversals.evidence,
        l.t, l.accounts, l.amounts, l.originals, l.currencies, l.rates, 'propose', me) s;
    SELECT u.o::int AS ord, u.status, u.seq INTO own FROM unnest(judged.statuses, judged.seqs) WITH ORDINALITY u(status, seq, o) ORDER BY u.status IN ('posted', 'already-posted'), u.status IN ('posted', 'already-posted') AND u.o <> n, u.o LIMIT 1;
    SELECT count(*) INTO known FROM proposal p WHERE p.fund_id = f AND p.transfer_id = ANY (ids);
    IF own.status <> 'already-posted' AND known > 0 THEN
      own.status := CASE WHEN known = n AND (SELECT bool_and(p.payload_hash = s.hash AND p.author = me AND p.follows IS NOT DISTINCT FROM CASE WHEN s.ord < n THEN ids[n] END)
          FROM unnest(judged.hashes) WITH ORDINALITY s(hash, ord) JOIN proposal p ON p.fund_id = f AND p.transfer_id = ids[s.ord])
        AND NOT EXISTS (SELECT FROM proposal_outcome o WHERE o.fund_id = f AND o.transfer_id = ANY (ids)) THEN 'already-proposed' ELSE 'id-reused' END;
    ELSIF own.status = 'posted' THEN
      own.status := CASE
        WHEN NOT EXISTS (SELECT FROM reversal_reason r WHERE r.code = reason) THEN 'reason-required'
        WHEN EXISTS (SELECT FROM proposal p LEFT JOIN proposal_outcome o USING (fund_id, transfer_id) WHERE p.fund_id = f AND p.reverses = ANY (seqs) AND o.outcome IS NULL AND p.expires_at > clock_timestamp()) THEN 'not-a-mirror'
        ELSE 'proposed' END;
    END IF;
    IF own.status = 'proposed' THEN
      INSERT INTO proposal (fund_id, transfer_id, payload_hash, author, author_city, proposed_at, expires_at, kind, effective_on, reverses, reason_code, evidence, follows, note, size_minor, amount_minor, currency, city_id)
        SELECT f, ids[s.ord], s.hash, me, core.city(), clock_timestamp(), clock_timestamp() + lifetime, 'reversal', on_day, seqs[s.ord], reason, CASE WHEN s.ord = n THEN propose_reversals.evidence END, CASE WHEN s.ord < n THEN ids[n] END, propose_reversals.note,
          s.size, s.amount, s.currency, s.city
        FROM unnest(judged.hashes, judged.sizes, judged.amounts, judged.currencies, judged.cities) WITH ORDINALITY s(hash, size, amount, currency, city, ord);
      INSERT INTO proposal_line (fund_id, transfer_id, no, account_id, amount, original, original_currency, rate_code)
        SELECT f, ids[u.t], u.no, u.account, u.amount, u.original, u.currency, u.rate
        FROM unnest(l.t, l.accounts, l.amounts, l.originals, l.currencies, l.rates) WITH ORDINALITY u(t, account, amount, original, currency, rate, no);
      INSERT INTO hold (fund_id, transfer_id, account_id, amount) SELECT r.fund_id, r.transfer_id, r.account_id, r.amount FROM reserved r WHERE r.fund_id = f AND r.transfer_id = ANY (ids);
      UPDATE balance b SET held = b.held + h.amount FROM (SELECT x.account_id, sum(x.amount) AS amount FROM hold x WHERE x.fund_id = f AND x.transfer_id = ANY (ids) GROUP BY x.account_id) h
        WHERE b.fund_id = f AND b.account_id = h.account_id;
    END IF;
    RETURN QUERY SELECT own.status, own.seq, own.ord;
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.propose_reversals(int, uuid[], bigint[], date, jsonb, text, interval, bytea) TO regia_app;`;
