/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The rate to confirm, with the value that was read; or to set aside. */
export type ConfirmRateInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** The rate that waits. */
  readonly id: string;
  /** Sets it aside instead. */
  readonly setsAside: boolean;
  /** Its value, as it was read. */
  readonly value: string;
};

/** A rate that nobody publishes, for a fund. */
export type ProposeRateInput = {
  /** From this day. */
  readonly day: string;
  /** Code of the fund. */
  readonly fund: string;
  /** Id made by the client, a UUIDv7. */
  readonly id: string;
  /** Where it was read, at most 200 characters. */
  readonly origin: string;
  /** The other currency, ISO 4217. */
  readonly quote: string;
  /** How much of it one unit of the fund’s currency is: digits with a point, at most 9 before and 12 after it. */
  readonly value: string;
};

export type RatesRateFragment = { readonly code: string, readonly base: string, readonly quote: string, readonly value: string, readonly source: string, readonly day: string, readonly isFixed: boolean, readonly enteredBy: { readonly name: string } | null, readonly confirmedBy: { readonly name: string } | null };

export type RatesOnQueryVariables = Exact<{
  fund: string;
  on: string;
}>;


export type RatesOnQuery = { readonly ratesOn: ReadonlyArray<{ readonly code: string, readonly base: string, readonly quote: string, readonly value: string, readonly source: string, readonly day: string, readonly isFixed: boolean, readonly enteredBy: { readonly name: string } | null, readonly confirmedBy: { readonly name: string } | null }>, readonly ratesWaiting: ReadonlyArray<{ readonly id: string, readonly base: string, readonly quote: string, readonly value: string, readonly day: string, readonly source: string, readonly why: string, readonly before: string | null, readonly beforeDay: string | null, readonly origin: string | null, readonly enteredAt: string, readonly isOwn: boolean, readonly enteredBy: { readonly name: string } | null }> };

export type RatesCurrenciesQueryVariables = Exact<{
  fund: string;
  on: string;
}>;


export type RatesCurrenciesQuery = { readonly fundCurrencies: { readonly holdings: ReadonlyArray<{ readonly currency: string, readonly held: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly worth: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly rate: { readonly code: string, readonly base: string, readonly quote: string, readonly value: string, readonly source: string, readonly day: string, readonly isFixed: boolean, readonly enteredBy: { readonly name: string } | null, readonly confirmedBy: { readonly name: string } | null } | null }>, readonly carried: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly worth: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly difference: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null } | null };

export type RatesHistoryQueryVariables = Exact<{
  fund: string;
  quote: string;
  after?: string | null | undefined;
}>;


export type RatesHistoryQuery = { readonly rates: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly base: string, readonly quote: string, readonly value: string, readonly source: string, readonly day: string, readonly isFixed: boolean, readonly enteredBy: { readonly name: string } | null, readonly confirmedBy: { readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RatesConvertedQueryVariables = Exact<{
  fund: string;
  amountMinor: string;
  currency: string;
  on: string;
}>;


export type RatesConvertedQuery = { readonly convertedAmount: { readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly rate: { readonly code: string, readonly base: string, readonly quote: string, readonly value: string, readonly source: string, readonly day: string, readonly isFixed: boolean, readonly enteredBy: { readonly name: string } | null, readonly confirmedBy: { readonly name: string } | null } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type RatesProposeMutationVariables = Exact<{
  input: ProposeRateInput;
}>;


export type RatesProposeMutation = { readonly proposeRate: { readonly id: string | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type RatesConfirmMutationVariables = Exact<{
  input: ConfirmRateInput;
}>;


export type RatesConfirmMutation = { readonly confirmRate: { readonly code: string | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type RatesDownloadQueryVariables = Exact<{ [key: string]: never; }>;


export type RatesDownloadQuery = { readonly rateDownload: { readonly at: string | null, readonly mostAttempts: number, readonly runs: ReadonlyArray<{ readonly at: string, readonly dueAt: string, readonly attempt: number, readonly address: string, readonly outcome: string, readonly day: string | null, readonly rates: number | null, readonly waiting: number | null, readonly detail: string | null }> } };

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
export const RatesRateFragmentDoc = new TypedDocumentString(`
    fragment RatesRate on Rate {
  code
  base
  quote
  value
  source
  day
  isFixed
  enteredBy {
    name
  }
  confirmedBy {
    name
  }
}
    `, {"fragmentName":"RatesRate"}) as unknown as TypedDocumentString<RatesRateFragment, unknown>;
export const RatesOnDocument = new TypedDocumentString(`
    query RatesOn($fund: String!, $on: Day!) {
  ratesOn(fund: $fund, on: $on) {
    ...RatesRate
  }
  ratesWaiting(fund: $fund) {
    id
    base
    quote
    value
    day
    source
    why
    before
    beforeDay
    origin
    enteredAt
    isOwn
    enteredBy {
      name
    }
  }
}
    fragment RatesRate on Rate {
  code
  base
  quote
  value
  source
  day
  isFixed
  enteredBy {
    name
  }
  confirmedBy {
    name
  }
}`) as unknown as TypedDocumentString<RatesOnQuery, RatesOnQueryVariables>;
export const RatesCurrenciesDocument = new TypedDocumentString(`
    query RatesCurrencies($fund: String!, $on: Day!) {
  fundCurrencies(fund: $fund, on: $on) {
    holdings {
      currency
      held {
        amountMinor
        currency
        exponent
      }
      worth {
        amountMinor
        currency
        exponent
      }
      rate {
        ...RatesRate
      }
    }
    carried {
      amountMinor
      currency
      exponent
    }
    worth {
      amountMinor
      currency
      exponent
    }
    difference {
      amountMinor
      currency
      exponent
    }
  }
}
    fragment RatesRate on Rate {
  code
  base
  quote
  value
  source
  day
  isFixed
  enteredBy {
    name
  }
  confirmedBy {
    name
  }
}`) as unknown as TypedDocumentString<RatesCurrenciesQuery, RatesCurrenciesQueryVariables>;
export const RatesHistoryDocument = new TypedDocumentString(`
    query RatesHistory($fund: String!, $quote: String!, $after: String) {
  rates(fund: $fund, quote: $quote, first: 30, after: $after) {
    nodes {
      ...RatesRate
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment RatesRate on Rate {
  code
  base
  quote
  value
  source
  day
  isFixed
  enteredBy {
    name
  }
  confirmedBy {
    name
  }
}`) as unknown as TypedDocumentString<RatesHistoryQuery, RatesHistoryQueryVariables>;
export const RatesConvertedDocument = new TypedDocumentString(`
    query RatesConverted($fund: String!, $amountMinor: String!, $currency: String!, $on: Day!) {
  convertedAmount(
    fund: $fund
    amountMinor: $amountMinor
    currency: $currency
    on: $on
  ) {
    amount {
      amountMinor
      currency
      exponent
    }
    rate {
      ...RatesRate
    }
    refusals {
      code
      path
    }
  }
}
    fragment RatesRate on Rate {
  code
  base
  quote
  value
  source
  day
  isFixed
  enteredBy {
    name
  }
  confirmedBy {
    name
  }
}`) as unknown as TypedDocumentString<RatesConvertedQuery, RatesConvertedQueryVariables>;
export const RatesProposeDocument = new TypedDocumentString(`
    mutation RatesPropose($input: ProposeRateInput!) {
  proposeRate(input: $input) {
    id
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RatesProposeMutation, RatesProposeMutationVariables>;
export const RatesConfirmDocument = new TypedDocumentString(`
    mutation RatesConfirm($input: ConfirmRateInput!) {
  confirmRate(input: $input) {
    code
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RatesConfirmMutation, RatesConfirmMutationVariables>;
export const RatesDownloadDocument = new TypedDocumentString(`
    query RatesDownload {
  rateDownload {
    at
    mostAttempts
    runs {
      at
      dueAt
      attempt
      address
      outcome
      day
      rates
      waiting
      detail
    }
  }
}
    `) as unknown as TypedDocumentString<RatesDownloadQuery, RatesDownloadQueryVariables>;