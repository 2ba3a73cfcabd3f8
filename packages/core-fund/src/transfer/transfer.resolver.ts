import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { actingForCity, Allow, Ctx, type RequestContext } from '@regia/server-kit';
import { RecordContribution } from '../receive/record-contribution.command.js';
import { ReverseTransfer } from '../reversal/reverse-transfer.command.js';
import { ListTransfers } from './list-transfers.query.js';
import { AnswerTransfer } from './transfer-payload.js';
import { FundTransfer, FundTransferConnection, FundTransferPayload, RecordContributionInput, ReverseTransferInput, TransferFilter, TransferSort } from './transfer.graphql.js';

@Resolver()
export class TransferResolver {
  constructor(
    private readonly list: ListTransfers,
    private readonly recordCommand: RecordContribution,
    private readonly reverseCommand: ReverseTransfer,
    private readonly answers: AnswerTransfer,
  ) {}

  @Allow('fund.read')
  @Query(() => FundTransferConnection, { description: 'Entries of a fund.' })
  fundTransfers(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('sort', { type: () => TransferSort, defaultValue: TransferSort.RECORDED_DESC, description: 'Order.' }) sort: TransferSort,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1 to 100.' }) first: number,
    @Args('filter', { type: () => TransferFilter, nullable: true, description: 'Which ones.' }) filter?: TransferFilter,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the page before, in the same order.' }) after?: string,
  ): Promise<FundTransferConnection> {
    return this.list.page(ctx, fund, { filter: filter ?? {}, sort, first, after: after ?? null });
  }

  @Allow('fund.read')
  @Query(() => FundTransfer, { nullable: true, description: 'One entry by its place in the sequence.' })
  fundTransfer(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('seq', { type: () => String, description: 'Its place in the sequence.' }) seq: string,
  ): Promise<FundTransfer | undefined> {
    return this.list.one(ctx, fund, seq);
  }

  @Allow('fund.record')
  @Mutation(() => FundTransferPayload, { description: 'Records money that has arrived. It waits for the signature of another city.' })
  async recordContribution(@Ctx() ctx: RequestContext, @Args('input', { type: () => RecordContributionInput }) input: RecordContributionInput): Promise<FundTransferPayload> {
    return this.answers.payload(ctx, await this.recordCommand.record(actingForCity(ctx), input));
  }

  @Allow('fund.record')
  @Mutation(() => FundTransferPayload, { description: 'Proposes the exact mirror of an entry. The entry itself never changes.' })
  async reverseTransfer(@Ctx() ctx: RequestContext, @Args('input', { type: () => ReverseTransferInput }) input: ReverseTransferInput): Promise<FundTransferPayload> {
    return this.answers.payload(ctx, await this.reverseCommand.reverse(actingForCity(ctx), input));
  }
}
