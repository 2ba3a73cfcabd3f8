/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A line and its answer. Several parts split it; together they make its amount. */
export type AcceptLineInput = {
  /** The line. */
  readonly line: string;
  /** Its parts. */
  readonly parts: ReadonlyArray<MatchPartInput>;
};

/** Lines to answer; each stands or falls by itself. */
export type AcceptMatchesInput = {
  /** The bank account. */
  readonly bankAccount: string;
  /** At most 100 lines. */
  readonly lines: ReadonlyArray<AcceptLineInput>;
};

/** What became of a line. */
export type AcceptOutcome =
  /** Posted and matched. */
  | 'ACCEPTED'
  /** It had its entries already. */
  | 'ALREADY_MATCHED'
  /** It needs a signature, and waits for it. */
  | 'PROPOSED'
  /** Nothing was done. */
  | 'REFUSED';

/** Whether what a bank wrote of people is shown. */
export type BankTextState =
  /** Its time was over. */
  | 'ERASED'
  /** Kept for treasurers and approvers of the city that holds the account and of the city it is about, and for auditors. */
  | 'KEPT'
  /** The reader may see it. */
  | 'SHOWN';

/** How the bank of an account writes. */
export type DescribeBankAccountInput = {
  /** The bank account. */
  readonly bankAccount: string;
  /** Whether it turns the sign of what it marks as reversal. */
  readonly turnsReversals: boolean;
};

/** Why two statements do not follow each other: the gap as it was read, and the reason. */
export type ExplainStatementGapInput = {
  /** Closing day of the statement before. */
  readonly after: string;
  /** The bank account. */
  readonly bankAccount: string;
  /** Opening day of the statement after. */
  readonly before: string;
  /** Opening after less closing before, in minor units, as it was read. */
  readonly differenceMinor: string;
  /** First number that is missing, as it was read. */
  readonly missingFrom?: number | null | undefined;
  /** Last number that is missing, as it was read. */
  readonly missingTo?: number | null | undefined;
  /** Why, at most 500 characters. */
  readonly reason: string;
};

/** A line that stays open, and why. */
export type LeaveLineOpenInput = {
  /** The bank account. */
  readonly bankAccount: string;
  /** The line. */
  readonly line: string;
  /** Why; empty takes the last note back. */
  readonly note: string;
};

/** How a line, or a part of it, is answered. */
export type MatchAnswer =
  /** The bank took a charge. */
  | 'BANK_CHARGE'
  /** The bank paid interest. */
  | 'INTEREST'
  /** By an entry that is in the books already. */
  | 'LINK'
  /** A city has paid its contribution. */
  | 'RECEIVE'
  /** Money came, and nobody knows yet what for. */
  | 'RECEIVE_UNIDENTIFIED'
  /** A partner sends back what it did not use, or what it owes. */
  | 'REFUND'
  /** It takes back what an earlier line brought or took. */
  | 'REVERSAL'
  /** By a proposal that was signed and waits for the bank. */
  | 'SETTLE'
  /** Money that left for another holder of the fund, or came from one. */
  | 'SETTLE_MOVE';

/** How sure it is what a line is. */
export type MatchCertainty =
  /** By a reference of ours, or the only entry of that amount on that day. */
  | 'CERTAIN'
  /** Amount and party, or the code of the bank. */
  | 'LIKELY'
  /** Nobody can tell. */
  | 'NONE';

/** A part of a line and what it is. */
export type MatchPartInput = {
  /** Its amount in minor units, with the sign of the line. */
  readonly amountMinor: string;
  /** How it is answered. */
  readonly answer: MatchAnswer;
  /** The city that paid, for a contribution. */
  readonly city?: string | null | undefined;
  /** What is sent back, for a refund. */
  readonly refund?: RefundSourceInput | null | undefined;
  /** The entry, for a link or a reversal. */
  readonly seq?: string | null | undefined;
  /** The proposal, to settle it; the move between holders, to settle its end. */
  readonly transferId?: string | null | undefined;
};

/** Where money between two holders stands. */
export type MoveState =
  /** It is on the receiver’s account; the sender’s bank has not said so yet. */
  | 'ARRIVED'
  /** It was returned, withdrawn or ran out before it began. */
  | 'ENDED'
  /** It has left the sender’s account. */
  | 'SENT'
  /** Both ends are settled. */
  | 'SETTLED'
  /** It was reversed. */
  | 'TAKEN_BACK'
  /** It was instructed; neither bank has said anything. */
  | 'UNDER_WAY'
  /** It waits for signatures. */
  | 'WAITING';

/** A new bank account, or another number for the one of this holder and currency. */
export type ProposeBankAccountInput = {
  /** Name of the bank. */
  readonly bankName: string;
  /** BIC of the bank, where it asks for it in orders. */
  readonly bic?: string | null | undefined;
  /** Currency, ISO 4217. */
  readonly currency: string;
  /** Code of the fund. */
  readonly fund: string;
  /** The city that holds it. */
  readonly holder: string;
  /** Made by the client, kept until there is an answer. */
  readonly id: string;
  /** IBAN, or the number of the bank where there is none. */
  readonly number: string;
};

/** Books and bank agree to the end of a day. */
export type ReconcileBankAccountInput = {
  /** The bank account. */
  readonly bankAccount: string;
  /** The day. */
  readonly until: string;
};

/** What a partner sends money back of: project, budget line and partner as they were paid. */
export type RefundSourceInput = {
  /** Number of the budget line. */
  readonly budgetLine?: number | null | undefined;
  /** The city that holds or owes it. */
  readonly city?: string | null | undefined;
  /** Whether it is owed; else an advance that was not used. */
  readonly isOwed: boolean;
  /** Code of the organisation that holds or owes it. */
  readonly partner?: string | null | undefined;
  /** Number of the project. */
  readonly project?: number | null | undefined;
};

/** A signature on the change of a bank account, or its return. */
export type SignBankAccountInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** The change. */
  readonly id: string;
  /** Returns it instead. */
  readonly isReturn: boolean;
  /** The number as it was read. */
  readonly number: string;
};

export type BankMoneyFragment = { readonly amountMinor: string, readonly currency: string, readonly exponent: number };

export type BankLineFragment = { readonly id: string, readonly bookedOn: string, readonly valueOn: string | null, readonly isReversal: boolean, readonly nth: number, readonly endToEndId: string | null, readonly bankReference: string | null, readonly code: string | null, readonly party: string | null, readonly partyAccount: string | null, readonly text: string, readonly textState: BankTextState, readonly kinds: ReadonlyArray<string>, readonly details: number, readonly isMatched: boolean, readonly seqs: ReadonlyArray<string>, readonly note: string | null, readonly waitsFor: string | null, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly original: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly notedBy: { readonly name: string } | null };

export type BankAccountsQueryVariables = Exact<{
  fund: string;
}>;


export type BankAccountsQuery = { readonly bankAccounts: ReadonlyArray<{ readonly id: string, readonly currency: string, readonly number: string, readonly isIban: boolean, readonly bankName: string, readonly bic: string | null, readonly turnsReversals: boolean, readonly openLines: number, readonly bankBalanceOn: string | null, readonly lastImportAt: string | null, readonly reconciledUntil: string | null, readonly reconciledAt: string | null, readonly stillAgrees: boolean, readonly hasExample: boolean, readonly spreadsheet: { readonly delimiter: string, readonly dayForm: string, readonly day: string, readonly text: string, readonly amount: string | null, readonly credit: string | null, readonly debit: string | null, readonly party: string | null, readonly reference: string | null, readonly decimal: string | null } | null, readonly booksBalance: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly bankBalance: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly reconciledBy: { readonly name: string } | null, readonly holder: { readonly id: string, readonly name: { readonly text: string } }, readonly gaps: ReadonlyArray<{ readonly after: string, readonly before: string, readonly afterNumber: string | null, readonly beforeNumber: string | null, readonly missingFrom: number | null, readonly missingTo: number | null, readonly reason: string | null, readonly explainedAt: string | null, readonly closing: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly opening: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly difference: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly explainedBy: { readonly name: string } | null }> }> };

export type BankSuggestionsQueryVariables = Exact<{
  bankAccount: string;
}>;


export type BankSuggestionsQuery = { readonly matchProposals: ReadonlyArray<{ readonly certainty: MatchCertainty, readonly reason: string, readonly answer: MatchAnswer | null, readonly seq: string | null, readonly transferId: string | null, readonly line: { readonly id: string, readonly bookedOn: string, readonly valueOn: string | null, readonly isReversal: boolean, readonly nth: number, readonly endToEndId: string | null, readonly bankReference: string | null, readonly code: string | null, readonly party: string | null, readonly partyAccount: string | null, readonly text: string, readonly textState: BankTextState, readonly kinds: ReadonlyArray<string>, readonly details: number, readonly isMatched: boolean, readonly seqs: ReadonlyArray<string>, readonly note: string | null, readonly waitsFor: string | null, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly original: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly notedBy: { readonly name: string } | null }, readonly refund: { readonly project: number | null, readonly budgetLine: number | null, readonly city: string | null, readonly partner: string | null, readonly isOwed: boolean } | null, readonly city: { readonly id: string, readonly name: { readonly text: string } } | null }> };

export type BankLinesQueryVariables = Exact<{
  bankAccount: string;
  after?: string | null | undefined;
}>;


export type BankLinesQuery = { readonly statementLines: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly bookedOn: string, readonly valueOn: string | null, readonly isReversal: boolean, readonly nth: number, readonly endToEndId: string | null, readonly bankReference: string | null, readonly code: string | null, readonly party: string | null, readonly partyAccount: string | null, readonly text: string, readonly textState: BankTextState, readonly kinds: ReadonlyArray<string>, readonly details: number, readonly isMatched: boolean, readonly seqs: ReadonlyArray<string>, readonly note: string | null, readonly waitsFor: string | null, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly original: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly notedBy: { readonly name: string } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type BankStandingOnQueryVariables = Exact<{
  bankAccount: string;
  on: string;
}>;


export type BankStandingOnQuery = { readonly bankStanding: { readonly on: string, readonly agrees: boolean, readonly openLines: number, readonly lines: ReadonlyArray<{ readonly id: string, readonly bookedOn: string, readonly valueOn: string | null, readonly isReversal: boolean, readonly nth: number, readonly endToEndId: string | null, readonly bankReference: string | null, readonly code: string | null, readonly party: string | null, readonly partyAccount: string | null, readonly text: string, readonly textState: BankTextState, readonly kinds: ReadonlyArray<string>, readonly details: number, readonly isMatched: boolean, readonly seqs: ReadonlyArray<string>, readonly note: string | null, readonly waitsFor: string | null, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly original: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly notedBy: { readonly name: string } | null }>, readonly bank: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly books: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly openEntries: ReadonlyArray<{ readonly seq: string, readonly kind: string, readonly effectiveOn: string, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> } | null };

export type BankWaitingQueryVariables = Exact<{
  fund: string;
}>;


export type BankWaitingQuery = { readonly fundProposals: { readonly nodes: ReadonlyArray<{ readonly transferId: string, readonly kind: string, readonly text: { readonly text: string, readonly language: string } | null, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> } };

export type BankMovesQueryVariables = Exact<{
  fund: string;
}>;


export type BankMovesQuery = { readonly fundMoves: ReadonlyArray<{ readonly id: string, readonly state: MoveState, readonly sentSeq: string | null, readonly arrivedSeq: string | null, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly text: { readonly text: string } | null, readonly from: { readonly id: string, readonly name: { readonly text: string } }, readonly to: { readonly id: string, readonly name: { readonly text: string } } }> };

export type BankChangesQueryVariables = Exact<{
  fund: string;
}>;


export type BankChangesQuery = { readonly bankAccountChanges: ReadonlyArray<{ readonly id: string, readonly currency: string, readonly number: string, readonly bankName: string, readonly bic: string | null, readonly proposedAt: string, readonly signatures: number, readonly whyNot: string | null, readonly author: { readonly name: string } | null, readonly holder: { readonly name: { readonly text: string } } }> };

export type BankAcceptMatchesMutationVariables = Exact<{
  input: AcceptMatchesInput;
}>;


export type BankAcceptMatchesMutation = { readonly acceptMatches: { readonly lines: ReadonlyArray<{ readonly line: string, readonly outcome: AcceptOutcome, readonly seqs: ReadonlyArray<string>, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> }>, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type BankLeaveLineOpenMutationVariables = Exact<{
  input: LeaveLineOpenInput;
}>;


export type BankLeaveLineOpenMutation = { readonly leaveLineOpen: { readonly line: { readonly id: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type BankReconcileMutationVariables = Exact<{
  input: ReconcileBankAccountInput;
}>;


export type BankReconcileMutation = { readonly reconcileBankAccount: { readonly bankAccount: { readonly id: string, readonly reconciledUntil: string | null } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type BankDescribeMutationVariables = Exact<{
  input: DescribeBankAccountInput;
}>;


export type BankDescribeMutation = { readonly describeBankAccount: { readonly bankAccount: { readonly id: string, readonly turnsReversals: boolean } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type BankProposeAccountMutationVariables = Exact<{
  input: ProposeBankAccountInput;
}>;


export type BankProposeAccountMutation = { readonly proposeBankAccount: { readonly changeId: string | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type BankSignAccountMutationVariables = Exact<{
  input: SignBankAccountInput;
}>;


export type BankSignAccountMutation = { readonly signBankAccount: { readonly changeId: string | null, readonly isInForce: boolean, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type BankExplainGapMutationVariables = Exact<{
  input: ExplainStatementGapInput;
}>;


export type BankExplainGapMutation = { readonly explainStatementGap: { readonly bankAccount: { readonly id: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type BankSignedComparisonsQueryVariables = Exact<{
  bankAccount: string;
  after?: string | null | undefined;
}>;


export type BankSignedComparisonsQuery = { readonly signedComparisons: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly until: string, readonly openLines: number, readonly openEntries: number, readonly isListKept: boolean, readonly itemsHash: string, readonly signedAt: string, readonly balance: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly signedBy: { readonly name: string } | null, readonly items: ReadonlyArray<{ readonly item: string, readonly ref: string, readonly day: string, readonly kind: string | null, readonly party: string | null, readonly text: string | null, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type BankRefundsQueryVariables = Exact<{
  fund: string;
}>;


export type BankRefundsQuery = { readonly owed: ReadonlyArray<{ readonly project: number | null, readonly line: number | null, readonly city: string | null, readonly partner: string | null, readonly left: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly held: ReadonlyArray<{ readonly project: number | null, readonly line: number | null, readonly city: string | null, readonly partner: string | null, readonly left: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly fundProjects: ReadonlyArray<{ readonly id: number, readonly name: { readonly text: string, readonly language: string }, readonly lines: ReadonlyArray<{ readonly id: number, readonly code: string, readonly name: { readonly text: string, readonly language: string } }> }>, readonly fundPartners: ReadonlyArray<{ readonly code: string, readonly name: string }> };

export type BankPlaceFragment = { readonly project: number | null, readonly line: number | null, readonly city: string | null, readonly partner: string | null, readonly left: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const BankMoneyFragmentDoc = new TypedDocumentString(`
    fragment BankMoney on Money {
  amountMinor
  currency
  exponent
}
    `, {"fragmentName":"BankMoney"}) as unknown as TypedDocumentString<BankMoneyFragment, unknown>;
export const BankLineFragmentDoc = new TypedDocumentString(`
    fragment BankLine on StatementLine {
  id
  bookedOn
  valueOn
  amount {
    ...BankMoney
  }
  isReversal
  nth
  endToEndId
  bankReference
  code
  party
  partyAccount
  text
  textState
  kinds
  original {
    ...BankMoney
  }
  details
  isMatched
  seqs
  note
  notedBy {
    name
  }
  waitsFor
}
    fragment BankMoney on Money {
  amountMinor
  currency
  exponent
}`, {"fragmentName":"BankLine"}) as unknown as TypedDocumentString<BankLineFragment, unknown>;
export const BankPlaceFragmentDoc = new TypedDocumentString(`
    fragment BankPlace on MovementSource {
  project
  line
  city
  partner
  left {
    ...BankMoney
  }
}
    fragment BankMoney on Money {
  amountMinor
  currency
  exponent
}`, {"fragmentName":"BankPlace"}) as unknown as TypedDocumentString<BankPlaceFragment, unknown>;
export const BankAccountsDocument = new TypedDocumentString(`
    query BankAccounts($fund: String!) {
  bankAccounts(fund: $fund) {
    id
    currency
    number
    isIban
    bankName
    bic
    turnsReversals
    spreadsheet {
      delimiter
      dayForm
      day
      text
      amount
      credit
      debit
      party
      reference
      decimal
    }
    openLines
    booksBalance {
      ...BankMoney
    }
    bankBalance {
      ...BankMoney
    }
    bankBalanceOn
    lastImportAt
    reconciledUntil
    reconciledAt
    reconciledBy {
      name
    }
    stillAgrees
    hasExample
    holder {
      id
      name {
        text
      }
    }
    gaps {
      after
      before
      afterNumber
      beforeNumber
      missingFrom
      missingTo
      closing {
        ...BankMoney
      }
      opening {
        ...BankMoney
      }
      difference {
        ...BankMoney
      }
      reason
      explainedAt
      explainedBy {
        name
      }
    }
  }
}
    fragment BankMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<BankAccountsQuery, BankAccountsQueryVariables>;
export const BankSuggestionsDocument = new TypedDocumentString(`
    query BankSuggestions($bankAccount: ID!) {
  matchProposals(bankAccount: $bankAccount) {
    line {
      ...BankLine
    }
    certainty
    reason
    answer
    seq
    transferId
    refund {
      project
      budgetLine
      city
      partner
      isOwed
    }
    city {
      id
      name {
        text
      }
    }
  }
}
    fragment BankMoney on Money {
  amountMinor
  currency
  exponent
}
fragment BankLine on StatementLine {
  id
  bookedOn
  valueOn
  amount {
    ...BankMoney
  }
  isReversal
  nth
  endToEndId
  bankReference
  code
  party
  partyAccount
  text
  textState
  kinds
  original {
    ...BankMoney
  }
  details
  isMatched
  seqs
  note
  notedBy {
    name
  }
  waitsFor
}`) as unknown as TypedDocumentString<BankSuggestionsQuery, BankSuggestionsQueryVariables>;
export const BankLinesDocument = new TypedDocumentString(`
    query BankLines($bankAccount: ID!, $after: String) {
  statementLines(bankAccount: $bankAccount, first: 50, after: $after) {
    nodes {
      ...BankLine
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment BankMoney on Money {
  amountMinor
  currency
  exponent
}
fragment BankLine on StatementLine {
  id
  bookedOn
  valueOn
  amount {
    ...BankMoney
  }
  isReversal
  nth
  endToEndId
  bankReference
  code
  party
  partyAccount
  text
  textState
  kinds
  original {
    ...BankMoney
  }
  details
  isMatched
  seqs
  note
  notedBy {
    name
  }
  waitsFor
}`) as unknown as TypedDocumentString<BankLinesQuery, BankLinesQueryVariables>;
export const BankStandingOnDocument = new TypedDocumentString(`
    query BankStandingOn($bankAccount: ID!, $on: Day!) {
  bankStanding(bankAccount: $bankAccount, on: $on) {
    on
    agrees
    openLines
    lines {
      ...BankLine
    }
    bank {
      ...BankMoney
    }
    books {
      ...BankMoney
    }
    openEntries {
      seq
      kind
      effectiveOn
      amount {
        ...BankMoney
      }
    }
  }
}
    fragment BankMoney on Money {
  amountMinor
  currency
  exponent
}
fragment BankLine on StatementLine {
  id
  bookedOn
  valueOn
  amount {
    ...BankMoney
  }
  isReversal
  nth
  endToEndId
  bankReference
  code
  party
  partyAccount
  text
  textState
  kinds
  original {
    ...BankMoney
  }
  details
  isMatched
  seqs
  note
  notedBy {
    name
  }
  waitsFor
}`) as unknown as TypedDocumentString<BankStandingOnQuery, BankStandingOnQueryVariables>;
export const BankWaitingDocument = new TypedDocumentString(`
    query BankWaiting($fund: String!) {
  fundProposals(fund: $fund, state: WAITING, first: 100) {
    nodes {
      transferId
      kind
      text {
        text
        language
      }
      amount {
        ...BankMoney
      }
    }
  }
}
    fragment BankMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<BankWaitingQuery, BankWaitingQueryVariables>;
export const BankMovesDocument = new TypedDocumentString(`
    query BankMoves($fund: String!) {
  fundMoves(fund: $fund) {
    id
    state
    sentSeq
    arrivedSeq
    amount {
      ...BankMoney
    }
    text {
      text
    }
    from {
      id
      name {
        text
      }
    }
    to {
      id
      name {
        text
      }
    }
  }
}
    fragment BankMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<BankMovesQuery, BankMovesQueryVariables>;
export const BankChangesDocument = new TypedDocumentString(`
    query BankChanges($fund: String!) {
  bankAccountChanges(fund: $fund) {
    id
    currency
    number
    bankName
    bic
    proposedAt
    signatures
    whyNot
    author {
      name
    }
    holder {
      name {
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BankChangesQuery, BankChangesQueryVariables>;
export const BankAcceptMatchesDocument = new TypedDocumentString(`
    mutation BankAcceptMatches($input: AcceptMatchesInput!) {
  acceptMatches(input: $input) {
    lines {
      line
      outcome
      seqs
      refusals {
        code
        path
      }
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BankAcceptMatchesMutation, BankAcceptMatchesMutationVariables>;
export const BankLeaveLineOpenDocument = new TypedDocumentString(`
    mutation BankLeaveLineOpen($input: LeaveLineOpenInput!) {
  leaveLineOpen(input: $input) {
    line {
      id
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BankLeaveLineOpenMutation, BankLeaveLineOpenMutationVariables>;
export const BankReconcileDocument = new TypedDocumentString(`
    mutation BankReconcile($input: ReconcileBankAccountInput!) {
  reconcileBankAccount(input: $input) {
    bankAccount {
      id
      reconciledUntil
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BankReconcileMutation, BankReconcileMutationVariables>;
export const BankDescribeDocument = new TypedDocumentString(`
    mutation BankDescribe($input: DescribeBankAccountInput!) {
  describeBankAccount(input: $input) {
    bankAccount {
      id
      turnsReversals
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BankDescribeMutation, BankDescribeMutationVariables>;
export const BankProposeAccountDocument = new TypedDocumentString(`
    mutation BankProposeAccount($input: ProposeBankAccountInput!) {
  proposeBankAccount(input: $input) {
    changeId
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BankProposeAccountMutation, BankProposeAccountMutationVariables>;
export const BankSignAccountDocument = new TypedDocumentString(`
    mutation BankSignAccount($input: SignBankAccountInput!) {
  signBankAccount(input: $input) {
    changeId
    isInForce
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BankSignAccountMutation, BankSignAccountMutationVariables>;
export const BankExplainGapDocument = new TypedDocumentString(`
    mutation BankExplainGap($input: ExplainStatementGapInput!) {
  explainStatementGap(input: $input) {
    bankAccount {
      id
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BankExplainGapMutation, BankExplainGapMutationVariables>;
export const BankSignedComparisonsDocument = new TypedDocumentString(`
    query BankSignedComparisons($bankAccount: ID!, $after: String) {
  signedComparisons(bankAccount: $bankAccount, first: 10, after: $after) {
    nodes {
      id
      until
      balance {
        ...BankMoney
      }
      openLines
      openEntries
      isListKept
      itemsHash
      signedAt
      signedBy {
        name
      }
      items {
        item
        ref
        day
        amount {
          ...BankMoney
        }
        kind
        party
        text
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment BankMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<BankSignedComparisonsQuery, BankSignedComparisonsQueryVariables>;
export const BankRefundsDocument = new TypedDocumentString(`
    query BankRefunds($fund: String!) {
  owed: fundMovementSources(fund: $fund, kind: REFUND_OWED) {
    ...BankPlace
  }
  held: fundMovementSources(fund: $fund, kind: REFUND) {
    ...BankPlace
  }
  fundProjects(fund: $fund) {
    id
    name {
      text
      language
    }
    lines {
      id
      code
      name {
        text
        language
      }
    }
  }
  fundPartners(fund: $fund) {
    code
    name
  }
}
    fragment BankMoney on Money {
  amountMinor
  currency
  exponent
}
fragment BankPlace on MovementSource {
  project
  line
  city
  partner
  left {
    ...BankMoney
  }
}`) as unknown as TypedDocumentString<BankRefundsQuery, BankRefundsQueryVariables>;