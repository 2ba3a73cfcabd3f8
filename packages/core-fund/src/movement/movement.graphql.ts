import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayType, LanguageTextInput, MoneyType } from '@regia/server-kit';

/** What a person does with money that is there, in their words; the ledger's kinds stand behind them. */
export enum MovementKind {
  ALLOCATE = 'ALLOCATE',
  RELEASE = 'RELEASE',
  COMMIT = 'COMMIT',
  DECOMMIT = 'DECOMMIT',
  DISBURSE = 'DISBURSE',
  PAY = 'PAY',
  ACCEPT = 'ACCEPT',
  REJECT = 'REJECT',
  RECOVER = 'RECOVER',
  REFUND = 'REFUND',
  REFUND_OWED = 'REFUND_OWED',
  RETURN = 'RETURN',
  PAY_RETURN = 'PAY_RETURN',
}
registerEnumType(MovementKind, {
  name: 'MovementKind',
  description:
    'ALLOCATE free money to a project, RELEASE it; COMMIT it to a partner, DECOMMIT it; DISBURSE an advance; PAY a supplier or the agent; ACCEPT what a partner spent, REJECT it again; RECOVER: ask an advance back; REFUND of an advance, REFUND_OWED of what is owed; RETURN to the cities, PAY_RETURN to one of them.',
});

@InputType({ description: 'What an amount is in another currency, and by which rate it became the fund’s.' })
export class OriginalAmountInput {
  @Field(() => String, { description: 'In minor units of that currency, without a sign.' }) amountMinor!: string;
  @Field(() => String, { description: 'The currency, ISO 4217; of an account in another currency, that one.' }) currency!: string;
  @Field(() => String, { description: 'Code of the rate, as it was read.' }) rate!: string;
}

@InputType({ description: 'A movement of money to propose. Which of the fields are needed depends on its kind.' })
export class ProposeMovementInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => MovementKind, { description: 'What it is.' }) kind!: MovementKind;
  @Field(() => String, { description: 'Amount in minor units of the fund’s currency.' }) amountMinor!: string;
  @Field(() => [LanguageTextInput], { description: 'What it is for, the original first.' }) text!: LanguageTextInput[];
  @Field(() => Int, { nullable: true, description: 'Number of the project.' }) project?: number;
  @Field(() => Int, { nullable: true, description: 'Number of the budget line; none: on the project itself.' }) line?: number;
  @Field(() => ID, { nullable: true, description: 'The city that receives or owes; of PAY_RETURN the city whose share it is.' }) city?: string;
  @Field(() => String, { nullable: true, description: 'Code of the organisation that receives or owes; agent-fee for the agent.' }) partner?: string;
  @Field(() => ID, { nullable: true, description: 'The adopted decision it rests on.' }) decision?: string;
  @Field(() => DayType, { nullable: true, description: 'The day it counts for; today when left out. What the bank settles counts from the bank’s day.' }) effectiveOn?: string;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the file it rests on, hexadecimal, as the upload answered it.' }) evidence?: string;
  @Field(() => ID, { nullable: true, description: 'The bank account it leaves or reaches; the holder’s in the fund’s currency when left out.' }) bankAccount?: string;
  @Field(() => OriginalAmountInput, { nullable: true, description: 'What it is in another currency. Needed where the bank account is in one.' }) original?: OriginalAmountInput;
}

@ObjectType({ description: 'Money that a movement can draw on.' })
export class MovementSource {
  @Field(() => Int, { nullable: true, description: 'Number of the project.' }) project?: number;
  @Field(() => Int, { nullable: true, description: 'Number of the budget line.' }) line?: number;
  @Field(() => ID, { nullable: true, description: 'The city that receives or owes, or whose share it is.' }) city?: string;
  @Field(() => String, { nullable: true, description: 'Code of the organisation that receives or owes.' }) partner?: string;
  @Field(() => MoneyType, { description: 'What is left of it, what open proposals reserve taken off.' }) left!: MoneyType;
}
