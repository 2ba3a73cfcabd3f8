import type { QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/**
 * Replaces one phrase of a function of the ledger and leaves the rest as the last migration wrote it. For a rule that must hold in
 * functions other capabilities also grow: a copy of the whole would take back what they added.
 * @throws Error when the phrase does not stand there exactly once
 */
export async function amendFunction(db: QueryRunner, signature: string, phrase: string, becomes: string): Promise<void> {
  const [{ source }] = (await db.query('SELECT pg_get_functiondef($1::regprocedure) AS source', [signature])) as [{ source: string }];
  const parts = source.split(phrase);
  if (parts.length !== 2) throw new Error(`${signature} says it ${parts.length - 1} times: ${phrase}`);
  await asLedgerOwner(db, parts.join(becomes));
}
