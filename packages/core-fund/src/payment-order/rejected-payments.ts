import type { StatusReport } from './read-pain-002.js';

/** A payment of an order that a report says was rejected. */
export interface RejectedPayment {
  readonly transferId: string;
  /** ISO code of the reason. */
  readonly code?: string;
}

const bare = (id: string): string => id.replaceAll('-', '').toLowerCase();

/** Payments of our own file that the bank rejected: by themselves, with their batch, or with the whole file. The file says which payment is in which batch. */
export function rejectedPayments(report: StatusReport, transfers: readonly string[], file: string): RejectedPayment[] {
  const batchOf = batches(file);
  const codes = new Map([...report.payments].map(([reference, code]) => [bare(reference), code]));
  return transfers.flatMap((transferId) => {
    const id = bare(transferId);
    const code = codes.get(id) ?? report.batches.get(batchOf.get(id) ?? '') ?? report.whole;
    return code === undefined ? [] : [{ transferId, ...(code === '' ? {} : { code }) }];
  });
}

/** The batch of each reference, in a file as {@link writePain} writes it. */
function batches(file: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const batch of file.split('<PmtInf>').slice(1)) {
    const id = /<PmtInfId>([^<]*)<\/PmtInfId>/.exec(batch)?.[1] ?? '';
    for (const [, reference] of batch.matchAll(/<EndToEndId>([^<]*)<\/EndToEndId>/g)) found.set(reference!, id);
  }
  return found;
}
