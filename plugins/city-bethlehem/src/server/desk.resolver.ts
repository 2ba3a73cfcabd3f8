import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answer, Ctx, type RequestContext } from '@regia/server-kit';
import { cityBethlehem } from '../manifest.js';
import { CityBethlehemChangeDeskNoteInput, CityBethlehemDesk, CityBethlehemDeskNotePayload } from './desk.graphql.js';
import { BethlehemDesk } from './desk.js';

@Resolver()
export class DeskResolver {
  constructor(private readonly desk: BethlehemDesk) {}

  @Allow(cityBethlehem.can('desk.read'))
  @Query(() => CityBethlehemDesk, { nullable: true, description: 'The desk of Bethlehem; nothing for whoever acts for another city.' })
  cityBethlehemDesk(@Ctx() ctx: RequestContext): Promise<CityBethlehemDesk | undefined> {
    return this.desk.show(ctx);
  }

  @Allow(cityBethlehem.can('desk.change'))
  @Mutation(() => CityBethlehemDeskNotePayload, { description: 'Changes the note on the desk of Bethlehem.' })
  async cityBethlehemChangeDeskNote(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => CityBethlehemChangeDeskNoteInput }) input: CityBethlehemChangeDeskNoteInput,
  ): Promise<CityBethlehemDeskNotePayload> {
    const { refusals } = answer('isChanged', await this.desk.changeNote(ctx, input));
    const desk = await this.desk.show(ctx);
    return { ...(desk === undefined ? {} : { desk }), refusals };
  }
}
