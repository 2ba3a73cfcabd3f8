import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@regia/kernel';
import { actingForCity, Allow, AllowWithParent, Ctx, DayType, People, Person, showMoney, UnitOfWork, type Call, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { ClosePeriod, type Closed } from './close-period.command.js';
import { readChecklist, type StoredItem } from './closing-checklist.js';
import { ClosePeriodInput, ClosingAcceptance, ClosingAct, ClosingItem, ClosingItemState, ClosingState, FundClosing, FundClosingPayload, ReopenPeriodInput, SignClosingInput, WithdrawClosingInput } from './closing.graphql.js';
import { whyNotClose } from './closing.policy.js';
import { SignClosing } from './sign-closing.command.js';
import { readClosing, readClosingRoles, readClosings, type StoredClosing } from './stored-closing.js';

const fundArg = { type: () => String, description: 'Code of the fund.' } as const;

const STATES: Readonly<Record<StoredItem['state'], ClosingItemState>> = {
  done: ClosingItemState.DONE,
  none: ClosingItemState.NONE,
  missing: ClosingItemState.MISSING,
  'rate-missing': ClosingItemState.RATE_MISSING,
  'to-accept': ClosingItemState.TO_ACCEPT,
  'to-name': ClosingItemState.TO_NAME,
};

const showItem = ({ item, state, bankAccount, count, amountMinor, currency, day }: StoredItem): ClosingItem => ({
  item,
  state: STATES[state],
  count,
  ...(bankAccount === null ? {} : { bankAccount }),
  ...(amountMinor === null || currency === null ? {} : { amount: showMoney(amountMinor, currency) }),
  ...(currency === null ? {} : { currency }),
  ...(day === null ? {} : { day }),
});

const showClosing = (row: StoredClosing): FundClosing => ({
  row,
  id: row.id,
  act: row.act === 'close' ? ClosingAct.CLOSE : ClosingAct.REOPEN,
  day: row.day,
  accepts: row.accepts.map((word) => (word === 'result' ? ClosingAcceptance.RESULT : ClosingAcceptance.UNIDENTIFIED)),
  payload: row.payload,
  payloadHash: row.payloadHash,
  authorRole: row.authorRole,
  askedAt: row.askedAt,
  state: row.outcome === null ? ClosingState.WAITING : row.outcome === 'done' ? ClosingState.DONE : ClosingState.WITHDRAWN,
  ...(row.from === null ? {} : { from: row.from }),
  ...(row.decision === null ? {} : { decision: row.decision }),
  ...(row.reason === null ? {} : { reason: row.reason }),
  ...(row.endedAt === null ? {} : { endedAt: row.endedAt }),
  ...(row.report === null ? {} : { report: row.report }),
});

@Resolver(() => FundClosing)
export class ClosingResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly first: ClosePeriod,
    private readonly second: SignClosing,
    private readonly people: People,
  ) {}

  @Allow('fund.read')
  @Query(() => [ClosingItem], { description: 'What stands in the way of closing until a day, and what is done already.' })
  async closingChecklist(@Ctx() ctx: RequestContext, @Args('fund', fundArg) code: string, @Args('lastDay', { type: () => DayType, description: 'The last day to close.' }) lastDay: string): Promise<ClosingItem[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    return fund ? (await readChecklist(reader, fund.id, lastDay)).map(showItem) : [];
  }

  @Allow('fund.read')
  @Query(() => [FundClosing], { description: 'Closings and openings of a fund, newest first: the one that waits, and the trace of those before.' })
  async fundClosings(@Ctx() ctx: RequestContext, @Args('fund', fundArg) code: string): Promise<FundClosing[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    return fund ? (await readClosings(reader, fund.id)).map(showClosing) : [];
  }

  @Allow('fund.read')
  @Query(() => [String], { description: 'As what the reader may close the books of a fund: treasurer, coordinator, both or neither.' })
  async closingRoles(@Ctx() ctx: RequestContext, @Args('fund', fundArg) code: string): Promise<string[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    return fund ? [...(await readClosingRoles(reader, fund.id))] : [];
  }

  // the four below are open to readers of the fund, so that whoever cannot close hears why; the command and the database decide
  @Allow('fund.read')
  @Mutation(() => FundClosingPayload, { description: 'Asks to close the books until a day. The other of the two people signs. Needs a second factor shown a moment ago.' })
  async closePeriod(@Ctx() ctx: RequestContext, @Args('input', { type: () => ClosePeriodInput }) input: ClosePeriodInput): Promise<FundClosingPayload> {
    return this.answer(ctx, await this.first.close(actingForCity(ctx), input));
  }

  @Allow('fund.read')
  @Mutation(() => FundClosingPayload, { description: 'Asks to open closed books again, on a decision and with a reason. The other of the two people signs. Needs a second factor shown a moment ago.' })
  async reopenPeriod(@Ctx() ctx: RequestContext, @Args('input', { type: () => ReopenPeriodInput }) input: ReopenPeriodInput): Promise<FundClosingPayload> {
    return this.answer(ctx, await this.first.reopen(actingForCity(ctx), input));
  }

  @Allow('fund.read')
  @Mutation(() => FundClosingPayload, { description: 'Signs a closing or an opening as the second person; then it is done. Needs a second factor shown a moment ago.' })
  async signClosing(@Ctx() ctx: RequestContext, @Args('input', { type: () => SignClosingInput }) input: SignClosingInput): Promise<FundClosingPayload> {
    return this.answer(ctx, await this.second.sign(actingForCity(ctx), input));
  }

  @Allow('fund.read')
  @Mutation(() => FundClosingPayload, { description: 'Takes back a closing that waits.' })
  async withdrawClosing(@Ctx() ctx: RequestContext, @Args('input', { type: () => WithdrawClosingInput }) input: WithdrawClosingInput): Promise<FundClosingPayload> {
    return this.answer(ctx, await this.second.withdraw(actingForCity(ctx), input));
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who asked for it. Cannot sign it.' })
  author({ row }: FundClosing, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, row.author);
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who signed or withdrew it.' })
  endedBy({ row }: FundClosing, _args: unknown, { ctx }: Call): Promise<Person | undefined> | undefined {
    return row.endedBy === null ? undefined : this.people.load(ctx, row.endedBy);
  }

  @AllowWithParent()
  @ResolveField(() => String, { nullable: true, description: 'Why the reader cannot sign it; none when they can.' })
  whyNot({ row }: FundClosing, _args: unknown, { ctx }: Call): string | undefined {
    return whyNotClose(ctx, row);
  }

  private async answer(ctx: RequestContext, result: Result<Closed>): Promise<FundClosingPayload> {
    if (!result.ok) return { refusals: result.refusals.map(({ code, path }) => ({ code, path: [...(path ?? [])] })) };
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, result.value.fund);
    const closing = fund && (await readClosing(reader, fund.id, result.value.id));
    return { ...(closing ? { closing: showClosing(closing) } : {}), refusals: [] };
  }
}
