import { createDeskNote } from '@regia/server-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cityBethlehem } from '../src/manifest.js';

/** The note of the desk. */
export class CityBethlehemCreateDeskNote1795000600003 implements MigrationInterface {
  readonly name = 'CityBethlehemCreateDeskNote1795000600003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(createDeskNote(cityBethlehem.schema));
  }

  async down(): Promise<void> {}
}
