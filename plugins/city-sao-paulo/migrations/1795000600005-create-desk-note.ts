import { createDeskNote } from '@regia/server-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { citySaoPaulo } from '../src/manifest.js';

/** The note of the desk. */
export class CitySaoPauloCreateDeskNote1795000600005 implements MigrationInterface {
  readonly name = 'CitySaoPauloCreateDeskNote1795000600005';

  async up(db: QueryRunner): Promise<void> {
    await db.query(createDeskNote(citySaoPaulo.schema));
  }

  async down(): Promise<void> {}
}
