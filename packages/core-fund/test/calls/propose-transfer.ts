import type { LocalizedText } from '@regia/kernel';
import { flatLines } from './flat-lines.js';
import type { NewTransfer, PostRefusal } from './new-transfer.js';
import type { Rows } from './open-accounts.js';

/** A transfer that waits for signatures. */
export interface NewProposal extends NewTransfer {
  /** What people read. It stays with the proposal and never enters the books. */
  readonly note?: LocalizedText | undefined;
  /** Of a reversal: a code of the table `reversal_reason`. */
  readonly reason?: string | undefined;
  /** How long it waits, as an interval of Postgres. 30 days when left out. */
  readonly lifetime?: string | undefined;
  /** Id of a proposal of the same author: this one needs no signature, reserves nothing, and is posted with it or not at all. */
  readonly follows?: string | undefined;
  readonly agreementId?: string | undefined;
  readonly instalmentNo?: number | undefined;
  readonly bankReference?: string | undefined;
}

export interface ProposeOutcome {
  readonly status: 'proposed' | 'already-proposed' | 'already-posted' | 'reason-required' | 'not-waiting' | 'not-found' | PostRefusal;
  /** Of what is posted already. */
  readonly seq?: bigint;
  /** What people sign. */
  readonly payloadHash?: Buffer;
}

/** Reserves what the transfer will draw, in the name of the person who acts. Takes the lock of the fund until the commit. */
export async function proposeTransfer(tx: Rows, fundId: number, proposal: NewProposal): Promise<ProposeOutcome> {
  const lines = await flatLines(tx, fundId, [proposal]);
  const [row] = await tx.rows<{ status: ProposeOutcome['status']; seq: string | null; payload_hash: Buffer | null }>(
    'ledger-propose',
    `SELECT status, seq::text, payload_hash FROM ledger.propose($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, coalesce($15::interval, '30 days'), $16, $17, $18, $19)`,
    [
      fundId,
      proposal.id,
      proposal.kind,
      proposal.effectiveOn,
      proposal.reverses?.toString() ?? null,
      proposal.decisionId ?? null,
      proposal.evidence ?? null,
      lines.accounts,
      lines.amounts,
      lines.originals,
      lines.originalCurrencies,
      lines.rates,
      proposal.note ? JSON.stringify(proposal.note) : null,
      proposal.reason ?? null,
      proposal.lifetime ?? null,
      proposal.follows ?? null,
      proposal.agreementId ?? null,
      proposal.instalmentNo ?? null,
      proposal.bankReference ?? null,
    ],
  );
  const { status, seq, payload_hash: hash } = row!;
  return { status, ...(seq !== null && { seq: BigInt(seq) }), ...(hash !== null && { payloadHash: hash }) };
}
