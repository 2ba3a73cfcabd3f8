import type { MigrationInterface, QueryRunner } from 'typeorm';
import { amendFunction } from './amend-function.js';

/** A line of the bank may be what a partner sends back. */
export class CoreFundRefundByLine1795500002305 implements MigrationInterface {
  readonly name = 'CoreFundRefundByLine1795500002305';

  async up(db: QueryRunner): Promise<void> {
    await amendFunction(db, 'ledger.accept_line(int, uuid, uuid, text, text, jsonb)', `'bank_charge', 'interest'`, `'bank_charge', 'refund', 'interest'`);
  }

  async down(): Promise<void> {}
}
