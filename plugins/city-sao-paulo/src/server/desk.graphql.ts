import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ChangeDeskNote, Desk, DeskNotePayload } from '@regia/server-kit';

@ObjectType({ description: 'The desk of São Paulo.' })
export class CitySaoPauloDesk extends Desk {}

@InputType({ description: 'A change of the note on the desk of São Paulo.' })
export class CitySaoPauloChangeDeskNoteInput extends ChangeDeskNote {}

@ObjectType({ description: 'What became of a change of the note.' })
export class CitySaoPauloDeskNotePayload extends DeskNotePayload {
  @Field(() => CitySaoPauloDesk, { nullable: true, description: 'The desk as it is stored now, also when the change was refused.' })
  desk?: CitySaoPauloDesk;
}
