import type { LocalizedText } from '@regia/kernel';
import type { Tx } from '@regia/server-kit';
import type { Line } from '../ledger/line.js';
import { propose } from '../ledger/propose.js';
import { saysTheSameBeside } from '../ledger/repeated-proposal.js';

/** A commitment that is counted, or no longer. */
export interface Engagement {
  readonly id: string;
  readonly kind: 'engage' | 'disengage';
  readonly day: string;
  readonly lines: readonly Line[];
  /** What it is for; it stands with the entry. */
  readonly note: LocalizedText;
}

/** Counts in the caller's transaction; no signature is asked, and the floor of the room is the limit. @returns `posted`, `already-posted` or the ledger's word for why not */
export async function engage(tx: Tx, fundId: number, engagement: Engagement): Promise<string> {
  const { status } = await propose(tx, fundId, engagement);
  if (status === 'already-posted') return (await saysTheSameBeside(tx, fundId, engagement)) ? status : 'id-reused';
  if (status !== 'proposed') return status;
  const [row] = await tx.rows<{ status: string }>('ledger.post-proposed', 'SELECT status, seq FROM ledger.post_proposed($1, $2)', [
    fundId,
    engagement.id,
  ]);
  return row!.status; // a function answers one row
}
