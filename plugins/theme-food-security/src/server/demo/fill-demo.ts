import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Clock, type Day } from '@regia/kernel';
import { CLOCK, Reference, UnitOfWork, type CityContext, type DemoData, type DemoPeople } from '@regia/server-kit';
import { RecordHarvest } from '../harvest/record-harvest.js';
import { AddSite } from '../site/add-site.js';
import { ChangeSite } from '../site/change-site.js';
import { DEMO_SITES, type DemoSite } from './demo-sites.js';

const MONTHS = 14;

/** Sites of three cities and fourteen months of harvests, recorded by the demonstration's own officers. */
@Injectable()
export class FoodSecurityDemo implements DemoData {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly addSite: AddSite,
    private readonly changeSite: ChangeSite,
    private readonly recordHarvest: RecordHarvest,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async fill(people: DemoPeople): Promise<void> {
    for (const [key, sites] of Object.entries(DEMO_SITES)) {
      const city = this.reference.cityByKey(key);
      if (!city) continue;
      const today = dayIn(city.timeZone, this.clock.now());
      for (const site of sites) await this.operation(people.as(key, 'officer'), (ctx) => this.fillSite(ctx, key, site, today));
    }
  }

  private async fillSite(ctx: CityContext, cityKey: string, { crops, isClosed = false, ...facts }: DemoSite, today: Day): Promise<void> {
    const id = idOf(cityKey, facts.name);
    await this.addSite.add(ctx, { id, ...facts });
    for (const [index, { crop, kilograms, use }] of crops.entries()) {
      for (const harvestedOn of harvestDays(today)) {
        const weight = yieldOf(kilograms, harvestedOn, index);
        await this.recordHarvest.record(ctx, { id: idOf(id, crop, harvestedOn), site: id, crop, kilograms: weight, harvestedOn, use });
      }
    }
    if (isClosed) await this.changeSite.change(ctx, { id, version: 1, ...facts, isClosed });
  }

  /** One operation for one site: a later run finds everything stored and changes nothing. */
  private async operation(person: CityContext, work: (ctx: CityContext) => Promise<void>): Promise<void> {
    const ctx: CityContext = Object.freeze({ ...person });
    this.work.begin(ctx);
    try {
      await work(ctx);
    } finally {
      this.work.end(ctx, 'answered');
    }
  }
}

/** The tenth of each month up to today. */
function harvestDays(today: Day): Day[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const days = Array.from({ length: MONTHS }, (_, back) => new Date(Date.UTC(year, month - 1 - back, 10)).toISOString().slice(0, 10));
  return days.filter((day) => day <= today).reverse();
}

/** Kilograms of one month: strong in the cool season, weak in the wet one, the same at every run. */
function yieldOf(kilograms: number, day: Day, index: number): string {
  const month = Number(day.slice(5, 7));
  const season = 0.75 + 0.25 * Math.cos(((month - 2 + index) / 12) * 2 * Math.PI);
  return (Math.round(kilograms * season * 10) / 10).toFixed(1);
}

/** A UUID that depends on the words alone (RFC 9562, version 8), so that the demonstration finds its own rows again. */
function idOf(...words: readonly string[]): string {
  const hex = createHash('sha256')
    .update(`regia demo ${words.join('/')}`)
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
