import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InstantType } from '../graphql/instant.scalar.js';
import { City } from '../anchors/city.graphql.js';
import { Person } from '../anchors/person.graphql.js';
import { RefusalType } from '../graphql/refusal.graphql.js';

/** What every desk shows. A city plugin extends it under a name of its own. @public @since 1.0 */
@ObjectType({ isAbstract: true })
export abstract class Desk {
  @Field(() => City, { description: 'The city whose desk it is.' }) city!: City;
  @Field(() => String, { description: 'What the city’s administrators want their colleagues to know; empty when nothing is noted.' })
  note!: string;
  @Field(() => Int, { description: 'Grows with every change of the note; 0 before the first one.' }) version!: number;
  @Field(() => InstantType, { nullable: true, description: 'When the note was last changed.' }) changedAt?: Date;
  @Field(() => Person, { nullable: true, description: 'Who changed it last.' }) changedBy?: Person;
}

/** A change of the note. @public @since 1.0 */
@InputType({ isAbstract: true })
export abstract class ChangeDeskNote {
  @Field(() => Int, { description: 'The version the change starts from.' }) version!: number;
  @Field(() => String, { description: 'The new note; empty takes it away.' }) text!: string;
}

/** The refusals of a payload. @public @since 1.0 */
@ObjectType({ isAbstract: true })
export abstract class DeskNotePayload {
  @Field(() => [RefusalType], { description: 'Why nothing was changed.' }) refusals!: RefusalType[];
}
