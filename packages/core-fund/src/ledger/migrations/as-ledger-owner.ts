import type { QueryRunner } from 'typeorm';

/** Runs SQL as the role that owns the ledger, then gives the role of the migration back. The platform's owner is a member of it, never the other way round. */
export async function asLedgerOwner(db: QueryRunner, sql: string): Promise<void> {
  const [{ role }] = (await db.query('SELECT quote_ident(current_user) AS role')) as [{ role: string }];
  await db.query('SET LOCAL ROLE ledger_owner');
  await db.query(sql);
  await db.query(`SET LOCAL ROLE ${role}`);
}
