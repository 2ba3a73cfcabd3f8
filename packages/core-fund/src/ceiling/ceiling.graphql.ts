import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayType, InstantType, LanguageTextInput, LocalizedTextType, MoneyType, RefusalType } from '@regia/server-kit';
import { TransferOutcome } from '../transfer/transfer.graphql.js';

export enum CeilingKind {
  CEILING = 'CEILING',
  TARGET = 'TARGET',
}
registerEnumType(CeilingKind, { name: 'CeilingKind', description: 'CEILING: what is above it is refused. TARGET: nothing is refused.' });

/** As the table of overrides writes them. */
export const REASONS = {
  EMERGENCY: 'emergency',
  BASE_UNDER_REVISION: 'base-under-revision',
  FUNDED_BY_OTHERS: 'funded-by-others',
  COUNCIL_DECISION: 'council-decision',
  OTHER: 'other',
} as const;

export enum CeilingOverrideReason {
  EMERGENCY = 'EMERGENCY',
  BASE_UNDER_REVISION = 'BASE_UNDER_REVISION',
  FUNDED_BY_OTHERS = 'FUNDED_BY_OTHERS',
  COUNCIL_DECISION = 'COUNCIL_DECISION',
  OTHER = 'OTHER',
}
registerEnumType(CeilingOverrideReason, { name: 'CeilingOverrideReason', description: 'Why more is allowed than the ceiling.' });

@ObjectType({ description: 'A part of the base of a ceiling, or a class of commitments, as the city’s plugin declares it.' })
export class CeilingTerm {
  @Field(() => String, { description: 'Its key in the plugin.' }) key!: string;
  @Field(() => LocalizedTextType, { description: 'What people call it.' }) name!: LocalizedTextType;
}

@ObjectType({ description: 'A rule of the law or of the city itself, as its plugin declares it.' })
export class CeilingRule {
  @Field(() => String, { description: 'Its key; it stands in the accounts with the year.' }) key!: string;
  @Field(() => CeilingKind, { description: 'Whether it refuses.' }) kind!: CeilingKind;
  @Field(() => LocalizedTextType, { description: 'What people call it.' }) title!: LocalizedTextType;
  @Field(() => String, { description: 'Law and article it rests on.' }) source!: string;
  @Field(() => String, { description: 'Part of the base, as decimal text: 0.0080 is 0.80 %.' }) rate!: string;
  @Field(() => String, { description: 'How the limit is rounded to the smallest unit: down, half-up or up.' }) rounding!: string;
  @Field(() => String, { description: 'From this part of the limit on people are warned, as decimal text.' }) warnAt!: string;
  @Field(() => [CeilingTerm], { description: 'Figures of the budget forecast whose sum is the base.' }) base!: CeilingTerm[];
  @Field(() => [CeilingTerm], { description: 'Classes of commitments that count.' }) counts!: CeilingTerm[];
  @Field(() => String, { description: 'Key of the class that contributions to a pool count in.' }) contributionsAs!: string;
}

@ObjectType({ description: 'One figure of a base.' })
export class CeilingPart {
  @Field(() => String, { description: 'Key of the part.' }) key!: string;
  @Field(() => MoneyType, { description: 'The figure.' }) amount!: MoneyType;
}

@ObjectType({ description: 'The base by one budget forecast or its variation. Every one is kept.' })
export class CeilingBase {
  @Field(() => ID, { description: 'Id of the transfer that sets the limit.' }) id!: string;
  @Field(() => [CeilingPart], { description: 'Its figures.' }) parts!: CeilingPart[];
  @Field(() => MoneyType, { description: 'Their sum.' }) base!: MoneyType;
  @Field(() => MoneyType, { description: 'The limit it gives by the rate of the rule.' }) limit!: MoneyType;
  @Field(() => MoneyType, { description: 'How it changes the limit that was in force when it was entered.' }) change!: MoneyType;
  @Field(() => LocalizedTextType, { description: 'The act it stands in.' }) source!: LocalizedTextType;
  @Field(() => String, { description: 'The law as it was quoted then.' }) law!: string;
  @Field(() => String, { description: 'The rate as it was then.' }) rate!: string;
  @Field(() => DayType, { description: 'Approved on this day.' }) approvedOn!: string;
  @Field(() => InstantType, { description: 'Entered at this moment.' }) enteredAt!: Date;
  @Field(() => String, { description: 'waiting for a second person, posted, returned, withdrawn or expired.' }) state!: string;
  @Field(() => Boolean, { description: 'Whether the limit of the year comes from this one.' }) isInForce!: boolean;
}

@ObjectType({ description: 'More than the ceiling, allowed on a decision. Never silent.' })
export class CeilingOverride {
  @Field(() => ID, { description: 'Id of the transfer that raises the limit.' }) id!: string;
  @Field(() => MoneyType, { description: 'By how much.' }) amount!: MoneyType;
  @Field(() => CeilingOverrideReason, { description: 'Why.' }) reason!: CeilingOverrideReason;
  @Field(() => LocalizedTextType, { description: 'Why, in words.' }) text!: LocalizedTextType;
  @Field(() => ID, { description: 'The decision it rests on.' }) decision!: string;
  @Field(() => String, { description: 'waiting for a second person, posted, returned, withdrawn or expired.' }) state!: string;
  @Field(() => InstantType, { description: 'Entered at this moment.' }) enteredAt!: Date;
}

@ObjectType({ description: 'What one class has used.' })
export class CeilingClassUse {
  @Field(() => CeilingTerm, { description: 'The class.' }) of!: CeilingTerm;
  @Field(() => MoneyType, { description: 'Committed in it.' }) committed!: MoneyType;
}

@ObjectType({ description: 'One year of the trend.' })
export class CeilingYear {
  @Field(() => Int, { description: 'The fiscal year, named after the calendar year it begins in.' }) year!: number;
  @Field(() => MoneyType, { description: 'What was allowed, overrides included.' }) limit!: MoneyType;
  @Field(() => MoneyType, { description: 'What was committed.' }) committed!: MoneyType;
}

@ObjectType({ description: 'One commitment that is counted, or that was taken back.' })
export class CeilingCommitment {
  @Field(() => ID, { description: 'Id of its entry.' }) id!: string;
  @Field(() => String, { description: 'Place of its entry in the own fund.' }) seq!: string;
  @Field(() => DayType, { description: 'Its day.' }) on!: string;
  @Field(() => String, { description: 'Key of its class.' }) classKey!: string;
  @Field(() => MoneyType, { description: 'Its amount; below zero where it was taken back.' }) amount!: MoneyType;
  @Field(() => LocalizedTextType, { nullable: true, description: 'What it is for.' }) text?: LocalizedTextType;
}

@ObjectType({
  description: 'An agreement of the city that no rule of this year counts yet: recorded before the base was known, or by another city.',
})
export class UncountedAgreement {
  @Field(() => ID, { description: 'The agreement.' }) agreement!: string;
  @Field(() => String, { description: 'Code of its fund.' }) fund!: string;
  @Field(() => LocalizedTextType, { description: 'The act it rests on.' }) title!: LocalizedTextType;
  @Field(() => DayType, { description: 'Agreed on this day.' }) agreedOn!: string;
  @Field(() => MoneyType, { description: 'What it commits.' }) total!: MoneyType;
}

@ObjectType({
  description:
    'Where a city stands with one of its own ceilings or targets in a fiscal year. Read from its own fund, which no other city sees.',
})
export class CeilingPosition {
  @Field(() => CeilingRule, { description: 'The rule.' }) rule!: CeilingRule;
  @Field(() => Int, { description: 'The fiscal year, named after the calendar year it begins in.' }) year!: number;
  @Field(() => String, { nullable: true, description: 'Code of the city’s own fund; none until the first base is entered.' }) fund?: string;
  @Field(() => MoneyType, { nullable: true, description: 'The base in force; none before one is.' }) base?: MoneyType;
  @Field(() => MoneyType, { description: 'What the rule gives, of the base in force.' }) byRule!: MoneyType;
  @Field(() => MoneyType, { description: 'Allowed beyond it by overrides.' }) overridden!: MoneyType;
  @Field(() => MoneyType, { description: 'What may or should be used in all.' }) limit!: MoneyType;
  @Field(() => MoneyType, { description: 'Committed by the city.' }) committed!: MoneyType;
  @Field(() => MoneyType, { description: 'Paid by the city into pools in the year, of its own money.' }) paid!: MoneyType;
  @Field(() => MoneyType, { description: 'What is left; below zero when a target is passed.' }) room!: MoneyType;
  @Field(() => Int, { description: 'Hundredths of a per cent of the limit that are committed, rounded down.' }) usedBasisPoints!: number;
  @Field(() => Boolean, { description: 'Whether the part at which people are warned is reached.' }) isWarned!: boolean;
  @Field(() => [CeilingClassUse], { description: 'By class.' }) byClass!: CeilingClassUse[];
  @Field(() => [CeilingYear], { description: 'Every year with a limit, oldest first.' }) years!: CeilingYear[];
  @Field(() => [CeilingBase], { description: 'Every base of the year, newest first.' }) bases!: CeilingBase[];
  @Field(() => [CeilingOverride], { description: 'Every override of the year, newest first.' }) overrides!: CeilingOverride[];
  @Field(() => [CeilingCommitment], { description: 'The latest commitments of the year, at most 100.' }) commitments!: CeilingCommitment[];
  @Field(() => [UncountedAgreement], { description: 'Agreements of the year that are not counted.' }) uncounted!: UncountedAgreement[];
}

@InputType({ description: 'One figure of a base.' })
export class CeilingPartInput {
  @Field(() => String, { description: 'Key of the part, as the rule names it.' }) key!: string;
  @Field(() => String, { description: 'The figure in minor units of the city’s currency.' }) amountMinor!: string;
}

@InputType({ description: 'The figures of a budget forecast that a ceiling is a part of.' })
export class SetCeilingBaseInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Key of the rule.' }) rule!: string;
  @Field(() => Int, { description: 'The fiscal year the forecast is for.' }) year!: number;
  @Field(() => [CeilingPartInput], { description: 'Every part that the rule names.' }) parts!: CeilingPartInput[];
  @Field(() => [LanguageTextInput], { description: 'The act the figures stand in, the original first.' }) source!: LanguageTextInput[];
  @Field(() => DayType, { description: 'Approved on this day.' }) approvedOn!: string;
}

@InputType({ description: 'A commitment of the city under a ceiling, or one that fell away.' })
export class EngageCeilingInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Key of the rule.' }) rule!: string;
  @Field(() => String, { description: 'Key of the class.' }) classKey!: string;
  @Field(() => String, { description: 'Amount in minor units of the city’s currency.' }) amountMinor!: string;
  @Field(() => DayType, { description: 'Its day; the fiscal year it counts in follows from it.' }) on!: string;
  @Field(() => [LanguageTextInput], { description: 'What it is for, the original first.' }) text!: LanguageTextInput[];
}

@InputType({ description: 'More than the ceiling.' })
export class OverrideCeilingInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Key of the rule.' }) rule!: string;
  @Field(() => Int, { description: 'The fiscal year.' }) year!: number;
  @Field(() => String, { description: 'By how much, in minor units of the city’s currency.' }) amountMinor!: string;
  @Field(() => ID, { description: 'The adopted decision it rests on.' }) decision!: string;
  @Field(() => CeilingOverrideReason, { description: 'Why.' }) reason!: CeilingOverrideReason;
  @Field(() => [LanguageTextInput], { description: 'Why, in words, the original first.' }) text!: LanguageTextInput[];
}

@InputType({ description: 'An agreement of the city that is not counted yet.' })
export class CountAgreementInput {
  @Field(() => String, { description: 'Code of its fund.' }) fund!: string;
  @Field(() => ID, { description: 'The agreement. It is counted once, however often this is asked.' }) agreement!: string;
}

@ObjectType({ description: 'Answer of a command about a ceiling.' })
export class CeilingPayload {
  @Field(() => TransferOutcome, { description: 'What became of it.' }) outcome!: TransferOutcome;
  @Field(() => String, { nullable: true, description: 'Code of the city’s own fund, where it is to be read.' }) fund?: string;
  @Field(() => ID, { nullable: true, description: 'The entry, or the proposal that waits for a second person.' }) transferId?: string;
  @Field(() => MoneyType, { nullable: true, description: 'What the ceiling has left, where that is too little.' }) roomLeft?: MoneyType;
  @Field(() => [RefusalType], { description: 'Why nothing happened.' }) refusals!: RefusalType[];
}
