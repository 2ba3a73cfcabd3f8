import type { Reader } from '@regia/server-kit';
import type { ShareBalance } from '../ledger/split-by-what-is-left.js';
import type { AccountKind } from '../ledger/account-key.js';
import { AGENT_FEE, type Movement } from './movement-kinds.js';

/** What a source is known by. */
export interface SourceKey {
  readonly project: number | null;
  readonly line: number | null;
  readonly city: string | null;
  readonly partner: string | null;
}

export interface StoredSource extends SourceKey {
  readonly left: string;
}

const BY: Readonly<Record<Movement['source'], readonly [project: string, line: string, city: string, partner: string]>> = {
  fund: ['NULL::int', 'NULL::int', 'NULL::uuid', 'NULL::text'],
  line: ['project_id', 'line_id', 'NULL::uuid', 'NULL::text'],
  partner: ['project_id', 'line_id', 'party_city', 'label'],
  city: ['NULL::int', 'NULL::int', 'city_id', 'NULL::text'],
};

/** Everything a kind of movement can draw on now. */
export function readSources(reader: Reader, fundId: number, currency: string, { limit, source }: Movement, withFee: boolean): Promise<StoredSource[]> {
  const [project, line, city, partner] = BY[source];
  const sql = `SELECT ${project} AS project, ${line} AS line, ${city} AS city, ${partner} AS partner, sum(left_minor)::bigint AS left FROM ledger.left_on_account
    WHERE fund_id = $1 AND kind = $2 AND currency = $3 AND ($4 OR label IS DISTINCT FROM '${AGENT_FEE}') GROUP BY 1, 2, 3, 4 HAVING sum(left_minor) > 0 ORDER BY 1 NULLS FIRST, 2 NULLS FIRST, 4, 3`;
  return reader.rows<StoredSource>(`ledger.sources.${source}`, sql, [fundId, limit, currency, withFee]);
}

const SHARES = `SELECT share_id AS share, left_minor AS left FROM ledger.left_on_account
  WHERE fund_id = $1 AND kind = $2 AND currency = $3 AND share_id IS NOT NULL AND left_minor > 0
    AND ($4 OR (project_id IS NOT DISTINCT FROM $5::int AND line_id IS NOT DISTINCT FROM $6::int AND ($7 OR (party_city IS NOT DISTINCT FROM $8::uuid AND label IS NOT DISTINCT FROM $9::text))))
    AND ($10::uuid IS NULL OR city_id = $10::uuid) AND ($11 OR (SELECT s.earmark_id IS NULL OR ledger.earmark_fits($1, s.earmark_id, $5, $6) FROM ledger.share s WHERE s.fund_id = $1 AND s.id = share_id))
  ORDER BY share_id`;

/**
 * What each share has left on the stage that is drawn from. Earmarked money is drawn for what it is meant for alone.
 * @param isForAnything as when it goes back to the cities it came from, which no earmark forbids
 */
export async function readShares(reader: Reader, fundId: number, currency: string, stage: AccountKind, source: Movement['source'], { project, line, city, partner }: SourceKey, isForAnything = false): Promise<ShareBalance[]> {
  const isWhole = source === 'fund' || source === 'city';
  const values = [fundId, stage, currency, isWhole, project, line, source === 'line', city, partner, source === 'city' ? city : null, isForAnything];
  const rows = await reader.rows<{ share: number; left: string }>('ledger.shares-left', SHARES, values);
  return rows.map(({ share, left }) => ({ share, leftMinor: BigInt(left) }));
}
