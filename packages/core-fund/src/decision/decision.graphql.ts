import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DayType, InstantType, LanguageTextInput, RefusalType } from '@regia/server-kit';
import type { StoredDecision } from './stored-decision.js';

@ObjectType({ description: 'What the cities of a fund decide on. It counts once an approver of every city has signed exactly these words.' })
export class FundDecision {
  row!: StoredDecision;
  @Field(() => ID, { description: 'Stable id: it stands in what is signed of every entry that rests on it.' }) id!: string;
  @Field(() => InstantType, { description: 'When it was put before the cities.' }) proposedAt!: Date;
  @Field(() => DayType, { nullable: true, description: 'Adopted on this day; none while a city is missing.' }) adoptedOn?: string;
  @Field(() => InstantType, { nullable: true, description: 'When it was taken back before every city had signed.' }) withdrawnAt?: Date;
  @Field(() => ID, { nullable: true, description: 'The contribution key that it adopts with the last signature.' }) adoptsKey?: string;
  @Field(() => String, { description: 'The exact text that is signed. Hash it where you read it.' }) payload!: string;
  @Field(() => String, { description: 'SHA-256 of that text, hexadecimal.' }) payloadHash!: string;
}

@InputType({ description: 'Words for the cities to decide on.' })
export class ProposeFundDecisionInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => [LanguageTextInput], { description: 'What it is about, the original first.' }) title!: LanguageTextInput[];
  @Field(() => [LanguageTextInput], { description: 'What is decided, the original first.' }) text!: LanguageTextInput[];
  @Field(() => ID, { nullable: true, description: 'The contribution key that it shall adopt; its text is then part of what is signed.' }) key?: string;
}

@InputType({ description: 'The decision to take back.' })
export class WithdrawFundDecisionInput {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The decision.' }) decision!: string;
}

@InputType({ description: 'The decision to sign, and the hash of what was read.' })
export class SignFundDecisionInput {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The decision.' }) decision!: string;
  @Field(() => String, { description: 'SHA-256 of the text that was shown, hexadecimal: computed where it was read.' }) payloadHash!: string;
}

@ObjectType({ description: 'Answer of a command about a decision.' })
export class FundDecisionPayload {
  @Field(() => FundDecision, { nullable: true, description: 'The decision as it now stands.' }) decision?: FundDecision;
  @Field(() => [RefusalType], { description: 'Why nothing happened.' }) refusals!: RefusalType[];
}
