import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowAnyone, answer, Ctx, Partnership, type RequestContext } from '@regia/server-kit';
import { EndPart } from './end-part.command.js';
import { EndPartInput, EndPartPayload } from './end-part.graphql.js';
import { Partnerships } from './partnerships.js';

@Resolver(() => Partnership)
export class PartnershipResolver {
  constructor(
    private readonly all: Partnerships,
    private readonly parts: EndPart,
  ) {}

  @AllowAnyone()
  @Query(() => [Partnership], { description: 'The partnerships the reader may see. A visitor sees none.' })
  partnerships(@Ctx() ctx: RequestContext): Promise<Partnership[]> {
    return this.all.list(ctx);
  }

  @Allow('parts.end')
  @Mutation(() => EndPartPayload, {
    description:
      'Ends the part of a city in a partnership, at once. Its own items shared there are its own alone again and its people have no role there any more; the books it has a share in stay readable to it.',
  })
  async endPart(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => EndPartInput, description: 'Whose part, and where.' }) input: EndPartInput,
  ): Promise<EndPartPayload> {
    const result = await this.parts.end(ctx, input);
    const { refusals } = answer('partnership', result);
    const partnership = result.ok ? (await this.all.list(ctx)).find(({ id }) => id === result.value) : undefined;
    return { ...(partnership ? { partnership } : {}), refusals };
  }
}
