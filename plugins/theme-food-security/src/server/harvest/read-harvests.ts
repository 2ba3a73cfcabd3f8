import { Injectable } from '@nestjs/common';
import { isDay, isUuid } from '@regia/kernel';
import { CURSOR_DAY, CURSOR_UUID, cursorOf, Fault, pageOf, readCursor, type CityContext, type Page, type Reader } from '@regia/server-kit';
import type { Harvest } from './harvest.entity.js';

/** A harvest as the database answers it. */
export type HarvestRow = Pick<Harvest, 'id' | 'crop' | 'grams' | 'harvestedOn' | 'use' | 'recordedBy'> & { readonly recordedAt: Date };

/** Harvests of one site, the newest first. */
export interface HarvestList {
  readonly siteId: string;
  readonly first: number;
  readonly after?: string | null;
}

@Injectable()
export class ReadHarvests {
  async list({ cityId }: CityContext, reader: Reader, { siteId, first, after }: HarvestList): Promise<Page<HarvestRow>> {
    if (!isUuid(siteId))
      return pageOf(
        [],
        first,
        () => '',
        (row: HarvestRow) => row,
      );
    const [day, id] = after ? readPlace(after) : [];
    const rows = await reader.rows<HarvestRow>(
      'food-security.harvests',
      `SELECT id, crop, grams, harvested_on::text AS "harvestedOn", use, recorded_by AS "recordedBy", recorded_at AS "recordedAt"
       FROM theme_food_security.harvest
       WHERE city_id = $1 AND site_id = $2 AND ($3::date IS NULL OR (harvested_on, id) < ($3::date, $4::uuid))
       ORDER BY harvested_on DESC, id DESC LIMIT $5`,
      [cityId, siteId, day ?? null, id ?? null, first + 1],
    );
    return pageOf(
      rows,
      first,
      (row) => cursorOf(row.harvestedOn, row.id),
      (row) => row,
    );
  }
}

function readPlace(cursor: string): string[] {
  const place = readCursor(cursor, CURSOR_DAY, CURSOR_UUID);
  if (!isDay(place[0]!)) throw new Fault('BAD_REQUEST', 'cursor is not ours');
  return place;
}
