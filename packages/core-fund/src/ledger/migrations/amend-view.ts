import type { QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/**
 * Replaces one phrase of a view of the ledger, as PostgreSQL writes it, and leaves the rest as the last migration wrote it. The reader's
 * own policies go on to hold in it.
 * @throws Error when the phrase does not stand there exactly once
 */
export async function amendView(db: QueryRunner, name: string, phrase: string, becomes: string): Promise<void> {
  const [{ source }] = (await db.query('SELECT pg_get_viewdef($1::regclass) AS source', [name])) as [{ source: string }];
  const parts = source.split(phrase);
  if (parts.length !== 2) throw new Error(`${name} says it ${parts.length - 1} times: ${phrase}`);
  await asLedgerOwner(db, `CREATE OR REPLACE VIEW ${name} WITH (security_invoker = true) AS ${parts.join(becomes)}`);
}
