import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { City, InstantType, Person, RefusalType } from '@regia/server-kit';

@ObjectType({ description: 'Whoever is signed in, as they act now.' })
export class Me {
  @Field(() => Person, { description: 'The person.' }) person!: Person;
  @Field(() => City, { nullable: true, description: 'The city they act for; none for people of the consortium.' }) city?: City;
  @Field(() => [City], { description: 'The cities they may act for, in the order of their keys.' }) cities!: City[];
  @Field(() => [String], { description: 'Their roles while they act for that city, such as `city-admin` or `partnership-approver`.' })
  roles!: string[];
  @Field(() => [String], { description: 'What they may do: `noun.verb` of the core, `plugin-key:noun.verb` of plugins that are on.' })
  permissions!: string[];
  @Field(() => String, { nullable: true, description: 'The language they chose; none before they chose one.' }) language?: string;
  @Field(() => String, { nullable: true, description: 'light, dark or system.' }) theme?: string;
  @Field(() => Boolean, { description: 'Whether a second factor was shown a moment ago and is good for one signature.' })
  isSteppedUp!: boolean;
  @Field(() => InstantType, { description: 'When they signed in.' }) signedInAt!: Date;
}

@ObjectType({ description: 'Answer of a command about oneself.' })
export class MePayload {
  @Field(() => Me, { nullable: true, description: 'Oneself after the command.' }) me?: Me;
  @Field(() => [RefusalType], { description: 'Why nothing was done.' }) refusals!: RefusalType[];
}

@InputType({ description: 'How one wants to see the platform. What is left out stays; null goes back to the default.' })
export class SetMyPreferencesInput {
  @Field(() => String, { nullable: true, description: 'Language tag, such as `fr`.' }) language?: string | null;
  @Field(() => String, { nullable: true, description: 'light, dark or system.' }) theme?: string | null;
}

@InputType({ description: 'The city to act for from now on.' })
export class ActForCityInput {
  @Field(() => ID, { description: 'One of one’s own cities.' }) city!: string;
}
