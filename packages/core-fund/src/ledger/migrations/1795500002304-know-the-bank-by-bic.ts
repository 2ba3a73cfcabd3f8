import type { MigrationInterface, QueryRunner } from 'typeorm';
import { amendFunction } from './amend-function.js';
import { asLedgerOwner } from './as-ledger-owner.js';

/** Some banks want to be named in an order: the BIC of an account is part of what two people sign. */
export class CoreFundKnowTheBankByBic1795500002304 implements MigrationInterface {
  readonly name = 'CoreFundKnowTheBankByBic1795500002304';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, COLUMNS);
    await this.askForBic(db);
    const signed = 'c.number, c.bank_name)';
    await amendFunction(db, SIGN, 'scheme, number, bank_name) VALUES', 'scheme, number, bank_name, bic) VALUES');
    await amendFunction(db, SIGN, signed, 'c.number, c.bank_name, c.bic)');
    await amendFunction(db, SIGN, 'bank_name = excluded.bank_name', 'bank_name = excluded.bank_name, bic = excluded.bic');
  }

  /** The function with one more argument, the rest as the last migration wrote it. The same number with another BIC is a change. */
  private async askForBic(db: QueryRunner): Promise<void> {
    const old = 'ledger.propose_bank_account(int, uuid, uuid, text, text, text, text)';
    const [{ source }] = (await db.query('SELECT pg_get_functiondef($1::regprocedure) AS source', [old])) as [{ source: string }];
    await asLedgerOwner(db, `DROP FUNCTION ${old};`);
    await asLedgerOwner(db, source.replace('bank_name text)', 'bank_name text, bic text DEFAULT NULL)'));
    const phrases: readonly (readonly [string, string])[] = [
      ['propose_bank_account.bank_name, core.person())', 'propose_bank_account.bank_name, core.person()) AND known.bic IS NOT DISTINCT FROM propose_bank_account.bic'],
      ['AND x.currency = propose_bank_account.currency)', 'AND x.currency = propose_bank_account.currency AND (x.holder_city <> holder OR x.bic IS NOT DISTINCT FROM propose_bank_account.bic))'],
      ['number, bank_name, author, author_city)', 'number, bank_name, bic, author, author_city)'],
      ['propose_bank_account.bank_name, core.person(), core.city())', 'propose_bank_account.bank_name, propose_bank_account.bic, core.person(), core.city())'],
    ];
    for (const [phrase, becomes] of phrases) await amendFunction(db, PROPOSE, phrase, becomes);
    await asLedgerOwner(db, `GRANT EXECUTE ON FUNCTION ${PROPOSE} TO regia_app;`);
  }

  async down(): Promise<void> {}
}

const PROPOSE = 'ledger.propose_bank_account(int, uuid, uuid, text, text, text, text, text)';
const SIGN = 'ledger.sign_bank_account(int, uuid, boolean)';

const COLUMNS = `
  ALTER TABLE ledger.bank_account ADD COLUMN bic text CONSTRAINT bank_account_bic_fits CHECK (bic ~ '^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$');
  ALTER TABLE ledger.bank_account_change ADD COLUMN bic text CONSTRAINT bank_account_change_bic_fits CHECK (bic ~ '^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$');`;
