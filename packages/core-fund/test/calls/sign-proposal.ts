import type { PostRefusal } from './new-transfer.js';
import type { Rows } from './open-accounts.js';

/** `signed`: others must sign too. `payable`: complete, posted when the bank's line comes. `posted`: complete, and posted now. */
export interface SignOutcome {
  readonly status:
    | 'signed'
    | 'payable'
    | 'posted'
    | 'already-posted'
    | 'already-signed'
    | 'not-found'
    | 'not-waiting'
    | 'author-cannot-sign'
    | 'own-city-cannot-sign'
    | 'not-an-approver'
    | 'changed-by-someone-else'
    | 'sign-together'
    | PostRefusal;
  readonly seq?: bigint;
}

/** Signs exactly what was proposed, in the name of the person and the city that act. A refusal leaves no signature behind. */
export async function signProposal(tx: Rows, fundId: number, transferId: string, payloadHash: Buffer): Promise<SignOutcome> {
  const [row] = await tx.rows<{ status: SignOutcome['status']; seq: string | null }>(
    'ledger-approve',
    'SELECT status, seq::text FROM ledger.approve($1, $2, $3)',
    [fundId, transferId, payloadHash],
  );
  const { status, seq } = row!;
  return { status, ...(seq !== null && { seq: BigInt(seq) }) };
}

export type ReturnStatus = 'returned' | 'not-found' | 'not-waiting' | 'author-cannot-sign' | 'not-an-approver' | 'reason-required';

/** Sends a proposal back to its author, with a reason. What it had reserved is free again. */
export async function returnProposal(tx: Rows, fundId: number, transferId: string, reason: string): Promise<ReturnStatus> {
  const [row] = await tx.rows<{ status: ReturnStatus }>('ledger-return-proposal', 'SELECT ledger.return_proposal($1, $2, $3) AS status', [
    fundId,
    transferId,
    reason,
  ]);
  return row!.status;
}

export type WithdrawStatus = 'withdrawn' | 'not-found' | 'not-waiting' | 'not-allowed';

/** Takes a proposal back. */
export async function withdrawProposal(tx: Rows, fundId: number, transferId: string): Promise<WithdrawStatus> {
  const [row] = await tx.rows<{ status: WithdrawStatus }>('ledger-withdraw', 'SELECT ledger.withdraw($1, $2) AS status', [
    fundId,
    transferId,
  ]);
  return row!.status;
}
