import { Inject, Injectable } from '@nestjs/common';
import { dayIn, fold, isUuid, type Clock } from '@regia/kernel';
import { CLOCK, CURSOR_UUID, cursorOf, pageOf, readCursor, Reference, type CityContext, type Page, type Reader } from '@regia/server-kit';
import { SITE_ORDERS, type SiteOrder } from './site-order.js';

/** A site with what was harvested there, as the database answers it. Grams are text: sums outgrow a double. */
export interface SiteRow {
  readonly id: string;
  readonly cityId: string;
  readonly name: string;
  readonly zone: string;
  readonly kind: string;
  readonly areaSquareMetres: number;
  readonly households: number;
  readonly women: number;
  readonly since: string;
  readonly isClosed: boolean;
  readonly version: number;
  readonly gramsThisYear: string;
  readonly lastHarvestOn: string | null;
}

/** Which sites, in which order. */
export interface SiteList {
  readonly cityId: string;
  readonly zone?: string | null;
  readonly kind?: string | null;
  readonly text?: string | null;
  readonly order: SiteOrder;
  readonly first: number;
  readonly after?: string | null;
}

const COLUMNS = `s.id, s.city_id AS "cityId", s.name, s.zone, s.kind, s.area_square_metres AS "areaSquareMetres", s.households, s.women, s.since::text AS since,
  s.is_closed AS "isClosed", s.version, coalesce(h.grams, 0)::text AS "gramsThisYear", h.last_on::text AS "lastHarvestOn"`;

/** Sites of a city, each with its harvest of the year that begins at $2. */
const SITES = `theme_food_security.site s LEFT JOIN LATERAL (
  SELECT sum(grams) FILTER (WHERE harvested_on >= $2) AS grams, max(harvested_on) AS last_on
  FROM theme_food_security.harvest WHERE city_id = s.city_id AND site_id = s.id) h ON true`;

@Injectable()
export class ReadSites {
  constructor(
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(ctx: CityContext, reader: Reader, id: string): Promise<SiteRow | undefined> {
    if (!isUuid(id)) return undefined;
    const [row] = await reader.rows<SiteRow>('food-security.site', `SELECT ${COLUMNS} FROM ${SITES} WHERE s.city_id = $1 AND s.id = $3`, [
      ctx.cityId,
      this.yearStart(ctx.cityId),
      id,
    ]);
    return row;
  }

  /** Row policies leave out every city but one's own; asking for another answers an empty page. */
  async list(reader: Reader, { cityId, zone, kind, text, order, first, after }: SiteList): Promise<Page<SiteRow>> {
    if (!isUuid(cityId))
      return pageOf(
        [],
        first,
        () => '',
        (row: SiteRow) => row,
      );
    const { by, type, pattern, isDescending } = SITE_ORDERS[order];
    const [place, id] = after ? readCursor(after, pattern, CURSOR_UUID) : [];
    const [beyond, direction] = isDescending ? ['<', 'DESC'] : ['>', 'ASC'];
    const sql = `SELECT * FROM (SELECT ${COLUMNS}, ${by} AS place FROM ${SITES}
        WHERE s.city_id = $1 AND ($3::text IS NULL OR s.zone = $3) AND ($4::text IS NULL OR s.kind = $4) AND ($5::text IS NULL OR strpos(s.folded, $5) > 0)) found
      WHERE $6::${type} IS NULL OR (place, id) ${beyond} ($6::${type}, $7::uuid)
      ORDER BY place ${direction}, id ${direction} LIMIT $8`;
    const values = [
      cityId,
      this.yearStart(cityId),
      zone || null,
      kind || null,
      foldedOrNothing(text),
      place ?? null,
      id ?? null,
      first + 1,
    ];
    const rows = await reader.rows<SiteRow & { place: string }>(`food-security.sites-${order}`, sql, values);
    return pageOf(
      rows,
      first,
      (row) => cursorOf(String(row.place), row.id),
      ({ place: _, ...row }) => row,
    );
  }

  /** First day of the year it is now in the city. */
  private yearStart(cityId: string): string {
    const timeZone = this.reference.city(cityId)?.timeZone ?? 'UTC';
    return `${dayIn(timeZone, this.clock.now()).slice(0, 4)}-01-01`;
  }
}

/** What a person searches for, as the table keeps it; null bytes cannot be sent to the database. */
const foldedOrNothing = (text: string | null | undefined): string | null =>
  fold(text ?? '')
    .replaceAll('\0', '')
    .trim() || null;
