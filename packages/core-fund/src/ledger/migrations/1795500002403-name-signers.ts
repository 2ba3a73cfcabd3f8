import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** Who may sign in a fund today, until when, and who gave it to them: whoever waits for a signature knows whom to ask. */
export class CoreFundNameSigners1795500002403 implements MigrationInterface {
  readonly name = 'CoreFundNameSigners1795500002403';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(
      db,
      `
      -- One row per person and city, of those the ledger itself counts as signers; the days and the giver are those of their part.
      CREATE FUNCTION ledger.signers_of(f int) RETURNS TABLE (person_id uuid, city_id uuid, valid_to date, granted_by uuid) STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
        SELECT DISTINCT ON (s.person_id, s.city_id) s.person_id, s.city_id, r.valid_to, r.granted_by FROM signer s JOIN fund x ON x.id = s.fund_id
          JOIN identity.partnership_role r ON r.person_id = s.person_id AND r.city_id = s.city_id AND r.role = 'approver' AND (x.kind = 'own' OR r.partnership_id = x.partnership_id)
        WHERE s.fund_id = f AND f = ANY (visible_funds()) ORDER BY s.person_id, s.city_id, r.valid_to DESC NULLS FIRST $$;
      GRANT EXECUTE ON FUNCTION ledger.signers_of(int) TO regia_app;`,
    );
  }

  async down(): Promise<void> {}
}
