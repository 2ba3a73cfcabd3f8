import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@regia/kernel';
import { actingForCity, Allow, AllowWithParent, Ctx, People, Person, type Call, type RefusalType, type RequestContext } from '@regia/server-kit';
import { PaymentRejection, RejectedPaymentPayload, ReportRejectedPaymentInput, SignRejectedPaymentInput } from './rejection.graphql.js';
import { ReportRejection } from './report-rejection.commands.js';

const refusalsOf = (result: Result<unknown>): RefusalType[] => (result.ok ? [] : result.refusals.map(({ code, path }) => ({ code, path: [...(path ?? [])] })));

@Resolver(() => PaymentRejection)
export class PaymentRejectionResolver {
  constructor(
    private readonly command: ReportRejection,
    private readonly people: People,
  ) {}

  @Allow('fund.record')
  @Mutation(() => RejectedPaymentPayload, { description: 'Says that the bank rejected a payment of an order before it paid. Once two others have signed, it may go out in another file.' })
  async reportRejectedPayment(@Ctx() ctx: RequestContext, @Args('input', { type: () => ReportRejectedPaymentInput }) input: ReportRejectedPaymentInput): Promise<RejectedPaymentPayload> {
    const result = await this.command.report(actingForCity(ctx), input);
    return { ...(result.ok ? { rejectionId: result.value } : {}), isReleased: false, refusals: refusalsOf(result) };
  }

  @Allow('fund.read')
  @Mutation(() => RejectedPaymentPayload, { description: 'Signs that a rejected payment may go out again, or returns that.' })
  async signRejectedPayment(@Ctx() ctx: RequestContext, @Args('input', { type: () => SignRejectedPaymentInput }) input: SignRejectedPaymentInput): Promise<RejectedPaymentPayload> {
    const result = await this.command.sign(actingForCity(ctx), input);
    return { ...(result.ok ? { rejectionId: result.value.id } : {}), isReleased: result.ok && result.value.isReleased, refusals: refusalsOf(result) };
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who said so. Cannot sign it.' })
  author({ row }: PaymentRejection, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, row.author);
  }

  @AllowWithParent()
  @ResolveField(() => String, { nullable: true, description: 'Why the reader cannot sign it: author-cannot-sign or already-signed; none when they may.' })
  whyNot({ row }: PaymentRejection, _args: unknown, { ctx }: Call): string | undefined {
    if (row.author === ctx.personId) return 'author-cannot-sign';
    return ctx.personId !== undefined && row.signers.includes(ctx.personId) ? 'already-signed' : undefined;
  }
}
