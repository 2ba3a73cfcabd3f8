import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answer, Ctx, type RequestContext } from '@regia/server-kit';
import { cityMilan } from '../manifest.js';
import { CityMilanChangeDeskNoteInput, CityMilanDesk, CityMilanDeskNotePayload } from './desk.graphql.js';
import { MilanDesk } from './desk.js';

@Resolver()
export class DeskResolver {
  constructor(private readonly desk: MilanDesk) {}

  @Allow(cityMilan.can('desk.read'))
  @Query(() => CityMilanDesk, { nullable: true, description: 'The desk of Milan; nothing for whoever acts for another city.' })
  cityMilanDesk(@Ctx() ctx: RequestContext): Promise<CityMilanDesk | undefined> {
    return this.desk.show(ctx);
  }

  @Allow(cityMilan.can('desk.change'))
  @Mutation(() => CityMilanDeskNotePayload, { description: 'Changes the note on the desk of Milan.' })
  async cityMilanChangeDeskNote(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => CityMilanChangeDeskNoteInput }) input: CityMilanChangeDeskNoteInput,
  ): Promise<CityMilanDeskNotePayload> {
    const { refusals } = answer('isChanged', await this.desk.changeNote(ctx, input));
    const desk = await this.desk.show(ctx);
    return { ...(desk === undefined ? {} : { desk }), refusals };
  }
}
