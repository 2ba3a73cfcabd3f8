import { Query, Resolver } from '@nestjs/graphql';
import { AllowAnyone, Ctx, type RequestContext } from '@regia/server-kit';
import { AgendaItemKind, showKind } from './kind.graphql.js';
import { ListKinds } from './list-kinds.query.js';

@Resolver(() => AgendaItemKind)
export class KindResolver {
  constructor(private readonly kinds: ListKinds) {}

  @AllowAnyone()
  @Query(() => [AgendaItemKind], { description: 'The kinds an item may have: the core’s five, and those of plugins that are on for the acting city.' })
  async agendaItemKinds(@Ctx() ctx: RequestContext): Promise<AgendaItemKind[]> {
    return (await this.kinds.list(ctx)).map((kind) => showKind(kind, ctx.language));
  }
}
