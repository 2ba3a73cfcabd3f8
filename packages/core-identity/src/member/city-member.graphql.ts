import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DayType, InstantType, PageInfo, Person, RefusalType } from '@regia/server-kit';

@ObjectType({ description: 'A part that somebody has in a partnership for their city, and the days it counts.' })
export class PartnershipRole {
  partnershipId!: string;
  grantedById?: string;
  confirmedById?: string;
  @Field(() => String, { description: 'coordinator, treasurer, approver, contributor or reader.' }) role!: string;
  @Field(() => DayType, { description: 'First day it counts.' }) validFrom!: string;
  @Field(() => DayType, { nullable: true, description: 'Last day it counts; none when it is open.' }) validTo?: string;
  @Field(() => Boolean, { description: 'Whether it counts today.' }) isActive!: boolean;
  @Field(() => Boolean, { description: 'Whether it waits for a second person to confirm it, and so does not count yet.' })
  isWaiting!: boolean;
}

@ObjectType({ description: 'Somebody of the acting city.' })
export class CityMember {
  @Field(() => Person, { description: 'The person.' }) person!: Person;
  @Field(() => [String], { description: 'city-admin, city-officer, field-officer.' }) roles!: string[];
  @Field(() => Boolean, { description: 'Whether the city, or the consortium, has closed its door to them.' }) isBlocked!: boolean;
  @Field(() => InstantType, { nullable: true, description: 'Their last sign-in; none before the first.' }) lastSeenAt?: Date;
}

@ObjectType({ description: 'A page of the people of a city.' })
export class CityMemberConnection {
  @Field(() => [CityMember], { description: 'In the order of their names.' }) nodes!: CityMember[];
  @Field(() => PageInfo, { description: 'Where the page ends.' }) pageInfo!: PageInfo;
}

@ObjectType({ description: 'Answer of a command about somebody of the city.' })
export class CityMemberPayload {
  @Field(() => CityMember, { nullable: true, description: 'The person after the command.' }) member?: CityMember;
  @Field(() => [RefusalType], { description: 'Why nothing was done.' }) refusals!: RefusalType[];
}

@InputType({ description: 'A part in a partnership, for somebody of the acting city.' })
export class GrantPartnershipRoleInput {
  @Field(() => ID, { description: 'Who.' }) person!: string;
  @Field(() => ID, { description: 'In which partnership.' }) partnership!: string;
  @Field(() => String, { description: 'coordinator, treasurer, approver, contributor or reader.' }) role!: string;
  @Field(() => DayType, { nullable: true, description: 'Last day it counts; open when left out.' }) validTo?: string;
}

@InputType({ description: 'A part in a partnership that ends now.' })
export class RevokePartnershipRoleInput {
  @Field(() => ID, { description: 'Who.' }) person!: string;
  @Field(() => ID, { description: 'In which partnership.' }) partnership!: string;
  @Field(() => String, { description: 'The role.' }) role!: string;
}

@InputType({ description: 'Somebody to whom the acting city closes its door, and why.' })
export class BlockPersonInput {
  @Field(() => ID, { description: 'Who.' }) person!: string;
  @Field(() => String, { description: 'Why, for those who ask later. At most 500 characters.' }) reason!: string;
}

@InputType({ description: 'Somebody to whom the acting city opens its door again.' })
export class UnblockPersonInput {
  @Field(() => ID, { description: 'Who.' }) person!: string;
}
