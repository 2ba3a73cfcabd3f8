import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  actingForCity,
  Allow,
  AllowWithParent,
  answer,
  Ctx,
  People,
  Person,
  UnitOfWork,
  type Call,
  type RequestContext,
} from '@regia/server-kit';
import { foodSecurity } from '../../manifest.js';
import {
  FoodSecurityHarvest,
  FoodSecurityHarvestConnection,
  FoodSecurityHarvestPayload,
  FoodSecurityMonth,
  FoodSecurityRecordHarvestInput,
} from './harvest.graphql.js';
import { KilogramsByMonth } from './kilograms-by-month.js';
import { RecordHarvest } from './record-harvest.js';
import { ShowHarvests } from './show-harvests.js';
import { kilogramsOf } from './weight.js';

@Resolver(() => FoodSecurityHarvest)
export class HarvestResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly shown: ShowHarvests,
    private readonly recordHarvest: RecordHarvest,
    private readonly months: KilogramsByMonth,
  ) {}

  @Allow(foodSecurity.can('harvest.read'))
  @Query(() => FoodSecurityHarvestConnection, { description: 'Harvests of a site of one’s own city, the newest first.' })
  foodSecurityHarvests(
    @Ctx() ctx: RequestContext,
    @Args('site', { type: () => ID }) siteId: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<FoodSecurityHarvestConnection> {
    return this.shown.list(actingForCity(ctx), { siteId, first, after });
  }

  @Allow(foodSecurity.can('harvest.read'))
  @Query(() => [FoodSecurityMonth], { description: 'Kilograms harvested in one’s own city, month by month.' })
  async foodSecurityKilogramsHarvested(
    @Ctx() ctx: RequestContext,
    @Args('city', { type: () => ID, nullable: true, description: 'The city one acts for when left out.' }) city: string | null,
    @Args('from', { type: () => String, description: 'First month, written 2026-01.' }) from: string,
    @Args('to', { type: () => String, description: 'Last month, written 2026-12.' }) to: string,
  ): Promise<FoodSecurityMonth[]> {
    const acting = actingForCity(ctx);
    const months = await this.months.list(this.work.read(ctx), { cityId: city ?? acting.cityId, from, to });
    return months.map(({ month, grams }) => ({ month, kilograms: kilogramsOf(grams) }));
  }

  @Allow(foodSecurity.can('harvest.record'))
  @Mutation(() => FoodSecurityHarvestPayload, { description: 'Records a harvest. One per site, crop and day.' })
  async foodSecurityRecordHarvest(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => FoodSecurityRecordHarvestInput }) input: FoodSecurityRecordHarvestInput,
  ): Promise<FoodSecurityHarvestPayload> {
    return answer('harvest', await this.shown.recorded(actingForCity(ctx), await this.recordHarvest.record(ctx, input)));
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true })
  recordedBy(harvest: FoodSecurityHarvest, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, harvest.recordedById);
  }
}
