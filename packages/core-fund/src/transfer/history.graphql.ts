import { Field, ObjectType } from '@nestjs/graphql';
import { InstantType } from '@regia/server-kit';

@ObjectType({ description: 'Who signed, for which city, and when.' })
export class Signature {
  personId!: string;
  cityId?: string;
  @Field(() => InstantType, { description: 'When.' }) at!: Date;
}

@ObjectType({ description: 'One step in the life of a proposal or an entry.' })
export class HistoryEvent {
  personId?: string;
  cityId?: string;
  @Field(() => InstantType, { description: 'When.' }) at!: Date;
  @Field(() => String, { description: 'proposed, signed, returned, withdrawn, expired, posted or reversed.' }) what!: string;
  @Field(() => String, { nullable: true, description: 'Reason or number.' }) note?: string;
}
