/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** NEAR_LIMIT from four fifths of the plan on. ENDS_SOON: its period ends within 60 days and something is left. OVER_RATE: money came back from a partner, and what stays is more than the rate of the costs. */
export type FinancingState =
  | 'ENDED'
  | 'ENDS_SOON'
  | 'FULL'
  | 'NEAR_LIMIT'
  | 'OPEN'
  | 'OVER_RATE';

/** A text in one language. The first of a list is the original. */
export type LanguageTextInput = {
  /** Language tag, such as `fr`. */
  readonly language: string;
  /** The text. */
  readonly text: string;
};

/** What a project may take of a source. */
export type PlanFinancingInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** The budget lines whose costs the source allows; none: all of the project. */
  readonly lines: ReadonlyArray<number>;
  /** The most it may take, in minor units. */
  readonly plannedMinor: string;
  /** Number of the project. */
  readonly project: number;
  /** Code of the source. */
  readonly source: string;
  /** Version that was read; 0 for a new plan. */
  readonly version: number;
};

/** Terms of a source as its act says them. */
export type StateFinancingSourceInput = {
  /** The act that says so. */
  readonly act: string;
  /** Short code of the source: small letters, digits, hyphens. */
  readonly code: string;
  /** Which costs it allows, the original first. */
  readonly costs: ReadonlyArray<LanguageTextInput>;
  /** Who gives; never a natural person’s name. */
  readonly donor: string;
  /** Last day. */
  readonly endsOn: string;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** The most it gives in all, in minor units; no such limit when left out. */
  readonly mostMinor?: string | null | undefined;
  /** Its name, the original first. */
  readonly name: ReadonlyArray<LanguageTextInput>;
  /** The most it pays of the costs, in percent, as decimal text with at most four decimals. */
  readonly ratePercent: string;
  /** First day on which its money may be allocated. */
  readonly startsOn: string;
  /** Version that was read; 0 for a new source. */
  readonly version: number;
};

export type FinancingMoneyFragment = { readonly amountMinor: string, readonly currency: string, readonly exponent: number };

export type FinancingOfFundQueryVariables = Exact<{
  fund: string;
}>;


export type FinancingOfFundQuery = { readonly fundFinancing: { readonly sources: ReadonlyArray<{ readonly code: string, readonly version: number, readonly donor: string, readonly ratePercent: string, readonly startsOn: string, readonly endsOn: string, readonly act: string, readonly name: { readonly text: string, readonly language: string }, readonly costs: { readonly text: string, readonly language: string }, readonly most: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly received: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly planned: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly taken: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly cities: ReadonlyArray<{ readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly received: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> }>, readonly plans: ReadonlyArray<{ readonly project: number, readonly source: string, readonly version: number, readonly ratePercent: string, readonly takenPercent: string | null, readonly lines: ReadonlyArray<number>, readonly state: FinancingState, readonly projectName: { readonly text: string, readonly language: string }, readonly planned: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly taken: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly waiting: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly left: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly costs: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly allowedByRate: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> }, readonly fundProjects: ReadonlyArray<{ readonly id: number, readonly name: { readonly text: string, readonly language: string }, readonly lines: ReadonlyArray<{ readonly id: number, readonly name: { readonly text: string, readonly language: string } }> }> };

export type FinancingStateSourceMutationVariables = Exact<{
  input: StateFinancingSourceInput;
}>;


export type FinancingStateSourceMutation = { readonly stateFinancingSource: { readonly isDone: boolean, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type FinancingPlanProjectMutationVariables = Exact<{
  input: PlanFinancingInput;
}>;


export type FinancingPlanProjectMutation = { readonly planFinancing: { readonly isDone: boolean, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

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
export const FinancingMoneyFragmentDoc = new TypedDocumentString(`
    fragment FinancingMoney on Money {
  amountMinor
  currency
  exponent
}
    `, {"fragmentName":"FinancingMoney"}) as unknown as TypedDocumentString<FinancingMoneyFragment, unknown>;
export const FinancingOfFundDocument = new TypedDocumentString(`
    query FinancingOfFund($fund: String!) {
  fundFinancing(fund: $fund) {
    sources {
      code
      version
      name {
        text
        language
      }
      donor
      ratePercent
      costs {
        text
        language
      }
      startsOn
      endsOn
      most {
        ...FinancingMoney
      }
      act
      received {
        ...FinancingMoney
      }
      planned {
        ...FinancingMoney
      }
      taken {
        ...FinancingMoney
      }
      cities {
        city {
          id
          plate
          name {
            text
          }
        }
        received {
          ...FinancingMoney
        }
      }
    }
    plans {
      project
      projectName {
        text
        language
      }
      source
      version
      planned {
        ...FinancingMoney
      }
      taken {
        ...FinancingMoney
      }
      waiting {
        ...FinancingMoney
      }
      left {
        ...FinancingMoney
      }
      costs {
        ...FinancingMoney
      }
      allowedByRate {
        ...FinancingMoney
      }
      ratePercent
      takenPercent
      lines
      state
    }
  }
  fundProjects(fund: $fund) {
    id
    name {
      text
      language
    }
    lines {
      id
      name {
        text
        language
      }
    }
  }
}
    fragment FinancingMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<FinancingOfFundQuery, FinancingOfFundQueryVariables>;
export const FinancingStateSourceDocument = new TypedDocumentString(`
    mutation FinancingStateSource($input: StateFinancingSourceInput!) {
  stateFinancingSource(input: $input) {
    isDone
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<FinancingStateSourceMutation, FinancingStateSourceMutationVariables>;
export const FinancingPlanProjectDocument = new TypedDocumentString(`
    mutation FinancingPlanProject($input: PlanFinancingInput!) {
  planFinancing(input: $input) {
    isDone
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<FinancingPlanProjectMutation, FinancingPlanProjectMutationVariables>;