import type { Line } from '../../src/ledger/line.js';
import type { Rows } from './open-accounts.js';

/** The lines of a posted transfer, for its mirror. */
export async function storedLines(tx: Rows, fundId: number, seq: bigint): Promise<Line<bigint>[]> {
  const rows = await tx.rows<{
    account: string;
    amount: string;
    original: string | null;
    original_currency: string | null;
    rate_code: string | null;
  }>(
    'ledger-stored-lines',
    'SELECT account_id::text AS account, amount::text, original::text, original_currency, rate_code FROM ledger.entry WHERE fund_id = $1 AND seq = $2 ORDER BY account_id',
    [fundId, seq.toString()],
  );
  return rows.map((row) => ({
    account: BigInt(row.account),
    amountMinor: BigInt(row.amount),
    ...(row.original !== null && {
      original: { amountMinor: BigInt(row.original), currency: row.original_currency!, rateCode: row.rate_code! },
    }),
  }));
}

/** What each share has left on one stage of a budget line, in the order of the shares: the weights of the next amount drawn. */
export async function sharesLeft(
  tx: Rows,
  fundId: number,
  stage: {
    readonly kind: string;
    readonly project?: number;
    readonly budgetLine?: number;
    readonly partyCity?: string;
    readonly label?: string;
  },
): Promise<{ share: number; leftMinor: bigint }[]> {
  const rows = await tx.rows<{ share: number; left: string }>(
    'ledger-shares-left',
    `SELECT a.share_id AS share, sum(b.side * b.posted - b.held)::text AS left FROM ledger.account a JOIN ledger.balance b ON b.fund_id = a.fund_id AND b.account_id = a.id
     WHERE a.fund_id = $1 AND a.kind = $2 AND a.share_id IS NOT NULL AND a.project_id IS NOT DISTINCT FROM $3 AND a.line_id IS NOT DISTINCT FROM $4
       AND a.party_city IS NOT DISTINCT FROM $5 AND a.label IS NOT DISTINCT FROM $6
     GROUP BY a.share_id ORDER BY a.share_id`,
    [fundId, stage.kind, stage.project ?? null, stage.budgetLine ?? null, stage.partyCity ?? null, stage.label ?? null],
  );
  return rows.map(({ share, left }) => ({ share, leftMinor: BigInt(left) }));
}
