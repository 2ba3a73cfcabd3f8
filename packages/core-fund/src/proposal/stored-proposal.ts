import type { LocalizedText } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';

/** A proposal as it is read. */
export interface StoredProposal {
  readonly fundId: number;
  readonly transferId: string;
  readonly kind: string;
  readonly effectiveOn: string;
  readonly note: LocalizedText | null;
  readonly amountMinor: string;
  readonly currency: string;
  readonly cityId: string | null;
  readonly author: string;
  readonly authorCity: string | null;
  readonly proposedAt: Date;
  /** The same moment as text, to the microsecond, for the cursor. */
  readonly at: string;
  readonly expiresAt: Date;
  readonly payloadHash: string;
  readonly reverses: string | null;
  readonly instalmentNo: number | null;
  readonly state: 'waiting' | 'posted' | 'returned' | 'withdrawn' | 'expired';
  readonly returnReason: string | null;
  readonly endedBy: string | null;
  readonly endedByCity: string | null;
  readonly endedAt: Date | null;
  readonly seq: string | null;
  readonly approvalsNeeded: number;
  readonly citiesNeeded: number;
  readonly isOtherCity: boolean;
}

/** A signature as it is read. */
export interface StoredApproval {
  readonly transferId: string;
  readonly approver: string;
  readonly cityId: string;
  readonly at: Date;
}

export const PROPOSAL_COLUMNS = `fund_id AS "fundId", transfer_id AS "transferId", kind, effective_on::text AS "effectiveOn", note, amount_minor AS "amountMinor", currency, city_id AS "cityId",
  author, author_city AS "authorCity", proposed_at AS "proposedAt", proposed_at::text AS at, expires_at AS "expiresAt", encode(payload_hash, 'hex') AS "payloadHash", reverses,
  instalment_no AS "instalmentNo", state, return_reason AS "returnReason", ended_by AS "endedBy", ended_by_city AS "endedByCity", ended_at AS "endedAt", seq,
  approvals_needed AS "approvalsNeeded", cities_needed AS "citiesNeeded", is_other_city AS "isOtherCity"`;

/** One proposal; undefined when it is not there, follows another, or is not for this reader. */
export async function readProposal(reader: Reader, fundId: number, transferId: string): Promise<StoredProposal | undefined> {
  const [row] = await reader.rows<StoredProposal>('ledger.proposal', `SELECT ${PROPOSAL_COLUMNS} FROM ledger.proposal_list WHERE fund_id = $1 AND transfer_id = $2 AND follows IS NULL`, [fundId, transferId]);
  return row;
}

const SIGNABLE = `SELECT ${PROPOSAL_COLUMNS} FROM ledger.proposal_list WHERE fund_id = $1 AND transfer_id = $2 AND (follows IS NULL OR kind = 'reversal')`;

/** One that is signed by its own hash: it leads, or is a reversal that is posted together with the one that does. */
export async function readSignable(reader: Reader, fundId: number, transferId: string): Promise<StoredProposal | undefined> {
  const [row] = await reader.rows<StoredProposal>('ledger.signable', SIGNABLE, [fundId, transferId]);
  return row;
}

const TOGETHER = `SELECT ${PROPOSAL_COLUMNS} FROM ledger.proposal_list WHERE fund_id = $1 AND follows = $2 AND kind = 'reversal' ORDER BY transfer_id`;

/** Reversals that are signed before this one and posted with it: what they give back, it takes. */
export const readTogether = (reader: Reader, { fundId, transferId }: Pick<StoredProposal, 'fundId' | 'transferId'>): Promise<StoredProposal[]> => reader.rows<StoredProposal>('ledger.together', TOGETHER, [fundId, transferId]);

const FEE = `SELECT amount_minor AS "amountMinor", currency FROM ledger.proposal_list WHERE fund_id = $1 AND follows = $2 AND kind = 'agent_fee'`;

/** The agent's fee that is posted together with a deposit, or not at all; undefined where none follows. */
export async function readFollowingFee(reader: Reader, { fundId, transferId }: StoredProposal): Promise<Pick<StoredProposal, 'amountMinor' | 'currency'> | undefined> {
  const [fee] = await reader.rows<Pick<StoredProposal, 'amountMinor' | 'currency'>>('ledger.following-fee', FEE, [fundId, transferId]);
  return fee;
}
