import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DayType, InstantType, MoneyType } from '@regia/server-kit';

@ObjectType({ description: 'Between two statements something is missing: numbers, or money.' })
export class StatementGap {
  explainedById?: string;
  @Field(() => DayType, { description: 'Closing day of the statement before.' }) after!: string;
  @Field(() => DayType, { description: 'Opening day of the statement after.' }) before!: string;
  @Field(() => String, { nullable: true, description: 'Number of the statement before.' }) afterNumber?: string;
  @Field(() => String, { nullable: true, description: 'Number of the statement after.' }) beforeNumber?: string;
  @Field(() => Int, { nullable: true, description: 'First number that is missing.' }) missingFrom?: number;
  @Field(() => Int, { nullable: true, description: 'Last number that is missing.' }) missingTo?: number;
  @Field(() => MoneyType, { description: 'What the statement before says at its end.' }) closing!: MoneyType;
  @Field(() => MoneyType, { description: 'What the statement after says at its beginning.' }) opening!: MoneyType;
  @Field(() => MoneyType, { description: 'Opening after, less closing before.' }) difference!: MoneyType;
  @Field(() => String, { nullable: true, description: 'Why, as somebody who keeps the account has said; none until then, and books and bank are not compared beyond it.' }) reason?: string;
  @Field(() => InstantType, { nullable: true, description: 'When that was said.' }) explainedAt?: Date;
}

@InputType({ description: 'Why two statements do not follow each other: the gap as it was read, and the reason.' })
export class ExplainStatementGapInput {
  @Field(() => ID, { description: 'The bank account.' }) bankAccount!: string;
  @Field(() => DayType, { description: 'Closing day of the statement before.' }) after!: string;
  @Field(() => DayType, { description: 'Opening day of the statement after.' }) before!: string;
  @Field(() => String, { description: 'Opening after less closing before, in minor units, as it was read.' }) differenceMinor!: string;
  @Field(() => Int, { nullable: true, description: 'First number that is missing, as it was read.' }) missingFrom?: number;
  @Field(() => Int, { nullable: true, description: 'Last number that is missing, as it was read.' }) missingTo?: number;
  @Field(() => String, { description: 'Why, at most 500 characters.' }) reason!: string;
}
