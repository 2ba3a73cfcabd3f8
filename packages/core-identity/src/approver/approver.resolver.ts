import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Partnerships } from '@regia/core-consortium/contract';
import {
  Allow,
  AllowSignedIn,
  AllowWithParent,
  answer,
  City,
  Ctx,
  Partnership,
  Reference,
  showCity,
  type Call,
  type RequestContext,
} from '@regia/server-kit';
import { ApproverCommands } from './approver.commands.js';
import { ApproverPayload, ConfirmApproverInput, WaitingApprover, WithdrawApproverInput } from './approver.graphql.js';
import { WaitingApprovers } from './waiting-approvers.query.js';

@Resolver(() => WaitingApprover)
export class WaitingApproverResolver {
  constructor(
    private readonly waiting: WaitingApprovers,
    private readonly commands: ApproverCommands,
    private readonly partnerships: Partnerships,
    private readonly reference: Reference,
  ) {}

  @AllowSignedIn()
  @Query(() => [WaitingApprover], {
    description:
      'Approvers who wait for a second person: of the acting city, of partnerships one coordinates, and oneself. The oldest first, at most 100.',
  })
  waitingApprovers(@Ctx() ctx: RequestContext): Promise<WaitingApprover[]> {
    return this.waiting.list(ctx);
  }

  @AllowWithParent()
  @ResolveField(() => Partnership, { nullable: true, description: 'In which partnership, as far as the reader may see it.' })
  partnership({ partnershipId }: WaitingApprover, _args: object, { ctx }: Call): Promise<Partnership | undefined> {
    return this.partnerships.load(ctx, partnershipId);
  }

  @AllowWithParent()
  @ResolveField(() => City, { description: 'For which city.' })
  city({ cityId }: WaitingApprover, _args: object, { ctx }: Call): City {
    return showCity(this.reference.city(cityId)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }

  @Allow('approvers.confirm')
  @Mutation(() => ApproverPayload, { description: 'Confirms, as a second person, that somebody is an approver. It counts from now on.' })
  async confirmApprover(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => ConfirmApproverInput, description: 'Which one.' }) input: ConfirmApproverInput,
  ): Promise<ApproverPayload> {
    return answer('approver', await this.commands.confirm(ctx, input.approver));
  }

  @Allow('approvers.confirm')
  @Mutation(() => ApproverPayload, { description: 'Takes back the part of an approver that nobody has confirmed.' })
  async withdrawApprover(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => WithdrawApproverInput, description: 'Which one.' }) input: WithdrawApproverInput,
  ): Promise<ApproverPayload> {
    return answer('approver', await this.commands.withdraw(ctx, input.approver));
  }
}
