import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { actingForCity, Allow, Ctx, type RequestContext } from '@regia/server-kit';
import { FundTransferPayload } from '../transfer/transfer.graphql.js';
import { AnswerTransfer } from '../transfer/transfer-payload.js';
import { SettleResult } from './settle-result.command.js';
import { ApportionResultInput, RevalueFundInput } from './settle-result.graphql.js';

@Resolver()
export class SettleResultResolver {
  constructor(
    private readonly command: SettleResult,
    private readonly answers: AnswerTransfer,
  ) {}

  @Allow('fund.record')
  @Mutation(() => FundTransferPayload, { description: 'Values money in other currencies at the rate of a day; the difference is a result of the fund. Waits for a signature where its rule asks for one.' })
  async revalueFund(@Ctx() ctx: RequestContext, @Args('input', { type: () => RevalueFundInput }) input: RevalueFundInput): Promise<FundTransferPayload> {
    return this.answers.payload(ctx, await this.command.revalue(actingForCity(ctx), input));
  }

  @Allow('fund.record')
  @Mutation(() => FundTransferPayload, { description: 'Shares out the result of a fund among its cities by the key in force, on a decision.' })
  async apportionResult(@Ctx() ctx: RequestContext, @Args('input', { type: () => ApportionResultInput }) input: ApportionResultInput): Promise<FundTransferPayload> {
    return this.answers.payload(ctx, await this.command.apportion(actingForCity(ctx), input));
  }
}
