import { ITEM_COLUMNS } from './stored-item.js';

/** Filters of a list, ready for the database. */
export interface ListFilter {
  readonly from: string;
  readonly to: string;
  readonly theme?: string;
  readonly kind?: string;
  readonly city?: string;
  readonly partnership?: string;
  readonly status?: string;
  /** Patterns of which each must be in the folded title. */
  readonly words?: readonly string[];
}

/** Where the page before ended. */
export interface ListPlace {
  readonly at: string;
  readonly id: string;
}

export const FIRST_PLACE: ListPlace = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** The largest span: an item of 2^17 days lasts 359 years, longer than the years that can be typed. */
const LARGEST_SPAN = 17;

const CONDITIONS = {
  theme: (n: number) => `i.theme = $${n}`,
  kind: (n: number) => `i.kind = $${n}`,
  partnership: (n: number) => `i.audience_key = $${n}::uuid`,
  status: (n: number) => `i.status = $${n}`,
  words: (n: number) => `i.folded LIKE ALL ($${n}::text[])`,
} as const;
const NAMES = ['theme', 'kind', 'partnership', 'status', 'words'] as const;

/**
 * The statement of a list: one of a fixed set, each prepared once. What may be seen is the row policy's business, not the
 * query's. What starts inside the period is one run through an index; what began before and reaches into it is looked up span by
 * span, and those come first.
 */
export function listSql(filter: ListFilter, place: ListPlace, limit: number): { name: string; sql: string; values: unknown[] } {
  const values: unknown[] = [filter.from, filter.to, place.at, place.id, limit];
  const used = NAMES.filter((name) => filter[name] !== undefined);
  const conditions = used.map((name) => ` AND ${CONDITIONS[name](values.push(filter[name]))}`).join('');
  const city = filter.city === undefined ? undefined : values.push(filter.city);
  const name = ['agenda.items', ...used, ...(city === undefined ? [] : ['city'])].join('.');
  return { name, sql: statement(conditions, city), values };
}

function statement(conditions: string, city: number | undefined): string {
  const inside = city === undefined ? insideOfAll(conditions) : insideOfCity(conditions, city);
  const ofCity = city === undefined ? '' : ` AND EXISTS (SELECT FROM agenda.item_city p WHERE p.item_id = i.id AND p.city_id = $${city}::uuid)`;
  return `SELECT ${ITEM_COLUMNS} FROM (
    (${inside} LIMIT $5)
    UNION ALL
    (SELECT b.* FROM generate_series(0, ${LARGEST_SPAN}) AS s (span) CROSS JOIN LATERAL (
      SELECT i.* FROM agenda.item i
      WHERE i.span = s.span AND i.starts_at >= $1::timestamptz - make_interval(hours => 24 << s.span) AND i.starts_at < $1::timestamptz
        AND i.ends_at > $1::timestamptz AND (i.starts_at, i.id) > ($3::timestamptz, $4::uuid)${conditions}${ofCity}
      ORDER BY i.starts_at, i.id LIMIT $5) b)
    ORDER BY starts_at, id LIMIT $5) i ORDER BY i.starts_at, i.id`;
}

const insideOfAll = (conditions: string): string => `SELECT i.* FROM agenda.item i
      WHERE i.starts_at >= $1::timestamptz AND i.starts_at < $2::timestamptz AND (i.starts_at, i.id) > ($3::timestamptz, $4::uuid)${conditions}
      ORDER BY i.starts_at, i.id`;

const insideOfCity = (conditions: string, city: number): string => `SELECT i.* FROM agenda.item_city p JOIN agenda.item i ON i.id = p.item_id
      WHERE p.city_id = $${city}::uuid AND p.starts_at >= $1::timestamptz AND p.starts_at < $2::timestamptz
        AND (p.starts_at, p.item_id) > ($3::timestamptz, $4::uuid)${conditions}
      ORDER BY p.starts_at, p.item_id`;
