import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { actingForCity, Allow, AllowWithParent, City, Ctx, LocalizedTextType, Reference, showCity, showText, type Call, type RequestContext } from '@regia/server-kit';
import { ShowCeiling } from '../ceiling/show-ceiling.query.js';
import { AgreeContribution } from './agree-contribution.command.js';
import { AgreeContributionInput, AgreeContributionPayload, ContributionAgreement } from './agreement.graphql.js';
import { ListAgreements } from './list-agreements.query.js';

@Resolver(() => ContributionAgreement)
export class AgreementResolver {
  constructor(
    private readonly agreements: ListAgreements,
    private readonly command: AgreeContribution,
    private readonly reference: Reference,
    private readonly ceilings: ShowCeiling,
  ) {}

  @Allow('fund.read')
  @Query(() => [ContributionAgreement], { description: 'What cities have agreed to pay into a fund.' })
  fundAgreements(@Ctx() ctx: RequestContext, @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string): Promise<ContributionAgreement[]> {
    return this.agreements.list(ctx, fund);
  }

  @Allow('fund.record')
  @Mutation(() => AgreeContributionPayload, { description: 'Records what a city has agreed to pay, with its instalments.' })
  async agreeContribution(@Ctx() ctx: RequestContext, @Args('input', { type: () => AgreeContributionInput }) input: AgreeContributionInput): Promise<AgreeContributionPayload> {
    const result = await this.command.agree(actingForCity(ctx), input);
    if (!result.ok) {
      const refusals = result.refusals.map(({ code, path }) => ({ code, path: [...(path ?? [])] }));
      const roomLeft = refusals.some(({ code }) => code === 'ceiling-exceeded') ? await this.ceilings.roomLeft(ctx, input.agreedOn) : undefined;
      return { ...(roomLeft ? { roomLeft } : {}), refusals };
    }
    const agreement = (await this.agreements.list(ctx, result.value.fund)).find(({ id }) => id === result.value.id);
    return { ...(agreement ? { agreement } : {}), refusals: [] };
  }

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city that pays.' })
  city({ row }: ContributionAgreement, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(row.cityId)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }

  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { description: 'The act it rests on.' })
  title({ row }: ContributionAgreement, _args: unknown, { ctx }: Call): LocalizedTextType {
    return showText(row.title, ctx.language);
  }
}
