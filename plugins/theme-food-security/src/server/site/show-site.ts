import { Injectable } from '@nestjs/common';
import { Reference, showCity } from '@regia/server-kit';
import { kilogramsOf } from '../harvest/weight.js';
import type { SiteRow } from './read-sites.js';
import type { FoodSecuritySite } from './site.graphql.js';

/** Turns a stored site into the one that is shown, with its city and the name of its zone. */
@Injectable()
export class ShowSite {
  constructor(private readonly reference: Reference) {}

  show({ cityId, gramsThisYear, lastHarvestOn, ...site }: SiteRow, language: string): FoodSecuritySite {
    const city = this.reference.city(cityId)!;
    const zoneName = city.zones.find(({ code }) => code === site.zone)?.name ?? site.zone;
    const shown = { ...site, city: showCity(city, language), zoneName, kilogramsThisYear: kilogramsOf(gramsThisYear) };
    return lastHarvestOn === null ? shown : { ...shown, lastHarvestOn };
  }
}
