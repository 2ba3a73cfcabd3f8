import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { actingForCity, Allow, AllowSignedIn, AllowWithParent, answer, Ctx, People, Person, type Call, type RequestContext } from '@regia/server-kit';
import { ListPlugins } from './list-plugins.query.js';
import * as Api from './plugin.graphql.js';
import { SwitchPlugin } from './switch-plugin.command.js';

@Resolver(() => Api.PluginState)
export class PluginResolver {
  constructor(
    private readonly listPlugins: ListPlugins,
    private readonly switching: SwitchPlugin,
    private readonly people: People,
  ) {}

  @AllowSignedIn()
  @Query(() => [Api.PluginState], { description: 'The installed plugins, on or off for the acting city.' })
  plugins(@Ctx() ctx: RequestContext): Promise<Api.PluginState[]> {
    return this.listPlugins.list(ctx);
  }

  @Allow('plugins.manage')
  @Mutation(() => Api.PluginPayload, { description: 'Switches a plugin on or off for the acting city. Data of a plugin that is off stays.' })
  async switchPlugin(@Ctx() ctx: RequestContext, @Args('input', { type: () => Api.SwitchPluginInput, description: 'Which plugin, and how.' }) input: Api.SwitchPluginInput): Promise<Api.PluginPayload> {
    return answer('plugin', await this.switching.switch(actingForCity(ctx), input));
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who switched it last.' })
  changedBy({ changedById }: Api.PluginState, _args: unknown, { ctx }: Call): Promise<Person | undefined> | undefined {
    return changedById === undefined ? undefined : this.people.load(ctx, changedById);
  }
}
