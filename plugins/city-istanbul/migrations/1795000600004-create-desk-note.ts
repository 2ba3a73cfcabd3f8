import { createDeskNote } from '@regia/server-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cityIstanbul } from '../src/manifest.js';

/** The note of the desk. */
export class CityIstanbulCreateDeskNote1795000600004 implements MigrationInterface {
  readonly name = 'CityIstanbulCreateDeskNote1795000600004';

  async up(db: QueryRunner): Promise<void> {
    await db.query(createDeskNote(cityIstanbul.schema));
  }

  async down(): Promise<void> {}
}
