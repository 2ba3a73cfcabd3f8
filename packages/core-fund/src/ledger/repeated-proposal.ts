import type { Reader } from '@regia/server-kit';
import type { NewProposal } from './propose.js';

const BESIDE = `SELECT note IS NOT DISTINCT FROM $3::jsonb AND effective_on = $4 AND agreement_id IS NOT DISTINCT FROM $5 AND instalment_no IS NOT DISTINCT FROM $6
    AND bank_reference IS NOT DISTINCT FROM $7 AS "isSame"
  FROM ledger.proposal WHERE fund_id = $1 AND transfer_id = $2`;
const REASON = `SELECT note->'texts'->>(note->>'original') = $3 AS "isSame" FROM ledger.proposal WHERE fund_id = $1 AND transfer_id = $2`;

/** The ledger's words for a transfer that it knows already, by what is signed of it. */
export const isKnown = (word: string): boolean => word === 'already-proposed' || word === 'already-posted';

/** Whether a known proposal also says the same in what its signed payload leaves out: text, day of arrival, instalment, reference of the bank. */
export async function saysTheSameBeside(reader: Reader, fundId: number, { id, note, day, agreementId, instalmentNo, bankReference }: NewProposal): Promise<boolean> {
  const beside = [note === undefined ? null : JSON.stringify(note), day, agreementId ?? null, instalmentNo ?? null, bankReference ?? null];
  const [row] = await reader.rows<{ isSame: boolean }>('ledger.same-beside', BESIDE, [fundId, id, ...beside]);
  return row?.isSame ?? true;
}

/** Whether a known reversal was given for the same reason, in whatever language its author then had. */
export async function hasSameReason(reader: Reader, fundId: number, transferId: string, reason: string): Promise<boolean> {
  const [row] = await reader.rows<{ isSame: boolean }>('ledger.same-reason', REASON, [fundId, transferId, reason]);
  return row?.isSame ?? true;
}
