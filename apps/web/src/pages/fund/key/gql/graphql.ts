/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A city agrees to a key. */
export type AgreeToContributionKeyInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Id of the key. */
  readonly key: string;
  /** SHA-256 of the text that was read, in hex, computed where it was read. */
  readonly payloadHash: string;
};

/** What the limits of the method CAPPED are put around. */
export type ContributionBase =
  | 'BUDGET'
  | 'EQUAL'
  | 'INCOME'
  | 'POPULATION';

/** A figure of a city, with where it stands and of which day it is. */
export type ContributionFactInput = {
  /** Of this day. Needed to propose. */
  readonly day?: string | null | undefined;
  /** Where it stands, such as “municipal registry”. Needed to propose. */
  readonly source?: string | null | undefined;
  /** The figure: a plain decimal number. Amounts are whole, in the smallest unit of the fund’s currency. */
  readonly value: string;
};

/** What is known of one city. A method asks for some of it. */
export type ContributionFactsInput = {
  /** Current revenue of a year. */
  readonly budget?: ContributionFactInput | null | undefined;
  /** The city. */
  readonly city: string;
  /** The amount the city has offered. */
  readonly fixed?: ContributionFactInput | null | undefined;
  /** Value of what the city brings instead of money. Lowers the money asked of it, whatever the method. */
  readonly inKind?: ContributionFactInput | null | undefined;
  /** Income per head, in one measure for all cities. */
  readonly income?: ContributionFactInput | null | undefined;
  /** Residents. */
  readonly population?: ContributionFactInput | null | undefined;
};

/** Whether a key waits for cities, is adopted, was taken back, or another one of its year was adopted. */
export type ContributionKeyState =
  | 'ADOPTED'
  | 'PROPOSED'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

/** How a total is shared among cities. */
export type ContributionMethod =
  | 'BUDGET'
  | 'CAPPED'
  | 'EQUAL'
  | 'FIXED'
  | 'INCOME'
  | 'IN_KIND'
  | 'MIXED'
  | 'POPULATION';

/** What a method is set to. Percentages are plain decimal numbers from 0 to 100. */
export type ContributionParametersInput = {
  /** CAPPED: what the limits are put around. */
  readonly base?: ContributionBase | null | undefined;
  /** MIXED: percent shared by current revenue. */
  readonly budgetPart?: string | null | undefined;
  /** CAPPED: percent no city goes above. */
  readonly ceiling?: string | null | undefined;
  /** MIXED: percent shared equally. */
  readonly equalPart?: string | null | undefined;
  /** CAPPED: percent no city goes below. */
  readonly floor?: string | null | undefined;
  /** CAPPED: percent of the gap to the threshold by which cities with a low income per head are relieved; no relief when left out. */
  readonly gradient?: string | null | undefined;
  /** MIXED: percent shared by residents. */
  readonly populationPart?: string | null | undefined;
  /** CAPPED: income per head below which a city is relieved; the average of the cities when left out. */
  readonly threshold?: string | null | undefined;
};

/** A text in one language. The first of a list is the original. */
export type LanguageTextInput = {
  /** Language tag, such as `fr`. */
  readonly language: string;
  /** The text. */
  readonly text: string;
};

/** A way to share a total, put to the cities. */
export type ProposeContributionKeyInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** The contributing cities with their figures. Where two parts tie, the smallest unit goes to the earlier city. */
  readonly inputs: ReadonlyArray<ContributionFactsInput>;
  /** How the total is shared. */
  readonly method: ContributionMethod;
  /** What the method is set to. */
  readonly parameters?: ContributionParametersInput | null | undefined;
  /** The day on which the money of each city counts as pledged, once the key is adopted. */
  readonly pledgedOn: string;
  /** What it is called, the original first. */
  readonly title: ReadonlyArray<LanguageTextInput>;
  /** What is shared, in minor units of the fund’s currency. */
  readonly totalMinor: string;
  /** The year it is for. A fund adopts one key a year. */
  readonly year: number;
};

/** Words for the cities to decide on. */
export type ProposeFundDecisionInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** The contribution key that it shall adopt; its text is then part of what is signed. */
  readonly key?: string | null | undefined;
  /** What is decided, the original first. */
  readonly text: ReadonlyArray<LanguageTextInput>;
  /** What it is about, the original first. */
  readonly title: ReadonlyArray<LanguageTextInput>;
};

/** A way to share a total, to be tried out. Nothing is stored. */
export type SimulateContributionKeyInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** The contributing cities with their figures. Where two parts tie, the smallest unit goes to the earlier city. */
  readonly inputs: ReadonlyArray<ContributionFactsInput>;
  /** How the total is shared. */
  readonly method: ContributionMethod;
  /** What the method is set to. */
  readonly parameters?: ContributionParametersInput | null | undefined;
  /** What is shared, in minor units of the fund’s currency. */
  readonly totalMinor: string;
};

/** The key to take back. */
export type WithdrawContributionKeyInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** Id of the key. */
  readonly key: string;
};

export type KeyMoneyFragment = { readonly amountMinor: string, readonly currency: string, readonly exponent: number };

export type KeyShareFragment = { readonly percent: string, readonly exact: string, readonly seq: string | null, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly inKind: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly cash: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } };

export type KeyCitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type KeyCitiesQuery = { readonly funds: ReadonlyArray<{ readonly code: string, readonly partnership: { readonly cities: ReadonlyArray<{ readonly id: string, readonly key: string, readonly plate: string, readonly population: number | null, readonly populationYear: number | null, readonly name: { readonly text: string } }> } | null }> };

export type SimulateKeyQueryVariables = Exact<{
  input: SimulateContributionKeyInput;
}>;


export type SimulateKeyQuery = { readonly simulateContributionKey: { readonly shares: ReadonlyArray<{ readonly percent: string, readonly exact: string, readonly seq: string | null, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly inKind: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly cash: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type KeyVersionsQueryVariables = Exact<{
  fund: string;
}>;


export type KeyVersionsQuery = { readonly contributionKeys: ReadonlyArray<{ readonly id: string, readonly no: number, readonly method: ContributionMethod, readonly year: number, readonly state: ContributionKeyState, readonly title: { readonly text: string, readonly language: string }, readonly total: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly shares: ReadonlyArray<{ readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } } }>, readonly agreements: ReadonlyArray<{ readonly city: { readonly id: string } | null }> }> };

export type KeyInFullFragment = { readonly id: string, readonly no: number, readonly method: ContributionMethod, readonly year: number, readonly pledgedOn: string, readonly state: ContributionKeyState, readonly proposedAt: string, readonly adoptedAt: string | null, readonly withdrawnAt: string | null, readonly decision: string | null, readonly payload: string, readonly payloadHash: string, readonly canAgree: boolean, readonly whyNot: string | null, readonly title: { readonly text: string, readonly language: string }, readonly parameters: { readonly equalPart: string | null, readonly populationPart: string | null, readonly budgetPart: string | null, readonly base: ContributionBase | null, readonly floor: string | null, readonly ceiling: string | null, readonly gradient: string | null, readonly threshold: string | null }, readonly total: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly shares: ReadonlyArray<{ readonly percent: string, readonly exact: string, readonly seq: string | null, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly inKind: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly cash: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly inputs: ReadonlyArray<{ readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string, readonly source: string, readonly day: string }> }>, readonly author: { readonly id: string, readonly name: string } | null, readonly authorCity: { readonly id: string, readonly name: { readonly text: string } }, readonly agreements: ReadonlyArray<{ readonly at: string, readonly city: { readonly id: string } | null, readonly person: { readonly id: string, readonly name: string } | null }> };

export type KeyByIdQueryVariables = Exact<{
  fund: string;
  id: string;
}>;


export type KeyByIdQuery = { readonly contributionKey: { readonly id: string, readonly no: number, readonly method: ContributionMethod, readonly year: number, readonly pledgedOn: string, readonly state: ContributionKeyState, readonly proposedAt: string, readonly adoptedAt: string | null, readonly withdrawnAt: string | null, readonly decision: string | null, readonly payload: string, readonly payloadHash: string, readonly canAgree: boolean, readonly whyNot: string | null, readonly title: { readonly text: string, readonly language: string }, readonly parameters: { readonly equalPart: string | null, readonly populationPart: string | null, readonly budgetPart: string | null, readonly base: ContributionBase | null, readonly floor: string | null, readonly ceiling: string | null, readonly gradient: string | null, readonly threshold: string | null }, readonly total: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly shares: ReadonlyArray<{ readonly percent: string, readonly exact: string, readonly seq: string | null, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly inKind: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly cash: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly inputs: ReadonlyArray<{ readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string, readonly source: string, readonly day: string }> }>, readonly author: { readonly id: string, readonly name: string } | null, readonly authorCity: { readonly id: string, readonly name: { readonly text: string } }, readonly agreements: ReadonlyArray<{ readonly at: string, readonly city: { readonly id: string } | null, readonly person: { readonly id: string, readonly name: string } | null }> } | null };

export type ProposeKeyMutationVariables = Exact<{
  input: ProposeContributionKeyInput;
}>;


export type ProposeKeyMutation = { readonly proposeContributionKey: { readonly key: { readonly id: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type AgreeToKeyMutationVariables = Exact<{
  input: AgreeToContributionKeyInput;
}>;


export type AgreeToKeyMutation = { readonly agreeToContributionKey: { readonly key: { readonly id: string, readonly state: ContributionKeyState } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type WithdrawKeyMutationVariables = Exact<{
  input: WithdrawContributionKeyInput;
}>;


export type WithdrawKeyMutation = { readonly withdrawContributionKey: { readonly key: { readonly id: string, readonly state: ContributionKeyState } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type DecideOnKeyMutationVariables = Exact<{
  input: ProposeFundDecisionInput;
}>;


export type DecideOnKeyMutation = { readonly proposeFundDecision: { readonly decision: { readonly id: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

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
export const KeyMoneyFragmentDoc = new TypedDocumentString(`
    fragment KeyMoney on Money {
  amountMinor
  currency
  exponent
}
    `, {"fragmentName":"KeyMoney"}) as unknown as TypedDocumentString<KeyMoneyFragment, unknown>;
export const KeyShareFragmentDoc = new TypedDocumentString(`
    fragment KeyShare on ContributionShare {
  city {
    id
    plate
    name {
      text
    }
  }
  percent
  exact
  amount {
    ...KeyMoney
  }
  inKind {
    ...KeyMoney
  }
  cash {
    ...KeyMoney
  }
  seq
}
    fragment KeyMoney on Money {
  amountMinor
  currency
  exponent
}`, {"fragmentName":"KeyShare"}) as unknown as TypedDocumentString<KeyShareFragment, unknown>;
export const KeyInFullFragmentDoc = new TypedDocumentString(`
    fragment KeyInFull on ContributionKeyVersion {
  id
  no
  title {
    text
    language
  }
  method
  parameters {
    equalPart
    populationPart
    budgetPart
    base
    floor
    ceiling
    gradient
    threshold
  }
  year
  pledgedOn
  total {
    ...KeyMoney
  }
  shares {
    ...KeyShare
  }
  inputs {
    city {
      id
      plate
      name {
        text
      }
    }
    facts {
      name
      value
      source
      day
    }
  }
  state
  proposedAt
  adoptedAt
  withdrawnAt
  decision
  author {
    id
    name
  }
  authorCity {
    id
    name {
      text
    }
  }
  agreements {
    at
    city {
      id
    }
    person {
      id
      name
    }
  }
  payload
  payloadHash
  canAgree
  whyNot
}
    fragment KeyMoney on Money {
  amountMinor
  currency
  exponent
}
fragment KeyShare on ContributionShare {
  city {
    id
    plate
    name {
      text
    }
  }
  percent
  exact
  amount {
    ...KeyMoney
  }
  inKind {
    ...KeyMoney
  }
  cash {
    ...KeyMoney
  }
  seq
}`, {"fragmentName":"KeyInFull"}) as unknown as TypedDocumentString<KeyInFullFragment, unknown>;
export const KeyCitiesDocument = new TypedDocumentString(`
    query KeyCities {
  funds {
    code
    partnership {
      cities {
        id
        key
        plate
        name {
          text
        }
        population
        populationYear
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KeyCitiesQuery, KeyCitiesQueryVariables>;
export const SimulateKeyDocument = new TypedDocumentString(`
    query SimulateKey($input: SimulateContributionKeyInput!) {
  simulateContributionKey(input: $input) {
    shares {
      ...KeyShare
    }
    refusals {
      code
      path
    }
  }
}
    fragment KeyMoney on Money {
  amountMinor
  currency
  exponent
}
fragment KeyShare on ContributionShare {
  city {
    id
    plate
    name {
      text
    }
  }
  percent
  exact
  amount {
    ...KeyMoney
  }
  inKind {
    ...KeyMoney
  }
  cash {
    ...KeyMoney
  }
  seq
}`) as unknown as TypedDocumentString<SimulateKeyQuery, SimulateKeyQueryVariables>;
export const KeyVersionsDocument = new TypedDocumentString(`
    query KeyVersions($fund: String!) {
  contributionKeys(fund: $fund) {
    id
    no
    title {
      text
      language
    }
    method
    year
    total {
      ...KeyMoney
    }
    state
    shares {
      city {
        id
        plate
        name {
          text
        }
      }
    }
    agreements {
      city {
        id
      }
    }
  }
}
    fragment KeyMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<KeyVersionsQuery, KeyVersionsQueryVariables>;
export const KeyByIdDocument = new TypedDocumentString(`
    query KeyById($fund: String!, $id: ID!) {
  contributionKey(fund: $fund, id: $id) {
    ...KeyInFull
  }
}
    fragment KeyMoney on Money {
  amountMinor
  currency
  exponent
}
fragment KeyShare on ContributionShare {
  city {
    id
    plate
    name {
      text
    }
  }
  percent
  exact
  amount {
    ...KeyMoney
  }
  inKind {
    ...KeyMoney
  }
  cash {
    ...KeyMoney
  }
  seq
}
fragment KeyInFull on ContributionKeyVersion {
  id
  no
  title {
    text
    language
  }
  method
  parameters {
    equalPart
    populationPart
    budgetPart
    base
    floor
    ceiling
    gradient
    threshold
  }
  year
  pledgedOn
  total {
    ...KeyMoney
  }
  shares {
    ...KeyShare
  }
  inputs {
    city {
      id
      plate
      name {
        text
      }
    }
    facts {
      name
      value
      source
      day
    }
  }
  state
  proposedAt
  adoptedAt
  withdrawnAt
  decision
  author {
    id
    name
  }
  authorCity {
    id
    name {
      text
    }
  }
  agreements {
    at
    city {
      id
    }
    person {
      id
      name
    }
  }
  payload
  payloadHash
  canAgree
  whyNot
}`) as unknown as TypedDocumentString<KeyByIdQuery, KeyByIdQueryVariables>;
export const ProposeKeyDocument = new TypedDocumentString(`
    mutation ProposeKey($input: ProposeContributionKeyInput!) {
  proposeContributionKey(input: $input) {
    key {
      id
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ProposeKeyMutation, ProposeKeyMutationVariables>;
export const AgreeToKeyDocument = new TypedDocumentString(`
    mutation AgreeToKey($input: AgreeToContributionKeyInput!) {
  agreeToContributionKey(input: $input) {
    key {
      id
      state
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AgreeToKeyMutation, AgreeToKeyMutationVariables>;
export const WithdrawKeyDocument = new TypedDocumentString(`
    mutation WithdrawKey($input: WithdrawContributionKeyInput!) {
  withdrawContributionKey(input: $input) {
    key {
      id
      state
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawKeyMutation, WithdrawKeyMutationVariables>;
export const DecideOnKeyDocument = new TypedDocumentString(`
    mutation DecideOnKey($input: ProposeFundDecisionInput!) {
  proposeFundDecision(input: $input) {
    decision {
      id
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DecideOnKeyMutation, DecideOnKeyMutationVariables>;