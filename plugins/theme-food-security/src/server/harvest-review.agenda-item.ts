import { Injectable } from '@nestjs/common';
import type { Refusal } from '@regia/kernel';
import { actingForCity, UnitOfWork, type AgendaItemHandler, type RequestContext } from '@regia/server-kit';
import type { HarvestReview } from '../manifest.js';
import { ReadSites } from './site/read-sites.js';

/** A review looks at one site of the city that calls it. */
@Injectable()
export class HarvestReviewItem implements AgendaItemHandler<HarvestReview> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: ReadSites,
  ) {}

  async validate(ctx: RequestContext, { siteId }: HarvestReview): Promise<readonly Refusal<'not-found'>[]> {
    const site = await this.sites.one(actingForCity(ctx), this.work.read(ctx), siteId);
    return site ? [] : [{ code: 'not-found', path: ['siteId'] }];
  }
}
