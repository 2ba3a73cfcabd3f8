import { Field, ObjectType } from '@nestjs/graphql';
import { MoneyType } from '@regia/server-kit';
import { Rate } from './rate.graphql.js';

@ObjectType({ description: 'Money of a fund in one other currency.' })
export class Holding {
  @Field(() => String, { description: 'The currency, ISO 4217.' }) currency!: string;
  @Field(() => MoneyType, { description: 'How much of it the fund holds.' }) held!: MoneyType;
  @Field(() => MoneyType, { nullable: true, description: 'What it is worth in the fund’s currency; none where no rate is known.' }) worth?: MoneyType;
  @Field(() => Rate, { nullable: true, description: 'The rate of the day, with its own day.' }) rate?: Rate;
}

@ObjectType({ description: 'Money of a fund in other currencies, at the end of a day.' })
export class FundCurrencies {
  @Field(() => [Holding], { description: 'Currency by currency; none where all is in the fund’s.' }) holdings!: Holding[];
  @Field(() => MoneyType, { description: 'What the books carry all of it at.' }) carried!: MoneyType;
  @Field(() => MoneyType, { nullable: true, description: 'What all of it is worth; none while a rate is missing.' }) worth?: MoneyType;
  @Field(() => MoneyType, { nullable: true, description: 'What the next valuation books: realised by payments since the last one, and not yet realised.' }) difference?: MoneyType;
}
