import type { Reader } from '@regia/server-kit';

/** A file as a reader of the fund sees it: once, by the name under which it was brought for them. */
export interface StoredEvidence {
  readonly sha256: string;
  readonly bytes: string;
  readonly mediaType: string;
  readonly name: string;
  readonly retention: string;
  readonly isOfCity: boolean;
  readonly broughtBy: string;
  readonly cityId: string;
  readonly broughtAt: Date;
  /** Last day it is kept; none where it is kept without end. */
  readonly keptUntil: string | null;
  /** What keeps it now: `hold`, `retention`, `open-period`, `proposal`; nothing when its time is over. */
  readonly keptFor: string | null;
  /** When it was decided that its time is over: nobody opens it since. */
  readonly removedAt: Date | null;
}

const COLUMNS = `encode(sha256, 'hex') AS sha256, bytes, media_type AS "mediaType", name, retention, is_of_city AS "isOfCity", brought_by AS "broughtBy", city_id AS "cityId", brought_at AS "broughtAt",
  nullif(ledger.evidence_until(fund_id, sha256), 'infinity')::text AS "keptUntil", ledger.evidence_need(fund_id, sha256, current_date) AS "keptFor",
  (SELECT r.removed_at FROM ledger.evidence_removed r WHERE r.fund_id = l.fund_id AND r.sha256 = l.sha256) AS "removedAt"`;

/** As the payload writes it: what cannot be a hash is not looked for. */
const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** One file; undefined when the fund has none with this content, or none for this reader. The row policy is the filter. */
export async function readEvidence(reader: Reader, fundId: number, sha256: string): Promise<StoredEvidence | undefined> {
  if (!isHash(sha256)) return undefined;
  const [file] = await reader.rows<StoredEvidence>('ledger.evidence', `SELECT ${COLUMNS} FROM ledger.evidence_list l WHERE fund_id = $1 AND sha256 = decode($2, 'hex')`, [fundId, sha256]);
  return file;
}

const OF_TRANSFERS = `SELECT x.id, encode(x.evidence, 'hex') AS sha256 FROM unnest($1::int[], $2::uuid[]) u(fund_id, id)
  JOIN LATERAL (SELECT p.transfer_id AS id, p.evidence FROM ledger.proposal p WHERE p.fund_id = u.fund_id AND p.transfer_id = u.id AND p.evidence IS NOT NULL
    UNION SELECT t.id, t.evidence FROM ledger.transfer t WHERE t.fund_id = u.fund_id AND t.id = u.id AND t.evidence IS NOT NULL) x ON true`;

/** Hashes that transfers and proposals name, by their id. */
export async function readEvidenceOf(reader: Reader, transfers: readonly { readonly fundId: number; readonly id: string }[]): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.rows<{ id: string; sha256: string }>('ledger.evidence-of', OF_TRANSFERS, [transfers.map(({ fundId }) => fundId), transfers.map(({ id }) => id)]);
  return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
}

/** A hold on one file or on every file of a fund. */
export interface StoredHold {
  readonly id: string;
  readonly isOfFund: boolean;
  readonly isOfAudit: boolean;
  readonly reason: string;
  readonly placedAt: Date;
  readonly personId: string;
  readonly liftedAt: Date | null;
  readonly liftReason: string | null;
  readonly mayLift: boolean;
}

const HOLDS = `SELECT h.id, h.sha256 IS NULL AS "isOfFund", h.is_of_audit AS "isOfAudit", h.reason, h.placed_at AS "placedAt", h.person_id AS "personId", e.lifted_at AS "liftedAt", e.reason AS "liftReason",
    e.hold_id IS NULL AND (ledger.is_auditor() OR NOT h.is_of_audit AND ledger.may_bring_evidence(h.fund_id)) AS "mayLift"
  FROM ledger.evidence_hold h LEFT JOIN ledger.evidence_hold_end e ON e.fund_id = h.fund_id AND e.hold_id = h.id
  WHERE h.fund_id = $1 AND (h.sha256 IS NULL OR h.sha256 = decode($2, 'hex')) ORDER BY h.placed_at DESC LIMIT 100`;

/** Holds that keep a file, and those that did, the newest first. */
export const readHolds = (reader: Reader, fundId: number, sha256: string): Promise<StoredHold[]> => reader.rows<StoredHold>('ledger.evidence-holds', HOLDS, [fundId, sha256]);

/** Whether this reader may place a hold. */
export async function mayHold(reader: Reader, fundId: number): Promise<boolean> {
  const [row] = await reader.rows<{ may: boolean }>('ledger.may-hold-evidence', 'SELECT ledger.may_bring_evidence($1) OR ledger.is_auditor() AS may', [fundId]);
  return row!.may; // a function answers one row
}
