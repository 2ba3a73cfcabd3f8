import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { actingForCity, Allow, AllowWithParent, City, Ctx, LocalizedTextType, People, Person, Reference, showCity, showMoney, showText, UnitOfWork, type Call, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { AnswerTransfer } from '../transfer/transfer-payload.js';
import { FundTransferPayload } from '../transfer/transfer.graphql.js';
import { InstructMove } from './instruct-move.command.js';
import { FundMove, InstructMoveInput, SettleMoveInput, type MoveState } from './move.graphql.js';
import { SettleMove } from './settle-move.command.js';
import { readMoves, type StoredMove } from './stored-move.js';

@Resolver(() => FundMove)
export class MoveResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly people: People,
    private readonly instruction: InstructMove,
    private readonly settlement: SettleMove,
    private readonly answers: AnswerTransfer,
  ) {}

  @Allow('fund.read')
  @Query(() => [FundMove], { description: 'Money between the holders of a fund: what is on its way first, then newest first, at most 200.' })
  async fundMoves(@Ctx() ctx: RequestContext, @Args('fund', { type: () => String, description: 'Code of the fund.' }) code: string): Promise<FundMove[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    return fund ? (await readMoves(reader, fund.id)).map(showMove) : [];
  }

  @Allow('fund.record')
  @Mutation(() => FundTransferPayload, { description: 'Instructs money to go from one holder’s account to another’s, on a decision. It is in transit until both banks have said so.' })
  async instructMove(@Ctx() ctx: RequestContext, @Args('input', { type: () => InstructMoveInput }) input: InstructMoveInput): Promise<FundTransferPayload> {
    return this.answers.payload(ctx, await this.instruction.instruct(actingForCity(ctx), input));
  }

  @Allow('fund.record')
  @Mutation(() => FundTransferPayload, { description: 'Says by hand that money has left or arrived; it counts once its rule is satisfied by signatures.' })
  async settleMove(@Ctx() ctx: RequestContext, @Args('input', { type: () => SettleMoveInput }) input: SettleMoveInput): Promise<FundTransferPayload> {
    return this.answers.payload(ctx, await this.settlement.settle(actingForCity(ctx), input));
  }

  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { nullable: true, description: 'What it is for.' })
  text({ row }: FundMove, _args: unknown, { ctx }: Call): LocalizedTextType | undefined {
    return row.note === null ? undefined : showText(row.note, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city whose account it leaves.' })
  from({ row }: FundMove, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(row.fromCity)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city whose account it goes to.' })
  to({ row }: FundMove, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(row.toCity)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who instructed it.' })
  author({ row }: FundMove, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, row.author);
  }
}

function showMove(row: StoredMove): FundMove {
  const { id, amountMinor, currency, proposedAt, seq, begunOn, sentSeq, sentOn, sentWaits, arrivedSeq, arrivedOn, arrivedWaits } = row;
  const there = Object.fromEntries(Object.entries({ seq, begunOn, sentSeq, sentOn, sentWaits, arrivedSeq, arrivedOn, arrivedWaits }).filter(([, value]) => value !== null));
  return { row, id, state: row.state as MoveState, amount: showMoney(amountMinor, currency), proposedAt, ...there }; // the view answers these words alone
}
