import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** Whether the acting person may record money of a city, asked before anything is opened for it. */
export class CoreFundSayWhoRecords1795500000800 implements MigrationInterface {
  readonly name = 'CoreFundSayWhoRecords1795500000800';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(
      db,
      `
      CREATE FUNCTION ledger.may_record(f int, city uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
        SELECT EXISTS (SELECT FROM recorder r WHERE r.fund_id = f AND r.person_id = core.person() AND (r.is_holder OR r.city_id = city)) $$;
      GRANT EXECUTE ON FUNCTION ledger.may_record(int, uuid) TO regia_app;`,
    );
  }

  async down(): Promise<void> {}
}
