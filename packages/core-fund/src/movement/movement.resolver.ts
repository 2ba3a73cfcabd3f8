import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { actingForCity, Allow, Ctx, showMoney, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { FundTransferPayload } from '../transfer/transfer.graphql.js';
import { AnswerTransfer } from '../transfer/transfer-payload.js';
import { readSources } from './left-on-account.js';
import { MOVEMENTS, touchesAgentFee } from './movement-kinds.js';
import { MovementKind, MovementSource, ProposeMovementInput } from './movement.graphql.js';
import { ProposeMovement } from './propose-movement.command.js';

@Resolver(() => MovementSource)
export class MovementResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly command: ProposeMovement,
    private readonly answers: AnswerTransfer,
  ) {}

  @Allow('fund.read')
  @Query(() => [MovementSource], { description: 'What a kind of movement can draw on now, in the fund’s currency.' })
  async fundMovementSources(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) code: string,
    @Args('kind', { type: () => MovementKind, description: 'What is to be done.' }) kind: MovementKind,
  ): Promise<MovementSource[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return [];
    const sources = await readSources(reader, fund.id, fund.baseCurrency, MOVEMENTS[kind], touchesAgentFee(kind));
    return sources.map(({ project, line, city, partner, left }) => ({
      ...(project === null ? {} : { project }),
      ...(line === null ? {} : { line }),
      ...(city === null ? {} : { city }),
      ...(partner === null ? {} : { partner }),
      left: showMoney(left, fund.baseCurrency),
    }));
  }

  @Allow('fund.record')
  @Mutation(() => FundTransferPayload, { description: 'Proposes a movement of money that is there. It waits for the signatures its rule asks for; where none is asked it counts at once.' })
  async proposeMovement(@Ctx() ctx: RequestContext, @Args('input', { type: () => ProposeMovementInput }) input: ProposeMovementInput): Promise<FundTransferPayload> {
    return this.answers.payload(ctx, await this.command.propose(actingForCity(ctx), input));
  }
}
