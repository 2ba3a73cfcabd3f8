import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { actingForCity, Allow, Ctx, DayType, type RequestContext } from '@regia/server-kit';
import { FundTransferPayload } from '../transfer/transfer.graphql.js';
import { AnswerTransfer } from '../transfer/transfer-payload.js';
import { DeliverInKind } from './deliver-in-kind.command.js';
import { DeliverInKindInput, InKindBooks, InKindOfCity, InKindPayload, PromiseInKindInput } from './in-kind.graphql.js';
import { PromiseInKind } from './promise-in-kind.command.js';
import { ShowInKind } from './show-in-kind.query.js';

@Resolver(() => InKindBooks)
export class InKindResolver {
  constructor(
    private readonly books: ShowInKind,
    private readonly promises: PromiseInKind,
    private readonly deliveries: DeliverInKind,
    private readonly answers: AnswerTransfer,
  ) {}

  @Allow('fund.read')
  @Query(() => InKindBooks, { description: 'What cities give in kind beside a pool.' })
  inKind(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the pool.' }) fund: string,
  ): Promise<InKindBooks> {
    return this.books.show(ctx, fund);
  }

  @Allow('fund.read')
  @Query(() => [InKindOfCity], {
    description: 'Values in kind of some days, city by city: the block beside the statement of the pool. No figure of money counts them.',
  })
  inKindStatement(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the pool.' }) fund: string,
    @Args('from', { type: () => DayType, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayType, description: 'Last day.' }) to: string,
  ): Promise<InKindOfCity[]> {
    return this.books.ofCities(ctx, fund, from, to);
  }

  @Allow('fund.record')
  @Mutation(() => InKindPayload, { description: 'Records what a city will give in kind, and by which method it is valued.' })
  async promiseInKind(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => PromiseInKindInput }) input: PromiseInKindInput,
  ): Promise<InKindPayload> {
    const result = await this.promises.promise(actingForCity(ctx), input);
    return result.ok
      ? { ...result.value, refusals: [] }
      : { refusals: result.refusals.map(({ code, path }) => ({ code, path: [...(path ?? [])] })) };
  }

  @Allow('fund.record')
  @Mutation(() => FundTransferPayload, {
    description: 'Records what was delivered of a promise. It counts once two cities have signed it.',
  })
  async deliverInKind(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => DeliverInKindInput }) input: DeliverInKindInput,
  ): Promise<FundTransferPayload> {
    return this.answers.payload(ctx, await this.deliveries.deliver(actingForCity(ctx), input));
  }
}
