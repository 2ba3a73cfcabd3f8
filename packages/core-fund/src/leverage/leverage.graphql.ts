import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { City, DayType, LocalizedTextType, MoneyType, PageInfo } from '@regia/server-kit';

export enum LeverageBy {
  CITY = 'CITY',
  PROJECT = 'PROJECT',
  PARTNERSHIP = 'PARTNERSHIP',
  YEAR = 'YEAR',
}
registerEnumType(LeverageBy, {
  name: 'LeverageBy',
  description:
    'CITY, PARTNERSHIP and YEAR count cash as it is received. PROJECT counts cash as it is allocated, whose it is carried along to the cent.',
});

@ObjectType({ description: 'Money of others for each unit of a city’s own, from the books alone.' })
export class LeverageRow {
  cityId?: string;
  @Field(() => ID, {
    description: 'What it is about: id of a city or partnership, fund and number of a project, a year; empty for the whole.',
  })
  key!: string;
  @Field(() => LocalizedTextType, { nullable: true, description: 'Name of the project or partnership.' }) name?: LocalizedTextType;
  @Field(() => City, { nullable: true, description: 'The city.' }) city?: City;
  @Field(() => Int, { nullable: true, description: 'The calendar year.' }) year?: number;
  @Field(() => MoneyType, { description: 'From the cities’ own money.' }) own!: MoneyType;
  @Field(() => MoneyType, { description: 'From sources outside, brought by the cities.' }) external!: MoneyType;
  @Field(() => String, {
    nullable: true,
    description: 'External for each unit of own, as decimal text with two decimals, rounded half up; none without own money.',
  })
  ratio?: string;
  @Field(() => Int, { description: 'Entries behind it.' }) entries!: number;
}

@ObjectType({ description: 'Leverage row by row, one currency each.' })
export class Leverage {
  @Field(() => [LeverageRow], { description: 'Row by row: the largest sum first, years in their order.' }) rows!: LeverageRow[];
  @Field(() => [LeverageRow], { description: 'The whole, one row for each currency.' }) total!: LeverageRow[];
}

@ObjectType({ description: 'One entry behind a figure of leverage.' })
export class LeverageEntry {
  cityId!: string;
  @Field(() => String, { description: 'Code of its fund.' }) fund!: string;
  @Field(() => String, { description: 'Its place in the sequence of the fund.' }) seq!: string;
  @Field(() => String, { description: 'What happened.' }) kind!: string;
  @Field(() => DayType, { description: 'Its day.' }) on!: string;
  @Field(() => City, { description: 'The city that brought the money.' }) city!: City;
  @Field(() => String, { description: 'own, or the source the city has it from.' }) source!: string;
  @Field(() => Boolean, { description: 'Whether it is a value in kind.' }) isInKind!: boolean;
  @Field(() => MoneyType, { description: 'Its amount; below zero where it was taken back.' }) amount!: MoneyType;
}

@ObjectType({ description: 'A page of entries behind a figure of leverage.' })
export class LeverageEntryConnection {
  @Field(() => [LeverageEntry], { description: 'The entries, newest first.' }) nodes!: LeverageEntry[];
  @Field(() => PageInfo, { description: 'Where the page ends.' }) pageInfo!: PageInfo;
}

export enum FundingWay {
  POOLED = 'POOLED',
  SINGLE = 'SINGLE',
}
registerEnumType(FundingWay, { name: 'FundingWay', description: 'POOLED: money of several cities. SINGLE: of one city alone.' });

@ObjectType({ description: 'Projects that are funded the same way, side by side with the others. Only what the books know.' })
export class FundingGroup {
  @Field(() => FundingWay, { description: 'How they are funded.' }) way!: FundingWay;
  @Field(() => Int, { description: 'How many they are.' }) projects!: number;
  @Field(() => MoneyType, { description: 'Allocated to them in all.' }) allocated!: MoneyType;
  @Field(() => MoneyType, { description: 'From the cities’ own money.' }) own!: MoneyType;
  @Field(() => MoneyType, { description: 'From sources outside.' }) external!: MoneyType;
  @Field(() => String, { nullable: true, description: 'External for each unit of own, two decimals.' }) ratio?: string;
  @Field(() => Int, { description: 'How many of them have been paid for.' }) paidProjects!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Days from the first commitment of a project to its first payment, the middle one of them; none before one is paid.',
  })
  medianDaysToPayment?: number;
}
