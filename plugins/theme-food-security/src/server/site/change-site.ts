import { Inject, Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, refuseAll, type Clock, type Refusal, type Result } from '@regia/kernel';
import { actingForCity, CLOCK, Reference, UnitOfWork, type CityContext, type RequestContext, type Tx } from '@regia/server-kit';
import { ReadSites, type SiteRow } from './read-sites.js';
import { cleanFacts, judgeFacts, saysTheSame, type SiteFactRefusal, type SiteFacts, type TypedSiteFacts } from './site-facts.js';
import { Site } from './site.entity.js';

export type SiteChange = TypedSiteFacts & { readonly id: string; readonly version: number; readonly isClosed: boolean };
export type ChangeSiteRefusal = SiteFactRefusal | Refusal<'not-found' | 'changed-by-someone-else'>;

@Injectable()
export class ChangeSite {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly sites: ReadSites,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Changes a site where nobody else did since it was read. A change that is stored already succeeds again. */
  async change(ctx: RequestContext, { id, version, isClosed, ...typed }: SiteChange): Promise<Result<SiteRow, ChangeSiteRefusal>> {
    const acting = actingForCity(ctx);
    if (!isUuid(id)) return refuse('not-found', ['id']);
    const facts = cleanFacts(typed);
    const refusals = judgeFacts(facts, this.reference.city(acting.cityId)!, this.clock.now());
    if (refusals.length > 0) return refuseAll(refusals);
    const wanted = { ...(facts as SiteFacts), isClosed }; // judged in the lines above
    return this.work.run(acting, (tx) => this.store(acting, tx, { id, version, wanted }));
  }

  private async store(
    ctx: CityContext,
    tx: Tx,
    { id, version, wanted }: { id: string; version: number; wanted: SiteFacts & Pick<Site, 'isClosed'> },
  ): Promise<Result<SiteRow, ChangeSiteRefusal>> {
    const own = { cityId: ctx.cityId, id };
    const { affected } = await tx
      .repo(Site)
      .update({ ...own, version }, { ...wanted, version: () => 'version + 1', changedAt: () => 'now()', changedBy: ctx.personId });
    if (affected === 1) tx.publish({ type: 'food-security.site-changed', payload: { id } });
    else {
      const stored = await tx.repo(Site).findOneBy(own);
      if (!stored) return refuse('not-found', ['id']);
      if (!saysTheSame(stored, wanted) || stored.isClosed !== wanted.isClosed) return refuse('changed-by-someone-else', ['version']);
    }
    return ok((await this.sites.one(ctx, tx, id))!);
  }
}
