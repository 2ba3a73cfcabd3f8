import type pg from 'pg';
import type { Bank } from './bank.js';
import type { Order } from './customers.js';

/** What the books say about what customers were told. */
export interface Audit {
  /** Told that it is in the books. */
  readonly acknowledged: number;
  /** Told so, and not there. */
  readonly lost: number;
  /** There though refused or never asked for, twice, or with another content. */
  readonly extra: number;
  /** Never told until the end. */
  readonly unknown: number;
  /** What does not tie, in words. */
  readonly wrong: readonly string[];
}

interface Stored {
  readonly id: string;
  readonly kind: string;
  readonly amount: string;
}

/** Compares the orders with the books, entry by entry. */
export async function audit(admin: pg.Client, bank: Bank, orders: readonly Order[]): Promise<Audit> {
  const { rows } = await admin.query<Stored>(
    'SELECT id, kind, amount_minor AS amount FROM ledger.transfer WHERE fund_id = $1 AND seq >= $2',
    [bank.fund, bank.before],
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  const acknowledged = orders.filter(({ status }) => status === 'posted' || status === 'already-posted');
  const there = (order: Order): number => order.ids.filter((id) => isThere(stored.get(id), order)).length;
  const wanted = orders.map((order) => Math.min(there(order), order.status === 'unknown' || acknowledged.includes(order) ? 1 : 0));
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((order) => there(order) === 0).length,
    extra: rows.length - wanted.reduce((a, b) => a + b, 0),
    unknown: orders.filter(({ status }) => status === 'unknown').length,
    wrong: await findings(admin, bank),
  };
}

const isThere = (row: Stored | undefined, { transfer: { kind, lines } }: Order): boolean =>
  row?.kind === kind && BigInt(row.amount) === lines[0]!.amountMinor;

/** What does not tie in the fund, and whether its money is all there. */
export async function findings(admin: pg.Client, bank: Bank): Promise<string[]> {
  const { rows } = await admin.query<{ what: string; n: number }>(
    'SELECT what, count(*)::int AS n FROM ledger.findings($1) GROUP BY 1 ORDER BY 1',
    [bank.fund],
  );
  const { rows: sums } = await admin.query<{ total: string }>(
    'SELECT -sum(posted) AS total FROM ledger.balance WHERE fund_id = $1 AND account_id = ANY ($2)',
    [bank.fund, [bank.free, ...bank.allocated, ...bank.committed].map(String)],
  );
  const total = BigInt(sums[0]!.total);
  return [...rows.map(({ what, n }) => `${what}: ${n}`), ...(total === bank.totalMinor ? [] : [`${total} instead of ${bank.totalMinor}`])];
}
