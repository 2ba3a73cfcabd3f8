import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ChangeDeskNote, Desk, DeskNotePayload } from '@regia/server-kit';

@ObjectType({ description: 'The desk of Dakar.' })
export class CityDakarDesk extends Desk {}

@InputType({ description: 'A change of the note on the desk of Dakar.' })
export class CityDakarChangeDeskNoteInput extends ChangeDeskNote {}

@ObjectType({ description: 'What became of a change of the note.' })
export class CityDakarDeskNotePayload extends DeskNotePayload {
  @Field(() => CityDakarDesk, { nullable: true, description: 'The desk as it is stored now, also when the change was refused.' })
  desk?: CityDakarDesk;
}
