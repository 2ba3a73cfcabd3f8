import type { Tx } from '@regia/server-kit';
import { toColumns } from './account-book.js';
import type { Line } from './line.js';

/** A transfer that needs no signature of its own. */
export interface NewTransfer {
  readonly id: string;
  readonly kind: string;
  readonly day: string;
  readonly author: string;
  readonly lines: readonly Line[];
}

const POST = `SELECT status FROM ledger.post($1, ARRAY[$2::uuid], ARRAY[$3::text], ARRAY[$4::date], ARRAY[$5::uuid], ARRAY[NULL::bigint], ARRAY[NULL::uuid], ARRAY[NULL::bytea],
  array_fill(1, ARRAY[cardinality($6::bigint[])]), $6::bigint[], $7::bigint[], $8::bigint[], $9::text[], $10::text[])`;

/** Posts one transfer in the caller's transaction. @returns `posted`, `already-posted` or the ledger's word for why not */
export async function post(tx: Tx, fundId: number, { id, kind, day, author, lines }: NewTransfer): Promise<string> {
  const { accounts, amounts, originals, originalCurrencies, rates } = await toColumns(tx, fundId, lines);
  const [row] = await tx.rows<{ status: string }>('ledger.post', POST, [
    fundId,
    id,
    kind,
    day,
    author,
    accounts,
    amounts,
    originals,
    originalCurrencies,
    rates,
  ]);
  return row!.status; // one transfer, one answer
}
