import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { actingForCity, Allow, Ctx, type RequestContext } from '@regia/server-kit';
import { FundPlanPayload } from '../project/project.graphql.js';
import { planPayload } from '../project/project.resolver.js';
import { BudgetRow, PlanBudgetInput } from './budget.graphql.js';
import { PlanBudget } from './plan-budget.command.js';
import { ShowBudget } from './show-budget.query.js';

@Resolver()
export class BudgetResolver {
  constructor(
    private readonly budget: ShowBudget,
    private readonly command: PlanBudget,
  ) {}

  @Allow('fund.read')
  @Query(() => [BudgetRow], { description: 'Plan, actual and forecast of every budget line in a year.' })
  fundBudget(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('year', { type: () => Int, description: 'The year.' }) year: number,
  ): Promise<BudgetRow[]> {
    return this.budget.ofYear(ctx, fund, year);
  }

  @Allow('fund.record')
  @Mutation(() => FundPlanPayload, { description: 'Plans an amount for a budget line and a year. Earlier plans stay.' })
  async planBudget(@Ctx() ctx: RequestContext, @Args('input', { type: () => PlanBudgetInput }) input: PlanBudgetInput): Promise<FundPlanPayload> {
    return planPayload(await this.command.plan(actingForCity(ctx), input));
  }
}
