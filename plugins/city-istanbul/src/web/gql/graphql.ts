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

/** A change of the note on the desk of Istanbul. */
export type CityIstanbulChangeDeskNoteInput = {
  /** The new note; empty takes it away. */
  readonly text: string;
  /** The version the change starts from. */
  readonly version: number;
};

export type CityIstanbulDeskPageQueryVariables = Exact<{
  from: string;
  to: string;
  city: string;
}>;


export type CityIstanbulDeskPageQuery = { readonly cityIstanbulDesk: { readonly note: string, readonly version: number, readonly changedAt: string | null, readonly changedBy: { readonly name: string } | null, readonly city: { readonly id: string, readonly population: number | null, readonly populationYear: number | null, readonly currency: string, readonly timeZone: string, readonly fiscalYearStart: string, readonly orgIds: ReadonlyArray<string>, readonly languages: ReadonlyArray<string>, readonly name: { readonly text: string }, readonly zones: ReadonlyArray<{ readonly code: string, readonly name: string, readonly area: string | null }> } } | null, readonly agendaItems: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly isAllDay: boolean, readonly startsAt: string, readonly endsAt: string, readonly startsOn: string, readonly endsOn: string, readonly status: AgendaStatus, readonly title: { readonly text: string, readonly language: string }, readonly kind: { readonly isDeadline: boolean }, readonly cities: ReadonlyArray<{ readonly id: string }> }> } };

export type CityIstanbulChangeNoteMutationVariables = Exact<{
  input: CityIstanbulChangeDeskNoteInput;
}>;


export type CityIstanbulChangeNoteMutation = { readonly cityIstanbulChangeDeskNote: { readonly desk: { readonly note: string, readonly version: number } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type CityIstanbulFundsQueryVariables = Exact<{ [key: string]: never; }>;


export type CityIstanbulFundsQuery = { readonly funds: ReadonlyArray<{ readonly code: string, readonly kind: string, readonly name: { readonly text: string, readonly language: string } }> };

export type CityIstanbulInstalmentsQueryVariables = Exact<{
  fund: string;
}>;


export type CityIstanbulInstalmentsQuery = { readonly fundPosition: { readonly cities: ReadonlyArray<{ readonly city: { readonly id: string }, readonly instalments: ReadonlyArray<{ readonly no: number, readonly dueOn: string, readonly daysLate: number, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly paid: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> }> } | null, readonly fundRates: ReadonlyArray<{ readonly base: string, readonly quote: string, readonly value: string, readonly source: string, readonly day: string }> };

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

export const CityIstanbulDeskPageDocument = new TypedDocumentString(`
    query CityIstanbulDeskPage($from: DateTime!, $to: DateTime!, $city: ID!) {
  cityIstanbulDesk {
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
    `) as unknown as TypedDocumentString<CityIstanbulDeskPageQuery, CityIstanbulDeskPageQueryVariables>;
export const CityIstanbulChangeNoteDocument = new TypedDocumentString(`
    mutation CityIstanbulChangeNote($input: CityIstanbulChangeDeskNoteInput!) {
  cityIstanbulChangeDeskNote(input: $input) {
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
    `) as unknown as TypedDocumentString<CityIstanbulChangeNoteMutation, CityIstanbulChangeNoteMutationVariables>;
export const CityIstanbulFundsDocument = new TypedDocumentString(`
    query CityIstanbulFunds {
  funds {
    code
    kind
    name {
      text
      language
    }
  }
}
    `) as unknown as TypedDocumentString<CityIstanbulFundsQuery, CityIstanbulFundsQueryVariables>;
export const CityIstanbulInstalmentsDocument = new TypedDocumentString(`
    query CityIstanbulInstalments($fund: String!) {
  fundPosition(fund: $fund) {
    cities {
      city {
        id
      }
      instalments {
        no
        dueOn
        daysLate
        amount {
          amountMinor
          currency
          exponent
        }
        paid {
          amountMinor
          currency
          exponent
        }
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
    `) as unknown as TypedDocumentString<CityIstanbulInstalmentsQuery, CityIstanbulInstalmentsQueryVariables>;