import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@regia/kernel';
import { actingForCity, Allow, AllowWithParent, Ctx, People, Person, showMoney, UnitOfWork, type Call, type RefusalType, type RequestContext } from '@regia/server-kit';
import { BankAccount, BankAccountPayload } from './bank.graphql.js';
import { ExplainGap } from './explain-gap.command.js';
import { ShowBank } from './show-bank.query.js';
import { ExplainStatementGapInput, StatementGap } from './statement-gap.graphql.js';
import type { StoredBankAccount } from './stored-bank.js';
import { readGaps, type StoredGap } from './stored-gap.js';

const refusalsOf = (result: Result<unknown>): RefusalType[] => (result.ok ? [] : result.refusals.map(({ code, path }) => ({ code, path: [...(path ?? [])] })));

@Resolver(() => BankAccount)
export class BankAccountGapsResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly bank: ShowBank,
    private readonly explain: ExplainGap,
  ) {}

  @AllowWithParent()
  @ResolveField(() => [StatementGap], { description: 'Where its statements do not follow each other, oldest first. Books and bank are not compared beyond one that nobody has explained.' })
  async gaps({ row }: BankAccount, _args: unknown, { ctx }: Call): Promise<StatementGap[]> {
    return (await readGaps(this.work.read(ctx), row)).map((gap) => showGap(gap, row));
  }

  @Allow('fund.record')
  @Mutation(() => BankAccountPayload, { description: 'Says why two statements do not follow each other. Recorded with who says so; until then books and bank are not compared beyond the gap.' })
  async explainStatementGap(@Ctx() ctx: RequestContext, @Args('input', { type: () => ExplainStatementGapInput }) input: ExplainStatementGapInput): Promise<BankAccountPayload> {
    const result = await this.explain.explain(actingForCity(ctx), input);
    const bankAccount = result.ok ? await this.bank.account(ctx, result.value) : undefined;
    return { ...(bankAccount ? { bankAccount } : {}), refusals: refusalsOf(result) };
  }
}

@Resolver(() => StatementGap)
export class StatementGapResolver {
  constructor(private readonly people: People) {}

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who has explained it.' })
  explainedBy({ explainedById }: StatementGap, _args: unknown, { ctx }: Call): Promise<Person | undefined> | undefined {
    return explainedById === undefined ? undefined : this.people.load(ctx, explainedById);
  }
}

function showGap({ after, before, afterNumber, beforeNumber, closing, opening, missingFrom, missingTo, reason, explainedBy, explainedAt }: StoredGap, { currency }: StoredBankAccount): StatementGap {
  const money = (minor: bigint | string) => showMoney(minor, currency);
  const set = { afterNumber, beforeNumber, missingFrom, missingTo, reason, explainedAt, explainedById: explainedBy };
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null)) as Partial<StatementGap>; // only keys of a gap stand in it
  return { after, before, closing: money(closing), opening: money(opening), difference: money(BigInt(opening) - BigInt(closing)), ...given };
}
