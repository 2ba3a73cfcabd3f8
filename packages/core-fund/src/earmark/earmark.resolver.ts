import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowWithParent, City, Ctx, DayType, Reference, showCity, type Call, type RequestContext } from '@regia/server-kit';
import { Earmark, EarmarkedMoney } from './earmark.graphql.js';
import { ShowEarmarks } from './show-earmarks.query.js';

@Resolver(() => EarmarkedMoney)
export class EarmarkedMoneyResolver {
  constructor(
    private readonly earmarks: ShowEarmarks,
    private readonly reference: Reference,
  ) {}

  @Allow('fund.read')
  @Query(() => [EarmarkedMoney], { description: 'Money of a fund that may be used for some things only, with what is left of it.' })
  fundEarmarks(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('on', { type: () => DayType, nullable: true, description: 'At the end of this day; today when left out.' }) on?: string | null,
  ): Promise<EarmarkedMoney[]> {
    return this.earmarks.list(ctx, fund, on);
  }

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city that contributes it.' })
  city({ cityId }: EarmarkedMoney, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(cityId)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }
}

@Resolver(() => Earmark)
export class EarmarkResolver {
  constructor(private readonly reference: Reference) {}

  @AllowWithParent()
  @ResolveField(() => City, { nullable: true, description: 'The only city whose projects it is for.' })
  city({ row }: Earmark, _args: unknown, { ctx }: Call): City | undefined {
    const city = row.cityId === null ? undefined : this.reference.city(row.cityId);
    return city && showCity(city, ctx.language);
  }
}
