import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@regia/kernel';
import { actingForCity, Allow, AllowWithParent, Ctx, People, Person, type Call, type RequestContext } from '@regia/server-kit';
import { FundDebts, FundDebtsPayload, InstalmentReminder, OpenFundRemindersInput, RemindOfInstalmentInput } from './debt.graphql.js';
import { Remind } from './remind.commands.js';
import { ShowDebts } from './show-debts.query.js';

@Resolver(() => InstalmentReminder)
export class DebtResolver {
  constructor(
    private readonly debts: ShowDebts,
    private readonly commands: Remind,
    private readonly people: People,
  ) {}

  @Allow('fund.read')
  @Query(() => FundDebts, { nullable: true, description: 'What cities still have to pay into a fund, by how late it is.' })
  async fundDebts(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
  ): Promise<FundDebts | undefined> {
    return this.debts.show(ctx, fund);
  }

  @Allow('fund.record')
  @Mutation(() => FundDebtsPayload, {
    description: 'Reminds a city of an instalment that is late: once a day, a level higher each time. Nothing leaves the platform.',
  })
  async remindOfInstalment(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => RemindOfInstalmentInput }) input: RemindOfInstalmentInput,
  ): Promise<FundDebtsPayload> {
    return this.answer(ctx, await this.commands.remind(actingForCity(ctx), input));
  }

  @Allow('fund.record')
  @Mutation(() => FundDebtsPayload, {
    description: 'Opens the reminders of a fund to all its cities, or closes them again, as the cities have decided.',
  })
  async openFundReminders(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => OpenFundRemindersInput }) input: OpenFundRemindersInput,
  ): Promise<FundDebtsPayload> {
    return this.answer(ctx, await this.commands.openTo(actingForCity(ctx), input));
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who sent it, if the reader may know.' })
  by({ sender }: InstalmentReminder, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, sender);
  }

  private async answer(ctx: RequestContext, result: Result<string>): Promise<FundDebtsPayload> {
    if (!result.ok) return { refusals: result.refusals.map(({ code, path }) => ({ code, path: [...(path ?? [])] })) };
    const debts = await this.debts.show(ctx, result.value);
    return { ...(debts ? { debts } : {}), refusals: [] };
  }
}
