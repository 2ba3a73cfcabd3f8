/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Money to move from one holder’s account to another’s. */
export type InstructMoveInput = {
  /** Amount in minor units of the fund’s currency. */
  readonly amountMinor: string;
  /** The adopted decision it rests on. */
  readonly decision: string;
  /** The day it counts for; today when left out. */
  readonly effectiveOn?: string | null | undefined;
  /** City whose account it leaves. */
  readonly from: string;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** What it is for, the original first. */
  readonly text: ReadonlyArray<LanguageTextInput>;
  /** City whose account it goes to. */
  readonly to: string;
};

/** A text in one language. The first of a list is the original. */
export type LanguageTextInput = {
  /** Language tag, such as `fr`. */
  readonly language: string;
  /** The text. */
  readonly text: string;
};

/** SENT: the money left the sender’s account. ARRIVED: it is on the receiver’s. */
export type MoveEnd =
  | 'ARRIVED'
  | 'SENT';

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

/** An end of a move that is settled by hand, with signatures instead of a line of the bank. */
export type SettleMoveInput = {
  /** What the account moved by, in minor units of its currency, without a sign. */
  readonly amountMinor: string;
  /** The bank account it left or reached, of the city at that end. */
  readonly bankAccount: string;
  /** The day the bank names. */
  readonly effectiveOn: string;
  /** Which end. */
  readonly end: MoveEnd;
  /** SHA-256 of the file it rests on, hexadecimal, as the upload answered it. */
  readonly evidence?: string | null | undefined;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** The move. */
  readonly move: string;
  /** How it is known, the original first. */
  readonly text: ReadonlyArray<LanguageTextInput>;
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

export type MoveMoneyFragment = { readonly amountMinor: string, readonly currency: string, readonly exponent: number };

export type MoveMovesQueryVariables = Exact<{
  fund: string;
}>;


export type MoveMovesQuery = { readonly fundMoves: ReadonlyArray<{ readonly id: string, readonly state: MoveState, readonly proposedAt: string, readonly seq: string | null, readonly begunOn: string | null, readonly sentSeq: string | null, readonly sentOn: string | null, readonly sentWaits: string | null, readonly arrivedSeq: string | null, readonly arrivedOn: string | null, readonly arrivedWaits: string | null, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly text: { readonly text: string, readonly language: string } | null, readonly from: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly to: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly author: { readonly name: string } | null }>, readonly fundPosition: { readonly inTransit: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } } | null, readonly bankAccounts: ReadonlyArray<{ readonly id: string, readonly currency: string, readonly number: string, readonly bankName: string, readonly booksBalance: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly holder: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } } }> };

export type MoveDecisionsQueryVariables = Exact<{
  fund: string;
}>;


export type MoveDecisionsQuery = { readonly fundDecisions: ReadonlyArray<{ readonly id: string, readonly adoptedOn: string | null, readonly title: { readonly text: string, readonly language: string } }> };

export type MoveInstructMutationVariables = Exact<{
  input: InstructMoveInput;
}>;


export type MoveInstructMutation = { readonly instructMove: { readonly outcome: TransferOutcome, readonly proposal: { readonly transferId: string } | null, readonly transfer: { readonly seq: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type MoveSettleMutationVariables = Exact<{
  input: SettleMoveInput;
}>;


export type MoveSettleMutation = { readonly settleMove: { readonly outcome: TransferOutcome, readonly proposal: { readonly transferId: string } | null, readonly transfer: { readonly seq: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

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
export const MoveMoneyFragmentDoc = new TypedDocumentString(`
    fragment MoveMoney on Money {
  amountMinor
  currency
  exponent
}
    `, {"fragmentName":"MoveMoney"}) as unknown as TypedDocumentString<MoveMoneyFragment, unknown>;
export const MoveMovesDocument = new TypedDocumentString(`
    query MoveMoves($fund: String!) {
  fundMoves(fund: $fund) {
    id
    state
    proposedAt
    seq
    begunOn
    sentSeq
    sentOn
    sentWaits
    arrivedSeq
    arrivedOn
    arrivedWaits
    amount {
      ...MoveMoney
    }
    text {
      text
      language
    }
    from {
      id
      plate
      name {
        text
      }
    }
    to {
      id
      plate
      name {
        text
      }
    }
    author {
      name
    }
  }
  fundPosition(fund: $fund) {
    inTransit {
      ...MoveMoney
    }
  }
  bankAccounts(fund: $fund) {
    id
    currency
    number
    bankName
    booksBalance {
      ...MoveMoney
    }
    holder {
      id
      plate
      name {
        text
      }
    }
  }
}
    fragment MoveMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<MoveMovesQuery, MoveMovesQueryVariables>;
export const MoveDecisionsDocument = new TypedDocumentString(`
    query MoveDecisions($fund: String!) {
  fundDecisions(fund: $fund) {
    id
    adoptedOn
    title {
      text
      language
    }
  }
}
    `) as unknown as TypedDocumentString<MoveDecisionsQuery, MoveDecisionsQueryVariables>;
export const MoveInstructDocument = new TypedDocumentString(`
    mutation MoveInstruct($input: InstructMoveInput!) {
  instructMove(input: $input) {
    outcome
    proposal {
      transferId
    }
    transfer {
      seq
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<MoveInstructMutation, MoveInstructMutationVariables>;
export const MoveSettleDocument = new TypedDocumentString(`
    mutation MoveSettle($input: SettleMoveInput!) {
  settleMove(input: $input) {
    outcome
    proposal {
      transferId
    }
    transfer {
      seq
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<MoveSettleMutation, MoveSettleMutationVariables>;