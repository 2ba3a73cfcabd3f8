import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@regia/kernel';
import { actingForCity, Allow, AllowWithParent, City, Ctx, DayType, People, Person, Reference, showCity, type Call, type RefusalType, type RequestContext } from '@regia/server-kit';
import { AcceptMatches } from './accept-matches.command.js';
import {
  AcceptMatchesInput,
  AcceptMatchesPayload,
  BankAccount,
  BankAccountChange,
  BankAccountChangePayload,
  BankAccountPayload,
  BankStanding,
  DescribeBankAccountInput,
  LeaveLineOpenInput,
  MatchProposal,
  ProposeBankAccountInput,
  ReconcileBankAccountInput,
  SignBankAccountInput,
  StatementLine,
  StatementLineConnection,
  StatementLinePayload,
} from './bank.graphql.js';
import { KeepBankAccount } from './keep-bank-account.commands.js';
import { ShowBank } from './show-bank.query.js';

const refusalsOf = (result: Result<unknown>): RefusalType[] => (result.ok ? [] : result.refusals.map(({ code, path }) => ({ code, path: [...(path ?? [])] })));

@Resolver(() => BankAccount)
export class BankResolver {
  constructor(
    private readonly bank: ShowBank,
    private readonly matches: AcceptMatches,
    private readonly keep: KeepBankAccount,
    private readonly reference: Reference,
    private readonly people: People,
  ) {}

  @Allow('fund.read')
  @Query(() => [BankAccount], { description: 'Accounts at banks that keep the money of a fund.' })
  bankAccounts(@Ctx() ctx: RequestContext, @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string): Promise<BankAccount[]> {
    return this.bank.accounts(ctx, fund);
  }

  @Allow('fund.read')
  @Query(() => StatementLineConnection, { description: 'Lines of the statements of an account, newest first.' })
  statementLines(
    @Ctx() ctx: RequestContext,
    @Args('bankAccount', { type: () => ID, description: 'The account.' }) bankAccount: string,
    @Args('unmatched', { type: () => Boolean, defaultValue: false, description: 'Only those without an entry.' }) unmatched: boolean,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the page before.' }) after?: string,
  ): Promise<StatementLineConnection> {
    return this.bank.lines(ctx, bankAccount, unmatched, first, after ?? null);
  }

  @Allow('fund.read')
  @Query(() => [MatchProposal], { description: 'What the open lines of an account probably are, oldest first, at most 200.' })
  matchProposals(@Ctx() ctx: RequestContext, @Args('bankAccount', { type: () => ID, description: 'The account.' }) bankAccount: string): Promise<MatchProposal[]> {
    return this.bank.proposals(ctx, bankAccount);
  }

  @Allow('fund.read')
  @Query(() => BankStanding, { nullable: true, description: 'Books and bank at the end of a day, with the open items.' })
  bankStanding(
    @Ctx() ctx: RequestContext,
    @Args('bankAccount', { type: () => ID, description: 'The account.' }) bankAccount: string,
    @Args('on', { type: () => DayType, description: 'The day.' }) on: string,
  ): Promise<BankStanding | undefined> {
    return this.bank.standing(ctx, bankAccount, on);
  }

  @Allow('fund.read')
  @Query(() => [BankAccountChange], { description: 'Changes of bank accounts that wait for signatures.' })
  bankAccountChanges(@Ctx() ctx: RequestContext, @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string): Promise<BankAccountChange[]> {
    return this.bank.changes(ctx, fund);
  }

  @Allow('fund.record')
  @Mutation(() => AcceptMatchesPayload, { description: 'Answers lines of the bank: what it posts and the match are one. The same line again answers what it has.' })
  async acceptMatches(@Ctx() ctx: RequestContext, @Args('input', { type: () => AcceptMatchesInput }) input: AcceptMatchesInput): Promise<AcceptMatchesPayload> {
    const result = await this.matches.accept(actingForCity(ctx), input);
    return { lines: result.ok ? result.value : [], refusals: refusalsOf(result) };
  }

  @Allow('fund.record')
  @Mutation(() => StatementLinePayload, { description: 'Leaves a line open, with a note that says why.' })
  async leaveLineOpen(@Ctx() ctx: RequestContext, @Args('input', { type: () => LeaveLineOpenInput }) input: LeaveLineOpenInput): Promise<StatementLinePayload> {
    const result = await this.keep.leaveOpen(actingForCity(ctx), input);
    const line = result.ok ? await this.bank.line(ctx, input.bankAccount, input.line) : undefined;
    return { ...(line ? { line } : {}), refusals: refusalsOf(result) };
  }

  @Allow('fund.record')
  @Mutation(() => BankAccountPayload, { description: 'Signs that books and bank agree to the end of a day, with the list of what is open.' })
  async reconcileBankAccount(@Ctx() ctx: RequestContext, @Args('input', { type: () => ReconcileBankAccountInput }) input: ReconcileBankAccountInput): Promise<BankAccountPayload> {
    return this.payload(ctx, input.bankAccount, await this.keep.reconcile(actingForCity(ctx), input));
  }

  @Allow('fund.record')
  @Mutation(() => BankAccountPayload, { description: 'Says how the bank of an account writes.' })
  async describeBankAccount(@Ctx() ctx: RequestContext, @Args('input', { type: () => DescribeBankAccountInput }) input: DescribeBankAccountInput): Promise<BankAccountPayload> {
    return this.payload(ctx, input.bankAccount, await this.keep.describe(actingForCity(ctx), input));
  }

  @Allow('fund.record')
  @Mutation(() => BankAccountChangePayload, { description: 'Proposes a bank account, or another number for one. Two signatures bring it into force.' })
  async proposeBankAccount(@Ctx() ctx: RequestContext, @Args('input', { type: () => ProposeBankAccountInput }) input: ProposeBankAccountInput): Promise<BankAccountChangePayload> {
    const result = await this.keep.propose(actingForCity(ctx), input);
    return { ...(result.ok ? { changeId: result.value } : {}), isInForce: false, refusals: refusalsOf(result) };
  }

  @Allow('fund.read')
  @Mutation(() => BankAccountChangePayload, { description: 'Signs the change of a bank account, or returns it.' })
  async signBankAccount(@Ctx() ctx: RequestContext, @Args('input', { type: () => SignBankAccountInput }) input: SignBankAccountInput): Promise<BankAccountChangePayload> {
    const result = await this.keep.sign(actingForCity(ctx), input);
    return { ...(result.ok ? { changeId: result.value.id } : {}), isInForce: result.ok && result.value.isInForce, refusals: refusalsOf(result) };
  }

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city that holds it.' })
  holder({ row }: BankAccount, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(row.holderCity)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who compared books and bank last.' })
  reconciledBy({ row }: BankAccount, _args: unknown, { ctx }: Call): Promise<Person | undefined> | undefined {
    return row.reconciledBy === null ? undefined : this.people.load(ctx, row.reconciledBy);
  }

  private async payload(ctx: RequestContext, id: string, result: Result<unknown>): Promise<BankAccountPayload> {
    const bankAccount = result.ok ? await this.bank.account(ctx, id) : undefined;
    return { ...(bankAccount ? { bankAccount } : {}), refusals: refusalsOf(result) };
  }
}

@Resolver(() => MatchProposal)
export class MatchProposalResolver {
  constructor(private readonly reference: Reference) {}

  @AllowWithParent()
  @ResolveField(() => City, { nullable: true, description: 'The city whose contribution it would be.' })
  city({ cityId }: MatchProposal, _args: unknown, { ctx }: Call): City | undefined {
    const city = cityId === undefined ? undefined : this.reference.city(cityId);
    return city && showCity(city, ctx.language);
  }
}

@Resolver(() => StatementLine)
export class StatementLineResolver {
  constructor(private readonly people: People) {}

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who left it open.' })
  notedBy({ row }: StatementLine, _args: unknown, { ctx }: Call): Promise<Person | undefined> | undefined {
    return row.notedBy === null ? undefined : this.people.load(ctx, row.notedBy);
  }
}

@Resolver(() => BankAccountChange)
export class BankAccountChangeResolver {
  constructor(
    private readonly reference: Reference,
    private readonly people: People,
  ) {}

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city that would hold it.' })
  holder({ row }: BankAccountChange, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(row.holderCity)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who proposed it. Cannot sign it.' })
  author({ row }: BankAccountChange, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, row.author);
  }

  @AllowWithParent()
  @ResolveField(() => String, { nullable: true, description: 'Why the reader cannot sign it: author-cannot-sign or already-signed; none when they may.' })
  whyNot({ row }: BankAccountChange, _args: unknown, { ctx }: Call): string | undefined {
    if (row.author === ctx.personId) return 'author-cannot-sign';
    return ctx.personId !== undefined && row.signers.includes(ctx.personId) ? 'already-signed' : undefined;
  }
}
