import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { City, DayType, InstantType, LanguageTextInput, MoneyType, RefusalType } from '@regia/server-kit';
import { Signature } from '../transfer/history.graphql.js';
import type { StoredFact, StoredKey, StoredKeyInput } from './stored-key.js';

export enum ContributionMethod {
  EQUAL = 'equal',
  POPULATION = 'population',
  INCOME = 'income',
  BUDGET = 'budget',
  MIXED = 'mixed',
  CAPPED = 'capped',
  FIXED = 'fixed',
  IN_KIND = 'in_kind',
}
registerEnumType(ContributionMethod, { name: 'ContributionMethod', description: 'How a total is shared among cities.' });

export enum ContributionBase {
  EQUAL = 'equal',
  POPULATION = 'population',
  INCOME = 'income',
  BUDGET = 'budget',
}
registerEnumType(ContributionBase, { name: 'ContributionBase', description: 'What the limits of the method CAPPED are put around.' });

export enum ContributionKeyState {
  PROPOSED = 'proposed',
  ADOPTED = 'adopted',
  SUPERSEDED = 'superseded',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(ContributionKeyState, {
  name: 'ContributionKeyState',
  description: 'Whether a key waits for cities, is adopted, was taken back, or another one of its year was adopted.',
});

@InputType({ description: 'A figure of a city, with where it stands and of which day it is.' })
export class ContributionFactInput {
  @Field(() => String, {
    description: 'The figure: a plain decimal number. Amounts are whole, in the smallest unit of the fund’s currency.',
  })
  value!: string;
  @Field(() => String, { nullable: true, description: 'Where it stands, such as “municipal registry”. Needed to propose.' })
  source?: string;
  @Field(() => DayType, { nullable: true, description: 'Of this day. Needed to propose.' }) day?: string;
}

@InputType({ description: 'What is known of one city. A method asks for some of it.' })
export class ContributionFactsInput {
  @Field(() => ID, { description: 'The city.' }) city!: string;
  @Field(() => ContributionFactInput, { nullable: true, description: 'Residents.' }) population?: ContributionFactInput;
  @Field(() => ContributionFactInput, { nullable: true, description: 'Income per head, in one measure for all cities.' })
  income?: ContributionFactInput;
  @Field(() => ContributionFactInput, { nullable: true, description: 'Current revenue of a year.' }) budget?: ContributionFactInput;
  @Field(() => ContributionFactInput, {
    nullable: true,
    description: 'Value of what the city brings instead of money. Lowers the money asked of it, whatever the method.',
  })
  inKind?: ContributionFactInput;
  @Field(() => ContributionFactInput, { nullable: true, description: 'The amount the city has offered.' }) fixed?: ContributionFactInput;
}

@InputType({ description: 'What a method is set to. Percentages are plain decimal numbers from 0 to 100.' })
export class ContributionParametersInput {
  @Field(() => String, { nullable: true, description: 'MIXED: percent shared equally.' }) equalPart?: string;
  @Field(() => String, { nullable: true, description: 'MIXED: percent shared by residents.' }) populationPart?: string;
  @Field(() => String, { nullable: true, description: 'MIXED: percent shared by current revenue.' }) budgetPart?: string;
  @Field(() => ContributionBase, { nullable: true, description: 'CAPPED: what the limits are put around.' }) base?: ContributionBase;
  @Field(() => String, { nullable: true, description: 'CAPPED: percent no city goes below.' }) floor?: string;
  @Field(() => String, { nullable: true, description: 'CAPPED: percent no city goes above.' }) ceiling?: string;
  @Field(() => String, {
    nullable: true,
    description:
      'CAPPED: percent of the gap to the threshold by which cities with a low income per head are relieved; no relief when left out.',
  })
  gradient?: string;
  @Field(() => String, {
    nullable: true,
    description: 'CAPPED: income per head below which a city is relieved; the average of the cities when left out.',
  })
  threshold?: string;
}

@InputType({ description: 'A way to share a total, to be tried out. Nothing is stored.' })
export class SimulateContributionKeyInput {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ContributionMethod, { description: 'How the total is shared.' }) method!: ContributionMethod;
  @Field(() => ContributionParametersInput, { nullable: true, description: 'What the method is set to.' })
  parameters?: ContributionParametersInput;
  @Field(() => [ContributionFactsInput], {
    description: 'The contributing cities with their figures. Where two parts tie, the smallest unit goes to the earlier city.',
  })
  inputs!: ContributionFactsInput[];
  @Field(() => String, { description: 'What is shared, in minor units of the fund’s currency.' }) totalMinor!: string;
}

@InputType({ description: 'A way to share a total, put to the cities.' })
export class ProposeContributionKeyInput extends SimulateContributionKeyInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => [LanguageTextInput], { description: 'What it is called, the original first.' }) title!: LanguageTextInput[];
  @Field(() => Int, { description: 'The year it is for. A fund adopts one key a year.' }) year!: number;
  @Field(() => DayType, { description: 'The day on which the money of each city counts as pledged, once the key is adopted.' })
  pledgedOn!: string;
}

@InputType({ description: 'A city agrees to a key.' })
export class AgreeToContributionKeyInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'Id of the key.' }) key!: string;
  @Field(() => String, { description: 'SHA-256 of the text that was read, in hex, computed where it was read.' }) payloadHash!: string;
}

@InputType({ description: 'The key to take back.' })
export class WithdrawContributionKeyInput {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'Id of the key.' }) key!: string;
}

@ObjectType({ description: 'What one city carries of a total.' })
export class ContributionShare {
  @Field(() => City, { description: 'The city.' }) city!: City;
  @Field(() => String, { description: 'Its share in percent with six decimals, for the eye.' }) percent!: string;
  @Field(() => String, { description: 'Its exact share, as a fraction such as `11/39`.' }) exact!: string;
  @Field(() => MoneyType, { description: 'What it carries: in kind and in money together.' }) amount!: MoneyType;
  @Field(() => MoneyType, { description: 'What of it the city brings in kind.' }) inKind!: MoneyType;
  @Field(() => MoneyType, { description: 'What of it is asked in money.' }) cash!: MoneyType;
  @Field(() => String, { nullable: true, description: 'Sequence number of the pledge in the books, once the key is adopted.' })
  seq?: string;
}

@ObjectType({ description: 'A figure of a city that a key rests on.' })
export class ContributionFact {
  @Field(() => String, { description: 'population, income, budget, inKind or fixed.' }) name!: keyof Omit<
    StoredKeyInput,
    'cityId' | 'city'
  >;
  @Field(() => String, { description: 'The figure. Amounts in minor units of the fund’s currency.' }) value!: StoredFact['value'];
  @Field(() => String, { description: 'Where it stands.' }) source!: string;
  @Field(() => DayType, { description: 'Of this day.' }) day!: string;
}

@ObjectType({ description: 'The figures of one city.' })
export class ContributionFacts {
  @Field(() => City, { description: 'The city.' }) city!: City;
  @Field(() => [ContributionFact], { description: 'Its figures.' }) facts!: ContributionFact[];
}

@ObjectType({ description: 'What a method is set to. Percentages are plain decimal numbers from 0 to 100.' })
export class ContributionParameters {
  @Field(() => String, { nullable: true, description: 'MIXED: percent shared equally.' }) equalPart?: string;
  @Field(() => String, { nullable: true, description: 'MIXED: percent shared by residents.' }) populationPart?: string;
  @Field(() => String, { nullable: true, description: 'MIXED: percent shared by current revenue.' }) budgetPart?: string;
  @Field(() => ContributionBase, { nullable: true, description: 'CAPPED: what the limits are put around.' }) base?: ContributionBase;
  @Field(() => String, { nullable: true, description: 'CAPPED: percent no city goes below.' }) floor?: string;
  @Field(() => String, { nullable: true, description: 'CAPPED: percent no city goes above.' }) ceiling?: string;
  @Field(() => String, { nullable: true, description: 'CAPPED: percent of the gap by which cities with a low income are relieved.' })
  gradient?: string;
  @Field(() => String, {
    nullable: true,
    description: 'CAPPED: income per head below which a city is relieved; none is the average of the cities.',
  })
  threshold?: string;
}

@ObjectType({ description: 'A version of the contribution key: how a total of one year is shared, with everything it rests on.' })
export class ContributionKeyVersion {
  row!: StoredKey;
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Int, { description: 'Its number in the fund, from 1.' }) no!: number;
  @Field(() => ContributionMethod, { description: 'How the total is shared.' }) method!: ContributionMethod;
  @Field(() => ContributionParameters, { description: 'What the method is set to.' }) parameters!: ContributionParameters;
  @Field(() => Int, { description: 'The year it is for.' }) year!: number;
  @Field(() => DayType, { description: 'The day on which the money counts as pledged.' }) pledgedOn!: string;
  @Field(() => MoneyType, { description: 'What is shared.' }) total!: MoneyType;
  @Field(() => [ContributionShare], { description: 'What each city carries. Together they are the total.' }) shares!: ContributionShare[];
  @Field(() => [ContributionFacts], { description: 'The figures it rests on.' }) inputs!: ContributionFacts[];
  @Field(() => ContributionKeyState, { description: 'Where it stands.' }) state!: ContributionKeyState;
  @Field(() => InstantType, { description: 'When it was proposed.' }) proposedAt!: Date;
  @Field(() => InstantType, { nullable: true, description: 'When the last city agreed, or signed the decision that adopts it.' }) adoptedAt?: Date;
  @Field(() => InstantType, { nullable: true, description: 'When it was taken back.' }) withdrawnAt?: Date;
  @Field(() => ID, { nullable: true, description: 'The decision of the cities that adopted it, or that waits to.' }) decision?: string;
  @Field(() => [Signature], { description: 'The cities that have agreed, first to last.' }) agreements!: Signature[];
  @Field(() => String, { description: 'The exact text that is agreed to. Hash it where you read it.' }) payload!: string;
  @Field(() => String, { description: 'SHA-256 of that text, in hex.' }) payloadHash!: string;
}

@ObjectType({ description: 'Answer of simulateContributionKey.' })
export class SimulateContributionKeyPayload {
  @Field(() => [ContributionShare], { description: 'What each city would carry; empty when it cannot be said.' })
  shares!: ContributionShare[];
  @Field(() => [RefusalType], { description: 'Why it cannot be said.' }) refusals!: RefusalType[];
}

@ObjectType({ description: 'Answer of a command about a contribution key.' })
export class ContributionKeyPayload {
  @Field(() => ContributionKeyVersion, { nullable: true, description: 'The key as it stands now.' }) key?: ContributionKeyVersion;
  @Field(() => [RefusalType], { description: 'Why nothing was done.' }) refusals!: RefusalType[];
}
