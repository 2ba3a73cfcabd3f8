import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { actingForCity, Allow, Ctx, type RequestContext } from '@regia/server-kit';
import { FundPlanPayload } from '../project/project.graphql.js';
import { planPayload } from '../project/project.resolver.js';
import { CostPerResult, StateResultInput } from './result.graphql.js';
import { ShowResults } from './show-results.query.js';
import { StateResult } from './state-result.command.js';

@Resolver(() => CostPerResult)
export class ResultResolver {
  constructor(
    private readonly results: ShowResults,
    private readonly command: StateResult,
  ) {}

  @Allow('fund.read')
  @Query(() => [CostPerResult], {
    description: 'What results have cost, unit by unit: projects with money of several cities beside projects with money of one.',
  })
  costPerResult(@Ctx() ctx: RequestContext): Promise<CostPerResult[]> {
    return this.results.costs(ctx);
  }

  @Allow('fund.record')
  @Mutation(() => FundPlanPayload, { description: 'States what a project has achieved until a day, and who says so.' })
  async stateResult(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => StateResultInput }) input: StateResultInput,
  ): Promise<FundPlanPayload> {
    return planPayload(await this.command.state(actingForCity(ctx), input));
  }
}
