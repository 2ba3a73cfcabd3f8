import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ChangeDeskNote, Desk, DeskNotePayload } from '@regia/server-kit';

@ObjectType({ description: 'The desk of Istanbul.' })
export class CityIstanbulDesk extends Desk {}

@InputType({ description: 'A change of the note on the desk of Istanbul.' })
export class CityIstanbulChangeDeskNoteInput extends ChangeDeskNote {}

@ObjectType({ description: 'What became of a change of the note.' })
export class CityIstanbulDeskNotePayload extends DeskNotePayload {
  @Field(() => CityIstanbulDesk, { nullable: true, description: 'The desk as it is stored now, also when the change was refused.' })
  desk?: CityIstanbulDesk;
}
