import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DayType } from '../graphql/day.scalar.js';
import { LocalizedTextType } from '../graphql/localized-text.graphql.js';

@ObjectType({ description: 'A zone of a city, as the city itself counts them.' })
export class CityZone {
  @Field(() => String, { description: 'The city’s own code of the zone.' }) code!: string;
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Quarters it holds.' }) area?: string;
}

@ObjectType({ description: 'A city administration that takes part in the consortium.' })
export class City {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => String, { description: 'Short key used in addresses, such as `dakar`.' }) key!: string;
  @Field(() => LocalizedTextType, { description: 'Its name.' }) name!: LocalizedTextType;
  @Field(() => String, { description: 'Country, ISO 3166-1 alpha-2.' }) country!: string;
  @Field(() => Float, { description: 'Degrees north.' }) latitude!: number;
  @Field(() => Float, { description: 'Degrees east.' }) longitude!: number;
  @Field(() => String, { description: 'IANA time zone.' }) timeZone!: string;
  @Field(() => String, { description: 'Its currency, ISO 4217.' }) currency!: string;
  @Field(() => [String], { description: 'Languages of its administration.' }) languages!: string[];
  @Field(() => String, { description: 'Three letters, as on its plate.' }) plate!: string;
  @Field(() => String, { description: 'First day of its fiscal year, MM-DD.' }) fiscalYearStart!: string;
  @Field(() => [String], { description: 'Identifiers by the schemes of org-id.guide.' }) orgIds!: string[];
  @Field(() => DayType, { description: 'Member since this day.' }) memberSince!: string;
  @Field(() => Boolean, { description: 'Whether it has left the consortium.' }) hasLeft!: boolean;
  @Field(() => [CityZone], { description: 'Its zones.' }) zones!: CityZone[];
  @Field(() => Int, { nullable: true, description: 'Residents.' }) population?: number;
  @Field(() => Int, { nullable: true, description: 'Year of that figure.' }) populationYear?: number;
}
