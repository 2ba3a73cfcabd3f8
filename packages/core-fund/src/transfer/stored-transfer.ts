import type { LocalizedText } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';

/** An entry of the books as it is read. */
export interface StoredTransfer {
  readonly fundId: number;
  readonly seq: string;
  readonly number: string;
  readonly id: string;
  readonly kind: string;
  readonly effectiveOn: string;
  readonly recordedAt: Date;
  readonly amountMinor: string;
  readonly currency: string;
  readonly cityId: string | null;
  readonly author: string;
  readonly payloadHash: string;
  readonly reverses: string | null;
  readonly reversedBy: string | null;
  readonly note: LocalizedText | null;
  readonly drawn: readonly string[];
  readonly filled: readonly string[];
}

/** One line of it. */
export interface StoredEntry {
  readonly seq: string;
  readonly code: string;
  readonly accountKind: string;
  readonly side: number;
  readonly rung: number;
  readonly amount: string;
  readonly currency: string;
  readonly balanceAfter: string;
  readonly cityId: string | null;
  readonly original: string | null;
  readonly originalCurrency: string | null;
  readonly rateCode: string | null;
}

export const TRANSFER_COLUMNS = `fund_id AS "fundId", seq, number, id, kind, effective_on::text AS "effectiveOn", recorded_at AS "recordedAt", amount_minor AS "amountMinor", currency, city_id AS "cityId",
  author, encode(payload_hash, 'hex') AS "payloadHash", reverses, reversed_by AS "reversedBy", note, drawn, filled`;

const ENTRIES = `SELECT seq, code, account_kind AS "accountKind", side, rung, amount, currency, balance_after AS "balanceAfter", coalesce(city_id, party_city) AS "cityId", original,
    original_currency AS "originalCurrency", rate_code AS "rateCode"
  FROM ledger.entry_list WHERE fund_id = $1 AND seq = $2 ORDER BY rung, side DESC, code COLLATE "C"`;

/** One entry; undefined when it is not there or not for this reader. */
export async function readTransfer(reader: Reader, fundId: number, seq: string): Promise<StoredTransfer | undefined> {
  const [row] = await reader.rows<StoredTransfer>('ledger.transfer', `SELECT ${TRANSFER_COLUMNS} FROM ledger.transfer_list WHERE fund_id = $1 AND seq = $2`, [fundId, seq]);
  return row;
}

/** The lines of an entry: places before stages, rung by rung. */
export const readEntries = (reader: Reader, fundId: number, seq: string): Promise<StoredEntry[]> => reader.rows<StoredEntry>('ledger.entries', ENTRIES, [fundId, seq]);

const TOGETHER = `SELECT ${TRANSFER_COLUMNS} FROM ledger.transfer_list WHERE fund_id = $1 AND id <> $2 AND id IN (
    SELECT o.transfer_id FROM ledger.proposal p JOIN ledger.proposal o ON o.fund_id = p.fund_id AND coalesce(o.follows, o.transfer_id) = coalesce(p.follows, p.transfer_id) WHERE p.fund_id = $1 AND p.transfer_id = $2)
  ORDER BY seq`;

/** Entries that were proposed and posted in one act with this one. */
export const readPostedTogether = (reader: Reader, { fundId, id }: StoredTransfer): Promise<StoredTransfer[]> => reader.rows<StoredTransfer>('ledger.posted-together', TOGETHER, [fundId, id]);
