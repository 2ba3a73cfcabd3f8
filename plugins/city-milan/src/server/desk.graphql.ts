import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ChangeDeskNote, Desk, DeskNotePayload } from '@regia/server-kit';

@ObjectType({ description: 'The desk of Milan.' })
export class CityMilanDesk extends Desk {}

@InputType({ description: 'A change of the note on the desk of Milan.' })
export class CityMilanChangeDeskNoteInput extends ChangeDeskNote {}

@ObjectType({ description: 'What became of a change of the note.' })
export class CityMilanDeskNotePayload extends DeskNotePayload {
  @Field(() => CityMilanDesk, { nullable: true, description: 'The desk as it is stored now, also when the change was refused.' })
  desk?: CityMilanDesk;
}
