import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  actingForCity,
  Allow,
  AllowWithParent,
  City,
  Ctx,
  LocalizedTextType,
  People,
  Person,
  Reference,
  showCity,
  showText,
  type Call,
  type RequestContext,
} from '@regia/server-kit';
import type { Refusal, Result } from '@regia/kernel';
import { AgreeToKey } from './agree-to-key.command.js';
import {
  AgreeToContributionKeyInput,
  ContributionKeyPayload,
  ContributionKeyVersion,
  ProposeContributionKeyInput,
  SimulateContributionKeyInput,
  SimulateContributionKeyPayload,
  WithdrawContributionKeyInput,
} from './contribution-key.graphql.js';
import { whyNotAgree } from './key.policy.js';
import { ListKeys } from './list-keys.query.js';
import { ProposeKey } from './propose-key.command.js';
import { SimulateKey } from './simulate-key.query.js';
import { WithdrawKey } from './withdraw-key.command.js';

const shown = (refusals: readonly Refusal[]): ContributionKeyPayload['refusals'] =>
  refusals.map(({ code, path }) => ({ code, path: [...(path ?? [])] }));

@Resolver(() => ContributionKeyVersion)
export class ContributionKeyResolver {
  constructor(
    private readonly keys: ListKeys,
    private readonly simulateQuery: SimulateKey,
    private readonly proposeCommand: ProposeKey,
    private readonly agreeCommand: AgreeToKey,
    private readonly withdrawCommand: WithdrawKey,
    private readonly reference: Reference,
    private readonly people: People,
  ) {}

  @Allow('fund.read')
  @Query(() => [ContributionKeyVersion], { description: 'Versions of the contribution key of a fund, newest first.' })
  contributionKeys(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
  ): Promise<ContributionKeyVersion[]> {
    return this.keys.list(ctx, fund);
  }

  @Allow('fund.read')
  @Query(() => ContributionKeyVersion, { nullable: true, description: 'One version of the contribution key.' })
  contributionKey(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<ContributionKeyVersion | undefined> {
    return this.keys.one(ctx, fund, id);
  }

  @Allow('fund.read')
  @Query(() => SimulateContributionKeyPayload, {
    description: 'What each city would carry of a total, to the smallest unit. Nothing is stored.',
  })
  async simulateContributionKey(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => SimulateContributionKeyInput, description: 'The way to share it.' }) input: SimulateContributionKeyInput,
  ): Promise<SimulateContributionKeyPayload> {
    const result = await this.simulateQuery.simulate(ctx, input);
    return result.ok ? { shares: result.value, refusals: [] } : { shares: [], refusals: shown(result.refusals) };
  }

  @Allow('fund.record')
  @Mutation(() => ContributionKeyPayload, { description: 'Puts a contribution key to the cities, with the figures it rests on.' })
  async proposeContributionKey(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => ProposeContributionKeyInput }) input: ProposeContributionKeyInput,
  ): Promise<ContributionKeyPayload> {
    return this.payload(ctx, await this.proposeCommand.propose(actingForCity(ctx), input));
  }

  // open to readers of the fund, so that whoever cannot agree hears why; the command and the database decide
  @Allow('fund.read')
  @Mutation(() => ContributionKeyPayload, {
    description:
      'Agrees to a contribution key for a city. Needs a second factor shown a moment ago. With the last city the key is adopted and its pledges are posted.',
  })
  async agreeToContributionKey(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => AgreeToContributionKeyInput }) input: AgreeToContributionKeyInput,
  ): Promise<ContributionKeyPayload> {
    return this.payload(ctx, await this.agreeCommand.agree(actingForCity(ctx), input));
  }

  // open to readers of the fund, so that whoever cannot hears why; the database decides
  @Allow('fund.read')
  @Mutation(() => ContributionKeyPayload, { description: 'Takes back a contribution key that is not adopted. It stays to be read.' })
  async withdrawContributionKey(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => WithdrawContributionKeyInput }) input: WithdrawContributionKeyInput,
  ): Promise<ContributionKeyPayload> {
    return this.payload(ctx, await this.withdrawCommand.withdraw(actingForCity(ctx), input));
  }

  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { description: 'What it is called.' })
  title({ row }: ContributionKeyVersion, _args: unknown, { ctx }: Call): LocalizedTextType {
    return showText(row.title, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who proposed it, if the reader may know. Cannot agree to it.' })
  author({ row }: ContributionKeyVersion, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, row.author);
  }

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city its author acted for.' })
  authorCity({ row }: ContributionKeyVersion, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(row.authorCity)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }

  @AllowWithParent()
  @ResolveField(() => Boolean, { description: 'Whether the reader may agree to it now.' })
  canAgree({ row }: ContributionKeyVersion, _args: unknown, { ctx }: Call): boolean {
    return whyNotAgree(ctx, row) === undefined;
  }

  @AllowWithParent()
  @ResolveField(() => String, {
    nullable: true,
    description: 'Why not: not-waiting, author-cannot-sign, not-an-approver, city-not-in-key, already-signed or city-has-agreed.',
  })
  whyNot({ row }: ContributionKeyVersion, _args: unknown, { ctx }: Call): string | undefined {
    return whyNotAgree(ctx, row);
  }

  private async payload(
    ctx: RequestContext,
    result: Result<{ readonly fund: string; readonly id: string }>,
  ): Promise<ContributionKeyPayload> {
    if (!result.ok) return { refusals: shown(result.refusals) };
    const key = await this.keys.one(ctx, result.value.fund, result.value.id);
    return { ...(key ? { key } : {}), refusals: [] };
  }
}
