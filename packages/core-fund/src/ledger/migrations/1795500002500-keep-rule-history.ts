import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

/** Every version of every rule of signing, and from which entry on it holds: an old entry is judged by the rule of its time. */
export class CoreFundKeepRuleHistory1795500002500 implements MigrationInterface {
  readonly name = 'CoreFundKeepRuleHistory1795500002500';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, VERSIONS);
    await asLedgerOwner(db, keptForEver('rule_version'));
    await asLedgerOwner(db, KEEP);
    await asLedgerOwner(db, SEALED);
  }

  async down(): Promise<void> {}
}

const VERSIONS = `
  -- from_seq: the first entry it holds for. The sequence is sealed, a clock is not. ended: the rule was taken away from there on. no counts per fund.
  CREATE TABLE ledger.rule_version (
    fund_id int NOT NULL CONSTRAINT rule_version_fund_fk REFERENCES ledger.fund,
    no int NOT NULL CONSTRAINT rule_version_no_positive CHECK (no > 0),
    kind text NOT NULL CONSTRAINT rule_version_kind_fk REFERENCES ledger.kind, from_minor bigint NOT NULL,
    from_seq bigint NOT NULL CONSTRAINT rule_version_seq_not_negative CHECK (from_seq >= 0), since timestamptz NOT NULL DEFAULT clock_timestamp(),
    approvals int NOT NULL, cities int NOT NULL, is_other_city boolean NOT NULL, needs_decision boolean NOT NULL, posts_on_approval boolean NOT NULL,
    ended boolean NOT NULL DEFAULT false,
    CONSTRAINT rule_version_pk PRIMARY KEY (fund_id, no));
  CREATE INDEX rule_version_of ON ledger.rule_version (fund_id, kind, from_minor, from_seq);

  -- What held before this table is not known better than it stands.
  INSERT INTO ledger.rule_version (fund_id, no, kind, from_minor, from_seq, approvals, cities, is_other_city, needs_decision, posts_on_approval)
    SELECT r.fund_id, row_number() OVER (PARTITION BY r.fund_id ORDER BY r.kind COLLATE "C", r.from_minor), r.kind, r.from_minor, 0, r.approvals, r.cities, r.is_other_city, r.needs_decision, r.posts_on_approval FROM ledger.rule r;`;

const KEEP = `
  -- Whoever changes a rule, by whatever way, leaves a version. The row of the fund is held, so no entry is judged by the old rule after this.
  CREATE FUNCTION ledger.keep_rule_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE seq bigint;
  BEGIN
    IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
    SELECT f.next_seq INTO STRICT seq FROM fund f WHERE f.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.fund_id ELSE NEW.fund_id END FOR UPDATE;
    IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND (NEW.fund_id, NEW.kind, NEW.from_minor) IS DISTINCT FROM (OLD.fund_id, OLD.kind, OLD.from_minor)) THEN
      INSERT INTO rule_version (fund_id, no, kind, from_minor, from_seq, approvals, cities, is_other_city, needs_decision, posts_on_approval, ended)
        SELECT OLD.fund_id, coalesce(max(v.no), 0) + 1, OLD.kind, OLD.from_minor, seq, OLD.approvals, OLD.cities, OLD.is_other_city, OLD.needs_decision, OLD.posts_on_approval, true FROM rule_version v WHERE v.fund_id = OLD.fund_id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
      INSERT INTO rule_version (fund_id, no, kind, from_minor, from_seq, approvals, cities, is_other_city, needs_decision, posts_on_approval)
        SELECT NEW.fund_id, coalesce(max(v.no), 0) + 1, NEW.kind, NEW.from_minor, seq, NEW.approvals, NEW.cities, NEW.is_other_city, NEW.needs_decision, NEW.posts_on_approval FROM rule_version v WHERE v.fund_id = NEW.fund_id;
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER keep_version AFTER INSERT OR UPDATE OR DELETE ON ledger.rule FOR EACH ROW EXECUTE FUNCTION ledger.keep_rule_version();`;

const SEALED = `
  -- The rules that entries before a size were judged by, as one hash. A head carries it: whoever changes a rule after the fact changes what was signed.
  CREATE FUNCTION ledger.rules_hash(f int, size bigint) RETURNS bytea STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
    SELECT sha256(convert_to(coalesce(string_agg(concat_ws(' ', v.no, v.kind, v.from_minor, v.from_seq, v.approvals, v.cities, v.is_other_city::int, v.needs_decision::int, v.ended::int) || E'\\n', '' ORDER BY v.no), ''), 'UTF8'))
    FROM rule_version v WHERE v.fund_id = f AND v.from_seq < size $$;
  GRANT EXECUTE ON FUNCTION ledger.rules_hash(int, bigint) TO regia_sealer;`;
