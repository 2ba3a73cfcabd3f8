import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asLedgerOwner } from './as-ledger-owner.js';

/** Positions at the end of a day as they were known at a moment: entries that were recorded later are taken out again. */
export class CoreFundKnowPositions1795500002401 implements MigrationInterface {
  readonly name = 'CoreFundKnowPositions1795500002401';

  async up(db: QueryRunner): Promise<void> {
    await asLedgerOwner(db, BALANCES);
    for (const name of ['city_position', 'fund_position', 'in_transit']) await asKnown(db, name);
    await asLedgerOwner(db, GRANTS);
  }

  async down(): Promise<void> {}
}

/** The same function, word for word, over what was known: a copy by hand would drift from it. */
async function asKnown(db: QueryRunner, name: string): Promise<void> {
  const [{ source }] = (await db.query('SELECT pg_get_functiondef($1::regprocedure) AS source', [`ledger.${name}(int, date)`])) as [{ source: string }];
  const known = source
    .replace(`ledger.${name}(f integer, on_day date)`, `ledger.${name}_known(f integer, on_day date, known bigint)`)
    .replaceAll('ledger.balances_on(f, on_day)', 'ledger.balances_known(f, on_day, known)')
    .replaceAll('ledger.city_position(f, on_day)', 'ledger.city_position_known(f, on_day, known)');
  if (!known.includes('_known(f, on_day, known)')) throw new Error(`ledger.${name} reads no balances`);
  await asLedgerOwner(db, known);
}

const BALANCES = `
  -- known: the last entry that was known; all of them where it is null. What came later is little, and read by its own index.
  CREATE FUNCTION ledger.balances_known(f int, on_day date, known bigint) RETURNS TABLE (account_id bigint, balance bigint) STABLE LANGUAGE sql AS $$
    SELECT b.account_id, (b.balance - coalesce(l.amount, 0))::bigint FROM ledger.balances_on(f, on_day) b
    LEFT JOIN (SELECT e.account_id, sum(e.amount) AS amount FROM ledger.entry e WHERE known IS NOT NULL AND e.fund_id = f AND e.seq > known AND e.effective_on <= on_day GROUP BY e.account_id) l ON l.account_id = b.account_id $$;`;

const GRANTS = `GRANT EXECUTE ON FUNCTION ledger.balances_known(int, date, bigint), ledger.city_position_known(int, date, bigint), ledger.fund_position_known(int, date, bigint), ledger.in_transit_known(int, date, bigint) TO regia_app;`;
