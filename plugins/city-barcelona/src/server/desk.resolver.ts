import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answer, Ctx, type RequestContext } from '@regia/server-kit';
import { cityBarcelona } from '../manifest.js';
import { CityBarcelonaChangeDeskNoteInput, CityBarcelonaDesk, CityBarcelonaDeskNotePayload } from './desk.graphql.js';
import { BarcelonaDesk } from './desk.js';

@Resolver()
export class DeskResolver {
  constructor(private readonly desk: BarcelonaDesk) {}

  @Allow(cityBarcelona.can('desk.read'))
  @Query(() => CityBarcelonaDesk, { nullable: true, description: 'The desk of Barcelona; nothing for whoever acts for another city.' })
  cityBarcelonaDesk(@Ctx() ctx: RequestContext): Promise<CityBarcelonaDesk | undefined> {
    return this.desk.show(ctx);
  }

  @Allow(cityBarcelona.can('desk.change'))
  @Mutation(() => CityBarcelonaDeskNotePayload, { description: 'Changes the note on the desk of Barcelona.' })
  async cityBarcelonaChangeDeskNote(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => CityBarcelonaChangeDeskNoteInput }) input: CityBarcelonaChangeDeskNoteInput,
  ): Promise<CityBarcelonaDeskNotePayload> {
    const { refusals } = answer('isChanged', await this.desk.changeNote(ctx, input));
    const desk = await this.desk.show(ctx);
    return { ...(desk === undefined ? {} : { desk }), refusals };
  }
}
