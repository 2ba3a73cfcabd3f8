import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ChangeDeskNote, Desk, DeskNotePayload } from '@regia/server-kit';

@ObjectType({ description: 'The desk of Barcelona.' })
export class CityBarcelonaDesk extends Desk {}

@InputType({ description: 'A change of the note on the desk of Barcelona.' })
export class CityBarcelonaChangeDeskNoteInput extends ChangeDeskNote {}

@ObjectType({ description: 'What became of a change of the note.' })
export class CityBarcelonaDeskNotePayload extends DeskNotePayload {
  @Field(() => CityBarcelonaDesk, { nullable: true, description: 'The desk as it is stored now, also when the change was refused.' })
  desk?: CityBarcelonaDesk;
}
