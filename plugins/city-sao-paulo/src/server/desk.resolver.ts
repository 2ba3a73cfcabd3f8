import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answer, Ctx, type RequestContext } from '@regia/server-kit';
import { citySaoPaulo } from '../manifest.js';
import { CitySaoPauloChangeDeskNoteInput, CitySaoPauloDesk, CitySaoPauloDeskNotePayload } from './desk.graphql.js';
import { SaoPauloDesk } from './desk.js';

@Resolver()
export class DeskResolver {
  constructor(private readonly desk: SaoPauloDesk) {}

  @Allow(citySaoPaulo.can('desk.read'))
  @Query(() => CitySaoPauloDesk, { nullable: true, description: 'The desk of São Paulo; nothing for whoever acts for another city.' })
  citySaoPauloDesk(@Ctx() ctx: RequestContext): Promise<CitySaoPauloDesk | undefined> {
    return this.desk.show(ctx);
  }

  @Allow(citySaoPaulo.can('desk.change'))
  @Mutation(() => CitySaoPauloDeskNotePayload, { description: 'Changes the note on the desk of São Paulo.' })
  async citySaoPauloChangeDeskNote(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => CitySaoPauloChangeDeskNoteInput }) input: CitySaoPauloChangeDeskNoteInput,
  ): Promise<CitySaoPauloDeskNotePayload> {
    const { refusals } = answer('isChanged', await this.desk.changeNote(ctx, input));
    const desk = await this.desk.show(ctx);
    return { ...(desk === undefined ? {} : { desk }), refusals };
  }
}
