import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answer, Ctx, type RequestContext } from '@regia/server-kit';
import { cityDakar } from '../manifest.js';
import { CityDakarChangeDeskNoteInput, CityDakarDesk, CityDakarDeskNotePayload } from './desk.graphql.js';
import { DakarDesk } from './desk.js';

@Resolver()
export class DeskResolver {
  constructor(private readonly desk: DakarDesk) {}

  @Allow(cityDakar.can('desk.read'))
  @Query(() => CityDakarDesk, { nullable: true, description: 'The desk of Dakar; nothing for whoever acts for another city.' })
  cityDakarDesk(@Ctx() ctx: RequestContext): Promise<CityDakarDesk | undefined> {
    return this.desk.show(ctx);
  }

  @Allow(cityDakar.can('desk.change'))
  @Mutation(() => CityDakarDeskNotePayload, { description: 'Changes the note on the desk of Dakar.' })
  async cityDakarChangeDeskNote(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => CityDakarChangeDeskNoteInput }) input: CityDakarChangeDeskNoteInput,
  ): Promise<CityDakarDeskNotePayload> {
    const { refusals } = answer('isChanged', await this.desk.changeNote(ctx, input));
    const desk = await this.desk.show(ctx);
    return { ...(desk === undefined ? {} : { desk }), refusals };
  }
}
