import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayType, LocalizedTextType, MoneyType } from '@regia/server-kit';
import { FundingWay } from '../leverage/leverage.graphql.js';

export enum WhyNotCompared {
  NOTHING_ACHIEVED = 'NOTHING_ACHIEVED',
  NOTHING_ACCOUNTED_FOR = 'NOTHING_ACCOUNTED_FOR',
  NO_MONEY_ALLOCATED = 'NO_MONEY_ALLOCATED',
}
registerEnumType(WhyNotCompared, { name: 'WhyNotCompared', description: 'Why a stated result has no cost that could be compared.' });

@ObjectType({ description: 'What a project has achieved as its source says, and what it has cost by the books until that day.' })
export class ResultCost {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => Int, { description: 'Number of the project.' }) project!: number;
  @Field(() => LocalizedTextType, { description: 'Its name.' }) name!: LocalizedTextType;
  @Field(() => String, { description: 'How much, as decimal text.' }) quantity!: string;
  @Field(() => DayType, { description: 'Achieved until this day.' }) until!: string;
  @Field(() => String, { description: 'Who says so.' }) source!: string;
  @Field(() => Int, { description: 'Version of the statement.' }) version!: number;
  @Field(() => MoneyType, { description: 'Accounted for until that day.' }) spent!: MoneyType;
  @Field(() => MoneyType, { nullable: true, description: 'Cost of one unit, half up.' }) perUnit?: MoneyType;
  @Field(() => FundingWay, { nullable: true, description: 'How it is funded; none before money is allocated.' }) way?: FundingWay;
  @Field(() => WhyNotCompared, { nullable: true, description: 'Why it is left out of the comparison.' }) whyNot?: WhyNotCompared;
}

@ObjectType({ description: 'Projects of one way of funding together.' })
export class ResultGroup {
  @Field(() => Int, { description: 'How many.' }) projects!: number;
  @Field(() => String, { description: 'What they have achieved together.' }) quantity!: string;
  @Field(() => MoneyType, { description: 'What was accounted for.' }) spent!: MoneyType;
  @Field(() => MoneyType, { description: 'Cost of one unit: all the money for all the results.' }) perUnit!: MoneyType;
}

@ObjectType({ description: 'One unit of result in one currency: only here are projects compared.' })
export class CostPerResult {
  @Field(() => String, { description: 'What is counted.' }) unit!: string;
  @Field(() => String, { description: 'Currency of the money.' }) currency!: string;
  @Field(() => ResultGroup, { nullable: true, description: 'Projects with money of several cities; none when none can be counted.' })
  pooled?: ResultGroup;
  @Field(() => ResultGroup, { nullable: true, description: 'Projects with money of one city alone; none when none can be counted.' })
  single?: ResultGroup;
  @Field(() => String, {
    nullable: true,
    description: 'Cost of a pooled result above (or below) that of a single one, in whole percent; none unless both are known.',
  })
  differencePercent?: string;
  @Field(() => [ResultCost], { description: 'Every stated result of this unit.' }) results!: ResultCost[];
}

@InputType({ description: 'What a project has achieved.' })
export class StateResultInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => Int, { description: 'Number of the project.' }) project!: number;
  @Field(() => String, { description: 'What is counted, in a few words. The same words are the same unit.' }) unit!: string;
  @Field(() => Int, { description: 'Version that was read; 0 for the first statement in this unit.' }) version!: number;
  @Field(() => String, { description: 'How much in all until that day, as decimal text with at most three decimals.' }) quantity!: string;
  @Field(() => DayType, { description: 'Achieved until this day.' }) until!: string;
  @Field(() => String, { description: 'Who says so: report, survey, register.' }) source!: string;
}
