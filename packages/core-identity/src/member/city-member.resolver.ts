import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Partnerships } from '@regia/core-consortium/contract';
import {
  actingForCity,
  Allow,
  AllowWithParent,
  answer,
  Ctx,
  Partnership,
  People,
  Person,
  type Call,
  type RequestContext,
} from '@regia/server-kit';
import { CityMemberCommands } from './city-member.commands.js';
import {
  BlockPersonInput,
  CityMember,
  CityMemberConnection,
  CityMemberPayload,
  GrantPartnershipRoleInput,
  PartnershipRole,
  RevokePartnershipRoleInput,
  UnblockPersonInput,
} from './city-member.graphql.js';
import { CityMembers } from './city-members.query.js';
import { PartnershipRoles } from './partnership-role.loader.js';

@Resolver(() => CityMember)
export class CityMemberResolver {
  constructor(
    private readonly members: CityMembers,
    private readonly commands: CityMemberCommands,
    private readonly roles: PartnershipRoles,
  ) {}

  @Allow('people.read')
  @Query(() => CityMemberConnection, { description: 'The people of the acting city, in the order of their names.' })
  cityMembers(
    @Ctx() ctx: RequestContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: 'How many, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: '`endCursor` of the page before.' }) after?: string,
  ): Promise<CityMemberConnection> {
    return this.members.list(actingForCity(ctx), first, after ?? undefined);
  }

  @AllowWithParent()
  @ResolveField(() => [PartnershipRole], { description: 'Their parts in partnerships of the city.' })
  partnershipRoles(member: CityMember, _args: object, { ctx }: Call): Promise<readonly PartnershipRole[]> {
    return this.roles.of(ctx, member.person.id);
  }

  @Allow('people.manage')
  @Mutation(() => CityMemberPayload, {
    description:
      'Gives somebody of the city a part in one of its partnerships, or changes until when. An approver counts only after a second person has confirmed it.',
  })
  async grantPartnershipRole(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => GrantPartnershipRoleInput, description: 'Who, where, as what.' }) input: GrantPartnershipRoleInput,
  ): Promise<CityMemberPayload> {
    return answer('member', await this.commands.grant(actingForCity(ctx), input));
  }

  @Allow('people.manage')
  @Mutation(() => CityMemberPayload, { description: 'Ends a part that somebody of the city has in a partnership.' })
  async revokePartnershipRole(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => RevokePartnershipRoleInput, description: 'Which one.' }) input: RevokePartnershipRoleInput,
  ): Promise<CityMemberPayload> {
    return answer('member', await this.commands.revoke(actingForCity(ctx), input));
  }

  @Allow('people.manage')
  @Mutation(() => CityMemberPayload, { description: 'Closes the door of the acting city to somebody, at once.' })
  async blockPerson(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => BlockPersonInput, description: 'Who, and why.' }) input: BlockPersonInput,
  ): Promise<CityMemberPayload> {
    return answer('member', await this.commands.block(actingForCity(ctx), input));
  }

  @Allow('people.manage')
  @Mutation(() => CityMemberPayload, { description: 'Opens the door of the acting city to somebody again.' })
  async unblockPerson(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => UnblockPersonInput, description: 'Who.' }) input: UnblockPersonInput,
  ): Promise<CityMemberPayload> {
    return answer('member', await this.commands.unblock(actingForCity(ctx), input));
  }
}

@Resolver(() => PartnershipRole)
export class PartnershipRoleResolver {
  constructor(
    private readonly partnerships: Partnerships,
    private readonly people: People,
  ) {}

  @AllowWithParent()
  @ResolveField(() => Partnership, { description: 'The partnership.' })
  partnership(role: PartnershipRole, _args: object, { ctx }: Call): Promise<Partnership | undefined> {
    return this.partnerships.load(ctx, role.partnershipId);
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who gave it, as far as the reader may see them.' })
  async grantedBy(role: PartnershipRole, _args: object, { ctx }: Call): Promise<Person | undefined> {
    return role.grantedById === undefined ? undefined : this.people.load(ctx, role.grantedById);
  }
  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who confirmed it as a second person, as far as the reader may see them.' })
  async confirmedBy(role: PartnershipRole, _args: object, { ctx }: Call): Promise<Person | undefined> {
    return role.confirmedById === undefined ? undefined : this.people.load(ctx, role.confirmedById);
  }
}
