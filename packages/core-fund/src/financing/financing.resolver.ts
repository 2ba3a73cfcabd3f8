import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { actingForCity, Allow, Ctx, type RequestContext } from '@regia/server-kit';
import { FundPlanPayload } from '../project/project.graphql.js';
import { planPayload } from '../project/project.resolver.js';
import { Financing, PlanFinancingInput, StateFinancingSourceInput } from './financing.graphql.js';
import { PlanFinancing } from './plan-financing.commands.js';
import { ShowFinancing } from './show-financing.query.js';

@Resolver(() => Financing)
export class FinancingResolver {
  constructor(
    private readonly financing: ShowFinancing,
    private readonly plans: PlanFinancing,
  ) {}

  @Allow('fund.read')
  @Query(() => Financing, { description: 'Sources that pay a part of projects, and what projects take of them.' })
  fundFinancing(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
  ): Promise<Financing> {
    return this.financing.show(ctx, fund);
  }

  @Allow('fund.record')
  @Mutation(() => FundPlanPayload, { description: 'States the terms of a source. They hold for what is allocated from then on.' })
  async stateFinancingSource(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => StateFinancingSourceInput }) input: StateFinancingSourceInput,
  ): Promise<FundPlanPayload> {
    return planPayload(await this.plans.state(actingForCity(ctx), input));
  }

  @Allow('fund.record')
  @Mutation(() => FundPlanPayload, { description: 'Plans what a project may take of a source.' })
  async planFinancing(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => PlanFinancingInput }) input: PlanFinancingInput,
  ): Promise<FundPlanPayload> {
    return planPayload(await this.plans.plan(actingForCity(ctx), input));
  }
}
