import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantType, MoneyType } from '@regia/server-kit';

@ObjectType({ description: 'How many signatures a kind of entry needs from an amount on. Data of the fund, set by those who look after the platform on a decision of the cities.' })
export class FundRule {
  @Field(() => String, { description: 'Kind of the entry.' }) kind!: string;
  @Field(() => MoneyType, { description: 'From this amount on, until the next rule of the kind.' }) from!: MoneyType;
  @Field(() => Int, { description: 'How many people sign.' }) approvals!: number;
  @Field(() => Int, { description: 'Of how many different cities.' }) cities!: number;
  @Field(() => Boolean, { description: 'Only people of another city than the author’s count.' }) isOtherCity!: boolean;
  @Field(() => Boolean, { description: 'It rests on an adopted decision.' }) needsDecision!: boolean;
  @Field(() => Boolean, { description: 'The last signature records it; otherwise it waits for the line of the bank.' }) postsOnApproval!: boolean;
}

@ObjectType({ description: 'A rule of signing as it was set at a moment. Each entry is judged by the version that held when it was recorded.' })
export class FundRuleChange {
  @Field(() => ID, { description: 'Number of the version.' }) id!: string;
  @Field(() => String, { description: 'Kind of the entry.' }) kind!: string;
  @Field(() => MoneyType, { description: 'From this amount on.' }) from!: MoneyType;
  @Field(() => String, { description: 'The first entry it holds for.' }) fromSeq!: string;
  @Field(() => InstantType, { description: 'When it was set.' }) since!: Date;
  @Field(() => Int, { description: 'How many people sign.' }) approvals!: number;
  @Field(() => Int, { description: 'Of how many different cities.' }) cities!: number;
  @Field(() => Boolean, { description: 'Only people of another city than the author’s count.' }) isOtherCity!: boolean;
  @Field(() => Boolean, { description: 'It rests on an adopted decision.' }) needsDecision!: boolean;
  @Field(() => Boolean, { description: 'The last signature records it; otherwise it waits for the line of the bank.' }) postsOnApproval!: boolean;
  @Field(() => Boolean, { description: 'The rule was taken away from there on.' }) isEnded!: boolean;
}
