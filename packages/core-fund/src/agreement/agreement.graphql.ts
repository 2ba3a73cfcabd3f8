import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DayType, LanguageTextInput, MoneyType, RefusalType } from '@regia/server-kit';
import { Earmark, EarmarkInput } from '../earmark/earmark.graphql.js';
import type { StoredAgreement } from './stored-agreement.js';

@ObjectType({ description: 'One payment of a contribution agreement.' })
export class Instalment {
  @Field(() => Int, { description: 'Its number, from 1.' }) no!: number;
  @Field(() => DayType, { description: 'Due on this day.' }) dueOn!: string;
  @Field(() => MoneyType, { description: 'What is due.' }) amount!: MoneyType;
  @Field(() => MoneyType, { description: 'What was received of it. Money fills the instalments in their order.' }) paid!: MoneyType;
  @Field(() => Int, { description: 'Days since it was due; 0 when paid or not yet due.' }) daysLate!: number;
}

@ObjectType({ description: 'What is set aside of every deposit for the administrative agent, as the contribution agreement it answers says.' })
export class AgentFeeTerms {
  @Field(() => Float, { description: 'Share of the deposit in basis points: 100 are 1 %. Source: the agreement, which keeps hundredths of a basis point. The fee is rounded half up in the smallest unit.' }) basisPoints!: number;
  @Field(() => MoneyType, { nullable: true, description: 'The most that is set aside of one deposit. Source: the agreement; none when it names no limit.' }) atMost?: MoneyType;
}

@ObjectType({ description: 'What a city has agreed to pay into a fund.' })
export class ContributionAgreement {
  row!: StoredAgreement;
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => MoneyType, { description: 'Sum of the instalments.' }) total!: MoneyType;
  @Field(() => DayType, { description: 'Agreed on this day.' }) agreedOn!: string;
  @Field(() => String, { description: 'own, or the source outside that the city has the money from.' }) source!: string;
  @Field(() => Earmark, { nullable: true, description: 'What its money may be used for; anything the committee decides when there is none.' }) earmark?: Earmark;
  @Field(() => AgentFeeTerms, { description: 'What its deposits leave to the administrative agent.' }) agentFee!: AgentFeeTerms;
  @Field(() => [Instalment], { description: 'Its instalments in order.' }) instalments!: Instalment[];
}

@InputType({ description: 'One payment to agree on.' })
export class InstalmentInput {
  @Field(() => DayType, { description: 'Due on this day.' }) dueOn!: string;
  @Field(() => String, { description: 'Amount in minor units of the fund’s currency.' }) amountMinor!: string;
}

@InputType({ description: 'What is set aside of every deposit for the administrative agent, as the agreement says.' })
export class AgentFeeTermsInput {
  @Field(() => String, { description: 'Percent of the deposit: a plain decimal number from 0 to 100, with four decimals at most.' }) percent!: string;
  @Field(() => String, { nullable: true, description: 'The most that is set aside of one deposit, in minor units of the fund’s currency; no limit when left out.' }) atMostMinor?: string;
}

@InputType({ description: 'A contribution agreement as a city has adopted it.' })
export class AgreeContributionInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The city that pays: your own.' }) city!: string;
  @Field(() => [LanguageTextInput], { description: 'The act it rests on, the original first.' }) title!: LanguageTextInput[];
  @Field(() => DayType, { description: 'Agreed on this day.' }) agreedOn!: string;
  @Field(() => String, { nullable: true, description: 'Short code of the source outside that the city has the money from; its own budget when left out.' }) source?: string;
  @Field(() => EarmarkInput, { nullable: true, description: 'What its money may be used for; anything the committee decides when left out.' }) earmark?: EarmarkInput;
  @Field(() => AgentFeeTermsInput, { nullable: true, description: 'What its deposits leave to the administrative agent; 1 % without a limit when left out.' }) agentFee?: AgentFeeTermsInput;
  @Field(() => [InstalmentInput], { description: 'Its instalments.' }) instalments!: InstalmentInput[];
}

@ObjectType({ description: 'Answer of agreeContribution.' })
export class AgreeContributionPayload {
  @Field(() => ContributionAgreement, { nullable: true, description: 'The agreement, when recorded.' }) agreement?: ContributionAgreement;
  @Field(() => MoneyType, { nullable: true, description: 'What the city’s own ceiling has left, where that is too little. Only the city itself is told.' }) roomLeft?: MoneyType;
  @Field(() => [RefusalType], { description: 'Why nothing was recorded.' }) refusals!: RefusalType[];
}
