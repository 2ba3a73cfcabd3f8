import type { LocalizedText } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';

/** The base by one forecast, as it is read. */
export interface StoredBase {
  readonly id: string;
  readonly parts: readonly string[];
  readonly partMinor: readonly string[];
  readonly baseMinor: string;
  readonly limitMinor: string;
  readonly changeMinor: string;
  readonly source: LocalizedText;
  readonly law: string;
  readonly rate: string;
  readonly approvedOn: string;
  readonly enteredAt: Date;
  readonly state: string | null;
}

export interface StoredOverride {
  readonly id: string;
  readonly amountMinor: string;
  readonly reason: string;
  readonly words: LocalizedText;
  readonly decision: string;
  readonly state: string | null;
  readonly enteredAt: Date;
}

/** An account of rung 6 with what is on it, and what of it open proposals have not reserved. */
export interface StoredPermission {
  readonly kind: 'limit' | 'room' | 'goal' | 'used';
  readonly label: string;
  readonly amount: string;
  readonly left: string;
}

export interface StoredCommitment {
  readonly id: string;
  readonly seq: string;
  readonly day: string;
  readonly label: string;
  readonly amount: string;
  readonly note: LocalizedText | null;
}

const BASES = `SELECT id, parts, part_minor::text[] AS "partMinor", base_minor AS "baseMinor", limit_minor AS "limitMinor", change_minor AS "changeMinor", source, law, rate::text AS rate,
    approved_on::text AS "approvedOn", entered_at AS "enteredAt", state
  FROM ledger.ceiling_base_list WHERE fund_id = $1 AND rule = $2 AND year = $3 ORDER BY entered_at DESC`;
const OVERRIDES = `SELECT id, amount_minor AS "amountMinor", reason_code AS reason, words, decision_id AS decision, state, entered_at AS "enteredAt"
  FROM ledger.ceiling_override_list WHERE fund_id = $1 AND rule = $2 AND year = $3 ORDER BY entered_at DESC`;
const PERMISSIONS = `SELECT a.kind, a.label, (b.side * b.posted)::bigint AS amount, (b.side * b.posted - b.held)::bigint AS left
  FROM ledger.account a JOIN ledger.balance b ON b.fund_id = a.fund_id AND b.account_id = a.id WHERE a.fund_id = $1 AND a.kind IN ('limit', 'room', 'goal', 'used') AND a.label IS NOT NULL`;
const COMMITMENTS = `SELECT t.id, t.seq, t.effective_on::text AS day, a.label, (-e.amount)::bigint AS amount, p.note
  FROM ledger.entry e JOIN ledger.account a ON a.fund_id = e.fund_id AND a.id = e.account_id JOIN ledger.transfer t ON t.fund_id = e.fund_id AND t.seq = e.seq
    LEFT JOIN ledger.proposal p ON p.fund_id = t.fund_id AND p.transfer_id = t.id
  WHERE e.fund_id = $1 AND a.kind = 'used' AND a.label LIKE $2 || '-%' ORDER BY t.seq DESC LIMIT 100`;
const PAID = `SELECT coalesce(sum(amount_minor), 0)::bigint AS paid FROM ledger.cash_reached WHERE reached = 'received' AND city_id = $1 AND source = 'own' AND currency = $2 AND effective_on >= $3 AND effective_on < $4`;
const KNOWN = 'SELECT id FROM ledger.transfer WHERE fund_id = $1 AND id = ANY ($2::uuid[])';

export const readBases = (reader: Reader, fundId: number, rule: string, year: number): Promise<StoredBase[]> =>
  reader.rows<StoredBase>('ledger.ceiling-bases', BASES, [fundId, rule, year]);
export const readOverrides = (reader: Reader, fundId: number, rule: string, year: number): Promise<StoredOverride[]> =>
  reader.rows<StoredOverride>('ledger.ceiling-overrides', OVERRIDES, [fundId, rule, year]);
export const readPermissions = (reader: Reader, fundId: number): Promise<StoredPermission[]> =>
  reader.rows<StoredPermission>('ledger.permissions', PERMISSIONS, [fundId]);
export const readCommitments = (reader: Reader, fundId: number, label: string): Promise<StoredCommitment[]> =>
  reader.rows<StoredCommitment>('ledger.ceiling-commitments', COMMITMENTS, [fundId, label]);

/** What a city paid into pools of its own money between two days, in one currency. */
export async function readPaid(reader: Reader, cityId: string, currency: string, from: string, before: string): Promise<bigint> {
  const [row] = await reader.rows<{ paid: string }>('ledger.paid-by-city', PAID, [cityId, currency, from, before]);
  return BigInt(row!.paid); // an aggregate answers one row
}

/** Which of some transfers a fund has. */
export async function readKnownTransfers(reader: Reader, fundId: number, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ id: string }>('ledger.known-transfers', KNOWN, [fundId, ids]);
  return new Set(rows.map(({ id }) => id));
}
