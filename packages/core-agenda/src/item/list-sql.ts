import { LISTED_COLUMNS } from './stored-item.js';

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
 * span, and those come first. Once a page has passed the beginning of the period, only the run is left.
 */
export function listSql(filter: ListFilter, place: ListPlace, limit: number): { name: string; sql: string; values: unknown[] } {
  const isFirst = instantOf(place) < Date.parse(filter.from);
  const values: unknown[] = [filter.to, limit, place.at, place.id, ...(isFirst ? [filter.from] : [])];
  const used = NAMES.filter((name) => filter[name] !== undefined);
  const conditions = used.map((name) => ` AND ${CONDITIONS[name](values.push(filter[name]))}`).join('');
  const city = filter.city === undefined ? undefined : values.push(filter.city);
  const name = ['agenda.items', isFirst ? 'first' : 'next', ...used, ...(city === undefined ? [] : ['city'])].join('.');
  return { name, sql: isFirst ? firstSql(conditions, city) : nextSql(conditions, city), values };
}

/** The beginning in a cursor, to the millisecond: enough to know on which side of the period's start it lies. */
const instantOf = (place: ListPlace): number =>
  place === FIRST_PLACE ? -Infinity : Date.parse(place.at.replace(' ', 'T').replace('+00', 'Z'));

// A run through an index starts at a pair of values. A second lower bound beside the pair would be read past, row by row.
const AFTER_PLACE = '($3::timestamptz, $4::uuid)';
const FROM = '$5::timestamptz';
const FROM_START = `(${FROM}, '${FIRST_PLACE.id}'::uuid)`;
const SPAN_START = `${FROM} - make_interval(hours => 24 << s.span)`;
const AFTER_SPAN_START = `(greatest(${SPAN_START}, $3::timestamptz), CASE WHEN $3::timestamptz > ${SPAN_START} THEN $4::uuid ELSE '${FIRST_PLACE.id}'::uuid END)`;

const nextSql = (conditions: string, city: number | undefined): string => `SELECT ${LISTED_COLUMNS} FROM (
    ${inside(AFTER_PLACE, conditions, city)} LIMIT $2) i ORDER BY i.starts_at, i.id`;

const firstSql = (conditions: string, city: number | undefined): string => `SELECT ${LISTED_COLUMNS} FROM (
    (${inside(FROM_START, conditions, city)} LIMIT $2)
    UNION ALL
    (SELECT b.* FROM generate_series(0, ${LARGEST_SPAN}) AS s (span) CROSS JOIN LATERAL (
      SELECT i.* FROM agenda.item i
      WHERE i.span = s.span AND (i.starts_at, i.id) > ${AFTER_SPAN_START} AND i.starts_at < ${FROM} AND i.ends_at > ${FROM}${conditions}${ofCity(city)}
      ORDER BY i.starts_at, i.id LIMIT $2) b)
    ORDER BY starts_at, id LIMIT $2) i ORDER BY i.starts_at, i.id`;

const inside = (start: string, conditions: string, city: number | undefined): string =>
  city === undefined
    ? `SELECT i.* FROM agenda.item i WHERE (i.starts_at, i.id) > ${start} AND i.starts_at < $1::timestamptz${conditions} ORDER BY i.starts_at, i.id`
    : `SELECT i.* FROM agenda.item_city p JOIN agenda.item i ON i.id = p.item_id
      WHERE p.city_id = $${city}::uuid AND (p.starts_at, p.item_id) > ${start} AND p.starts_at < $1::timestamptz${conditions} ORDER BY p.starts_at, p.item_id`;

// a scalar, not EXISTS: few items reach into a period, and each is one look at the key; as a join all items of the city were read
const ofCity = (city: number | undefined): string =>
  city === undefined ? '' : ` AND (SELECT true FROM agenda.item_city p WHERE p.item_id = i.id AND p.city_id = $${city}::uuid)`;
