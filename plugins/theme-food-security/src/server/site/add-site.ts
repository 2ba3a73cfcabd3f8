import { Inject, Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, refuseAll, type Clock, type Refusal, type Result } from '@regia/kernel';
import { actingForCity, CLOCK, Reference, UnitOfWork, type CityContext, type RequestContext, type Tx } from '@regia/server-kit';
import { ReadSites, type SiteRow } from './read-sites.js';
import { cleanFacts, judgeFacts, saysTheSame, type SiteFactRefusal, type SiteFacts, type TypedSiteFacts } from './site-facts.js';
import { Site } from './site.entity.js';

export type NewSite = TypedSiteFacts & { readonly id: string };
export type AddSiteRefusal = SiteFactRefusal | Refusal<'id-reused' | 'id-unreadable'>;

@Injectable()
export class AddSite {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly sites: ReadSites,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The caller's id makes it safe to send the same site again: it is stored once. */
  async add(ctx: RequestContext, { id, ...typed }: NewSite): Promise<Result<SiteRow, AddSiteRefusal>> {
    const acting = actingForCity(ctx);
    if (!isUuid(id)) return refuse('id-unreadable', ['id']);
    const facts = cleanFacts(typed);
    const refusals = judgeFacts(facts, this.reference.city(acting.cityId)!, this.clock.now());
    if (refusals.length > 0) return refuseAll(refusals);
    return this.work.run(acting, (tx) => this.store(acting, tx, id, facts as SiteFacts)); // judged in the lines above
  }

  private async store(ctx: CityContext, tx: Tx, id: string, facts: SiteFacts): Promise<Result<SiteRow, AddSiteRefusal>> {
    const site: Site = { cityId: ctx.cityId, id, ...facts, isClosed: false, version: 1, changedBy: ctx.personId };
    if (await tx.insertUnlessPresent(Site, site)) tx.publish({ type: 'food-security.site-added', payload: { id } });
    else if (!(await this.isStored(tx, site))) return refuse('id-reused', ['id']);
    return ok((await this.sites.one(ctx, tx, id))!);
  }

  private async isStored(tx: Tx, { cityId, id, ...facts }: Site): Promise<boolean> {
    const stored = await tx.repo(Site).findOneBy({ cityId, id });
    return stored !== null && saysTheSame(stored, facts);
  }
}
