import type { MigrationInterface, QueryRunner } from 'typeorm';
import { amendFunction } from './amend-function.js';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

const BY_FUND = 'fund_id = ANY ((SELECT ledger.visible_funds())::int[])';
/** Of a file that this reader sees at all. */
const ofSeenFile = (table: string): string =>
  `${BY_FUND} AND (sha256 IS NULL OR EXISTS (SELECT FROM ledger.evidence_brought b WHERE b.fund_id = ${table}.fund_id AND b.sha256 = ${table}.sha256))`;

/** How long files of evidence are kept, what keeps them longer, and that their content is gone. Row and hash stay: they are part of what was signed. */
export class CoreFundRetainEvidence1795500002510 implements MigrationInterface {
  readonly name = 'CoreFundRetainEvidence1795500002510';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, TABLES);
    await asLedgerOwner(db, keptForEver('evidence_removed', ofSeenFile('evidence_removed')));
    await asLedgerOwner(db, keptForEver('evidence_gone', 'false'));
    await asLedgerOwner(db, keptForEver('evidence_hold', ofSeenFile('evidence_hold')));
    await asLedgerOwner(db, keptForEver('evidence_hold_end', `${BY_FUND} AND EXISTS (SELECT FROM ledger.evidence_hold h WHERE h.fund_id = evidence_hold_end.fund_id AND h.id = evidence_hold_end.hold_id)`));
    await asLedgerOwner(db, NEEDED);
    await asLedgerOwner(db, HOLD);
    await asLedgerOwner(db, REMOVE);
    await amendFunction(
      db,
      'ledger.add_evidence(int, bytea, bigint, text, text, text, boolean)',
      `IF NOT may_bring_evidence(f) THEN RETURN 'not-allowed'; END IF;`,
      `IF NOT may_bring_evidence(f) THEN RETURN 'not-allowed'; END IF;
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('ledger.evidence ' || encode(hash, 'hex'), 0));
    IF is_evidence_removed(f, hash) THEN RETURN 'evidence-removed'; END IF;`,
    );
  }

  async down(): Promise<void> {}
}

const TABLES = `
  -- The time of a file was over: decided here, carried out afterwards. Nobody opens it from then on.
  CREATE TABLE ledger.evidence_removed (
    fund_id int NOT NULL, sha256 bytea NOT NULL, kept_until date NOT NULL, removed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT evidence_removed_once PRIMARY KEY (fund_id, sha256),
    CONSTRAINT evidence_removed_file_fk FOREIGN KEY (fund_id, sha256) REFERENCES ledger.evidence_file);
  -- The store has nothing under this hash any more.
  CREATE TABLE ledger.evidence_gone (
    sha256 bytea NOT NULL, gone_at timestamptz NOT NULL DEFAULT clock_timestamp(), CONSTRAINT evidence_gone_pk PRIMARY KEY (sha256, gone_at));
  -- Nothing is deleted while this stands: one file, or every file of the fund where sha256 is null. is_of_audit: only an auditor lifts it.
  CREATE TABLE ledger.evidence_hold (
    fund_id int NOT NULL CONSTRAINT evidence_hold_fund_fk REFERENCES ledger.fund, id uuid NOT NULL, sha256 bytea,
    reason text NOT NULL CONSTRAINT evidence_hold_reason_fits CHECK (length(reason) BETWEEN 1 AND 500), is_of_audit boolean NOT NULL,
    person_id uuid NOT NULL, city_id uuid, placed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT evidence_hold_pk PRIMARY KEY (fund_id, id),
    CONSTRAINT evidence_hold_file_fk FOREIGN KEY (fund_id, sha256) REFERENCES ledger.evidence_file);
  CREATE TABLE ledger.evidence_hold_end (
    fund_id int NOT NULL, hold_id uuid NOT NULL, id uuid NOT NULL,
    reason text NOT NULL CONSTRAINT evidence_hold_end_reason_fits CHECK (length(reason) BETWEEN 1 AND 500),
    person_id uuid NOT NULL, city_id uuid, lifted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT evidence_hold_end_once PRIMARY KEY (fund_id, hold_id), CONSTRAINT evidence_hold_end_id_once UNIQUE (fund_id, id),
    CONSTRAINT evidence_hold_end_hold_fk FOREIGN KEY (fund_id, hold_id) REFERENCES ledger.evidence_hold);
  CREATE INDEX transfer_evidence ON ledger.transfer (fund_id, evidence) WHERE evidence IS NOT NULL;
  CREATE INDEX proposal_evidence ON ledger.proposal (fund_id, evidence) WHERE evidence IS NOT NULL;`;

const NEEDED = `
  -- Last day a file is kept: the end of the year of its last entry, or of the day it was brought, and the years of its class. The longest class counts. Sees what its caller sees.
  CREATE FUNCTION ledger.evidence_until(f int, hash bytea) RETURNS date STABLE LANGUAGE sql SET search_path = ledger, pg_temp AS $$
    SELECT CASE WHEN bool_or(b.retention = 'permanent') THEN 'infinity'::date
      ELSE make_date(extract(year FROM greatest(max((b.brought_at AT TIME ZONE 'UTC')::date), (SELECT max(t.effective_on) FROM transfer t WHERE t.fund_id = f AND t.evidence = hash)))::int + max(CASE b.retention WHEN 'ten-years' THEN 10 ELSE 5 END), 12, 31) END
    FROM evidence_brought b WHERE b.fund_id = f AND b.sha256 = hash $$;

  -- What keeps a file; null when nothing does.
  CREATE FUNCTION ledger.evidence_need(f int, hash bytea, on_day date) RETURNS text STABLE LANGUAGE sql SET search_path = ledger, pg_temp AS $$
    SELECT CASE
      WHEN EXISTS (SELECT FROM evidence_hold h WHERE h.fund_id = f AND (h.sha256 IS NULL OR h.sha256 = hash) AND NOT EXISTS (SELECT FROM evidence_hold_end e WHERE e.fund_id = f AND e.hold_id = h.id)) THEN 'hold'
      WHEN coalesce(evidence_until(f, hash) >= on_day, true) THEN 'retention'
      WHEN EXISTS (SELECT FROM transfer t JOIN fund x ON x.id = t.fund_id WHERE t.fund_id = f AND t.evidence = hash AND t.effective_on >= x.open_from) THEN 'open-period'
      WHEN EXISTS (SELECT FROM proposal p WHERE p.fund_id = f AND p.evidence = hash AND p.expires_at > clock_timestamp() AND NOT EXISTS (SELECT FROM proposal_outcome o WHERE o.fund_id = f AND o.transfer_id = p.transfer_id)) THEN 'proposal' END $$;

  -- Removed here, or anywhere so recently that its content may be on its way out.
  CREATE FUNCTION ledger.is_evidence_removed(f int, hash bytea) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT EXISTS (SELECT FROM evidence_removed r WHERE r.fund_id = f AND r.sha256 = hash)
      OR EXISTS (SELECT FROM evidence_removed r WHERE r.sha256 = hash AND NOT EXISTS (SELECT FROM evidence_gone g WHERE g.sha256 = hash AND g.gone_at BETWEEN r.removed_at AND clock_timestamp() - interval '1 hour')) $$;
  GRANT EXECUTE ON FUNCTION ledger.evidence_until(int, bytea), ledger.evidence_need(int, bytea, date), ledger.is_evidence_removed(int, bytea) TO regia_app;`;

const HOLD = `
  CREATE FUNCTION ledger.is_auditor() RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT EXISTS (SELECT FROM identity.consortium_role r WHERE r.person_id = core.person() AND r.role = 'auditor') $$;

  -- By whoever records in the fund, or audits it. hash is null for every file of the fund.
  CREATE FUNCTION ledger.hold_evidence(f int, id uuid, hash bytea, reason text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); place uuid := core.city(); known evidence_hold;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody holds a file'; END IF;
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    IF NOT (may_bring_evidence(f) OR is_auditor()) THEN RETURN 'not-allowed'; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger.evidence_hold ' || f, 0));
    SELECT * INTO known FROM evidence_hold h WHERE h.fund_id = f AND h.id = hold_evidence.id;
    IF FOUND THEN RETURN CASE WHEN known.person_id = me AND known.sha256 IS NOT DISTINCT FROM hash AND known.reason = hold_evidence.reason THEN 'already-held' ELSE 'id-reused' END; END IF;
    IF hash IS NOT NULL AND NOT EXISTS (SELECT FROM evidence_brought b WHERE b.fund_id = f AND b.sha256 = hash AND (b.seen_by IS NULL OR b.seen_by = place)) THEN RETURN 'evidence-unknown'; END IF;
    IF EXISTS (SELECT FROM evidence_removed r WHERE r.fund_id = f AND r.sha256 = hash) THEN RETURN 'evidence-removed'; END IF;
    INSERT INTO evidence_hold (fund_id, id, sha256, reason, is_of_audit, person_id, city_id) VALUES (f, hold_evidence.id, hash, hold_evidence.reason, is_auditor(), me, place);
    RETURN 'held';
  END $$;

  CREATE FUNCTION ledger.lift_evidence_hold(f int, id uuid, hold uuid, reason text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE me uuid := core.person(); place uuid := core.city(); held evidence_hold; known evidence_hold_end;
  BEGIN
    IF me IS NULL THEN RAISE EXCEPTION 'nobody lifts a hold'; END IF;
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    IF NOT (may_bring_evidence(f) OR is_auditor()) THEN RETURN 'not-allowed'; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('ledger.evidence_hold ' || f, 0));
    SELECT * INTO held FROM evidence_hold h WHERE h.fund_id = f AND h.id = hold
      AND (h.sha256 IS NULL OR EXISTS (SELECT FROM evidence_brought b WHERE b.fund_id = f AND b.sha256 = h.sha256 AND (b.seen_by IS NULL OR b.seen_by = place)));
    IF NOT FOUND THEN RETURN 'hold-unknown'; END IF;
    SELECT * INTO known FROM evidence_hold_end e WHERE e.fund_id = f AND (e.hold_id = hold OR e.id = lift_evidence_hold.id);
    IF FOUND THEN RETURN CASE WHEN known.id = lift_evidence_hold.id AND known.hold_id = hold AND known.person_id = me AND known.reason = lift_evidence_hold.reason THEN 'already-lifted' WHEN known.hold_id = hold AND known.id <> lift_evidence_hold.id THEN 'hold-unknown' ELSE 'id-reused' END; END IF;
    IF held.is_of_audit AND NOT is_auditor() THEN RETURN 'hold-of-audit'; END IF;
    INSERT INTO evidence_hold_end (fund_id, hold_id, id, reason, person_id, city_id) VALUES (f, hold, lift_evidence_hold.id, lift_evidence_hold.reason, me, place);
    RETURN 'lifted';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.is_auditor(), ledger.hold_evidence(int, uuid, bytea, text), ledger.lift_evidence_hold(int, uuid, uuid, text) TO regia_app;`;

const REMOVE = `
  -- Files that nothing keeps on this day, in no fund. For whoever looks before deleting.
  CREATE FUNCTION ledger.ended_evidence(on_day date) RETURNS TABLE (fund text, sha256 text, kept_until date) STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT x.code, encode(f.sha256, 'hex'), evidence_until(f.fund_id, f.sha256) FROM evidence_file f JOIN fund x ON x.id = f.fund_id
    WHERE NOT EXISTS (SELECT FROM evidence_removed r WHERE r.fund_id = f.fund_id AND r.sha256 = f.sha256)
      AND NOT EXISTS (SELECT FROM evidence_file o WHERE o.sha256 = f.sha256 AND NOT EXISTS (SELECT FROM evidence_removed r WHERE r.fund_id = o.fund_id AND r.sha256 = o.sha256) AND evidence_need(o.fund_id, o.sha256, on_day) IS NOT NULL)
    ORDER BY f.fund_id, f.sha256 LIMIT 500 $$;

  -- Decides it. Holds, openings of periods and entries that come in between are waited for, then judged again. Answers how many.
  CREATE FUNCTION ledger.end_evidence(on_day date) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE one record; ended int := 0; added int;
  BEGIN
    IF on_day > current_date + 1 THEN RAISE EXCEPTION 'no file ends before its day'; END IF;
    FOR one IN SELECT DISTINCT decode(e.sha256, 'hex') AS sha256 FROM ended_evidence(on_day) e LOOP
      PERFORM pg_advisory_xact_lock(hashtextextended('ledger.evidence ' || encode(one.sha256, 'hex'), 0));
      PERFORM pg_advisory_xact_lock(hashtextextended('ledger.evidence_hold ' || f.fund_id, 0)) FROM evidence_file f WHERE f.sha256 = one.sha256 ORDER BY f.fund_id;
      PERFORM FROM fund x WHERE x.id IN (SELECT f.fund_id FROM evidence_file f WHERE f.sha256 = one.sha256) ORDER BY x.id FOR UPDATE;
      INSERT INTO evidence_removed (fund_id, sha256, kept_until)
        SELECT f.fund_id, f.sha256, evidence_until(f.fund_id, f.sha256) FROM evidence_file f WHERE f.sha256 = one.sha256
          AND NOT EXISTS (SELECT FROM evidence_removed r WHERE r.fund_id = f.fund_id AND r.sha256 = f.sha256)
          AND NOT EXISTS (SELECT FROM evidence_file o WHERE o.sha256 = f.sha256 AND NOT EXISTS (SELECT FROM evidence_removed r WHERE r.fund_id = o.fund_id AND r.sha256 = o.sha256) AND evidence_need(o.fund_id, o.sha256, on_day) IS NOT NULL);
      GET DIAGNOSTICS added = ROW_COUNT;
      ended := ended + added;
    END LOOP;
    RETURN ended;
  END $$;

  -- Decided and not yet carried out.
  CREATE FUNCTION ledger.evidence_to_delete() RETURNS TABLE (sha256 text) STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT DISTINCT encode(r.sha256, 'hex') FROM evidence_removed r
    WHERE NOT EXISTS (SELECT FROM evidence_gone g WHERE g.sha256 = r.sha256 AND g.gone_at >= r.removed_at)
      AND NOT EXISTS (SELECT FROM evidence_file o WHERE o.sha256 = r.sha256 AND NOT EXISTS (SELECT FROM evidence_removed x WHERE x.fund_id = o.fund_id AND x.sha256 = o.sha256)) $$;
  CREATE FUNCTION ledger.evidence_is_gone(hash bytea) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    INSERT INTO evidence_gone (sha256) SELECT hash WHERE EXISTS (SELECT FROM evidence_removed r WHERE r.sha256 = hash) $$;
  GRANT EXECUTE ON FUNCTION ledger.ended_evidence(date), ledger.end_evidence(date), ledger.evidence_to_delete(), ledger.evidence_is_gone(bytea) TO regia_sealer;`;
