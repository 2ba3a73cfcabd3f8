import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Result } from '@regia/kernel';
import { actingForCity, Allow, answer, Ctx, UnitOfWork, type CityContext, type RequestContext } from '@regia/server-kit';
import { foodSecurity } from '../../manifest.js';
import { AddSite } from './add-site.js';
import { ChangeSite } from './change-site.js';
import { ReadSites, type SiteRow } from './read-sites.js';
import { ShowSite } from './show-site.js';
import { SiteOrder } from './site-order.js';
import {
  FoodSecurityAddSiteInput,
  FoodSecurityChangeSiteInput,
  FoodSecuritySite,
  FoodSecuritySiteConnection,
  FoodSecuritySiteFilter,
  FoodSecuritySitePayload,
} from './site.graphql.js';

@Resolver(() => FoodSecuritySite)
export class SiteResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: ReadSites,
    private readonly shown: ShowSite,
    private readonly addSite: AddSite,
    private readonly changeSite: ChangeSite,
  ) {}

  @Allow(foodSecurity.can('site.read'))
  @Query(() => FoodSecuritySiteConnection, { description: 'Sites of one’s own city.' })
  async foodSecuritySites(
    @Ctx() ctx: RequestContext,
    @Args('city', { type: () => ID, nullable: true, description: 'The city one acts for when left out; any other has no sites for you.' })
    city: string | null,
    @Args('filter', { type: () => FoodSecuritySiteFilter, nullable: true }) filter: FoodSecuritySiteFilter | null,
    @Args('sort', { type: () => SiteOrder, defaultValue: SiteOrder.NAME_ASC }) order: SiteOrder,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<FoodSecuritySiteConnection> {
    const acting = actingForCity(ctx);
    const page = await this.sites.list(this.work.read(ctx), { cityId: city ?? acting.cityId, ...filter, order, first, after });
    return { ...page, nodes: page.nodes.map((site) => this.shown.show(site, ctx.language)) };
  }

  @Allow(foodSecurity.can('site.read'))
  @Query(() => FoodSecuritySite, { nullable: true, description: 'One site of one’s own city.' })
  foodSecuritySite(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<FoodSecuritySite | undefined> {
    return this.find(actingForCity(ctx), id);
  }

  @Allow(foodSecurity.can('site.change'))
  @Mutation(() => FoodSecuritySitePayload, { description: 'Adds a site to one’s own city.' })
  async foodSecurityAddSite(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => FoodSecurityAddSiteInput }) input: FoodSecurityAddSiteInput,
  ): Promise<FoodSecuritySitePayload> {
    return answer('site', this.showing(ctx, await this.addSite.add(ctx, input)));
  }

  @Allow(foodSecurity.can('site.change'))
  @Mutation(() => FoodSecuritySitePayload, { description: 'Changes or closes a site, unless somebody else changed it since it was read.' })
  async foodSecurityChangeSite(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => FoodSecurityChangeSiteInput }) input: FoodSecurityChangeSiteInput,
  ): Promise<FoodSecuritySitePayload> {
    const result = await this.changeSite.change(ctx, input);
    const isOutdated = !result.ok && result.refusals.some(({ code }) => code === 'changed-by-someone-else');
    const current = isOutdated ? await this.find(actingForCity(ctx), input.id) : undefined;
    return { ...answer('site', this.showing(ctx, result)), ...(current && { current }) };
  }

  private async find(ctx: CityContext, id: string): Promise<FoodSecuritySite | undefined> {
    const site = await this.sites.one(ctx, this.work.read(ctx), id);
    return site && this.shown.show(site, ctx.language);
  }

  private showing(ctx: RequestContext, result: Result<SiteRow>): Result<FoodSecuritySite> {
    return result.ok ? { ok: true, value: this.shown.show(result.value, ctx.language) } : result;
  }
}
