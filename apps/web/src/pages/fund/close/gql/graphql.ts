/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Sharing out of the result: interest, charges, exchange differences. */
export type ApportionResultInput = {
  /** The day until which the result is shared out. */
  readonly day: string;
  /** The adopted decision it rests on. */
  readonly decision: string;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
};

/** Closing of the books until a day. */
export type ClosePeriodInput = {
  /** What is accepted as it is. */
  readonly accepts: ReadonlyArray<ClosingAcceptance>;
  /** The adopted decision it rests on; needed where a year ends. */
  readonly decision?: string | null | undefined;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** The last day to close; over since yesterday at least. */
  readonly lastDay: string;
};

/** What is accepted as it is: money not UNIDENTIFIED yet, a RESULT not shared out among the cities. */
export type ClosingAcceptance =
  | 'RESULT'
  | 'UNIDENTIFIED';

/** CLOSE a period, REOPEN it. */
export type ClosingAct =
  | 'CLOSE'
  | 'REOPEN';

/** DONE; NONE: nothing to do here; MISSING: to be done before; RATE_MISSING: a rate is needed first; TO_ACCEPT: a figure that both people accept; TO_NAME: a decision is to be named. */
export type ClosingItemState =
  | 'DONE'
  | 'MISSING'
  | 'NONE'
  | 'RATE_MISSING'
  | 'TO_ACCEPT'
  | 'TO_NAME';

/** WAITING for the second person, DONE, or WITHDRAWN. */
export type ClosingState =
  | 'DONE'
  | 'WAITING'
  | 'WITHDRAWN';

/** Opening of closed books from a day on. */
export type ReopenPeriodInput = {
  /** The first day that is open again. */
  readonly day: string;
  /** The adopted decision it rests on. */
  readonly decision: string;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Why; it stays in the history. */
  readonly reason: string;
};

/** Valuation of money in other currencies at the rate of a day. */
export type RevalueFundInput = {
  /** The day whose rates count; the end of a month or of the period to close. */
  readonly day: string;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
};

/** The closing to sign, and the hash of what was read. */
export type SignClosingInput = {
  /** The closing. */
  readonly closing: string;
  /** Code of the fund. */
  readonly fund: string;
  /** SHA-256 of the text that was shown, hexadecimal: computed where it was read. */
  readonly payloadHash: string;
};

/** What became of a command about money. UNKNOWN: ask again with the same id. */
export type TransferOutcome =
  | 'ALREADY_POSTED'
  | 'ALREADY_PROPOSED'
  | 'POSTED'
  | 'PROPOSED'
  | 'REFUSED'
  | 'RETURNED'
  | 'UNKNOWN';

/** The closing to withdraw. */
export type WithdrawClosingInput = {
  /** The closing. */
  readonly closing: string;
  /** Code of the fund. */
  readonly fund: string;
};

export type ClosingFieldsFragment = { readonly id: string, readonly act: ClosingAct, readonly from: string | null, readonly day: string, readonly decision: string | null, readonly accepts: ReadonlyArray<ClosingAcceptance>, readonly reason: string | null, readonly payload: string, readonly payloadHash: string, readonly authorRole: string, readonly askedAt: string, readonly state: ClosingState, readonly endedAt: string | null, readonly report: number | null, readonly whyNot: string | null, readonly author: { readonly name: string } | null, readonly endedBy: { readonly name: string } | null };

export type ClosingsQueryVariables = Exact<{
  fund: string;
}>;


export type ClosingsQuery = { readonly closingRoles: ReadonlyArray<string>, readonly fundClosings: ReadonlyArray<{ readonly id: string, readonly act: ClosingAct, readonly from: string | null, readonly day: string, readonly decision: string | null, readonly accepts: ReadonlyArray<ClosingAcceptance>, readonly reason: string | null, readonly payload: string, readonly payloadHash: string, readonly authorRole: string, readonly askedAt: string, readonly state: ClosingState, readonly endedAt: string | null, readonly report: number | null, readonly whyNot: string | null, readonly author: { readonly name: string } | null, readonly endedBy: { readonly name: string } | null }>, readonly fundDecisions: ReadonlyArray<{ readonly id: string, readonly adoptedOn: string | null, readonly title: { readonly text: string, readonly language: string } }> };

export type ClosingChecklistQueryVariables = Exact<{
  fund: string;
  lastDay: string;
}>;


export type ClosingChecklistQuery = { readonly closingChecklist: ReadonlyArray<{ readonly item: string, readonly state: ClosingItemState, readonly bankAccount: string | null, readonly count: number, readonly currency: string | null, readonly day: string | null, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null }> };

export type ClosePeriodMutationVariables = Exact<{
  input: ClosePeriodInput;
}>;


export type ClosePeriodMutation = { readonly closePeriod: { readonly closing: { readonly id: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type ReopenPeriodMutationVariables = Exact<{
  input: ReopenPeriodInput;
}>;


export type ReopenPeriodMutation = { readonly reopenPeriod: { readonly closing: { readonly id: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type SignClosingMutationVariables = Exact<{
  input: SignClosingInput;
}>;


export type SignClosingMutation = { readonly signClosing: { readonly closing: { readonly id: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type WithdrawClosingMutationVariables = Exact<{
  input: WithdrawClosingInput;
}>;


export type WithdrawClosingMutation = { readonly withdrawClosing: { readonly closing: { readonly id: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type ClosingRevalueMutationVariables = Exact<{
  input: RevalueFundInput;
}>;


export type ClosingRevalueMutation = { readonly revalueFund: { readonly outcome: TransferOutcome, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type ClosingApportionMutationVariables = Exact<{
  input: ApportionResultInput;
}>;


export type ClosingApportionMutation = { readonly apportionResult: { readonly outcome: TransferOutcome, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

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
export const ClosingFieldsFragmentDoc = new TypedDocumentString(`
    fragment ClosingFields on FundClosing {
  id
  act
  from
  day
  decision
  accepts
  reason
  payload
  payloadHash
  authorRole
  askedAt
  state
  endedAt
  report
  whyNot
  author {
    name
  }
  endedBy {
    name
  }
}
    `, {"fragmentName":"ClosingFields"}) as unknown as TypedDocumentString<ClosingFieldsFragment, unknown>;
export const ClosingsDocument = new TypedDocumentString(`
    query Closings($fund: String!) {
  fundClosings(fund: $fund) {
    ...ClosingFields
  }
  closingRoles(fund: $fund)
  fundDecisions(fund: $fund) {
    id
    adoptedOn
    title {
      text
      language
    }
  }
}
    fragment ClosingFields on FundClosing {
  id
  act
  from
  day
  decision
  accepts
  reason
  payload
  payloadHash
  authorRole
  askedAt
  state
  endedAt
  report
  whyNot
  author {
    name
  }
  endedBy {
    name
  }
}`) as unknown as TypedDocumentString<ClosingsQuery, ClosingsQueryVariables>;
export const ClosingChecklistDocument = new TypedDocumentString(`
    query ClosingChecklist($fund: String!, $lastDay: Day!) {
  closingChecklist(fund: $fund, lastDay: $lastDay) {
    item
    state
    bankAccount
    count
    currency
    day
    amount {
      amountMinor
      currency
      exponent
    }
  }
}
    `) as unknown as TypedDocumentString<ClosingChecklistQuery, ClosingChecklistQueryVariables>;
export const ClosePeriodDocument = new TypedDocumentString(`
    mutation ClosePeriod($input: ClosePeriodInput!) {
  closePeriod(input: $input) {
    closing {
      id
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ClosePeriodMutation, ClosePeriodMutationVariables>;
export const ReopenPeriodDocument = new TypedDocumentString(`
    mutation ReopenPeriod($input: ReopenPeriodInput!) {
  reopenPeriod(input: $input) {
    closing {
      id
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReopenPeriodMutation, ReopenPeriodMutationVariables>;
export const SignClosingDocument = new TypedDocumentString(`
    mutation SignClosing($input: SignClosingInput!) {
  signClosing(input: $input) {
    closing {
      id
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SignClosingMutation, SignClosingMutationVariables>;
export const WithdrawClosingDocument = new TypedDocumentString(`
    mutation WithdrawClosing($input: WithdrawClosingInput!) {
  withdrawClosing(input: $input) {
    closing {
      id
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawClosingMutation, WithdrawClosingMutationVariables>;
export const ClosingRevalueDocument = new TypedDocumentString(`
    mutation ClosingRevalue($input: RevalueFundInput!) {
  revalueFund(input: $input) {
    outcome
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ClosingRevalueMutation, ClosingRevalueMutationVariables>;
export const ClosingApportionDocument = new TypedDocumentString(`
    mutation ClosingApportion($input: ApportionResultInput!) {
  apportionResult(input: $input) {
    outcome
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ClosingApportionMutation, ClosingApportionMutationVariables>;