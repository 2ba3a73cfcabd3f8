import type { LocalizedText } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';

/** A decision as it is read. */
export interface StoredDecision {
  readonly id: string;
  readonly title: LocalizedText;
  readonly words: LocalizedText;
  readonly payload: string;
  readonly payloadHash: string;
  readonly author: string;
  readonly proposedAt: Date;
  readonly adoptedOn: string | null;
  readonly withdrawnAt: Date | null;
  /** The contribution key that it adopts, and why it no longer can. */
  readonly keyId: string | null;
  readonly whyNotKey: string | null;
  /** Cities whose signature it needs. */
  readonly cities: readonly string[];
  readonly signatures: readonly { readonly approver: string; readonly cityId: string; readonly at: string }[];
}

const COLUMNS = `SELECT d.id, d.title, d.words, d.payload, encode(d.payload_hash, 'hex') AS "payloadHash", d.author, d.proposed_at AS "proposedAt", a.adopted_on::text AS "adoptedOn", w.at AS "withdrawnAt", k.key_id AS "keyId", CASE WHEN k.key_id IS NOT NULL AND a.id IS NULL THEN ledger.why_not_adopt_key(d.fund_id, d.id) END AS "whyNotKey", ledger.member_cities(d.fund_id) AS cities,
    coalesce((SELECT json_agg(json_build_object('approver', s.approver, 'cityId', s.city_id, 'at', s.at) ORDER BY s.at) FROM ledger.decision_signature s WHERE s.fund_id = d.fund_id AND s.decision_id = d.id), '[]') AS signatures
  FROM ledger.decision_text d LEFT JOIN ledger.decision a ON a.fund_id = d.fund_id AND a.id = d.id
    LEFT JOIN ledger.decision_withdrawal w ON w.fund_id = d.fund_id AND w.decision_id = d.id LEFT JOIN ledger.decision_key k ON k.fund_id = d.fund_id AND k.decision_id = d.id`;

/** Newest first. A fund takes few decisions; those beyond the limit are old ones. */
export const readDecisions = (reader: Reader, fundId: number): Promise<StoredDecision[]> =>
  reader.rows<StoredDecision>('ledger.decisions', `${COLUMNS} WHERE d.fund_id = $1 ORDER BY d.proposed_at DESC, d.id LIMIT 200`, [fundId]);

export async function readDecision(reader: Reader, fundId: number, id: string): Promise<StoredDecision | undefined> {
  const [row] = await reader.rows<StoredDecision>('ledger.decision', `${COLUMNS} WHERE d.fund_id = $1 AND d.id = $2`, [fundId, id]);
  return row;
}
