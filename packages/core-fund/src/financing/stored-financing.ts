import type { LocalizedText } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';

/** Terms in force. */
export interface StoredSource {
  readonly code: string;
  readonly no: number;
  readonly name: LocalizedText;
  readonly donor: string;
  readonly rate: number;
  readonly costs: LocalizedText;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly most: string | null;
  readonly act: string;
}

/** A plan in force, and what has been taken. */
export interface StoredPlan {
  readonly project: number;
  readonly projectName: LocalizedText;
  readonly source: string;
  readonly no: number;
  readonly planned: string;
  readonly lines: readonly number[];
  readonly rate: number;
  readonly endsOn: string;
  readonly taken: string;
  readonly waiting: string;
  readonly costs: string;
}

export interface StoredBrought {
  readonly source: string;
  readonly cityId: string;
  readonly received: string;
}

const SOURCES = `SELECT code, no, name, donor, rate_millionths AS rate, costs, starts_on::text AS "startsOn", ends_on::text AS "endsOn", most_minor AS most, act FROM ledger.financing_terms WHERE fund_id = $1 ORDER BY code COLLATE "C"`;
const PLANS = `SELECT x.project_id AS project, p.name AS "projectName", x.source, x.no, x.planned_minor AS planned, x.line_ids AS lines, x.rate_millionths AS rate, x.ends_on::text AS "endsOn", x.taken_minor AS taken, x.waiting_minor AS waiting, x.costs_minor AS costs
  FROM ledger.financing_position x JOIN ledger.fund_project p ON p.fund_id = x.fund_id AND p.id = x.project_id WHERE x.fund_id = $1 ORDER BY p.code COLLATE "C", x.source COLLATE "C"`;
const BROUGHT = `SELECT source, city_id AS "cityId", sum(amount_minor)::bigint AS received FROM ledger.cash_reached WHERE fund_id = $1 AND reached = 'received' AND source <> 'own' GROUP BY 1, 2 HAVING sum(amount_minor) <> 0 ORDER BY 3 DESC, 2`;
const SHARE_SOURCES = `SELECT s.id AS share, s.source FROM ledger.share s WHERE s.fund_id = $1`;
// what a source may still pay of an allocation: of a plan, in its period, on a line it allows, up to its rate of this allocation and of all costs
const ROOMS = `SELECT t.code AS source, CASE WHEN x.source IS NULL THEN 0 ELSE greatest(0, least(x.planned_minor - x.taken_minor, div(t.rate_millionths::numeric * (x.costs_minor + $4::bigint), 1000000)::bigint - x.taken_minor,
    div(t.rate_millionths::numeric * $4::bigint, 1000000)::bigint)) END AS room
  FROM ledger.financing_terms t LEFT JOIN ledger.financing_position x ON x.fund_id = t.fund_id AND x.source = t.code AND x.project_id = $2 AND (cardinality(x.line_ids) = 0 OR $3::int = ANY (x.line_ids)) AND $5::date BETWEEN t.starts_on AND t.ends_on
  WHERE t.fund_id = $1 ORDER BY t.code COLLATE "C"`;

export const readSources = (reader: Reader, fundId: number): Promise<StoredSource[]> =>
  reader.rows<StoredSource>('ledger.financing-sources', SOURCES, [fundId]);
export const readPlans = (reader: Reader, fundId: number): Promise<StoredPlan[]> =>
  reader.rows<StoredPlan>('ledger.financing-plans', PLANS, [fundId]);
export const readBrought = (reader: Reader, fundId: number): Promise<StoredBrought[]> =>
  reader.rows<StoredBrought>('ledger.financing-brought', BROUGHT, [fundId]);

/** Where each share of a fund has its money from. */
export async function readShareSources(reader: Reader, fundId: number): Promise<ReadonlyMap<number, string>> {
  const rows = await reader.rows<{ share: number; source: string }>('ledger.share-sources', SHARE_SOURCES, [fundId]);
  return new Map(rows.map(({ share, source }) => [share, source]));
}

/** What each source with terms may pay of an allocation; empty where the fund has none. */
export async function readRooms(
  reader: Reader,
  fundId: number,
  project: number,
  line: number | null,
  amountMinor: bigint,
  day: string,
): Promise<{ source: string; roomMinor: bigint }[]> {
  const rows = await reader.rows<{ source: string; room: string }>('ledger.financing-rooms', ROOMS, [
    fundId,
    project,
    line,
    String(amountMinor),
    day,
  ]);
  return rows.map(({ source, room }) => ({ source, roomMinor: BigInt(room) }));
}
