/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** POOLED: money of several cities. SINGLE: of one city alone. */
export type FundingWay =
  | 'POOLED'
  | 'SINGLE';

/** CITY, PARTNERSHIP and YEAR count cash as it is received. PROJECT counts cash as it is allocated, whose it is carried along to the cent. */
export type LeverageBy =
  | 'CITY'
  | 'PARTNERSHIP'
  | 'PROJECT'
  | 'YEAR';

/** What a project has achieved. */
export type StateResultInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Number of the project. */
  readonly project: number;
  /** How much in all until that day, as decimal text with at most three decimals. */
  readonly quantity: string;
  /** Who says so: report, survey, register. */
  readonly source: string;
  /** What is counted, in a few words. The same words are the same unit. */
  readonly unit: string;
  /** Achieved until this day. */
  readonly until: string;
  /** Version that was read; 0 for the first statement in this unit. */
  readonly version: number;
};

/** Why a stated result has no cost that could be compared. */
export type WhyNotCompared =
  | 'NOTHING_ACCOUNTED_FOR'
  | 'NOTHING_ACHIEVED'
  | 'NO_MONEY_ALLOCATED';

export type LeverageMoneyFragment = { readonly amountMinor: string, readonly currency: string, readonly exponent: number };

export type LeverageGroupFragment = { readonly projects: number, readonly quantity: string, readonly spent: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly perUnit: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } };

export type LeverageRowsQueryVariables = Exact<{
  by: LeverageBy;
  year?: number | null | undefined;
  withInKind: boolean;
}>;


export type LeverageRowsQuery = { readonly leverage: { readonly rows: ReadonlyArray<{ readonly key: string, readonly year: number | null, readonly ratio: string | null, readonly entries: number, readonly name: { readonly text: string, readonly language: string } | null, readonly city: { readonly plate: string, readonly name: { readonly text: string } } | null, readonly own: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly external: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly total: ReadonlyArray<{ readonly ratio: string | null, readonly own: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly external: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> }, readonly fundingComparison: ReadonlyArray<{ readonly way: FundingWay, readonly projects: number, readonly ratio: string | null, readonly paidProjects: number, readonly medianDaysToPayment: number | null, readonly allocated: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly own: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly external: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly costPerResult: ReadonlyArray<{ readonly unit: string, readonly currency: string, readonly differencePercent: string | null, readonly pooled: { readonly projects: number, readonly quantity: string, readonly spent: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly perUnit: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } } | null, readonly single: { readonly projects: number, readonly quantity: string, readonly spent: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly perUnit: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } } | null, readonly results: ReadonlyArray<{ readonly fund: string, readonly project: number, readonly quantity: string, readonly until: string, readonly source: string, readonly version: number, readonly way: FundingWay | null, readonly whyNot: WhyNotCompared | null, readonly name: { readonly text: string, readonly language: string }, readonly spent: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly perUnit: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null }> }> };

export type LeverageEntriesQueryVariables = Exact<{
  by: LeverageBy;
  key: string;
  year?: number | null | undefined;
  withInKind: boolean;
  after?: string | null | undefined;
}>;


export type LeverageEntriesQuery = { readonly leverageEntries: { readonly nodes: ReadonlyArray<{ readonly fund: string, readonly seq: string, readonly kind: string, readonly on: string, readonly source: string, readonly isInKind: boolean, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly city: { readonly plate: string, readonly name: { readonly text: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type LeverageProjectsQueryVariables = Exact<{
  fund: string;
}>;


export type LeverageProjectsQuery = { readonly fundProjects: ReadonlyArray<{ readonly id: number, readonly name: { readonly text: string } }> };

export type LeverageStateResultMutationVariables = Exact<{
  input: StateResultInput;
}>;


export type LeverageStateResultMutation = { readonly stateResult: { readonly isDone: boolean, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

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
export const LeverageMoneyFragmentDoc = new TypedDocumentString(`
    fragment LeverageMoney on Money {
  amountMinor
  currency
  exponent
}
    `, {"fragmentName":"LeverageMoney"}) as unknown as TypedDocumentString<LeverageMoneyFragment, unknown>;
export const LeverageGroupFragmentDoc = new TypedDocumentString(`
    fragment LeverageGroup on ResultGroup {
  projects
  quantity
  spent {
    ...LeverageMoney
  }
  perUnit {
    ...LeverageMoney
  }
}
    fragment LeverageMoney on Money {
  amountMinor
  currency
  exponent
}`, {"fragmentName":"LeverageGroup"}) as unknown as TypedDocumentString<LeverageGroupFragment, unknown>;
export const LeverageRowsDocument = new TypedDocumentString(`
    query LeverageRows($by: LeverageBy!, $year: Int, $withInKind: Boolean!) {
  leverage(by: $by, year: $year, withInKind: $withInKind) {
    rows {
      key
      name {
        text
        language
      }
      city {
        plate
        name {
          text
        }
      }
      year
      own {
        ...LeverageMoney
      }
      external {
        ...LeverageMoney
      }
      ratio
      entries
    }
    total {
      own {
        ...LeverageMoney
      }
      external {
        ...LeverageMoney
      }
      ratio
    }
  }
  fundingComparison {
    way
    projects
    allocated {
      ...LeverageMoney
    }
    own {
      ...LeverageMoney
    }
    external {
      ...LeverageMoney
    }
    ratio
    paidProjects
    medianDaysToPayment
  }
  costPerResult {
    unit
    currency
    pooled {
      ...LeverageGroup
    }
    single {
      ...LeverageGroup
    }
    differencePercent
    results {
      fund
      project
      name {
        text
        language
      }
      quantity
      until
      source
      version
      spent {
        ...LeverageMoney
      }
      perUnit {
        ...LeverageMoney
      }
      way
      whyNot
    }
  }
}
    fragment LeverageMoney on Money {
  amountMinor
  currency
  exponent
}
fragment LeverageGroup on ResultGroup {
  projects
  quantity
  spent {
    ...LeverageMoney
  }
  perUnit {
    ...LeverageMoney
  }
}`) as unknown as TypedDocumentString<LeverageRowsQuery, LeverageRowsQueryVariables>;
export const LeverageEntriesDocument = new TypedDocumentString(`
    query LeverageEntries($by: LeverageBy!, $key: String!, $year: Int, $withInKind: Boolean!, $after: String) {
  leverageEntries(
    by: $by
    key: $key
    year: $year
    withInKind: $withInKind
    first: 50
    after: $after
  ) {
    nodes {
      fund
      seq
      kind
      on
      source
      isInKind
      amount {
        ...LeverageMoney
      }
      city {
        plate
        name {
          text
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment LeverageMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<LeverageEntriesQuery, LeverageEntriesQueryVariables>;
export const LeverageProjectsDocument = new TypedDocumentString(`
    query LeverageProjects($fund: String!) {
  fundProjects(fund: $fund) {
    id
    name {
      text
    }
  }
}
    `) as unknown as TypedDocumentString<LeverageProjectsQuery, LeverageProjectsQueryVariables>;
export const LeverageStateResultDocument = new TypedDocumentString(`
    mutation LeverageStateResult($input: StateResultInput!) {
  stateResult(input: $input) {
    isDone
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<LeverageStateResultMutation, LeverageStateResultMutationVariables>;