import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, type RequestContext } from '@regia/server-kit';
import { FundingGroup, Leverage, LeverageBy, LeverageEntryConnection } from './leverage.graphql.js';
import { ShowLeverage } from './show-leverage.query.js';

const MOST_ROWS = 100;

@Resolver(() => Leverage)
export class LeverageResolver {
  constructor(private readonly leverages: ShowLeverage) {}

  @Allow('fund.read')
  @Query(() => Leverage, { description: 'External cash for each unit of own cash in the pools the reader may see.' })
  leverage(
    @Ctx() ctx: RequestContext,
    @Args('by', { type: () => LeverageBy, description: 'Row by row of what.' }) by: LeverageBy,
    @Args('year', { type: () => Int, nullable: true, description: 'Only this calendar year; all of them when left out.' }) year?: number,
    @Args('withInKind', { type: () => Boolean, defaultValue: false, description: 'Whether values in kind count as well.' })
    withInKind = false,
  ): Promise<Leverage> {
    return this.leverages.show(ctx, { by, withInKind, ...(year == null ? {} : { year }) });
  }

  @Allow('fund.read')
  @Query(() => LeverageEntryConnection, { description: 'The entries behind one figure of leverage.' })
  leverageEntries(
    @Ctx() ctx: RequestContext,
    @Args('by', { type: () => LeverageBy, description: 'As the row was asked for.' }) by: LeverageBy,
    @Args('key', { type: () => String, description: 'Key of the row.' }) key: string,
    @Args('year', { type: () => Int, nullable: true, description: 'As the row was asked for.' }) year?: number,
    @Args('withInKind', { type: () => Boolean, defaultValue: false, description: 'As the row was asked for.' }) withInKind = false,
    @Args('isExternal', { type: () => Boolean, nullable: true, description: 'Only external money, or only own; both when left out.' })
    isExternal?: boolean,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, at most 100.' }) first = 50,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the page before.' }) after?: string,
  ): Promise<LeverageEntryConnection> {
    const scope = { by, withInKind, ...(year == null ? {} : { year }) };
    return this.leverages.entries(ctx, scope, key, isExternal ?? undefined, Math.max(1, Math.min(first, MOST_ROWS)), after);
  }

  @Allow('fund.read')
  @Query(() => [FundingGroup], { description: 'Projects with money of several cities beside projects with money of one.' })
  fundingComparison(@Ctx() ctx: RequestContext): Promise<FundingGroup[]> {
    return this.leverages.comparison(ctx);
  }
}
