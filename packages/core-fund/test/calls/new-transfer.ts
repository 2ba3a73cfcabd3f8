import type { AccountKey } from '../../src/ledger/account-key.js';
import type { Line } from '../../src/ledger/line.js';

/** The kinds of transfer. The same words as in the table `kind`. */
export type TransferKind =
  | 'pledge'
  | 'withdraw_pledge'
  | 'agree'
  | 'receive'
  | 'receive_unidentified'
  | 'identify'
  | 'agent_fee'
  | 'allocate'
  | 'release'
  | 'commit'
  | 'decommit'
  | 'disburse'
  | 'pay'
  | 'bank_charge'
  | 'accept'
  | 'reject'
  | 'recover'
  | 'refund'
  | 'interest'
  | 'revalue'
  | 'apportion'
  | 'return'
  | 'pay_return'
  | 'instruct_move'
  | 'settle_move'
  | 'deliver'
  | 'set_limit'
  | 'engage'
  | 'disengage'
  | 'reversal';

/** A transfer before it is posted or proposed. `id` is the client's and is kept until there is an answer: the same id again is the same transfer. */
export interface NewTransfer {
  readonly id: string;
  readonly kind: TransferKind;
  /** The day it counts for. */
  readonly effectiveOn: string;
  readonly lines: readonly Line<AccountKey | bigint>[];
  /** The transfer that is mirrored. */
  readonly reverses?: bigint | undefined;
  readonly decisionId?: string | undefined;
  /** SHA-256 of a document. */
  readonly evidence?: Buffer | undefined;
}

/** What `ledger.post` answers per transfer. The word is the refusal code, in SQL, TypeScript, GraphQL and translations alike. */
export type PostStatus = 'posted' | 'already-posted' | PostRefusal;

/** The first that applies is the answer. */
export type PostRefusal =
  | 'id-reused'
  | 'account-unknown'
  | 'not-a-step'
  | 'not-balanced'
  | 'rate-missing'
  | 'period-closed'
  | 'not-a-mirror'
  | 'not-allowed'
  | 'decision-missing'
  | 'approvals-missing'
  | 'over-limit';
