import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayType, InstantType, LanguageTextInput, MoneyType } from '@regia/server-kit';
import type { StoredMove } from './stored-move.js';

export enum MoveState {
  WAITING = 'waiting',
  UNDER_WAY = 'under-way',
  SENT = 'sent',
  ARRIVED = 'arrived',
  SETTLED = 'settled',
  ENDED = 'ended',
  TAKEN_BACK = 'taken-back',
}
registerEnumType(MoveState, {
  name: 'MoveState',
  description: 'Where money between two holders stands.',
  valuesMap: {
    WAITING: { description: 'It waits for signatures.' },
    UNDER_WAY: { description: 'It was instructed; neither bank has said anything.' },
    SENT: { description: 'It has left the sender’s account.' },
    ARRIVED: { description: 'It is on the receiver’s account; the sender’s bank has not said so yet.' },
    SETTLED: { description: 'Both ends are settled.' },
    ENDED: { description: 'It was returned, withdrawn or ran out before it began.' },
    TAKEN_BACK: { description: 'It was reversed.' },
  },
});

export enum MoveEndName {
  SENT = 'sent',
  ARRIVED = 'arrived',
}
registerEnumType(MoveEndName, { name: 'MoveEnd', description: 'SENT: the money left the sender’s account. ARRIVED: it is on the receiver’s.' });

@ObjectType({ description: 'Money on its way from one holder of a fund to another.' })
export class FundMove {
  row!: StoredMove;
  @Field(() => ID, { description: 'Id of the entry that instructed it.' }) id!: string;
  @Field(() => MoveState, { description: 'Where it stands.' }) state!: MoveState;
  @Field(() => MoneyType, { description: 'How much, in the fund’s currency.' }) amount!: MoneyType;
  @Field(() => InstantType, { description: 'When it was proposed.' }) proposedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Place in the sequence of the instruction.' }) seq?: string;
  @Field(() => DayType, { nullable: true, description: 'The day of the instruction.' }) begunOn?: string;
  @Field(() => String, { nullable: true, description: 'Entry that says it has left.' }) sentSeq?: string;
  @Field(() => DayType, { nullable: true, description: 'The day it left.' }) sentOn?: string;
  @Field(() => ID, { nullable: true, description: 'Proposal that would say it has left, waiting for signatures.' }) sentWaits?: string;
  @Field(() => String, { nullable: true, description: 'Entry that says it has arrived.' }) arrivedSeq?: string;
  @Field(() => DayType, { nullable: true, description: 'The day it arrived.' }) arrivedOn?: string;
  @Field(() => ID, { nullable: true, description: 'Proposal that would say it has arrived, waiting for signatures.' }) arrivedWaits?: string;
}

@InputType({ description: 'Money to move from one holder’s account to another’s.' })
export class InstructMoveInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'City whose account it leaves.' }) from!: string;
  @Field(() => ID, { description: 'City whose account it goes to.' }) to!: string;
  @Field(() => String, { description: 'Amount in minor units of the fund’s currency.' }) amountMinor!: string;
  @Field(() => [LanguageTextInput], { description: 'What it is for, the original first.' }) text!: LanguageTextInput[];
  @Field(() => ID, { description: 'The adopted decision it rests on.' }) decision!: string;
  @Field(() => DayType, { nullable: true, description: 'The day it counts for; today when left out.' }) effectiveOn?: string;
}

@InputType({ description: 'An end of a move that is settled by hand, with signatures instead of a line of the bank.' })
export class SettleMoveInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The move.' }) move!: string;
  @Field(() => MoveEndName, { description: 'Which end.' }) end!: MoveEndName;
  @Field(() => ID, { description: 'The bank account it left or reached, of the city at that end.' }) bankAccount!: string;
  @Field(() => String, { description: 'What the account moved by, in minor units of its currency, without a sign.' }) amountMinor!: string;
  @Field(() => DayType, { description: 'The day the bank names.' }) effectiveOn!: string;
  @Field(() => [LanguageTextInput], { description: 'How it is known, the original first.' }) text!: LanguageTextInput[];
  @Field(() => String, { nullable: true, description: 'SHA-256 of the file it rests on, hexadecimal, as the upload answered it.' }) evidence?: string;
}
