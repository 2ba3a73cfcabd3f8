import type { MigrationInterface, QueryRunner } from 'typeorm';
import { amendFunction } from './amend-function.js';
import { asLedgerOwner } from './as-ledger-owner.js';

/** When a city's part in a partnership ends, the books it has a share in stay readable to it, and nobody leaves who keeps the money. */
export class CoreFundOutlastParts1795500002603 implements MigrationInterface {
  readonly name = 'CoreFundOutlastParts1795500002603';

  async up(db: QueryRunner): Promise<void> {
    // it reads and does no more: who records and who signs follows from roles, and those have ended
    await amendFunction(
      db,
      'ledger.visible_funds()',
      'OR EXISTS (SELECT FROM identity.consortium_role r',
      'OR EXISTS (SELECT FROM share s WHERE s.fund_id = f.id AND s.city_id = core.city()) OR EXISTS (SELECT FROM identity.consortium_role r',
    );
    await asLedgerOwner(
      db,
      `
      CREATE FUNCTION ledger.holder_takes_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM fund f WHERE f.partnership_id = NEW.partnership_id AND (f.holder_city = NEW.city_id
          OR EXISTS (SELECT FROM account a JOIN balance b ON b.fund_id = a.fund_id AND b.account_id = a.id WHERE a.fund_id = f.id AND a.kind IN ('bank', 'claim') AND a.holder_city = NEW.city_id AND b.posted <> 0))) THEN
          RAISE EXCEPTION 'a city that keeps the money of a fund takes part' USING ERRCODE = '23514', CONSTRAINT = 'holder_takes_part';
        END IF;
        RETURN NULL;
      END $$;
      GRANT EXECUTE ON FUNCTION ledger.holder_takes_part() TO regia_owner;`,
    );
    await db.query(`
      CREATE TRIGGER holder_takes_part AFTER UPDATE OF valid_to ON consortium.partnership_city FOR EACH ROW
        WHEN (NEW.valid_to < current_date AND (OLD.valid_to IS NULL OR OLD.valid_to >= current_date)) EXECUTE FUNCTION ledger.holder_takes_part()`);
  }

  async down(): Promise<void> {}
}
