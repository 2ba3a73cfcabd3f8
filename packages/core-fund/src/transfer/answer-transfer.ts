import { ok, refuse, type Refusal, type Result } from '@regia/kernel';
import type { RefusalType } from '@regia/server-kit';
import { TransferOutcome, type FundTransferPayload, type SignedProposal } from './transfer.graphql.js';

/** What a command about money did: the outcome, and where to read it. */
export interface Settled {
  readonly outcome: TransferOutcome;
  readonly fund: string;
  readonly transferId: string;
  /** Place in the sequence, when it was posted. */
  readonly seq?: string;
}

/** Fields of the input that the ledger's words are about. */
const AT: Readonly<Record<string, readonly string[]>> = {
  'over-limit': ['amountMinor'],
  'period-closed': ['receivedOn'],
  'id-reused': ['id'],
  'rate-missing': ['currency'],
  'reason-required': ['reason'],
  'not-a-mirror': ['seq'],
  'source-not-planned': ['project'],
  'source-out-of-period': ['effectiveOn'],
  'cost-not-eligible': ['line'],
  'source-over-plan': ['amountMinor'],
  'source-over-rate': ['amountMinor'],
};

/** The ledger's word as a refusal at its field. */
export const refuseWord = (word: string): { readonly ok: false; readonly refusals: readonly Refusal[] } => refuse(word === 'not-a-mirror' ? 'already-reversed' : word, AT[word] ?? []);

/** The words that are good news, and what they mean. */
const GOOD: Readonly<Record<string, TransferOutcome>> = {
  posted: TransferOutcome.POSTED,
  'already-posted': TransferOutcome.ALREADY_POSTED,
  proposed: TransferOutcome.PROPOSED,
  signed: TransferOutcome.PROPOSED,
  payable: TransferOutcome.PROPOSED,
  withdrawn: TransferOutcome.RETURNED,
  returned: TransferOutcome.RETURNED,
  'already-proposed': TransferOutcome.ALREADY_PROPOSED,
};

/** The ledger's word as a result. */
export function settledBy(word: string, fund: string, transferId: string, seq: string | null): Result<Settled> {
  const outcome = GOOD[word];
  return outcome === undefined ? refuseWord(word) : ok({ outcome, fund, transferId, ...(seq === null ? {} : { seq }) });
}

/** A refused command as a payload. */
export const refusedPayload = (refusals: readonly Refusal[]): FundTransferPayload => ({
  outcome: TransferOutcome.REFUSED,
  refusals: refusals.map(({ code, path }): RefusalType => ({ code, path: [...(path ?? [])] })),
});

/** One line of a list of signatures. */
export const showSigned = ({ transferId, answer }: { readonly transferId: string; readonly answer: Result<Settled> | 'unknown' }): SignedProposal => {
  if (answer === 'unknown') return { transferId, outcome: TransferOutcome.UNKNOWN, refusals: [] };
  if (!answer.ok) return { transferId, ...refusedPayload(answer.refusals) };
  const { outcome, seq } = answer.value;
  return { transferId, outcome, ...(seq === undefined ? {} : { seq }), refusals: [] };
};
