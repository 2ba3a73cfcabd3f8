import { createDeskNote } from '@regia/server-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cityDakar } from '../src/manifest.js';

/** The note of the desk. */
export class CityDakarCreateDeskNote1795000600002 implements MigrationInterface {
  readonly name = 'CityDakarCreateDeskNote1795000600002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(createDeskNote(cityDakar.schema));
  }

  async down(): Promise<void> {}
}
