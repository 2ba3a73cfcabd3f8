import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@regia/kernel';
import { actingForCity, Allow, AllowWithParent, City, Ctx, LocalizedTextType, People, Person, Reference, showCity, showText, type Call, type RefusalType, type RequestContext } from '@regia/server-kit';
import { KeepPartyAccount } from './keep-party-account.commands.js';
import { OrderPayments } from './order-payments.command.js';
import { CreatePaymentOrderInput, FundPayment, PartyAccountChange, PartyAccountPayload, PaymentOrder, PaymentOrderConnection, PaymentOrderPayload, PaymentParty, ProposePartyAccountInput, SignPartyAccountInput } from './payment-order.graphql.js';
import { ShowOrders } from './show-orders.query.js';

const refusalsOf = (result: Result<unknown>): RefusalType[] => (result.ok ? [] : result.refusals.map(({ code, path }) => ({ code, path: [...(path ?? [])] })));

@Resolver(() => PaymentOrder)
export class PaymentOrderResolver {
  constructor(
    private readonly show: ShowOrders,
    private readonly order: OrderPayments,
    private readonly parties: KeepPartyAccount,
    private readonly people: People,
  ) {}

  @Allow('fund.read')
  @Query(() => [FundPayment], { description: 'What is signed completely and can go to the bank of an account, oldest first, at most 500.' })
  payablePayments(@Ctx() ctx: RequestContext, @Args('bankAccount', { type: () => ID, description: 'The account that pays.' }) bankAccount: string): Promise<FundPayment[]> {
    return this.show.payable(ctx, bankAccount);
  }

  @Allow('fund.read')
  @Query(() => PaymentOrderConnection, { description: 'Orders that went to banks, newest first.' })
  paymentOrders(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the page before.' }) after?: string,
  ): Promise<PaymentOrderConnection> {
    return this.show.orders(ctx, fund, first, after ?? null);
  }

  @Allow('fund.read')
  @Query(() => PaymentOrder, { nullable: true, description: 'One order.' })
  paymentOrder(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('id', { type: () => ID, description: 'The order.' }) id: string,
  ): Promise<PaymentOrder | undefined> {
    return this.show.order(ctx, fund, id);
  }

  @Allow('fund.read')
  @Query(() => [PaymentParty], { description: 'Organisations and cities that can be paid, with the account in force.' })
  paymentParties(@Ctx() ctx: RequestContext, @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string): Promise<PaymentParty[]> {
    return this.show.parties(ctx, fund);
  }

  @Allow('fund.read')
  @Query(() => [PartyAccountChange], { description: 'Accounts of those who are paid that wait for signatures.' })
  partyAccountChanges(@Ctx() ctx: RequestContext, @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string): Promise<PartyAccountChange[]> {
    return this.show.changes(ctx, fund);
  }

  @Allow('fund.record')
  @Mutation(() => PaymentOrderPayload, { description: 'Makes the file for the bank. A payment is in one file ever; from then on only the bank ends it.' })
  async createPaymentOrder(@Ctx() ctx: RequestContext, @Args('input', { type: () => CreatePaymentOrderInput }) input: CreatePaymentOrderInput): Promise<PaymentOrderPayload> {
    const result = await this.order.order(actingForCity(ctx), input);
    const order = result.ok ? await this.show.order(ctx, input.fund, result.value.id) : undefined;
    return { ...(order ? { order } : {}), refusals: refusalsOf(result) };
  }

  @Allow('fund.record')
  @Mutation(() => PartyAccountPayload, { description: 'Enters where an organisation or a city is paid. Two signatures bring it into force.' })
  async proposePartyAccount(@Ctx() ctx: RequestContext, @Args('input', { type: () => ProposePartyAccountInput }) input: ProposePartyAccountInput): Promise<PartyAccountPayload> {
    const result = await this.parties.propose(actingForCity(ctx), input);
    return { ...(result.ok ? { changeId: result.value } : {}), isInForce: false, refusals: refusalsOf(result) };
  }

  @Allow('fund.read')
  @Mutation(() => PartyAccountPayload, { description: 'Signs where somebody is paid, or returns it.' })
  async signPartyAccount(@Ctx() ctx: RequestContext, @Args('input', { type: () => SignPartyAccountInput }) input: SignPartyAccountInput): Promise<PartyAccountPayload> {
    const result = await this.parties.sign(actingForCity(ctx), input);
    return { ...(result.ok ? { changeId: result.value.id } : {}), isInForce: result.ok && result.value.isInForce, refusals: refusalsOf(result) };
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who made it.' })
  author({ row }: PaymentOrder, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, row.author);
  }

  @AllowWithParent()
  @ResolveField(() => [FundPayment], { description: 'Its payments, in the order of the file.' })
  items({ row }: PaymentOrder, _args: unknown, { ctx }: Call): Promise<FundPayment[]> {
    return this.show.payments(ctx, row);
  }
}

@Resolver(() => FundPayment)
export class PaymentResolver {
  constructor(private readonly reference: Reference) {}

  @AllowWithParent()
  @ResolveField(() => City, { nullable: true, description: 'The city that is paid.' })
  city({ row }: FundPayment, _args: unknown, { ctx }: Call): City | undefined {
    return cityNamed(this.reference, row.cityId, ctx);
  }

  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { nullable: true, description: 'What it is for.' })
  text({ row }: FundPayment, _args: unknown, { ctx }: Call): LocalizedTextType | undefined {
    return row.note === null ? undefined : showText(row.note, ctx.language);
  }
}

@Resolver(() => PaymentParty)
export class PaymentPartyResolver {
  constructor(private readonly reference: Reference) {}

  @AllowWithParent()
  @ResolveField(() => City, { nullable: true, description: 'The city.' })
  city({ row }: PaymentParty, _args: unknown, { ctx }: Call): City | undefined {
    return cityNamed(this.reference, row.cityId, ctx);
  }
}

@Resolver(() => PartyAccountChange)
export class PartyAccountChangeResolver {
  constructor(
    private readonly reference: Reference,
    private readonly people: People,
  ) {}

  @AllowWithParent()
  @ResolveField(() => City, { nullable: true, description: 'The city.' })
  city({ row }: PartyAccountChange, _args: unknown, { ctx }: Call): City | undefined {
    return cityNamed(this.reference, row.cityId, ctx);
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who proposed it. Cannot sign it.' })
  author({ row }: PartyAccountChange, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, row.author);
  }

  @AllowWithParent()
  @ResolveField(() => String, { nullable: true, description: 'Why the reader cannot sign it: author-cannot-sign or already-signed; none when they may.' })
  whyNot({ row }: PartyAccountChange, _args: unknown, { ctx }: Call): string | undefined {
    if (row.author === ctx.personId) return 'author-cannot-sign';
    return ctx.personId !== undefined && row.signers.includes(ctx.personId) ? 'already-signed' : undefined;
  }
}

function cityNamed(reference: Reference, id: string | null, ctx: RequestContext): City | undefined {
  const city = id === null ? undefined : reference.city(id);
  return city && showCity(city, ctx.language);
}
