import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DayType } from '../graphql/day.scalar.js';
import { LocalizedTextType } from '../graphql/localized-text.graphql.js';
import { City } from './city.graphql.js';

@ObjectType({ description: 'Cities that decide together, keep one agenda and fill one pool.' })
export class Partnership {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => String, { description: 'Short key.' }) key!: string;
  @Field(() => LocalizedTextType, { description: 'Its name.' }) name!: LocalizedTextType;
  @Field(() => String, { description: 'bilateral, triangular, south-south or network.' }) kind!: string;
  @Field(() => [City], { description: 'The cities that take part today.' }) cities!: City[];
  @Field(() => DayType, { description: 'Since this day.' }) since!: string;
  @Field(() => Boolean, { description: 'Whether the reader may end the part of a city in it.' }) mayEndParts!: boolean;
}
