import { Injectable } from '@nestjs/common';
import type { Result } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import { ReadSites } from '../site/read-sites.js';
import { ShowSite } from '../site/show-site.js';
import type { FoodSecuritySite } from '../site/site.graphql.js';
import type { Harvest } from './harvest.entity.js';
import type { FoodSecurityHarvest, FoodSecurityHarvestConnection } from './harvest.graphql.js';
import { ReadHarvests, type HarvestList, type HarvestRow } from './read-harvests.js';
import { kilogramsOf } from './weight.js';

/** Harvests as they are shown, with their site read once. */
@Injectable()
export class ShowHarvests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly harvests: ReadHarvests,
    private readonly sites: ReadSites,
    private readonly shownSite: ShowSite,
  ) {}

  async list(ctx: CityContext, list: HarvestList): Promise<FoodSecurityHarvestConnection> {
    const site = await this.site(ctx, list.siteId);
    if (!site) return { nodes: [], pageInfo: { hasNextPage: false } };
    const page = await this.harvests.list(ctx, this.work.read(ctx), list);
    return { ...page, nodes: page.nodes.map((row) => show(row, site)) };
  }

  async recorded(ctx: CityContext, result: Result<Harvest>): Promise<Result<FoodSecurityHarvest>> {
    if (!result.ok) return result;
    const { recordedAt, siteId, ...harvest } = result.value;
    const site = await this.site(ctx, siteId);
    return { ok: true, value: show({ ...harvest, recordedAt: recordedAt! }, site!) };
  }

  private async site(ctx: CityContext, id: string): Promise<FoodSecuritySite | undefined> {
    const site = await this.sites.one(ctx, this.work.read(ctx), id);
    return site && this.shownSite.show(site, ctx.language);
  }
}

const show = ({ id, crop, grams, harvestedOn, use, recordedAt, recordedBy }: HarvestRow, site: FoodSecuritySite): FoodSecurityHarvest => ({
  id,
  site,
  crop,
  kilograms: kilogramsOf(BigInt(grams)),
  harvestedOn,
  use,
  recordedAt,
  recordedById: recordedBy,
});
