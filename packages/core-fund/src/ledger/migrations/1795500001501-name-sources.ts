import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';
import { keptForEver } from './kept-by-ledger.js';

/** Where a city has the money from that it agreed to pay: its own budget, or a source outside that it brings. */
export class CoreFundNameSources1795500001501 implements MigrationInterface {
  readonly name = 'CoreFundNameSources1795500001501';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(
      db,
      `
      -- Agreements without a row are paid of the city's own money.
      CREATE TABLE ledger.agreement_source (
        fund_id int NOT NULL, agreement_id uuid NOT NULL,
        source text NOT NULL CONSTRAINT agreement_source_is_outside CHECK (source ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(source) <= 32 AND source <> 'own'),
        CONSTRAINT agreement_source_pk PRIMARY KEY (fund_id, agreement_id),
        CONSTRAINT agreement_source_agreement_fk FOREIGN KEY (fund_id, agreement_id) REFERENCES ledger.contribution_agreement (fund_id, id));
  ${keptForEver('agreement_source')}

      -- In the transaction that enters the agreement and in no later one: whose money it is does not change afterwards.
      CREATE FUNCTION ledger.name_source(f int, agreement uuid, of_source text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = ledger, pg_temp AS $$
      BEGIN
        INSERT INTO agreement_source (fund_id, agreement_id, source) SELECT a.fund_id, a.id, of_source FROM contribution_agreement a
          WHERE a.fund_id = f AND a.id = agreement AND a.entered_by = core.person() AND a.xmin = pg_current_xact_id()::xid;
        RETURN FOUND;
      END $$;
      GRANT EXECUTE ON FUNCTION ledger.name_source(int, uuid, text) TO regia_app;`,
    );
  }

  async down(): Promise<void> {}
}
