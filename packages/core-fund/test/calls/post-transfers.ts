import { flatLines } from './flat-lines.js';
import type { NewTransfer, PostStatus } from './new-transfer.js';
import type { Rows } from './open-accounts.js';

/** One word, and the number in the books where there is one. */
export interface PostOutcome {
  readonly status: PostStatus;
  readonly seq?: bigint;
}

/**
 * Posts several transfers in their order, each for itself: a refused one disturbs no neighbour. Joins the caller's transaction;
 * call it last, because the fund stays locked until the commit. In a request the author is the person who acts; outside, there may be one for each.
 */
export async function postTransfers(
  tx: Rows,
  fundId: number,
  author: string | readonly string[],
  transfers: readonly NewTransfer[],
): Promise<PostOutcome[]> {
  const lines = await flatLines(tx, fundId, transfers);
  const rows = await tx.rows<{ status: PostStatus; seq: string | null }>(
    'ledger-post',
    'SELECT status, seq::text FROM ledger.post($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ORDER BY ord',
    [
      fundId,
      transfers.map(({ id }) => id),
      transfers.map(({ kind }) => kind),
      transfers.map(({ effectiveOn }) => effectiveOn),
      typeof author === 'string' ? transfers.map(() => author) : author,
      transfers.map(({ reverses }) => reverses?.toString() ?? null),
      transfers.map(({ decisionId }) => decisionId ?? null),
      transfers.map(({ evidence }) => evidence ?? null),
      lines.transfer,
      lines.accounts,
      lines.amounts,
      lines.originals,
      lines.originalCurrencies,
      lines.rates,
    ],
  );
  return rows.map(({ status, seq }) => ({ status, ...(seq !== null && { seq: BigInt(seq) }) }));
}
