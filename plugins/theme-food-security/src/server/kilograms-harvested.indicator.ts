import { Injectable } from '@nestjs/common';
import { UnitOfWork, type IndicatorSource, type Measurement, type RequestContext } from '@regia/server-kit';

@Injectable()
export class KilogramsHarvested implements IndicatorSource {
  constructor(private readonly work: UnitOfWork) {}

  async measure(ctx: RequestContext, { cityId, from, to }: Measurement): Promise<number> {
    const sql =
      'SELECT coalesce(sum(grams), 0)::text AS grams FROM theme_food_security.harvest WHERE city_id = $1 AND harvested_on BETWEEN $2 AND $3';
    const [row] = await this.work.read(ctx).rows<{ grams: string }>('food-security.kilograms-harvested', sql, [cityId, from, to]);
    return Number(row!.grams) / 1000;
  }
}
