/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How far an item has come. */
export type AgendaStatus =
  /** Will not happen. It stays visible, with the reason. */
  | 'CANCELLED'
  /** Will happen. */
  | 'CONFIRMED'
  /** Has happened. */
  | 'DONE'
  /** Meant to happen. */
  | 'PLANNED';

/** A change of the note on the desk of Bethlehem. */
export type CityBethlehemChangeDeskNoteInput = {
  /** The new note; empty takes it away. */
  readonly text: string;
  /** The version the change starts from. */
  readonly version: number;
};

export type CityBethlehemDeskPageQueryVariables = Exact<{
  from: string;
  to: string;
  city: string;
}>;


export type CityBethlehemDeskPageQuery = { readonly cityBethlehemDesk: { readonly note: string, readonly version: number, readonly changedAt: string | null, readonly changedBy: { readonly name: string } | null, readonly city: { readonly id: string, readonly population: number | null, readonly populationYear: number | null, readonly currency: string, readonly timeZone: string, readonly fiscalYearStart: string, readonly orgIds: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly name: { readonly text: string }, readonly zones: ReadonlyArray<{ readonly code: string, readonly name: string, readonly area: string | null }> } } | null, readonly agendaItems: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly isAllDay: boolean, readonly startsAt: string, readonly endsAt: string, readonly startsOn: string, readonly endsOn: string, readonly status: AgendaStatus, readonly title: { readonly text: string, readonly language: string }, readonly kind: { readonly isDeadline: boolean }, readonly cities: ReadonlyArray<{ readonly id: string }> }> } };

export type CityBethlehemChangeNoteMutationVariables = Exact<{
  input: CityBethlehemChangeDeskNoteInput;
}>;


export type CityBethlehemChangeNoteMutation = { readonly cityBethlehemChangeDeskNote: { readonly desk: { readonly note: string, readonly version: number } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type CityBethlehemFundsQueryVariables = Exact<{ [key: string]: never; }>;


export type CityBethlehemFundsQuery = { readonly funds: ReadonlyArray<{ readonly code: string, readonly kind: string, readonly name: { readonly text: string, readonly language: string } }> };

export type CityBethlehemContributionQueryVariables = Exact<{
  fund: string;
}>;


export type CityBethlehemContributionQuery = { readonly fundPosition: { readonly cities: ReadonlyArray<{ readonly city: { readonly id: string }, readonly pledged: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly agreed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly paidIn: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> } | null, readonly fundRates: ReadonlyArray<{ readonly base: string, readonly quote: string, readonly value: string, readonly source: string, readonly day: string }> };

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

export const CityBethlehemDeskPageDocument = new TypedDocumentString(`
    query CityBethlehemDeskPage($from: DateTime!, $to: DateTime!, $city: ID!) {
  cityBethlehemDesk {
    note
    version
    changedAt
    changedBy {
      name
    }
    city {
      id
      name {
        text
      }
      population
      populationYear
      currency
      timeZone
      fiscalYearStart
      orgIds
      languages
      zones {
        code
        name
        area
      }
    }
  }
  agendaItems(filter: {from: $from, to: $to, city: $city}, first: 20) {
    nodes {
      id
      title {
        text
        language
      }
      kind {
        isDeadline
      }
      isAllDay
      startsAt
      endsAt
      startsOn
      endsOn
      status
      cities {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CityBethlehemDeskPageQuery, CityBethlehemDeskPageQueryVariables>;
export const CityBethlehemChangeNoteDocument = new TypedDocumentString(`
    mutation CityBethlehemChangeNote($input: CityBethlehemChangeDeskNoteInput!) {
  cityBethlehemChangeDeskNote(input: $input) {
    desk {
      note
      version
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CityBethlehemChangeNoteMutation, CityBethlehemChangeNoteMutationVariables>;
export const CityBethlehemFundsDocument = new TypedDocumentString(`
    query CityBethlehemFunds {
  funds {
    code
    kind
    name {
      text
      language
    }
  }
}
    `) as unknown as TypedDocumentString<CityBethlehemFundsQuery, CityBethlehemFundsQueryVariables>;
export const CityBethlehemContributionDocument = new TypedDocumentString(`
    query CityBethlehemContribution($fund: String!) {
  fundPosition(fund: $fund) {
    cities {
      city {
        id
      }
      pledged {
        amountMinor
        currency
        exponent
      }
      agreed {
        amountMinor
        currency
        exponent
      }
      paidIn {
        amountMinor
        currency
        exponent
      }
    }
  }
  fundRates(fund: $fund) {
    base
    quote
    value
    source
    day
  }
}
    `) as unknown as TypedDocumentString<CityBethlehemContributionQuery, CityBethlehemContributionQueryVariables>;