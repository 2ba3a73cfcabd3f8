import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllowAnyone, AllowSignedIn, answer, Ctx, type RequestContext } from '@regia/server-kit';
import { MeCommands } from './me.commands.js';
import { ActForCityInput, Me, MePayload, SetMyPreferencesInput } from './me.graphql.js';
import { MyView } from './my-view.query.js';

@Resolver(() => Me)
export class MeResolver {
  constructor(
    private readonly view: MyView,
    private readonly commands: MeCommands,
  ) {}

  @AllowAnyone()
  @Query(() => Me, { nullable: true, description: 'Whoever is signed in; null for a visitor.' })
  me(@Ctx() ctx: RequestContext): Promise<Me | undefined> {
    return this.view.show(ctx);
  }

  @AllowSignedIn()
  @Mutation(() => MePayload, { description: 'Sets the language and the look of the platform for oneself.' })
  async setMyPreferences(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => SetMyPreferencesInput, description: 'What to change.' }) input: SetMyPreferencesInput,
  ): Promise<MePayload> {
    return answer('me', await this.commands.setPreferences(ctx, input));
  }

  @AllowSignedIn()
  @Mutation(() => MePayload, { description: 'Acts for another of one’s cities from now on.' })
  async actForCity(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => ActForCityInput, description: 'The city.' }) input: ActForCityInput,
  ): Promise<MePayload> {
    return answer('me', await this.commands.actFor(ctx, input));
  }
}
