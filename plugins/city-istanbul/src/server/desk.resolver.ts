import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, answer, Ctx, type RequestContext } from '@regia/server-kit';
import { cityIstanbul } from '../manifest.js';
import { CityIstanbulChangeDeskNoteInput, CityIstanbulDesk, CityIstanbulDeskNotePayload } from './desk.graphql.js';
import { IstanbulDesk } from './desk.js';

@Resolver()
export class DeskResolver {
  constructor(private readonly desk: IstanbulDesk) {}

  @Allow(cityIstanbul.can('desk.read'))
  @Query(() => CityIstanbulDesk, { nullable: true, description: 'The desk of Istanbul; nothing for whoever acts for another city.' })
  cityIstanbulDesk(@Ctx() ctx: RequestContext): Promise<CityIstanbulDesk | undefined> {
    return this.desk.show(ctx);
  }

  @Allow(cityIstanbul.can('desk.change'))
  @Mutation(() => CityIstanbulDeskNotePayload, { description: 'Changes the note on the desk of Istanbul.' })
  async cityIstanbulChangeDeskNote(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => CityIstanbulChangeDeskNoteInput }) input: CityIstanbulChangeDeskNoteInput,
  ): Promise<CityIstanbulDeskNotePayload> {
    const { refusals } = answer('isChanged', await this.desk.changeNote(ctx, input));
    const desk = await this.desk.show(ctx);
    return { ...(desk === undefined ? {} : { desk }), refusals };
  }
}
