import { Inject, Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, refuseAll, type Clock, type Refusal, type Result } from '@regia/kernel';
import { actingForCity, CLOCK, Reference, UnitOfWork, type CityContext, type RequestContext, type Tx } from '@regia/server-kit';
import { Site } from '../site/site.entity.js';
import { readHarvest, type HarvestFactRefusal, type HarvestFacts, type TypedHarvest } from './harvest-facts.js';
import { Harvest } from './harvest.entity.js';

export type RecordHarvestRefusal =
  | HarvestFactRefusal
  | Refusal<'not-found' | 'site-closed' | 'harvest-before-site' | 'already-recorded' | 'id-reused' | 'id-unreadable'>;

@Injectable()
export class RecordHarvest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * One weighing per site, crop and day: a second one is refused, never merged. The caller's id makes it safe to send the same
   * harvest again, also after the site was closed.
   */
  async record(ctx: RequestContext, typed: TypedHarvest): Promise<Result<Harvest, RecordHarvestRefusal>> {
    const acting = actingForCity(ctx);
    if (!isUuid(typed.id)) return refuse('id-unreadable', ['id']);
    if (!isUuid(typed.site)) return refuse('not-found', ['site']);
    const facts = readHarvest(typed, this.reference.city(acting.cityId)!, this.clock.now());
    if (!('crop' in facts)) return refuseAll(facts);
    return this.work.run(acting, (tx) => this.store(acting, tx, typed.id, facts));
  }

  private async store(ctx: CityContext, tx: Tx, id: string, facts: HarvestFacts): Promise<Result<Harvest, RecordHarvestRefusal>> {
    const before = await this.earlier(ctx, tx, id, facts);
    if (before) return before;
    const refusal = judgeSite(await this.lockSite(ctx, tx, facts.siteId), facts);
    if (refusal) return refusal;
    const inserted = await tx.insertUnlessPresent(Harvest, { cityId: ctx.cityId, id, ...facts, recordedBy: ctx.personId });
    // taken meanwhile: by the same request at the same moment, or by another weighing
    if (!inserted) return (await this.earlier(ctx, tx, id, facts)) ?? refuse('already-recorded', ['crop', 'harvestedOn']);
    tx.publish({ type: 'food-security.harvest-recorded', payload: { id, site: facts.siteId } });
    return ok((await this.stored(ctx, tx, id))!);
  }

  /** What an earlier request with this id stored: the answer to give again, or the refusal when it said something else. */
  private async earlier(
    ctx: CityContext,
    tx: Tx,
    id: string,
    facts: HarvestFacts,
  ): Promise<Result<Harvest, Refusal<'id-reused'>> | undefined> {
    const stored = await this.stored(ctx, tx, id);
    if (!stored) return undefined;
    const isSame = (Object.keys(facts) as (keyof HarvestFacts)[]).every((field) => stored[field] === facts[field]);
    return isSame ? ok(stored) : refuse('id-reused', ['id']);
  }

  private stored({ cityId }: CityContext, tx: Tx, id: string): Promise<Harvest | null> {
    return tx.repo(Harvest).findOneBy({ cityId, id });
  }

  /** Nobody closes the site until this harvest is stored. */
  private lockSite({ cityId }: CityContext, tx: Tx, id: string): Promise<Site | null> {
    return tx.repo(Site).findOne({ where: { cityId, id }, lock: { mode: 'pessimistic_read' } });
  }
}

function judgeSite(site: Site | null, { harvestedOn }: HarvestFacts): Result<never, RecordHarvestRefusal> | undefined {
  if (!site) return refuse('not-found', ['site']);
  if (site.isClosed) return refuse('site-closed', ['site']);
  return harvestedOn < site.since ? refuse('harvest-before-site', ['harvestedOn']) : undefined;
}
