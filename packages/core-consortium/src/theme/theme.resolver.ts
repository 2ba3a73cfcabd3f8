import { Query, Resolver } from '@nestjs/graphql';
import { AllowAnyone, Ctx, Reference, showTheme, Theme, type RequestContext } from '@regia/server-kit';

@Resolver(() => Theme)
export class ThemeResolver {
  constructor(private readonly reference: Reference) {}

  @AllowAnyone()
  @Query(() => [Theme], { description: 'The themes of the programme: those that installed plugins bring, and the core’s own.' })
  themes(@Ctx() ctx: RequestContext): Theme[] {
    return this.reference.themes().map((theme) => showTheme(theme, ctx.language));
  }
}
