import type pg from 'pg';
import type { QueuedTransfer, QueueOutcome } from './queued-transfer.js';

const POST = `SELECT status, seq::text FROM ledger.post($1, $2::uuid[], $3::text[], $4::date[], $5::uuid[], $6::bigint[], $7::uuid[], array_fill(NULL::bytea, ARRAY[cardinality($2::uuid[])]),
  $8::int[], $9::bigint[], $10::bigint[], $11::bigint[], $12::text[], $13::text[]) ORDER BY ord`;

/** One call, one transaction, one flush for the whole batch. Throws when it is broken or when nobody knows; see `until-known.ts`. */
export async function postTogether(pool: pg.Pool, fundId: number, batch: readonly QueuedTransfer[]): Promise<QueueOutcome[]> {
  const client = await pool.connect();
  const warnings: string[] = [];
  const onNotice = ({ code, message }: { code?: string | undefined; message?: string | undefined }): void => {
    if (code !== '00000') warnings.push(message ?? 'warned'); // by its code: the word for a warning depends on the language of the server
  };
  const onError = (): void => undefined; // a lost session is told by the query; without a listener it would end the process
  client.on('notice', onNotice).on('error', onError);
  try {
    const { rows } = await client.query<[string, string | null]>({
      name: 'ledger.queue',
      text: POST,
      values: toValues(fundId, batch),
      rowMode: 'array',
    });
    // the ledger warns of nothing, the commit does: it was cut short while it waited for a copy elsewhere, so it is no success yet
    if (warnings.length > 0) throw new Error(warnings.join('; '));
    client.off('notice', onNotice).off('error', onError).release();
    return rows.map(([status, seq]) => ({ status, ...(seq !== null && { seq: BigInt(seq) }) }));
  } catch (error) {
    client.release(true); // whatever still runs on it, nobody will hear its answer
    throw error;
  }
}

/** Amounts as text: a JavaScript number would lose digits. */
function toValues(fundId: number, batch: readonly QueuedTransfer[]): unknown[] {
  const lines = batch.flatMap(({ lines: own }, index) => own.map((line) => ({ ...line, transfer: index + 1 })));
  return [
    fundId,
    batch.map(({ id }) => id),
    batch.map(({ kind }) => kind),
    batch.map(({ day }) => day),
    batch.map(({ author }) => author),
    batch.map(({ reverses }) => reverses?.toString() ?? null),
    batch.map(({ decisionId }) => decisionId ?? null),
    lines.map(({ transfer }) => transfer),
    lines.map(({ account }) => account.toString()),
    lines.map(({ amountMinor }) => amountMinor.toString()),
    lines.map(({ original }) => original?.amountMinor.toString() ?? null),
    lines.map(({ original }) => original?.currency ?? null),
    lines.map(({ original }) => original?.rateCode ?? null),
  ];
}
