import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayType, InstantType, MoneyType, RefusalType } from '@regia/server-kit';
import type { StoredClosing } from './stored-closing.js';

export enum ClosingItemState {
  DONE = 'DONE',
  NONE = 'NONE',
  MISSING = 'MISSING',
  RATE_MISSING = 'RATE_MISSING',
  TO_ACCEPT = 'TO_ACCEPT',
  TO_NAME = 'TO_NAME',
}
registerEnumType(ClosingItemState, {
  name: 'ClosingItemState',
  description: 'DONE; NONE: nothing to do here; MISSING: to be done before; RATE_MISSING: a rate is needed first; TO_ACCEPT: a figure that both people accept; TO_NAME: a decision is to be named.',
});

export enum ClosingAcceptance {
  UNIDENTIFIED = 'UNIDENTIFIED',
  RESULT = 'RESULT',
}
registerEnumType(ClosingAcceptance, { name: 'ClosingAcceptance', description: 'What is accepted as it is: money not UNIDENTIFIED yet, a RESULT not shared out among the cities.' });

export enum ClosingAct {
  CLOSE = 'CLOSE',
  REOPEN = 'REOPEN',
}
registerEnumType(ClosingAct, { name: 'ClosingAct', description: 'CLOSE a period, REOPEN it.' });

export enum ClosingState {
  WAITING = 'WAITING',
  DONE = 'DONE',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ClosingState, { name: 'ClosingState', description: 'WAITING for the second person, DONE, or WITHDRAWN.' });

@ObjectType({ description: 'One thing to look at before a period is closed.' })
export class ClosingItem {
  @Field(() => String, { description: 'Which: bank, waiting, unidentified, revaluation, result, decision.' }) item!: string;
  @Field(() => ClosingItemState, { description: 'How it stands.' }) state!: ClosingItemState;
  @Field(() => ID, { nullable: true, description: 'The bank account it is about.' }) bankAccount?: string;
  @Field(() => Int, { description: 'How many things are open: lines, proposals, amounts.' }) count!: number;
  @Field(() => MoneyType, { nullable: true, description: 'The difference or the amount it is about.' }) amount?: MoneyType;
  @Field(() => String, { nullable: true, description: 'The currency whose rate is missing.' }) currency?: string;
  @Field(() => DayType, { nullable: true, description: 'Bank: reconciled until. Waiting: the earliest day. Revaluation: day of the rate.' }) day?: string;
}

@ObjectType({ description: 'A closing, or an opening again, that one person asked for and another one signs.' })
export class FundClosing {
  row!: StoredClosing;
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => ClosingAct, { description: 'What is asked for.' }) act!: ClosingAct;
  @Field(() => DayType, { nullable: true, description: 'First day of the statement that is printed with the closing.' }) from?: string;
  @Field(() => DayType, { description: 'Last day that is closed; of an opening, the first day that is open again.' }) day!: string;
  @Field(() => ID, { nullable: true, description: 'The decision it rests on.' }) decision?: string;
  @Field(() => [ClosingAcceptance], { description: 'What is accepted as it is.' }) accepts!: ClosingAcceptance[];
  @Field(() => String, { nullable: true, description: 'Why it is opened again.' }) reason?: string;
  @Field(() => String, { description: 'The exact text that is signed; its last line is the hash of the statement.' }) payload!: string;
  @Field(() => String, { description: 'SHA-256 of that text, hexadecimal.' }) payloadHash!: string;
  @Field(() => String, { description: 'treasurer or coordinator: as what its author asked. The other one signs.' }) authorRole!: string;
  @Field(() => InstantType, { description: 'When it was asked for.' }) askedAt!: Date;
  @Field(() => ClosingState, { description: 'What became of it.' }) state!: ClosingState;
  @Field(() => InstantType, { nullable: true, description: 'When it ended.' }) endedAt?: Date;
  @Field(() => Int, { nullable: true, description: 'Number of the statement that was printed with it.' }) report?: number;
}

@InputType({ description: 'Closing of the books until a day.' })
export class ClosePeriodInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => DayType, { description: 'The last day to close; over since yesterday at least.' }) lastDay!: string;
  @Field(() => [ClosingAcceptance], { description: 'What is accepted as it is.' }) accepts!: ClosingAcceptance[];
  @Field(() => ID, { nullable: true, description: 'The adopted decision it rests on; needed where a year ends.' }) decision?: string;
}

@InputType({ description: 'Opening of closed books from a day on.' })
export class ReopenPeriodInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => DayType, { description: 'The first day that is open again.' }) day!: string;
  @Field(() => String, { description: 'Why; it stays in the history.' }) reason!: string;
  @Field(() => ID, { description: 'The adopted decision it rests on.' }) decision!: string;
}

@InputType({ description: 'The closing to sign, and the hash of what was read.' })
export class SignClosingInput {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The closing.' }) closing!: string;
  @Field(() => String, { description: 'SHA-256 of the text that was shown, hexadecimal: computed where it was read.' }) payloadHash!: string;
}

@InputType({ description: 'The closing to withdraw.' })
export class WithdrawClosingInput {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The closing.' }) closing!: string;
}

@ObjectType({ description: 'Answer of a command about a closing.' })
export class FundClosingPayload {
  @Field(() => FundClosing, { nullable: true, description: 'The closing as it now stands.' }) closing?: FundClosing;
  @Field(() => [RefusalType], { description: 'Why nothing happened.' }) refusals!: RefusalType[];
}
