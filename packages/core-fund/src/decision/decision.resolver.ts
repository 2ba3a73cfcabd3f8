import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@regia/kernel';
import { actingForCity, Allow, AllowWithParent, City, Ctx, LocalizedTextType, People, Person, Reference, showCity, showText, UnitOfWork, type Call, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { Signature } from '../transfer/history.graphql.js';
import { Decide } from './decide.command.js';
import { FundDecision, FundDecisionPayload, ProposeFundDecisionInput, SignFundDecisionInput, WithdrawFundDecisionInput } from './decision.graphql.js';
import { WithdrawDecision } from './withdraw-decision.command.js';
import { whyNotDecide } from './decision.policy.js';
import { readDecision, readDecisions, type StoredDecision } from './stored-decision.js';

const showDecision = (row: StoredDecision): FundDecision => ({
  row,
  id: row.id,
  proposedAt: row.proposedAt,
  ...(row.adoptedOn === null ? {} : { adoptedOn: row.adoptedOn }),
  ...(row.withdrawnAt === null ? {} : { withdrawnAt: row.withdrawnAt }),
  ...(row.keyId === null ? {} : { adoptsKey: row.keyId }),
  payload: row.payload,
  payloadHash: row.payloadHash,
});

@Resolver(() => FundDecision)
export class DecisionResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly decide: Decide,
    private readonly withdrawCommand: WithdrawDecision,
    private readonly reference: Reference,
    private readonly people: People,
  ) {}

  @Allow('fund.read')
  @Query(() => [FundDecision], { description: 'Decisions of the cities of a fund, newest first: adopted ones, and those that wait for cities.' })
  async fundDecisions(@Ctx() ctx: RequestContext, @Args('fund', { type: () => String, description: 'Code of the fund.' }) code: string): Promise<FundDecision[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    return fund ? (await readDecisions(reader, fund.id)).map(showDecision) : [];
  }

  @Allow('fund.record')
  @Mutation(() => FundDecisionPayload, { description: 'Puts words before the cities. They count once an approver of every city has signed them.' })
  async proposeFundDecision(@Ctx() ctx: RequestContext, @Args('input', { type: () => ProposeFundDecisionInput }) input: ProposeFundDecisionInput): Promise<FundDecisionPayload> {
    return this.answer(ctx, await this.decide.propose(actingForCity(ctx), input));
  }

  // open to readers of the fund, so that whoever cannot sign hears why; the command and the database decide
  @Allow('fund.read')
  @Mutation(() => FundDecisionPayload, { description: 'Signs a decision for a city. Needs a second factor shown a moment ago; its author cannot.' })
  async signFundDecision(@Ctx() ctx: RequestContext, @Args('input', { type: () => SignFundDecisionInput }) input: SignFundDecisionInput): Promise<FundDecisionPayload> {
    return this.answer(ctx, await this.decide.sign(actingForCity(ctx), input));
  }

  // open to readers of the fund, so that whoever cannot hears why; the database decides
  @Allow('fund.read')
  @Mutation(() => FundDecisionPayload, { description: 'Takes back a decision that waits for cities. It can no longer be signed, and stays to be read.' })
  async withdrawFundDecision(@Ctx() ctx: RequestContext, @Args('input', { type: () => WithdrawFundDecisionInput }) input: WithdrawFundDecisionInput): Promise<FundDecisionPayload> {
    return this.answer(ctx, await this.withdrawCommand.withdraw(actingForCity(ctx), input));
  }

  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { description: 'What it is about.' })
  title({ row }: FundDecision, _args: unknown, { ctx }: Call): LocalizedTextType {
    return showText(row.title, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { description: 'What is decided.' })
  text({ row }: FundDecision, _args: unknown, { ctx }: Call): LocalizedTextType {
    return showText(row.words, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who put it before the cities. Cannot sign it.' })
  author({ row }: FundDecision, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, row.author);
  }

  @AllowWithParent()
  @ResolveField(() => [Signature], { description: 'Signatures so far, oldest first.' })
  signatures({ row }: FundDecision): Signature[] {
    return row.signatures.map(({ approver, cityId, at }) => ({ personId: approver, cityId, at: new Date(at) }));
  }

  @AllowWithParent()
  @ResolveField(() => [City], { description: 'Cities that have not signed yet.' })
  missing({ row }: FundDecision, _args: unknown, { ctx }: Call): City[] {
    if (row.adoptedOn !== null || row.withdrawnAt !== null) return [];
    const open = row.cities.filter((id) => !row.signatures.some(({ cityId }) => cityId === id));
    return open.flatMap((id) => this.reference.city(id) ?? []).map((city) => showCity(city, ctx.language));
  }

  @AllowWithParent()
  @ResolveField(() => String, { nullable: true, description: 'Why the reader cannot sign it; none when they can.' })
  whyNot({ row }: FundDecision, _args: unknown, { ctx }: Call): string | undefined {
    return whyNotDecide(ctx, row);
  }

  private async answer(ctx: RequestContext, result: Result<{ readonly fund: string; readonly id: string }>): Promise<FundDecisionPayload> {
    if (!result.ok) return { refusals: result.refusals.map(({ code, path }) => ({ code, path: [...(path ?? [])] })) };
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, result.value.fund);
    const decision = fund && (await readDecision(reader, fund.id, result.value.id));
    return { ...(decision ? { decision: showDecision(decision) } : {}), refusals: [] };
  }
}
