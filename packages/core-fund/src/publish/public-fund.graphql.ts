import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DayType, InstantType, MoneyType } from '@regia/server-kit';
import type { PublishedFund } from './published-fund.js';

@ObjectType({ description: 'A figure that everybody can check.' })
export class PublicFigure {
  @Field(() => String, {
    description: 'What it measures: pledged, agreed, paidIn, free, allocated, committed, disbursed, spent or agentFee.',
  })
  measure!: string;
  @Field(() => MoneyType, { description: 'How much.' }) amount!: MoneyType;
  @Field(() => String, { description: 'Address of the one file with which a browser can check it.' }) proof!: string;
}

@ObjectType({ description: 'The money of one city in a published fund.' })
export class PublicCityPosition {
  cityId!: string;
  @Field(() => [PublicFigure], { description: 'Its figures, in the order money takes.' }) figures!: PublicFigure[];
}

@ObjectType({ description: 'An entry of a published fund. Nobody is named and no text of people is shown.' })
export class PublicTransfer {
  cityId!: string | null;
  @Field(() => String, { description: 'Its place in the sequence.' }) seq!: string;
  @Field(() => String, { description: 'Its printed number.' }) number!: string;
  @Field(() => String, { description: 'What happened, such as `receive`.' }) kind!: string;
  @Field(() => DayType, { description: 'The day it counts for.' }) effectiveOn!: string;
  @Field(() => MoneyType, { description: 'How much.' }) amount!: MoneyType;
  @Field(() => Boolean, { description: 'Whether it takes another entry back.' }) isReversal!: boolean;
  @Field(() => Boolean, { description: 'Whether another entry took it back.' }) isReversed!: boolean;
}

@ObjectType({ description: 'A fund that a decision has opened to everybody, as of its newest signed head.' })
export class PublicFund {
  row!: PublishedFund;
  @Field(() => String, { description: 'Short code.' }) code!: string;
  @Field(() => String, { description: 'Currency of its books, ISO 4217.' }) currency!: string;
  @Field(() => String, { description: 'How many entries the head covers.' }) size!: string;
  @Field(() => InstantType, { nullable: true, description: 'When the head was made; none before the first.' }) madeAt?: Date;
  @Field(() => String, { nullable: true, description: 'The head with its signature (C2SP signed note).' }) note?: string;
  @Field(() => String, { nullable: true, description: 'The key it is checked with.' }) key?: string;
  @Field(() => Int, { description: 'How many cities have accepted a head of this fund.' }) cosigningCities!: number;
  @Field(() => InstantType, { nullable: true, description: 'When a city accepted one last.' }) cosignedAt?: Date;
  @Field(() => [PublicFigure], { description: 'The fund as a whole.' }) figures!: PublicFigure[];
  @Field(() => [PublicCityPosition], { description: 'The same, city by city.' }) cities!: PublicCityPosition[];
  @Field(() => [PublicTransfer], { description: 'The last entries, newest first.' }) transfers!: PublicTransfer[];
}
