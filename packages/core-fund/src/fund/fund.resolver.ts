import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Partnerships } from '@regia/core-consortium/contract';
import { Allow, AllowWithParent, City, Ctx, DayType, InstantType, LocalizedTextType, Partnership, Reference, showCity, showText, UnitOfWork, type Call, type RequestContext } from '@regia/server-kit';
import { Rate } from '../rate/rate.graphql.js';
import { readRates } from '../rate/read-rates.js';
import { showRate } from '../rate/show-rates.query.js';
import { CityPosition, Fund, FundPosition } from './fund.graphql.js';
import { showFund } from './show-fund.js';
import { ShowPosition } from './show-position.query.js';
import { readFund, readFunds } from './stored-fund.js';

@Resolver(() => Fund)
export class FundResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly positions: ShowPosition,
    private readonly reference: Reference,
    private readonly partnerships: Partnerships,
  ) {}

  @Allow('fund.read')
  @Query(() => [Fund], { description: 'The funds the reader may see.' })
  async funds(@Ctx() ctx: RequestContext): Promise<Fund[]> {
    return (await readFunds(this.work.read(ctx))).map(showFund);
  }

  @Allow('fund.read')
  @Query(() => FundPosition, { nullable: true, description: 'Where the money of a fund stands.' })
  fundPosition(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('on', { type: () => DayType, nullable: true, description: 'At the end of this day; today when left out.' }) on?: string,
    @Args('knownAt', { type: () => InstantType, nullable: true, description: 'As known at this moment: entries recorded later are left out, also where they count for an earlier day. As known now when left out.' }) knownAt?: Date,
  ): Promise<FundPosition | undefined> {
    return this.positions.show(ctx, fund, { on, knownAt });
  }

  @Allow('fund.read')
  @Query(() => [Rate], { description: 'Exchange rates from the currency of a fund, with source and day.' })
  async fundRates(@Ctx() ctx: RequestContext, @Args('fund', { type: () => String, description: 'Code of the fund.' }) code: string): Promise<Rate[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    return fund ? (await readRates(reader, fund.baseCurrency, fund.id)).map(showRate) : [];
  }

  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { description: 'Its name.' })
  name({ row }: Fund, _args: unknown, { ctx }: Call): LocalizedTextType {
    return showText(row.name, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city that keeps its money.' })
  holder({ row }: Fund, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(row.holderCity)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }

  @AllowWithParent()
  @ResolveField(() => Partnership, { nullable: true, description: 'The partnership whose agreement it rests on; none for a city’s own fund.' })
  partnership({ row }: Fund, _args: unknown, { ctx }: Call): Promise<Partnership | undefined> | undefined {
    return row.partnershipId === null ? undefined : this.partnerships.load(ctx, row.partnershipId);
  }
}

@Resolver(() => CityPosition)
export class CityPositionResolver {
  constructor(private readonly reference: Reference) {}

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city.' })
  city({ cityId }: CityPosition, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(cityId)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }
}
