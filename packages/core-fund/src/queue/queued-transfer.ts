import type { Line } from '../ledger/line.js';

/** A transfer that is posted alone, outside a person's transaction; its accounts are open already. The same id is the same transfer. */
export interface QueuedTransfer {
  readonly id: string;
  readonly kind: string;
  readonly day: string;
  readonly author: string;
  readonly lines: readonly Line<bigint>[];
  readonly reverses?: bigint | undefined;
  readonly decisionId?: string | undefined;
}

/**
 * `posted`, `already-posted` or the ledger's word for why not. `unknown`: nobody could tell within the patience whether it is in
 * the books; it keeps its id and is asked again with the same one.
 */
export interface QueueOutcome {
  readonly status: string;
  readonly seq?: bigint;
}
