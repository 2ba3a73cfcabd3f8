/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Something delivered of a promise. It counts once two cities have signed it. */
export type DeliverInKindInput = {
  /** Delivered on this day. */
  readonly deliveredOn: string;
  /** SHA-256 of the file that shows it, hexadecimal; the fund of values has it. */
  readonly evidence: string;
  /** Code of the fund of values. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Id of the promise. */
  readonly promise: string;
  /** How much, as decimal text with at most three decimals. */
  readonly quantity: string;
  /** What was delivered, the original first. */
  readonly text: ReadonlyArray<LanguageTextInput>;
};

/** WAITING for the signatures of two cities. Only POSTED and WAITING use up a promise. */
export type InKindDeliveryState =
  | 'EXPIRED'
  | 'POSTED'
  | 'RETURNED'
  | 'REVERSED'
  | 'WAITING'
  | 'WITHDRAWN';

/** What is given: work of own staff, goods, rooms and equipment lent, services paid by the city, other. */
export type InKindSort =
  | 'GOODS'
  | 'OTHER'
  | 'ROOM'
  | 'SERVICE'
  | 'STAFF';

/** A text in one language. The first of a list is the original. */
export type LanguageTextInput = {
  /** Language tag, such as `fr`. */
  readonly language: string;
  /** The text. */
  readonly text: string;
};

/** What a city will give in kind, and how it is valued. */
export type PromiseInKindInput = {
  /** The city that gives: your own, or any where you keep the books. */
  readonly city: string;
  /** To be delivered by this day. */
  readonly dueOn: string;
  /** Code of the pool it stands beside. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** How the unit is valued, the original first. */
  readonly method: ReadonlyArray<LanguageTextInput>;
  /** Promised on this day. */
  readonly promisedOn: string;
  /** How much, as decimal text with at most three decimals. */
  readonly quantity: string;
  /** What is given. */
  readonly sort: InKindSort;
  /** What is given, the original first. */
  readonly title: ReadonlyArray<LanguageTextInput>;
  /** What is counted. */
  readonly unit: string;
  /** Value of one unit in minor units of the fund’s currency. */
  readonly unitValueMinor: string;
  /** Where the unit value comes from. */
  readonly valueSource: string;
  /** The unit value is of this day. */
  readonly valuedOn: string;
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

export type InKindMoneyFragment = { readonly amountMinor: string, readonly currency: string, readonly exponent: number };

export type InKindCityFragment = { readonly id: string, readonly plate: string, readonly name: { readonly text: string } };

export type InKindBooksQueryVariables = Exact<{
  fund: string;
}>;


export type InKindBooksQuery = { readonly inKind: { readonly fund: string | null, readonly promises: ReadonlyArray<{ readonly id: string, readonly no: number, readonly sort: InKindSort, readonly unit: string, readonly quantity: string, readonly valueSource: string, readonly valuedOn: string, readonly promisedOn: string, readonly dueOn: string, readonly delivered: string, readonly waiting: string, readonly left: string, readonly daysLate: number, readonly mayRecord: boolean, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly title: { readonly text: string, readonly language: string }, readonly unitValue: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly value: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly method: { readonly text: string, readonly language: string }, readonly deliveredValue: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly leftValue: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly deliveries: ReadonlyArray<{ readonly transferId: string, readonly seq: string | null, readonly quantity: string, readonly on: string, readonly state: InKindDeliveryState, readonly value: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly text: { readonly text: string, readonly language: string } | null }> }> } };

export type InKindStatementQueryVariables = Exact<{
  fund: string;
  from: string;
  to: string;
}>;


export type InKindStatementQuery = { readonly inKindStatement: ReadonlyArray<{ readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly promised: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly delivered: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly owed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> };

export type InKindPromiseMutationVariables = Exact<{
  input: PromiseInKindInput;
}>;


export type InKindPromiseMutation = { readonly promiseInKind: { readonly fund: string | null, readonly no: number | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type InKindDeliverMutationVariables = Exact<{
  input: DeliverInKindInput;
}>;


export type InKindDeliverMutation = { readonly deliverInKind: { readonly outcome: TransferOutcome, readonly proposal: { readonly transferId: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

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
export const InKindMoneyFragmentDoc = new TypedDocumentString(`
    fragment InKindMoney on Money {
  amountMinor
  currency
  exponent
}
    `, {"fragmentName":"InKindMoney"}) as unknown as TypedDocumentString<InKindMoneyFragment, unknown>;
export const InKindCityFragmentDoc = new TypedDocumentString(`
    fragment InKindCity on City {
  id
  plate
  name {
    text
  }
}
    `, {"fragmentName":"InKindCity"}) as unknown as TypedDocumentString<InKindCityFragment, unknown>;
export const InKindBooksDocument = new TypedDocumentString(`
    query InKindBooks($fund: String!) {
  inKind(fund: $fund) {
    fund
    promises {
      id
      no
      city {
        ...InKindCity
      }
      sort
      title {
        text
        language
      }
      unit
      quantity
      unitValue {
        ...InKindMoney
      }
      value {
        ...InKindMoney
      }
      method {
        text
        language
      }
      valueSource
      valuedOn
      promisedOn
      dueOn
      delivered
      deliveredValue {
        ...InKindMoney
      }
      waiting
      left
      leftValue {
        ...InKindMoney
      }
      daysLate
      mayRecord
      deliveries {
        transferId
        seq
        quantity
        value {
          ...InKindMoney
        }
        on
        state
        text {
          text
          language
        }
      }
    }
  }
}
    fragment InKindMoney on Money {
  amountMinor
  currency
  exponent
}
fragment InKindCity on City {
  id
  plate
  name {
    text
  }
}`) as unknown as TypedDocumentString<InKindBooksQuery, InKindBooksQueryVariables>;
export const InKindStatementDocument = new TypedDocumentString(`
    query InKindStatement($fund: String!, $from: Day!, $to: Day!) {
  inKindStatement(fund: $fund, from: $from, to: $to) {
    city {
      ...InKindCity
    }
    promised {
      ...InKindMoney
    }
    delivered {
      ...InKindMoney
    }
    owed {
      ...InKindMoney
    }
  }
}
    fragment InKindMoney on Money {
  amountMinor
  currency
  exponent
}
fragment InKindCity on City {
  id
  plate
  name {
    text
  }
}`) as unknown as TypedDocumentString<InKindStatementQuery, InKindStatementQueryVariables>;
export const InKindPromiseDocument = new TypedDocumentString(`
    mutation InKindPromise($input: PromiseInKindInput!) {
  promiseInKind(input: $input) {
    fund
    no
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<InKindPromiseMutation, InKindPromiseMutationVariables>;
export const InKindDeliverDocument = new TypedDocumentString(`
    mutation InKindDeliver($input: DeliverInKindInput!) {
  deliverInKind(input: $input) {
    outcome
    proposal {
      transferId
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<InKindDeliverMutation, InKindDeliverMutationVariables>;