import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** Whoever keeps the books of the holder opens a fund to everybody, or closes it, by a decision that every city has adopted. */
export class CoreFundPublishByDecision1795500001202 implements MigrationInterface {
  readonly name = 'CoreFundPublishByDecision1795500001202';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, PUBLISH);
  }

  async down(): Promise<void> {}
}

const PUBLISH = `
  -- asked_as: the id the client made; none where the owner published. A decision opens or closes a fund once.
  ALTER TABLE ledger.publication ADD COLUMN asked_as uuid, ADD COLUMN person_id uuid,
    ADD CONSTRAINT publication_asked_once UNIQUE (fund_id, asked_as),
    ADD CONSTRAINT publication_decision_once UNIQUE (fund_id, decision_id);

  CREATE FUNCTION ledger.publish(f int, asked uuid, is_public boolean, decision uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
  DECLARE known publication;
  BEGIN
    IF NOT f = ANY (visible_funds()) THEN RETURN 'not-found'; END IF;
    IF NOT keeps_books(f) THEN RETURN 'not-allowed'; END IF;
    PERFORM FROM fund x WHERE x.id = f FOR UPDATE;
    SELECT * INTO known FROM publication p WHERE p.fund_id = f AND p.asked_as = asked;
    IF FOUND THEN RETURN CASE WHEN (known.is_public, known.decision_id) = (publish.is_public, decision) THEN 'already-published' ELSE 'id-reused' END; END IF;
    IF (SELECT x.kind FROM fund x WHERE x.id = f) = 'own' THEN RETURN 'own-fund-stays-closed'; END IF;
    IF NOT EXISTS (SELECT FROM decision d WHERE d.fund_id = f AND d.id = decision) THEN RETURN 'decision-missing'; END IF;
    IF EXISTS (SELECT FROM publication p WHERE p.fund_id = f AND p.decision_id = decision) THEN RETURN 'decision-used'; END IF;
    INSERT INTO publication (fund_id, no, is_public, decision_id, asked_as, person_id)
      SELECT f, coalesce(max(p.no), 0) + 1, publish.is_public, decision, asked, core.person() FROM publication p WHERE p.fund_id = f;
    RETURN 'published';
  END $$;
  GRANT EXECUTE ON FUNCTION ledger.publish(int, uuid, boolean, uuid) TO regia_app;`;
