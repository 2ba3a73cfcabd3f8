import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@regia/kernel';
import { actingForCity, Allow, AllowWithParent, Ctx, DayType, People, Person, type Call, type RefusalType, type RequestContext } from '@regia/server-kit';
import { AgreeOnRate } from './agree-on-rate.commands.js';
import { ConfirmRateInput, Conversion, ProposeRateInput, Rate, RateConnection, RatePayload, WaitingRate } from './rate.graphql.js';
import { FundCurrencies } from './currencies.graphql.js';
import { ShowCurrencies } from './show-currencies.query.js';
import { ShowRates } from './show-rates.query.js';

const refusalsOf = (result: Result<unknown>): RefusalType[] => (result.ok ? [] : result.refusals.map(({ code, path }) => ({ code, path: [...(path ?? [])] })));

@Resolver(() => Rate)
export class RateResolver {
  constructor(
    private readonly show: ShowRates,
    private readonly currencies: ShowCurrencies,
    private readonly agree: AgreeOnRate,
    private readonly people: People,
  ) {}

  @Allow('fund.read')
  @Query(() => [Rate], { description: 'Rates from the currency of a fund in force on a day, one for each other currency. Without a publication on that day it is the last earlier one.' })
  ratesOn(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('on', { type: () => DayType, description: 'The day.' }) on: string,
  ): Promise<Rate[]> {
    return this.show.on(ctx, fund, on);
  }

  @Allow('fund.read')
  @Query(() => RateConnection, { description: 'Rates from the currency of a fund into another, newest first.' })
  rates(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('quote', { type: () => String, description: 'The other currency, ISO 4217.' }) quote: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the page before.' }) after?: string,
  ): Promise<RateConnection> {
    return this.show.page(ctx, fund, quote, first, after ?? null);
  }

  @Allow('fund.read')
  @Query(() => [WaitingRate], { description: 'Rates that wait for a second person, oldest first, at most 200.' })
  ratesWaiting(@Ctx() ctx: RequestContext, @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string): Promise<WaitingRate[]> {
    return this.show.waiting(ctx, fund);
  }

  @Allow('fund.read')
  @Query(() => Conversion, { description: 'An amount of another currency in the currency of a fund, at the rate of a day.' })
  convertedAmount(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('amountMinor', { type: () => String, description: 'In minor units.' }) amountMinor: string,
    @Args('currency', { type: () => String, description: 'Its currency, ISO 4217.' }) currency: string,
    @Args('on', { type: () => DayType, description: 'The day.' }) on: string,
    @Args('forBooking', { type: () => Boolean, defaultValue: false, description: 'Only at a rate the books may be written with: fixed, or agreed on by two people.' }) forBooking: boolean,
  ): Promise<Conversion> {
    return this.show.converted(ctx, fund, { amountMinor, currency, on, forBooking });
  }

  @Allow('fund.read')
  @Query(() => FundCurrencies, { nullable: true, description: 'Money of a fund in other currencies: held, carried in the books, worth at the rates of a day.' })
  fundCurrencies(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('on', { type: () => DayType, description: 'The day.' }) on: string,
  ): Promise<FundCurrencies | undefined> {
    return this.currencies.on(ctx, fund, on);
  }

  @Allow('fund.record')
  @Mutation(() => RatePayload, { description: 'Enters a rate that nobody publishes. It counts once a second person has confirmed it.' })
  async proposeRate(@Ctx() ctx: RequestContext, @Args('input', { type: () => ProposeRateInput }) input: ProposeRateInput): Promise<RatePayload> {
    const result = await this.agree.propose(actingForCity(ctx), input);
    return { ...(result.ok ? { id: result.value } : {}), refusals: refusalsOf(result) };
  }

  @Allow('fund.read')
  @Mutation(() => RatePayload, { description: 'Confirms a rate that somebody else entered or a file brought, or sets it aside.' })
  async confirmRate(@Ctx() ctx: RequestContext, @Args('input', { type: () => ConfirmRateInput }) input: ConfirmRateInput): Promise<RatePayload> {
    const result = await this.agree.confirm(actingForCity(ctx), input);
    return { ...(result.ok ? result.value : {}), refusals: refusalsOf(result) };
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who entered it, or brought the file.' })
  enteredBy({ row }: Rate, _args: unknown, { ctx }: Call): Promise<Person | undefined> | undefined {
    return row?.enteredBy == null ? undefined : this.people.load(ctx, row.enteredBy);
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'The second person, of a rate that needed one.' })
  confirmedBy({ row }: Rate, _args: unknown, { ctx }: Call): Promise<Person | undefined> | undefined {
    return row?.confirmedBy == null ? undefined : this.people.load(ctx, row.confirmedBy);
  }
}

@Resolver(() => WaitingRate)
export class WaitingRateResolver {
  constructor(private readonly people: People) {}

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who entered it. Cannot confirm it.' })
  enteredBy({ row }: WaitingRate, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, row.enteredBy);
  }

  @AllowWithParent()
  @ResolveField(() => Boolean, { description: 'Whether the reader entered it, and somebody else has to confirm it.' })
  isOwn({ row }: WaitingRate, _args: unknown, { ctx }: Call): boolean {
    return row.enteredBy === ctx.personId;
  }
}
