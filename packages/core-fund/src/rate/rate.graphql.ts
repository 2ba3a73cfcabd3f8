import { Field, ObjectType } from '@nestjs/graphql';
import { DayType } from '@regia/server-kit';

@ObjectType({ description: 'An exchange rate with its source and day.' })
export class Rate {
  @Field(() => String, { description: 'Code that entries quote.' }) code!: string;
  @Field(() => String, { description: 'One unit of this currency …' }) base!: string;
  @Field(() => String, { description: '… in this one …' }) quote!: string;
  @Field(() => String, { description: '… is this much, as a decimal text.' }) value!: string;
  @Field(() => String, { description: 'Who says so.' }) source!: string;
  @Field(() => DayType, { description: 'In force since this day.' }) day!: string;
  @Field(() => Boolean, { description: 'Whether it is fixed by treaty or law.' }) isFixed!: boolean;
}
