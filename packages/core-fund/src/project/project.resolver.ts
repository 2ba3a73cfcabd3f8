import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { actingForCity, Allow, AllowWithParent, City, Ctx, LocalizedTextType, Reference, showCity, showText, UnitOfWork, type Call, type RequestContext } from '@regia/server-kit';
import type { Result } from '@regia/kernel';
import { readFund } from '../fund/stored-fund.js';
import { AddToPlans } from './add-to-plans.command.js';
import { AddBudgetLineInput, AddFundPartnerInput, AddFundProjectInput, BudgetLine, FundPartner, FundPlanPayload, FundProject } from './project.graphql.js';
import { ShowProjects } from './show-projects.query.js';
import { readPartners } from './stored-project.js';

/** A plan that stands, or why not. */
export const planPayload = (result: Result<true>): FundPlanPayload => ({
  isDone: result.ok,
  refusals: result.ok ? [] : result.refusals.map(({ code, path }) => ({ code, path: [...(path ?? [])] })),
});

@Resolver(() => FundProject)
export class ProjectResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly projects: ShowProjects,
    private readonly plans: AddToPlans,
    private readonly reference: Reference,
  ) {}

  @Allow('fund.read')
  @Query(() => [FundProject], { description: 'What the money of a fund is for, and where it stands.' })
  fundProjects(@Ctx() ctx: RequestContext, @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string): Promise<FundProject[]> {
    return this.projects.list(ctx, fund);
  }

  @Allow('fund.read')
  @Query(() => [FundPartner], { description: 'Organisations that receive money of a fund.' })
  async fundPartners(@Ctx() ctx: RequestContext, @Args('fund', { type: () => String, description: 'Code of the fund.' }) code: string): Promise<FundPartner[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    return fund ? (await readPartners(reader, fund.id)).map(({ code, name }) => ({ code, name })) : [];
  }

  @Allow('fund.record')
  @Mutation(() => FundPlanPayload, { description: 'Adds a project that money can be allocated to.' })
  async addFundProject(@Ctx() ctx: RequestContext, @Args('input', { type: () => AddFundProjectInput }) input: AddFundProjectInput): Promise<FundPlanPayload> {
    return planPayload(await this.plans.project(actingForCity(ctx), input));
  }

  @Allow('fund.record')
  @Mutation(() => FundPlanPayload, { description: 'Adds a line to the budget of a project.' })
  async addBudgetLine(@Ctx() ctx: RequestContext, @Args('input', { type: () => AddBudgetLineInput }) input: AddBudgetLineInput): Promise<FundPlanPayload> {
    return planPayload(await this.plans.line(actingForCity(ctx), input));
  }

  @Allow('fund.record')
  @Mutation(() => FundPlanPayload, { description: 'Adds an organisation that money can be promised to.' })
  async addFundPartner(@Ctx() ctx: RequestContext, @Args('input', { type: () => AddFundPartnerInput }) input: AddFundPartnerInput): Promise<FundPlanPayload> {
    return planPayload(await this.plans.partner(actingForCity(ctx), input));
  }

  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { description: 'Its name.' })
  name({ row }: FundProject, _args: unknown, { ctx }: Call): LocalizedTextType {
    return showText(row.name, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => City, { nullable: true, description: 'The city it takes place in; none when in several.' })
  city({ row }: FundProject, _args: unknown, { ctx }: Call): City | undefined {
    const city = row.cityId === null ? undefined : this.reference.city(row.cityId);
    return city && showCity(city, ctx.language);
  }
}

@Resolver(() => BudgetLine)
export class BudgetLineResolver {
  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { description: 'Its name.' })
  name({ row }: BudgetLine, _args: unknown, { ctx }: Call): LocalizedTextType {
    return showText(row.name, ctx.language);
  }
}
