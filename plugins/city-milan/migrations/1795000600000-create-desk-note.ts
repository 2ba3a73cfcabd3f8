import { createDeskNote } from '@regia/server-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cityMilan } from '../src/manifest.js';

/** The note of the desk. */
export class CityMilanCreateDeskNote1795000600000 implements MigrationInterface {
  readonly name = 'CityMilanCreateDeskNote1795000600000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(createDeskNote(cityMilan.schema));
  }

  async down(): Promise<void> {}
}
