import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayType, InstantType, LanguageTextInput, MoneyType, PageInfo, RefusalType } from '@regia/server-kit';
import { FundProposal } from '../proposal/proposal.graphql.js';
import type { StoredEntry, StoredTransfer } from './stored-transfer.js';

export enum TransferState {
  POSTED = 'POSTED',
  REVERSED = 'REVERSED',
}
registerEnumType(TransferState, { name: 'TransferState', description: 'Whether an entry stands or was reversed.' });

export enum TransferSort {
  RECORDED_DESC = 'RECORDED_DESC',
  RECORDED_ASC = 'RECORDED_ASC',
  EFFECTIVE_DESC = 'EFFECTIVE_DESC',
  EFFECTIVE_ASC = 'EFFECTIVE_ASC',
  AMOUNT_DESC = 'AMOUNT_DESC',
  AMOUNT_ASC = 'AMOUNT_ASC',
}
registerEnumType(TransferSort, { name: 'TransferSort', description: 'Order of a list of entries.' });

export enum TransferOutcome {
  POSTED = 'POSTED',
  ALREADY_POSTED = 'ALREADY_POSTED',
  PROPOSED = 'PROPOSED',
  ALREADY_PROPOSED = 'ALREADY_PROPOSED',
  RETURNED = 'RETURNED',
  REFUSED = 'REFUSED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(TransferOutcome, { name: 'TransferOutcome', description: 'What became of a command about money. UNKNOWN: ask again with the same id.' });

@ObjectType({ description: 'One line of an entry: an account and what it moved by.' })
export class FundEntry {
  row!: StoredEntry;
  @Field(() => String, { description: 'Readable code of the account.' }) accountCode!: string;
  @Field(() => String, { description: 'Kind of the account, such as bank or free.' }) accountKind!: string;
  @Field(() => Int, { description: 'Rung of the ladder, 1 promised to 5 used.' }) rung!: number;
  @Field(() => MoneyType, { description: 'The amount, without sign.' }) amount!: MoneyType;
  @Field(() => String, { description: 'debit or credit.' }) side!: string;
  @Field(() => MoneyType, { description: 'Balance of the account after this line, on its own side.' }) balanceAfter!: MoneyType;
  @Field(() => MoneyType, { nullable: true, description: 'The amount in its original currency.' }) original?: MoneyType;
}

@ObjectType({ description: 'Something that happened to the money of a fund. Never changed; corrected by a reversal.' })
export class FundTransfer {
  row!: StoredTransfer;
  @Field(() => ID, { description: 'Stable id, made by whoever proposed it.' }) id!: string;
  @Field(() => String, { description: 'Its place in the fund’s sequence, without gaps.' }) seq!: string;
  @Field(() => String, { description: 'Printed number: fund / year / number.' }) number!: string;
  @Field(() => String, { description: 'What happened: receive, agree, reversal …' }) kind!: string;
  @Field(() => DayType, { description: 'The day it counts for.' }) effectiveOn!: string;
  @Field(() => InstantType, { description: 'When it was recorded.' }) recordedAt!: Date;
  @Field(() => MoneyType, { description: 'Its amount; below zero for a reversal.' }) amount!: MoneyType;
  @Field(() => String, { description: 'Account it came from.' }) from!: string;
  @Field(() => String, { description: 'Account it went to.' }) to!: string;
  @Field(() => String, { description: 'SHA-256 of what was signed, hexadecimal.' }) payloadHash!: string;
}

@ObjectType({ description: 'A page of entries.' })
export class FundTransferConnection {
  @Field(() => [FundTransfer], { description: 'The entries.' }) nodes!: FundTransfer[];
  @Field(() => PageInfo, { description: 'Where the page ends.' }) pageInfo!: PageInfo;
  @Field(() => MoneyType, { description: 'Sum of everything the filter finds, reversals taken off.' }) total!: MoneyType;
}

@InputType({ description: 'Which entries to list. All conditions that are set must hold.' })
export class TransferFilter {
  @Field(() => String, { nullable: true, description: 'Kind of the entry.' }) kind?: string;
  @Field(() => ID, { nullable: true, description: 'The city it is about.' }) city?: string;
  @Field(() => DayType, { nullable: true, description: 'First day.' }) from?: string;
  @Field(() => DayType, { nullable: true, description: 'Last day.' }) to?: string;
  @Field(() => String, { nullable: true, description: 'Words of its text, or its number.' }) text?: string;
  @Field(() => TransferState, { nullable: true, description: 'Whether it stands.' }) state?: TransferState;
  @Field(() => Int, { nullable: true, description: 'Number of a project: a line of the entry is on one of its accounts.' }) project?: number;
  @Field(() => Int, { nullable: true, description: 'Number of a budget line: the same line of the entry is on it.' }) line?: number;
  @Field(() => String, { nullable: true, description: 'Kind of account, such as committed, or several with commas: the same line of the entry is on one. The total is then what these lines moved there.' }) stage?: string;
  @Field(() => ID, { nullable: true, description: 'The city whose share it is: the same line of the entry is on one of its accounts.' }) share?: string;
  @Field(() => String, { nullable: true, description: 'Only what was known with this entry: its place in the sequence.' }) asOfSeq?: string;
  @Field(() => String, { nullable: true, description: 'Figure of the statement they stand behind, such as contributions; with a city, of its part. The total is then the figure.' }) figure?: string;
}

@InputType({ description: 'Money that has arrived on the fund’s bank account.' })
export class RecordContributionInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The city that paid.' }) city!: string;
  @Field(() => String, { description: 'Amount in minor units of its currency.' }) amountMinor!: string;
  @Field(() => String, { description: 'Currency, ISO 4217.' }) currency!: string;
  @Field(() => DayType, { description: 'Day it arrived.' }) receivedOn!: string;
  @Field(() => [LanguageTextInput], { description: 'What it is, the original first.' }) text!: LanguageTextInput[];
  @Field(() => String, { nullable: true, description: 'Short code of the source outside that the city has the money from, as its agreement says; its own budget when left out.' }) source?: string;
  @Field(() => ID, { nullable: true, description: 'The agreement it answers; when left out, the newest of the city and source that knows the instalment, one without an earmark first.' }) agreement?: string;
  @Field(() => Int, { nullable: true, description: 'Instalment it answers.' }) instalmentNo?: number;
  @Field(() => String, { nullable: true, description: 'Reference of the bank.' }) bankReference?: string;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the file it rests on, hexadecimal, as the upload answered it.' }) evidence?: string;
}

@InputType({ description: 'The entry to reverse, and why.' })
export class ReverseTransferInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => String, { description: 'Place of the entry in the sequence.' }) seq!: string;
  @Field(() => String, { description: 'Why it is reversed.' }) reason!: string;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the file it rests on, hexadecimal, as the upload answered it.' }) evidence?: string;
}

@ObjectType({ description: 'Answer of a command about money.' })
export class FundTransferPayload {
  @Field(() => TransferOutcome, { description: 'What became of it.' }) outcome!: TransferOutcome;
  @Field(() => FundTransfer, { nullable: true, description: 'The entry, when posted.' }) transfer?: FundTransfer;
  @Field(() => FundProposal, { nullable: true, description: 'The proposal, while it waits or was returned.' }) proposal?: FundProposal;
  @Field(() => [RefusalType], { description: 'Why nothing happened.' }) refusals!: RefusalType[];
}

@ObjectType({ description: 'What became of one signature of a list.' })
export class SignedProposal {
  @Field(() => ID, { description: 'The proposal.' }) transferId!: string;
  @Field(() => TransferOutcome, { description: 'UNKNOWN: no answer came; ask again with the same hash.' }) outcome!: TransferOutcome;
  @Field(() => String, { nullable: true, description: 'Place in the sequence, when it was posted.' }) seq?: string;
  @Field(() => [RefusalType], { description: 'Why it was not signed.' }) refusals!: RefusalType[];
}

@ObjectType({ description: 'Answer to a list of signatures: one line each, in the order asked.' })
export class ApproveProposalsPayload {
  @Field(() => [SignedProposal], { description: 'Line by line.' }) signed!: SignedProposal[];
  @Field(() => [RefusalType], { description: 'Why nothing was tried.' }) refusals!: RefusalType[];
}
