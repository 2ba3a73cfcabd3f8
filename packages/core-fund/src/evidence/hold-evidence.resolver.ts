import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, answer, Ctx, type RequestContext } from '@regia/server-kit';
import { EvidenceHoldPayload, HoldEvidenceInput, LiftEvidenceHoldInput } from './evidence.graphql.js';
import { HoldEvidence } from './hold-evidence.commands.js';

@Resolver(() => EvidenceHoldPayload)
export class HoldEvidenceResolver {
  constructor(private readonly commands: HoldEvidence) {}

  @Allow('fund.read')
  @Mutation(() => EvidenceHoldPayload, {
    description: 'Keeps a file, or every file of a fund, from being deleted: by whoever records in the fund, or audits it.',
  })
  async holdEvidence(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => HoldEvidenceInput }) input: HoldEvidenceInput,
  ): Promise<EvidenceHoldPayload> {
    return answer('hold', await this.commands.hold(ctx, input));
  }

  @Allow('fund.read')
  @Mutation(() => EvidenceHoldPayload, { description: 'Lifts a hold; one of an audit is lifted by an auditor alone.' })
  async liftEvidenceHold(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => LiftEvidenceHoldInput }) input: LiftEvidenceHoldInput,
  ): Promise<EvidenceHoldPayload> {
    return answer('hold', await this.commands.lift(ctx, input));
  }
}
