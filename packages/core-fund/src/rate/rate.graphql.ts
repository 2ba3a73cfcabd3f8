import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DayType, InstantType, MoneyType, PageInfo, RefusalType } from '@regia/server-kit';

@ObjectType({ description: 'An exchange rate with its source and day.' })
export class Rate {
  row?: { readonly enteredBy: string | null; readonly confirmedBy: string | null };
  @Field(() => String, { description: 'Code that entries quote.' }) code!: string;
  @Field(() => String, { description: 'One unit of this currency …' }) base!: string;
  @Field(() => String, { description: '… in this one …' }) quote!: string;
  @Field(() => String, { description: '… is this much, as a decimal text.' }) value!: string;
  @Field(() => String, { description: 'Who says so: peg, ecb, inforeuro, bank or manual.' }) source!: string;
  @Field(() => DayType, { description: 'In force since this day.' }) day!: string;
  @Field(() => Boolean, { description: 'Whether it is fixed by treaty or law.' }) isFixed!: boolean;
}

@ObjectType({ description: 'A page of rates.' })
export class RateConnection {
  @Field(() => [Rate], { description: 'The rates.' }) nodes!: Rate[];
  @Field(() => PageInfo, { description: 'Where the page ends.' }) pageInfo!: PageInfo;
}

@ObjectType({ description: 'A rate that counts once a second person has confirmed it.' })
export class WaitingRate {
  row!: { readonly enteredBy: string };
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'One unit of this currency …' }) base!: string;
  @Field(() => String, { description: '… in this one …' }) quote!: string;
  @Field(() => String, { description: '… would be this much, as a decimal text.' }) value!: string;
  @Field(() => DayType, { description: 'From this day.' }) day!: string;
  @Field(() => String, { description: 'Who says so: ecb or manual.' }) source!: string;
  @Field(() => String, { description: 'Why it waits: manual, not-positive, day-in-future or jump.' }) why!: string;
  @Field(() => String, { nullable: true, description: 'The rate before it, as a decimal text.' }) before?: string;
  @Field(() => DayType, { nullable: true, description: 'The day of the rate before it.' }) beforeDay?: string;
  @Field(() => String, { nullable: true, description: 'Where a person read it.' }) origin?: string;
  @Field(() => InstantType, { description: 'When it was entered.' }) enteredAt!: Date;
}

@ObjectType({ description: 'An amount in another currency, with the rate it was converted at.' })
export class Conversion {
  @Field(() => MoneyType, { nullable: true, description: 'The amount, half up in the minor unit.' }) amount?: MoneyType;
  @Field(() => Rate, { nullable: true, description: 'The rate, with its own day.' }) rate?: Rate;
  @Field(() => [RefusalType], { description: 'Why there is none.' }) refusals!: RefusalType[];
}

@InputType({ description: 'A rate that nobody publishes, for a fund.' })
export class ProposeRateInput {
  @Field(() => ID, { description: 'Id made by the client, a UUIDv7.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => String, { description: 'The other currency, ISO 4217.' }) quote!: string;
  @Field(() => DayType, { description: 'From this day.' }) day!: string;
  @Field(() => String, { description: 'How much of it one unit of the fund’s currency is: digits with a point, at most 9 before and 12 after it.' }) value!: string;
  @Field(() => String, { description: 'Where it was read, at most 200 characters.' }) origin!: string;
}

@InputType({ description: 'The rate to confirm, with the value that was read; or to set aside.' })
export class ConfirmRateInput {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The rate that waits.' }) id!: string;
  @Field(() => String, { description: 'Its value, as it was read.' }) value!: string;
  @Field(() => Boolean, { description: 'Sets it aside instead.' }) setsAside!: boolean;
}

@ObjectType({ description: 'What became of a rate.' })
export class RatePayload {
  @Field(() => ID, { nullable: true, description: 'The rate that waits or waited.' }) id?: string;
  @Field(() => String, { nullable: true, description: 'Code of the rate that counts now.' }) code?: string;
  @Field(() => [RefusalType], { description: 'Why nothing was done.' }) refusals!: RefusalType[];
}
