import { Field, ObjectType } from '@nestjs/graphql';
import { DayType, InstantType } from '@regia/server-kit';

@ObjectType({ description: 'Somebody who may sign in a fund, and what it means for one proposal.' })
export class ProposalSigner {
  personId!: string;
  cityId!: string;
  givenById?: string;
  @Field(() => DayType, { nullable: true, description: 'Last day they may sign; none when it is open.' }) until?: string;
  @Field(() => InstantType, { nullable: true, description: 'When they signed it.' }) signedAt?: Date;
  @Field(() => String, { nullable: true, description: 'Why they cannot: author-cannot-sign or own-city-cannot-sign.' }) whyNot?: string;
  @Field(() => Boolean, { description: 'Whether money of it goes to their city. It is said, and not forbidden.' }) receives!: boolean;
}
