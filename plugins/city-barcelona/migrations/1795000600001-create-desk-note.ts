import { createDeskNote } from '@regia/server-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cityBarcelona } from '../src/manifest.js';

/** The note of the desk. */
export class CityBarcelonaCreateDeskNote1795000600001 implements MigrationInterface {
  readonly name = 'CityBarcelonaCreateDeskNote1795000600001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(createDeskNote(cityBarcelona.schema));
  }

  async down(): Promise<void> {}
}
