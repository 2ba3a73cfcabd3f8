import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ChangeDeskNote, Desk, DeskNotePayload } from '@regia/server-kit';

@ObjectType({ description: 'The desk of Bethlehem.' })
export class CityBethlehemDesk extends Desk {}

@InputType({ description: 'A change of the note on the desk of Bethlehem.' })
export class CityBethlehemChangeDeskNoteInput extends ChangeDeskNote {}

@ObjectType({ description: 'What became of a change of the note.' })
export class CityBethlehemDeskNotePayload extends DeskNotePayload {
  @Field(() => CityBethlehemDesk, { nullable: true, description: 'The desk as it is stored now, also when the change was refused.' })
  desk?: CityBethlehemDesk;
}
