import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { City, Person } from '@regia/server-kit';

@ObjectType({ description: 'Who signed, for which city, and when.' })
export class Signature {
  @Field(() => Person, { nullable: true, description: 'Who signed.' }) person?: Person;
  @Field(() => City, { nullable: true, description: 'For this city.' }) city?: City;
  @Field(() => GraphQLISODateTime, { description: 'When.' }) at!: Date;
}

@ObjectType({ description: 'One step in the life of a proposal or an entry.' })
export class HistoryEvent {
  @Field(() => GraphQLISODateTime, { description: 'When.' }) at!: Date;
  @Field(() => String, { description: 'proposed, signed, returned, withdrawn, expired, posted or reversed.' }) what!: string;
  @Field(() => Person, { nullable: true, description: 'By whom.' }) person?: Person;
  @Field(() => City, { nullable: true, description: 'For which city.' }) city?: City;
  @Field(() => String, { nullable: true, description: 'Reason or number.' }) note?: string;
}
