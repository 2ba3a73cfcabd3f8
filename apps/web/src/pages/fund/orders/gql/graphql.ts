/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Payments of one account and day that go to the bank in one file. */
export type CreatePaymentOrderInput = {
  /** The account that pays. */
  readonly bankAccount: string;
  /** When the bank is to pay: today or later. */
  readonly executeOn: string;
  /** Code of the fund. */
  readonly fund: string;
  /** Id made by the client, a UUIDv7. */
  readonly id: string;
  /** The proposals, 1 to 500. */
  readonly transfers: ReadonlyArray<string>;
  /** Form of the file. */
  readonly version: PaymentFileVersion;
};

/** Form of the file for the bank. */
export type PaymentFileVersion =
  /** pain.001.001.03, for a bank that still asks for it. */
  | 'PAIN_001_03'
  /** pain.001.001.09, what banks ask for today. */
  | 'PAIN_001_09';

/** Where an organisation or a city is paid. */
export type ProposePartyAccountInput = {
  /** BIC of the bank; needed where the number is no IBAN. */
  readonly bic?: string | null | undefined;
  /** The city; or an organisation. */
  readonly city?: string | null | undefined;
  /** Code of the fund. */
  readonly fund: string;
  /** Id made by the client, a UUIDv7. */
  readonly id: string;
  /** IBAN, or the number of the bank. */
  readonly number: string;
  /** Owner of the account as the bank writes it, in Latin letters. */
  readonly ownerName: string;
  /** Code of the organisation; or a city. */
  readonly partner?: string | null | undefined;
};

/** What became of the word that the bank rejected a payment. */
export type RejectionState =
  /** The payment may go out again, or has. */
  | 'RELEASED'
  /** Somebody who might have signed returned it: the payment stays in its file. */
  | 'RETURNED'
  /** It waits for signatures. */
  | 'WAITING';

/** The bank rejected a payment of an order, and did not pay it. */
export type ReportRejectedPaymentInput = {
  /** Code of the bank’s reason, such as AC04. */
  readonly code?: string | null | undefined;
  /** Code of the fund. */
  readonly fund: string;
  /** Id made by the client, a UUIDv7. */
  readonly id: string;
  /** The order. */
  readonly order: string;
  /** Why, and how that is known, at most 500 characters. */
  readonly reason: string;
  /** The payment: id of its proposal. */
  readonly transfer: string;
};

/** The account to sign, with the number that was read; or to return. */
export type SignPartyAccountInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** The change. */
  readonly id: string;
  /** Returns it instead. */
  readonly isReturn: boolean;
  /** The number, as it was read. */
  readonly number: string;
};

/** A signature that a rejected payment may go out again, with the payment that was read; or a return. */
export type SignRejectedPaymentInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** The rejection. */
  readonly id: string;
  /** Returns it instead. */
  readonly isReturn: boolean;
  /** The payment, as it was read. */
  readonly transfer: string;
};

export type OrderMoneyFragment = { readonly amountMinor: string, readonly currency: string, readonly exponent: number };

export type OrderPaymentFragment = { readonly transferId: string, readonly kind: string, readonly partner: string | null, readonly ownerName: string | null, readonly number: string | null, readonly isSettled: boolean, readonly isTakenBack: boolean, readonly rejection: { readonly id: string, readonly source: string, readonly code: string | null, readonly reason: string | null, readonly signatures: number, readonly needed: number, readonly state: RejectionState, readonly whyNot: string | null, readonly author: { readonly name: string } | null } | null, readonly city: { readonly name: { readonly text: string } } | null, readonly text: { readonly text: string, readonly language: string } | null, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } };

export type OrdersAccountsQueryVariables = Exact<{
  fund: string;
}>;


export type OrdersAccountsQuery = { readonly bankAccounts: ReadonlyArray<{ readonly id: string, readonly currency: string, readonly number: string, readonly isIban: boolean, readonly bankName: string, readonly holder: { readonly id: string, readonly name: { readonly text: string } } }> };

export type OrdersPayableQueryVariables = Exact<{
  bankAccount: string;
}>;


export type OrdersPayableQuery = { readonly payablePayments: ReadonlyArray<{ readonly transferId: string, readonly kind: string, readonly partner: string | null, readonly ownerName: string | null, readonly number: string | null, readonly isSettled: boolean, readonly isTakenBack: boolean, readonly rejection: { readonly id: string, readonly source: string, readonly code: string | null, readonly reason: string | null, readonly signatures: number, readonly needed: number, readonly state: RejectionState, readonly whyNot: string | null, readonly author: { readonly name: string } | null } | null, readonly city: { readonly name: { readonly text: string } } | null, readonly text: { readonly text: string, readonly language: string } | null, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> };

export type OrdersListQueryVariables = Exact<{
  fund: string;
  after?: string | null | undefined;
}>;


export type OrdersListQuery = { readonly paymentOrders: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly bankName: string, readonly number: string, readonly executeOn: string, readonly version: PaymentFileVersion, readonly payments: number, readonly sha256: string, readonly createdAt: string, readonly downloads: number, readonly settled: number, readonly released: number, readonly total: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly author: { readonly name: string } | null, readonly items: ReadonlyArray<{ readonly transferId: string, readonly kind: string, readonly partner: string | null, readonly ownerName: string | null, readonly number: string | null, readonly isSettled: boolean, readonly isTakenBack: boolean, readonly rejection: { readonly id: string, readonly source: string, readonly code: string | null, readonly reason: string | null, readonly signatures: number, readonly needed: number, readonly state: RejectionState, readonly whyNot: string | null, readonly author: { readonly name: string } | null } | null, readonly city: { readonly name: { readonly text: string } } | null, readonly text: { readonly text: string, readonly language: string } | null, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type OrdersCreateMutationVariables = Exact<{
  input: CreatePaymentOrderInput;
}>;


export type OrdersCreateMutation = { readonly createPaymentOrder: { readonly order: { readonly id: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type OrdersPartiesQueryVariables = Exact<{
  fund: string;
}>;


export type OrdersPartiesQuery = { readonly paymentParties: ReadonlyArray<{ readonly partner: string | null, readonly partnerName: string | null, readonly ownerName: string | null, readonly number: string | null, readonly bic: string | null, readonly city: { readonly id: string, readonly name: { readonly text: string } } | null }>, readonly partyAccountChanges: ReadonlyArray<{ readonly id: string, readonly partner: string | null, readonly partnerName: string | null, readonly ownerName: string, readonly number: string, readonly bic: string | null, readonly proposedAt: string, readonly signatures: number, readonly whyNot: string | null, readonly author: { readonly name: string } | null, readonly city: { readonly id: string, readonly name: { readonly text: string } } | null }> };

export type OrdersProposePartyMutationVariables = Exact<{
  input: ProposePartyAccountInput;
}>;


export type OrdersProposePartyMutation = { readonly proposePartyAccount: { readonly changeId: string | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type OrdersSignPartyMutationVariables = Exact<{
  input: SignPartyAccountInput;
}>;


export type OrdersSignPartyMutation = { readonly signPartyAccount: { readonly isInForce: boolean, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type OrdersReportRejectedMutationVariables = Exact<{
  input: ReportRejectedPaymentInput;
}>;


export type OrdersReportRejectedMutation = { readonly reportRejectedPayment: { readonly rejectionId: string | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type OrdersSignRejectedMutationVariables = Exact<{
  input: SignRejectedPaymentInput;
}>;


export type OrdersSignRejectedMutation = { readonly signRejectedPayment: { readonly isReleased: boolean, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

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
export const OrderMoneyFragmentDoc = new TypedDocumentString(`
    fragment OrderMoney on Money {
  amountMinor
  currency
  exponent
}
    `, {"fragmentName":"OrderMoney"}) as unknown as TypedDocumentString<OrderMoneyFragment, unknown>;
export const OrderPaymentFragmentDoc = new TypedDocumentString(`
    fragment OrderPayment on FundPayment {
  transferId
  kind
  partner
  ownerName
  number
  isSettled
  isTakenBack
  rejection {
    id
    source
    code
    reason
    signatures
    needed
    state
    whyNot
    author {
      name
    }
  }
  city {
    name {
      text
    }
  }
  text {
    text
    language
  }
  amount {
    ...OrderMoney
  }
}
    fragment OrderMoney on Money {
  amountMinor
  currency
  exponent
}`, {"fragmentName":"OrderPayment"}) as unknown as TypedDocumentString<OrderPaymentFragment, unknown>;
export const OrdersAccountsDocument = new TypedDocumentString(`
    query OrdersAccounts($fund: String!) {
  bankAccounts(fund: $fund) {
    id
    currency
    number
    isIban
    bankName
    holder {
      id
      name {
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersAccountsQuery, OrdersAccountsQueryVariables>;
export const OrdersPayableDocument = new TypedDocumentString(`
    query OrdersPayable($bankAccount: ID!) {
  payablePayments(bankAccount: $bankAccount) {
    ...OrderPayment
  }
}
    fragment OrderMoney on Money {
  amountMinor
  currency
  exponent
}
fragment OrderPayment on FundPayment {
  transferId
  kind
  partner
  ownerName
  number
  isSettled
  isTakenBack
  rejection {
    id
    source
    code
    reason
    signatures
    needed
    state
    whyNot
    author {
      name
    }
  }
  city {
    name {
      text
    }
  }
  text {
    text
    language
  }
  amount {
    ...OrderMoney
  }
}`) as unknown as TypedDocumentString<OrdersPayableQuery, OrdersPayableQueryVariables>;
export const OrdersListDocument = new TypedDocumentString(`
    query OrdersList($fund: String!, $after: String) {
  paymentOrders(fund: $fund, first: 10, after: $after) {
    nodes {
      id
      bankName
      number
      executeOn
      version
      payments
      total {
        ...OrderMoney
      }
      sha256
      createdAt
      downloads
      settled
      released
      author {
        name
      }
      items {
        ...OrderPayment
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment OrderMoney on Money {
  amountMinor
  currency
  exponent
}
fragment OrderPayment on FundPayment {
  transferId
  kind
  partner
  ownerName
  number
  isSettled
  isTakenBack
  rejection {
    id
    source
    code
    reason
    signatures
    needed
    state
    whyNot
    author {
      name
    }
  }
  city {
    name {
      text
    }
  }
  text {
    text
    language
  }
  amount {
    ...OrderMoney
  }
}`) as unknown as TypedDocumentString<OrdersListQuery, OrdersListQueryVariables>;
export const OrdersCreateDocument = new TypedDocumentString(`
    mutation OrdersCreate($input: CreatePaymentOrderInput!) {
  createPaymentOrder(input: $input) {
    order {
      id
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersCreateMutation, OrdersCreateMutationVariables>;
export const OrdersPartiesDocument = new TypedDocumentString(`
    query OrdersParties($fund: String!) {
  paymentParties(fund: $fund) {
    partner
    partnerName
    ownerName
    number
    bic
    city {
      id
      name {
        text
      }
    }
  }
  partyAccountChanges(fund: $fund) {
    id
    partner
    partnerName
    ownerName
    number
    bic
    proposedAt
    signatures
    whyNot
    author {
      name
    }
    city {
      id
      name {
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersPartiesQuery, OrdersPartiesQueryVariables>;
export const OrdersProposePartyDocument = new TypedDocumentString(`
    mutation OrdersProposeParty($input: ProposePartyAccountInput!) {
  proposePartyAccount(input: $input) {
    changeId
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersProposePartyMutation, OrdersProposePartyMutationVariables>;
export const OrdersSignPartyDocument = new TypedDocumentString(`
    mutation OrdersSignParty($input: SignPartyAccountInput!) {
  signPartyAccount(input: $input) {
    isInForce
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersSignPartyMutation, OrdersSignPartyMutationVariables>;
export const OrdersReportRejectedDocument = new TypedDocumentString(`
    mutation OrdersReportRejected($input: ReportRejectedPaymentInput!) {
  reportRejectedPayment(input: $input) {
    rejectionId
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersReportRejectedMutation, OrdersReportRejectedMutationVariables>;
export const OrdersSignRejectedDocument = new TypedDocumentString(`
    mutation OrdersSignRejected($input: SignRejectedPaymentInput!) {
  signRejectedPayment(input: $input) {
    isReleased
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<OrdersSignRejectedMutation, OrdersSignRejectedMutationVariables>;