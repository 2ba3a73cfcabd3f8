import { Injectable } from '@nestjs/common';
import { isUuid } from '@regia/kernel';
import { Fault, type Reader } from '@regia/server-kit';

/** What was harvested in one month, written `2026-11`. */
export interface MonthRow {
  readonly month: string;
  readonly grams: string;
}

/** Both months are counted. */
export interface Months {
  readonly cityId: string;
  readonly from: string;
  readonly to: string;
}

const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;
const MOST_MONTHS = 60;

@Injectable()
export class KilogramsByMonth {
  /** Every month from first to last, also those without a harvest, so that a chart has no gaps. */
  async list(reader: Reader, { cityId, from, to }: Months): Promise<MonthRow[]> {
    if (!MONTH.test(from) || !MONTH.test(to)) throw new Fault('BAD_REQUEST', 'a month is written 2026-11');
    if (to < from || monthsBetween(from, to) >= MOST_MONTHS) throw new Fault('BAD_REQUEST', `1 to ${MOST_MONTHS} months can be asked for`);
    if (!isUuid(cityId)) return [];
    return reader.rows<MonthRow>(
      'food-security.kilograms-by-month',
      `SELECT to_char(m, 'YYYY-MM') AS month, coalesce(sum(h.grams), 0)::text AS grams
       FROM generate_series($2::date, $3::date, interval '1 month') m
       LEFT JOIN theme_food_security.harvest h ON h.city_id = $1 AND h.harvested_on >= m::date AND h.harvested_on < (m + interval '1 month')::date
       GROUP BY m ORDER BY m`,
      [cityId, `${from}-01`, `${to}-01`],
    );
  }
}

const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5));
