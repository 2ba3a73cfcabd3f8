import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LanguageTextInput, MoneyType, RefusalType } from '@regia/server-kit';
import type { StoredLine, StoredProject } from './stored-project.js';

@ObjectType({ description: 'Where the money of a project or a budget line stands. What is at one stage is in none of the others.' })
export class StageAmounts {
  @Field(() => MoneyType, { description: 'Set aside and not yet promised to anybody.' }) allocated!: MoneyType;
  @Field(() => MoneyType, { description: 'Promised by contract, not yet paid.' }) committed!: MoneyType;
  @Field(() => MoneyType, { description: 'With partners, not yet accounted for.' }) disbursed!: MoneyType;
  @Field(() => MoneyType, { description: 'Accounted for.' }) spent!: MoneyType;
}

@ObjectType({ description: 'One line of the budget of a project.' })
export class BudgetLine {
  row!: StoredLine;
  @Field(() => Int, { description: 'Its number in the fund: l3 in the accounts that are signed.' }) id!: number;
  @Field(() => String, { description: 'Short code.' }) code!: string;
  @Field(() => StageAmounts, { description: 'Where its money stands today.' }) stages!: StageAmounts;
}

@ObjectType({ description: 'What money of a fund is for.' })
export class FundProject {
  row!: StoredProject;
  @Field(() => Int, { description: 'Its number in the fund: p12 in the accounts that are signed.' }) id!: number;
  @Field(() => String, { description: 'Short code.' }) code!: string;
  @Field(() => String, { nullable: true, description: 'Key of the theme it belongs to; earmarked money may ask for one.' }) theme?: string;
  @Field(() => StageAmounts, { description: 'Where its money stands today, lines and what is on no line together.' }) stages!: StageAmounts;
  @Field(() => StageAmounts, { description: 'What is on none of its lines.' }) onNoLine!: StageAmounts;
  @Field(() => [BudgetLine], { description: 'Its budget lines, by code.' }) lines!: BudgetLine[];
}

@ObjectType({ description: 'An organisation that receives money of a fund.' })
export class FundPartner {
  @Field(() => String, { description: 'Short code: it stands in the accounts that are signed.' }) code!: string;
  @Field(() => String, { description: 'Its name.' }) name!: string;
}

@InputType({ description: 'A project to add to a fund.' })
export class AddFundProjectInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => String, { description: 'Short code: small letters, digits, hyphens.' }) code!: string;
  @Field(() => [LanguageTextInput], { description: 'Its name, the original first.' }) name!: LanguageTextInput[];
  @Field(() => ID, { nullable: true, description: 'The city it takes place in; none when in several.' }) city?: string;
  @Field(() => String, { nullable: true, description: 'Key of the theme it belongs to; none when to several. It stays.' }) theme?: string;
}

@InputType({ description: 'A line to add to the budget of a project.' })
export class AddBudgetLineInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => Int, { description: 'Number of the project.' }) project!: number;
  @Field(() => String, { description: 'Short code: small letters, digits, hyphens.' }) code!: string;
  @Field(() => [LanguageTextInput], { description: 'Its name, the original first.' }) name!: LanguageTextInput[];
}

@InputType({ description: 'An organisation that will receive money.' })
export class AddFundPartnerInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => String, { description: 'Short code: small letters, digits, hyphens.' }) code!: string;
  @Field(() => String, { description: 'Its name; never a natural person’s.' }) name!: string;
}

@ObjectType({ description: 'Answer of what adds to the plans of a fund.' })
export class FundPlanPayload {
  @Field(() => Boolean, { description: 'Whether it stands, from now or from an earlier request with this id.' }) isDone!: boolean;
  @Field(() => [RefusalType], { description: 'Why nothing was added.' }) refusals!: RefusalType[];
}
