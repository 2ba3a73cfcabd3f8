import { Query, Resolver } from '@nestjs/graphql';
import { AllowAnyone, Ctx, Partnership, type RequestContext } from '@regia/server-kit';
import { Partnerships } from './partnerships.js';

@Resolver(() => Partnership)
export class PartnershipResolver {
  constructor(private readonly all: Partnerships) {}

  @AllowAnyone()
  @Query(() => [Partnership], { description: 'The partnerships the reader may see. A visitor sees none.' })
  partnerships(@Ctx() ctx: RequestContext): Promise<Partnership[]> {
    return this.all.list(ctx);
  }
}
