import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayType, InstantType, MoneyType, PageInfo, RefusalType } from '@regia/server-kit';
import type { StoredBankAccount, StoredLine } from './stored-bank.js';

export enum MatchCertainty {
  CERTAIN = 'certain',
  LIKELY = 'likely',
  NONE = 'none',
}
registerEnumType(MatchCertainty, {
  name: 'MatchCertainty',
  description: 'How sure it is what a line is.',
  valuesMap: { CERTAIN: { description: 'By a reference of ours, or the only entry of that amount on that day.' }, LIKELY: { description: 'Amount and party, or the code of the bank.' }, NONE: { description: 'Nobody can tell.' } },
});

export enum MatchAnswer {
  LINK = 'link',
  SETTLE = 'settle',
  RECEIVE = 'receive',
  BANK_CHARGE = 'bank_charge',
  INTEREST = 'interest',
  RECEIVE_UNIDENTIFIED = 'receive_unidentified',
  REVERSAL = 'reversal',
  SETTLE_MOVE = 'settle_move',
  REFUND = 'refund',
}
registerEnumType(MatchAnswer, {
  name: 'MatchAnswer',
  description: 'How a line, or a part of it, is answered.',
  valuesMap: {
    LINK: { description: 'By an entry that is in the books already.' },
    SETTLE: { description: 'By a proposal that was signed and waits for the bank.' },
    RECEIVE: { description: 'A city has paid its contribution.' },
    BANK_CHARGE: { description: 'The bank took a charge.' },
    INTEREST: { description: 'The bank paid interest.' },
    RECEIVE_UNIDENTIFIED: { description: 'Money came, and nobody knows yet what for.' },
    REVERSAL: { description: 'It takes back what an earlier line brought or took.' },
    SETTLE_MOVE: { description: 'Money that left for another holder of the fund, or came from one.' },
    REFUND: { description: 'A partner sends back what it did not use, or what it owes.' },
  },
});

export enum AcceptOutcome {
  ACCEPTED = 'accepted',
  ALREADY_MATCHED = 'already-matched',
  PROPOSED = 'proposed',
  REFUSED = 'refused',
}
registerEnumType(AcceptOutcome, {
  name: 'AcceptOutcome',
  description: 'What became of a line.',
  valuesMap: { ACCEPTED: { description: 'Posted and matched.' }, ALREADY_MATCHED: { description: 'It had its entries already.' }, PROPOSED: { description: 'It needs a signature, and waits for it.' }, REFUSED: { description: 'Nothing was done.' } },
});

export enum BankTextState {
  SHOWN = 'shown',
  KEPT = 'kept',
  ERASED = 'erased',
}
registerEnumType(BankTextState, {
  name: 'BankTextState',
  description: 'Whether what a bank wrote of people is shown.',
  valuesMap: {
    SHOWN: { description: 'The reader may see it.' },
    KEPT: { description: 'Kept for treasurers and approvers of the city that holds the account and of the city it is about, and for auditors.' },
    ERASED: { description: 'Its time was over.' },
  },
});

@ObjectType({ description: 'How the bank of an account writes its spreadsheets: names of columns in the first row.' })
export class BankSpreadsheet {
  @Field(() => String, { description: 'Sign between columns.' }) delimiter!: string;
  @Field(() => String, { description: 'How days are written, such as DD/MM/YYYY.' }) dayForm!: string;
  @Field(() => String, { description: 'Column of the booking day.' }) day!: string;
  @Field(() => String, { description: 'Column of the text.' }) text!: string;
  @Field(() => String, { nullable: true, description: 'Column of the signed amount.' }) amount?: string;
  @Field(() => String, { nullable: true, description: 'Column of what came in.' }) credit?: string;
  @Field(() => String, { nullable: true, description: 'Column of what went out.' }) debit?: string;
  @Field(() => String, { nullable: true, description: 'Column of the other party.' }) party?: string;
  @Field(() => String, { nullable: true, description: 'Column of the reference.' }) reference?: string;
  @Field(() => String, { nullable: true, description: 'Decimal mark, where the file does not decide it.' }) decimal?: string;
}

@ObjectType({ description: 'An account at a bank that keeps money of a fund.' })
export class BankAccount {
  row!: StoredBankAccount;
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'Currency, ISO 4217.' }) currency!: string;
  @Field(() => String, { description: 'IBAN, or the number of the bank.' }) number!: string;
  @Field(() => Boolean, { description: 'Whether the number is an IBAN.' }) isIban!: boolean;
  @Field(() => String, { description: 'Name of the bank.' }) bankName!: string;
  @Field(() => String, { nullable: true, description: 'BIC of the bank, for orders of payments; none where the bank does not ask for it.' }) bic?: string;
  @Field(() => Boolean, { description: 'Whether this bank turns the sign of what it marks as reversal.' }) turnsReversals!: boolean;
  @Field(() => BankSpreadsheet, { nullable: true, description: 'How its spreadsheets are read; none until one was imported.' }) spreadsheet?: BankSpreadsheet;
  @Field(() => Int, { description: 'Lines without an entry.' }) openLines!: number;
  @Field(() => MoneyType, { description: 'What the books say now.' }) booksBalance!: MoneyType;
  @Field(() => MoneyType, { nullable: true, description: 'What the last statement says at its end.' }) bankBalance?: MoneyType;
  @Field(() => DayType, { nullable: true, description: 'The end of the last statement.' }) bankBalanceOn?: string;
  @Field(() => InstantType, { nullable: true, description: 'When a file was imported last.' }) lastImportAt?: Date;
  @Field(() => DayType, { nullable: true, description: 'Books and bank were compared to the end of this day.' }) reconciledUntil?: string;
  @Field(() => InstantType, { nullable: true, description: 'When.' }) reconciledAt?: Date;
  @Field(() => Boolean, { description: 'Whether that comparison still holds.' }) stillAgrees!: boolean;
  @Field(() => Boolean, { description: 'Whether there is an example statement to import.' }) hasExample!: boolean;
}

@ObjectType({ description: 'A line of a statement: what the bank says.' })
export class StatementLine {
  row!: StoredLine;
  @Field(() => ID, { description: 'Its id, made from what it says.' }) id!: string;
  @Field(() => DayType, { description: 'Booking day.' }) bookedOn!: string;
  @Field(() => DayType, { nullable: true, description: 'Value day.' }) valueOn?: string;
  @Field(() => MoneyType, { description: 'Above zero: money came in.' }) amount!: MoneyType;
  @Field(() => Boolean, { description: 'Whether the bank marks it as taking another line back.' }) isReversal!: boolean;
  @Field(() => Int, { description: 'The how-manieth of equal lines of that day.' }) nth!: number;
  @Field(() => String, { nullable: true, description: 'End-to-end reference.' }) endToEndId?: string;
  @Field(() => String, { nullable: true, description: 'Reference of the bank.' }) bankReference?: string;
  @Field(() => String, { nullable: true, description: 'Code of the bank.' }) code?: string;
  @Field(() => String, { nullable: true, description: 'Who paid or was paid.' }) party?: string;
  @Field(() => String, { nullable: true, description: 'Their account.' }) partyAccount?: string;
  @Field(() => String, { description: 'Text of the bank and of who paid; empty where it is not shown.' }) text!: string;
  @Field(() => BankTextState, { description: 'Whether party, their account, reference and text are shown to the reader.' }) textState!: BankTextState;
  @Field(() => [String], { description: 'Kinds of the entries that answer it.' }) kinds!: string[];
  @Field(() => MoneyType, { nullable: true, description: 'What was instructed in another currency.' }) original?: MoneyType;
  @Field(() => Int, { description: 'Payments inside it.' }) details!: number;
  @Field(() => Boolean, { description: 'Whether entries answer it.' }) isMatched!: boolean;
  @Field(() => [String], { description: 'Places in the sequence of those entries.' }) seqs!: string[];
  @Field(() => String, { nullable: true, description: 'Why it stays open.' }) note?: string;
  @Field(() => ID, { nullable: true, description: 'The proposal it waits for.' }) waitsFor?: string;
}

@ObjectType({ description: 'A page of lines.' })
export class StatementLineConnection {
  @Field(() => [StatementLine], { description: 'The lines, newest first.' }) nodes!: StatementLine[];
  @Field(() => PageInfo, { description: 'Where it ends.' }) pageInfo!: PageInfo;
}

@ObjectType({ description: 'What a partner would send money back of.' })
export class RefundSource {
  @Field(() => Int, { nullable: true, description: 'Number of the project.' }) project?: number;
  @Field(() => Int, { nullable: true, description: 'Number of the budget line.' }) budgetLine?: number;
  @Field(() => ID, { nullable: true, description: 'The city that holds or owes it.' }) city?: string;
  @Field(() => String, { nullable: true, description: 'Code of the organisation that holds or owes it.' }) partner?: string;
  @Field(() => Boolean, { description: 'Whether it is owed; else an advance that was not used.' }) isOwed!: boolean;
}

@ObjectType({ description: 'What an open line probably is.' })
export class MatchProposal {
  cityId?: string;
  @Field(() => StatementLine, { description: 'The line.' }) line!: StatementLine;
  @Field(() => MatchCertainty, { description: 'How sure that is.' }) certainty!: MatchCertainty;
  @Field(() => String, { description: 'Why: a short code.' }) reason!: string;
  @Field(() => MatchAnswer, { nullable: true, description: 'How it would be answered; none where nobody can tell.' }) answer?: MatchAnswer;
  @Field(() => String, { nullable: true, description: 'Place in the sequence of the entry it would be linked to, or take back.' }) seq?: string;
  @Field(() => ID, { nullable: true, description: 'The proposal, or the move between holders, it would settle.' }) transferId?: string;
  @Field(() => RefundSource, { nullable: true, description: 'What it would be sent back of.' }) refund?: RefundSource;
}

@ObjectType({ description: 'An entry on a bank account that answers no line.' })
export class OpenBankEntry {
  @Field(() => String, { description: 'Place in the sequence.' }) seq!: string;
  @Field(() => String, { description: 'Kind of transfer.' }) kind!: string;
  @Field(() => DayType, { description: 'The day it counts for.' }) effectiveOn!: string;
  @Field(() => MoneyType, { description: 'What it moved on the account.' }) amount!: MoneyType;
}

@ObjectType({ description: 'Books and bank at the end of a day, and what is open until then.' })
export class BankStanding {
  @Field(() => DayType, { description: 'The day.' }) on!: string;
  @Field(() => MoneyType, { nullable: true, description: 'What the bank says; none where no statement reaches the day.' }) bank?: MoneyType;
  @Field(() => MoneyType, { description: 'What the books say.' }) books!: MoneyType;
  @Field(() => Int, { description: 'Lines without an entry.' }) openLines!: number;
  @Field(() => [StatementLine], { description: 'Those lines, oldest first, at most 100.' }) lines!: StatementLine[];
  @Field(() => [OpenBankEntry], { description: 'Entries without a line, newest first, at most 100.' }) openEntries!: OpenBankEntry[];
  @Field(() => Boolean, { description: 'Whether the account can be reconciled to this day.' }) agrees!: boolean;
}

@ObjectType({ description: 'A new bank account, or another number for one; waits for two signatures.' })
export class BankAccountChange {
  row!: { readonly holderCity: string; readonly author: string; readonly signers: readonly string[] };
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'Currency, ISO 4217.' }) currency!: string;
  @Field(() => String, { description: 'The number it would have.' }) number!: string;
  @Field(() => String, { description: 'Name of the bank.' }) bankName!: string;
  @Field(() => String, { nullable: true, description: 'BIC it would have.' }) bic?: string;
  @Field(() => InstantType, { description: 'When it was proposed.' }) proposedAt!: Date;
  @Field(() => Int, { description: 'Signatures it has, of two.' }) signatures!: number;
}

@InputType({ description: 'What a partner sends money back of: project, budget line and partner as they were paid.' })
export class RefundSourceInput {
  @Field(() => Int, { nullable: true, description: 'Number of the project.' }) project?: number | null;
  @Field(() => Int, { nullable: true, description: 'Number of the budget line.' }) budgetLine?: number | null;
  @Field(() => ID, { nullable: true, description: 'The city that holds or owes it.' }) city?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the organisation that holds or owes it.' }) partner?: string | null;
  @Field(() => Boolean, { description: 'Whether it is owed; else an advance that was not used.' }) isOwed!: boolean;
}

@InputType({ description: 'A part of a line and what it is.' })
export class MatchPartInput {
  @Field(() => MatchAnswer, { description: 'How it is answered.' }) answer!: MatchAnswer;
  @Field(() => String, { description: 'Its amount in minor units, with the sign of the line.' }) amountMinor!: string;
  @Field(() => ID, { nullable: true, description: 'The city that paid, for a contribution.' }) city?: string | null;
  @Field(() => String, { nullable: true, description: 'The entry, for a link or a reversal.' }) seq?: string | null;
  @Field(() => ID, { nullable: true, description: 'The proposal, to settle it; the move between holders, to settle its end.' }) transferId?: string | null;
  @Field(() => RefundSourceInput, { nullable: true, description: 'What is sent back, for a refund.' }) refund?: RefundSourceInput | null;
}

@InputType({ description: 'A line and its answer. Several parts split it; together they make its amount.' })
export class AcceptLineInput {
  @Field(() => ID, { description: 'The line.' }) line!: string;
  @Field(() => [MatchPartInput], { description: 'Its parts.' }) parts!: MatchPartInput[];
}

@InputType({ description: 'Lines to answer; each stands or falls by itself.' })
export class AcceptMatchesInput {
  @Field(() => ID, { description: 'The bank account.' }) bankAccount!: string;
  @Field(() => [AcceptLineInput], { description: 'At most 100 lines.' }) lines!: AcceptLineInput[];
}

@ObjectType({ description: 'What became of a line.' })
export class AcceptedLine {
  @Field(() => ID, { description: 'The line.' }) line!: string;
  @Field(() => AcceptOutcome, { description: 'What became of it.' }) outcome!: AcceptOutcome;
  @Field(() => [String], { description: 'Places in the sequence of its entries.' }) seqs!: string[];
  @Field(() => [RefusalType], { description: 'Why it was refused.' }) refusals!: RefusalType[];
}

@ObjectType({ description: 'What became of the lines.' })
export class AcceptMatchesPayload {
  @Field(() => [AcceptedLine], { description: 'In the order asked.' }) lines!: AcceptedLine[];
  @Field(() => [RefusalType], { description: 'Why none was looked at.' }) refusals!: RefusalType[];
}

@InputType({ description: 'A line that stays open, and why.' })
export class LeaveLineOpenInput {
  @Field(() => ID, { description: 'The bank account.' }) bankAccount!: string;
  @Field(() => ID, { description: 'The line.' }) line!: string;
  @Field(() => String, { description: 'Why; empty takes the last note back.' }) note!: string;
}

@InputType({ description: 'Books and bank agree to the end of a day.' })
export class ReconcileBankAccountInput {
  @Field(() => ID, { description: 'The bank account.' }) bankAccount!: string;
  @Field(() => DayType, { description: 'The day.' }) until!: string;
}

@InputType({ description: 'How the bank of an account writes.' })
export class DescribeBankAccountInput {
  @Field(() => ID, { description: 'The bank account.' }) bankAccount!: string;
  @Field(() => Boolean, { description: 'Whether it turns the sign of what it marks as reversal.' }) turnsReversals!: boolean;
}

@InputType({ description: 'A new bank account, or another number for the one of this holder and currency.' })
export class ProposeBankAccountInput {
  @Field(() => ID, { description: 'Made by the client, kept until there is an answer.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The city that holds it.' }) holder!: string;
  @Field(() => String, { description: 'Currency, ISO 4217.' }) currency!: string;
  @Field(() => String, { description: 'IBAN, or the number of the bank where there is none.' }) number!: string;
  @Field(() => String, { description: 'Name of the bank.' }) bankName!: string;
  @Field(() => String, { nullable: true, description: 'BIC of the bank, where it asks for it in orders.' }) bic?: string | null;
}

@InputType({ description: 'A signature on the change of a bank account, or its return.' })
export class SignBankAccountInput {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The change.' }) id!: string;
  @Field(() => String, { description: 'The number as it was read.' }) number!: string;
  @Field(() => Boolean, { description: 'Returns it instead.' }) isReturn!: boolean;
}

@ObjectType({ description: 'A bank account after an act.' })
export class BankAccountPayload {
  @Field(() => BankAccount, { nullable: true, description: 'The account.' }) bankAccount?: BankAccount;
  @Field(() => [RefusalType], { description: 'Why nothing was done.' }) refusals!: RefusalType[];
}

@ObjectType({ description: 'A line after an act.' })
export class StatementLinePayload {
  @Field(() => StatementLine, { nullable: true, description: 'The line.' }) line?: StatementLine;
  @Field(() => [RefusalType], { description: 'Why nothing was done.' }) refusals!: RefusalType[];
}

@ObjectType({ description: 'The change of a bank account after an act.' })
export class BankAccountChangePayload {
  @Field(() => ID, { nullable: true, description: 'The change.' }) changeId?: string;
  @Field(() => Boolean, { description: 'Whether the account has its new number now.' }) isInForce!: boolean;
  @Field(() => [RefusalType], { description: 'Why nothing was done.' }) refusals!: RefusalType[];
}
