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
}

const COLUMNS = `encode(sha256, 'hex') AS sha256, bytes, media_type AS "mediaType", name, retention, is_of_city AS "isOfCity", brought_by AS "broughtBy", city_id AS "cityId", brought_at AS "broughtAt"`;

/** As the payload writes it: what cannot be a hash is not looked for. */
const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** One file; undefined when the fund has none with this content, or none for this reader. The row policy is the filter. */
export async function readEvidence(reader: Reader, fundId: number, sha256: string): Promise<StoredEvidence | undefined> {
  if (!isHash(sha256)) return undefined;
  const [file] = await reader.rows<StoredEvidence>('ledger.evidence', `SELECT ${COLUMNS} FROM ledger.evidence_list WHERE fund_id = $1 AND sha256 = decode($2, 'hex')`, [fundId, sha256]);
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
