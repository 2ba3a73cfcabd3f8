/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** CEILING: what is above it is refused. TARGET: nothing is refused. */
export type CeilingKind =
  | 'CEILING'
  | 'TARGET';

/** Why more is allowed than the ceiling. */
export type CeilingOverrideReason =
  | 'BASE_UNDER_REVISION'
  | 'COUNCIL_DECISION'
  | 'EMERGENCY'
  | 'FUNDED_BY_OTHERS'
  | 'OTHER';

/** One figure of a base. */
export type CeilingPartInput = {
  /** The figure in minor units of the city’s currency. */
  readonly amountMinor: string;
  /** Key of the part, as the rule names it. */
  readonly key: string;
};

/** An agreement of the city that is not counted yet. */
export type CountAgreementInput = {
  /** The agreement. It is counted once, however often this is asked. */
  readonly agreement: string;
  /** Code of its fund. */
  readonly fund: string;
};

/** A commitment of the city under a ceiling, or one that fell away. */
export type EngageCeilingInput = {
  /** Amount in minor units of the city’s currency. */
  readonly amountMinor: string;
  /** Key of the class. */
  readonly classKey: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Its day; the fiscal year it counts in follows from it. */
  readonly on: string;
  /** Key of the rule. */
  readonly rule: string;
  /** What it is for, the original first. */
  readonly text: ReadonlyArray<LanguageTextInput>;
};

/** A text in one language. The first of a list is the original. */
export type LanguageTextInput = {
  /** Language tag, such as `fr`. */
  readonly language: string;
  /** The text. */
  readonly text: string;
};

/** More than the ceiling. */
export type OverrideCeilingInput = {
  /** By how much, in minor units of the city’s currency. */
  readonly amountMinor: string;
  /** The adopted decision it rests on. */
  readonly decision: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Why. */
  readonly reason: CeilingOverrideReason;
  /** Key of the rule. */
  readonly rule: string;
  /** Why, in words, the original first. */
  readonly text: ReadonlyArray<LanguageTextInput>;
  /** The fiscal year. */
  readonly year: number;
};

/** The figures of a budget forecast that a ceiling is a part of. */
export type SetCeilingBaseInput = {
  /** Approved on this day. */
  readonly approvedOn: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Every part that the rule names. */
  readonly parts: ReadonlyArray<CeilingPartInput>;
  /** Key of the rule. */
  readonly rule: string;
  /** The act the figures stand in, the original first. */
  readonly source: ReadonlyArray<LanguageTextInput>;
  /** The fiscal year the forecast is for. */
  readonly year: number;
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

export type CeilingMoneyFragment = { readonly amountMinor: string, readonly currency: string, readonly exponent: number };

export type CeilingAnswerFragment = { readonly outcome: TransferOutcome, readonly fund: string | null, readonly transferId: string | null, readonly roomLeft: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> };

export type CeilingPositionsQueryVariables = Exact<{
  year?: number | null | undefined;
}>;


export type CeilingPositionsQuery = { readonly ceilingPosition: ReadonlyArray<{ readonly year: number, readonly fund: string | null, readonly usedBasisPoints: number, readonly isWarned: boolean, readonly rule: { readonly key: string, readonly kind: CeilingKind, readonly source: string, readonly rate: string, readonly warnAt: string, readonly contributionsAs: string, readonly title: { readonly text: string, readonly language: string }, readonly base: ReadonlyArray<{ readonly key: string, readonly name: { readonly text: string, readonly language: string } }>, readonly counts: ReadonlyArray<{ readonly key: string, readonly name: { readonly text: string, readonly language: string } }> }, readonly base: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly byRule: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly overridden: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly limit: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly committed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly paid: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly room: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly byClass: ReadonlyArray<{ readonly of: { readonly key: string }, readonly committed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly years: ReadonlyArray<{ readonly year: number, readonly limit: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly committed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly bases: ReadonlyArray<{ readonly id: string, readonly approvedOn: string, readonly state: string, readonly isInForce: boolean, readonly parts: ReadonlyArray<{ readonly key: string, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly base: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly limit: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly source: { readonly text: string, readonly language: string } }>, readonly overrides: ReadonlyArray<{ readonly id: string, readonly reason: CeilingOverrideReason, readonly state: string, readonly enteredAt: string, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly text: { readonly text: string, readonly language: string } }>, readonly commitments: ReadonlyArray<{ readonly id: string, readonly seq: string, readonly on: string, readonly classKey: string, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly text: { readonly text: string, readonly language: string } | null }>, readonly uncounted: ReadonlyArray<{ readonly agreement: string, readonly fund: string, readonly agreedOn: string, readonly title: { readonly text: string, readonly language: string }, readonly total: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> }> };

export type CeilingDecisionsQueryVariables = Exact<{
  fund: string;
}>;


export type CeilingDecisionsQuery = { readonly fundDecisions: ReadonlyArray<{ readonly id: string, readonly adoptedOn: string | null, readonly title: { readonly text: string } }> };

export type SetCeilingBaseMutationVariables = Exact<{
  input: SetCeilingBaseInput;
}>;


export type SetCeilingBaseMutation = { readonly setCeilingBase: { readonly outcome: TransferOutcome, readonly fund: string | null, readonly transferId: string | null, readonly roomLeft: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type EngageCeilingMutationVariables = Exact<{
  input: EngageCeilingInput;
}>;


export type EngageCeilingMutation = { readonly engageCeiling: { readonly outcome: TransferOutcome, readonly fund: string | null, readonly transferId: string | null, readonly roomLeft: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type DisengageCeilingMutationVariables = Exact<{
  input: EngageCeilingInput;
}>;


export type DisengageCeilingMutation = { readonly disengageCeiling: { readonly outcome: TransferOutcome, readonly fund: string | null, readonly transferId: string | null, readonly roomLeft: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type OverrideCeilingMutationVariables = Exact<{
  input: OverrideCeilingInput;
}>;


export type OverrideCeilingMutation = { readonly overrideCeiling: { readonly outcome: TransferOutcome, readonly fund: string | null, readonly transferId: string | null, readonly roomLeft: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type CountAgreementMutationVariables = Exact<{
  input: CountAgreementInput;
}>;


export type CountAgreementMutation = { readonly countAgreement: { readonly outcome: TransferOutcome, readonly fund: string | null, readonly transferId: string | null, readonly roomLeft: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

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
export const CeilingMoneyFragmentDoc = new TypedDocumentString(`
    fragment CeilingMoney on Money {
  amountMinor
  currency
  exponent
}
    `, {"fragmentName":"CeilingMoney"}) as unknown as TypedDocumentString<CeilingMoneyFragment, unknown>;
export const CeilingAnswerFragmentDoc = new TypedDocumentString(`
    fragment CeilingAnswer on CeilingPayload {
  outcome
  fund
  transferId
  roomLeft {
    ...CeilingMoney
  }
  refusals {
    code
    path
  }
}
    fragment CeilingMoney on Money {
  amountMinor
  currency
  exponent
}`, {"fragmentName":"CeilingAnswer"}) as unknown as TypedDocumentString<CeilingAnswerFragment, unknown>;
export const CeilingPositionsDocument = new TypedDocumentString(`
    query CeilingPositions($year: Int) {
  ceilingPosition(year: $year) {
    rule {
      key
      kind
      title {
        text
        language
      }
      source
      rate
      warnAt
      contributionsAs
      base {
        key
        name {
          text
          language
        }
      }
      counts {
        key
        name {
          text
          language
        }
      }
    }
    year
    fund
    base {
      ...CeilingMoney
    }
    byRule {
      ...CeilingMoney
    }
    overridden {
      ...CeilingMoney
    }
    limit {
      ...CeilingMoney
    }
    committed {
      ...CeilingMoney
    }
    paid {
      ...CeilingMoney
    }
    room {
      ...CeilingMoney
    }
    usedBasisPoints
    isWarned
    byClass {
      of {
        key
      }
      committed {
        ...CeilingMoney
      }
    }
    years {
      year
      limit {
        ...CeilingMoney
      }
      committed {
        ...CeilingMoney
      }
    }
    bases {
      id
      parts {
        key
        amount {
          ...CeilingMoney
        }
      }
      base {
        ...CeilingMoney
      }
      limit {
        ...CeilingMoney
      }
      source {
        text
        language
      }
      approvedOn
      state
      isInForce
    }
    overrides {
      id
      amount {
        ...CeilingMoney
      }
      reason
      text {
        text
        language
      }
      state
      enteredAt
    }
    commitments {
      id
      seq
      on
      classKey
      amount {
        ...CeilingMoney
      }
      text {
        text
        language
      }
    }
    uncounted {
      agreement
      fund
      title {
        text
        language
      }
      agreedOn
      total {
        ...CeilingMoney
      }
    }
  }
}
    fragment CeilingMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<CeilingPositionsQuery, CeilingPositionsQueryVariables>;
export const CeilingDecisionsDocument = new TypedDocumentString(`
    query CeilingDecisions($fund: String!) {
  fundDecisions(fund: $fund) {
    id
    adoptedOn
    title {
      text
    }
  }
}
    `) as unknown as TypedDocumentString<CeilingDecisionsQuery, CeilingDecisionsQueryVariables>;
export const SetCeilingBaseDocument = new TypedDocumentString(`
    mutation SetCeilingBase($input: SetCeilingBaseInput!) {
  setCeilingBase(input: $input) {
    ...CeilingAnswer
  }
}
    fragment CeilingMoney on Money {
  amountMinor
  currency
  exponent
}
fragment CeilingAnswer on CeilingPayload {
  outcome
  fund
  transferId
  roomLeft {
    ...CeilingMoney
  }
  refusals {
    code
    path
  }
}`) as unknown as TypedDocumentString<SetCeilingBaseMutation, SetCeilingBaseMutationVariables>;
export const EngageCeilingDocument = new TypedDocumentString(`
    mutation EngageCeiling($input: EngageCeilingInput!) {
  engageCeiling(input: $input) {
    ...CeilingAnswer
  }
}
    fragment CeilingMoney on Money {
  amountMinor
  currency
  exponent
}
fragment CeilingAnswer on CeilingPayload {
  outcome
  fund
  transferId
  roomLeft {
    ...CeilingMoney
  }
  refusals {
    code
    path
  }
}`) as unknown as TypedDocumentString<EngageCeilingMutation, EngageCeilingMutationVariables>;
export const DisengageCeilingDocument = new TypedDocumentString(`
    mutation DisengageCeiling($input: EngageCeilingInput!) {
  disengageCeiling(input: $input) {
    ...CeilingAnswer
  }
}
    fragment CeilingMoney on Money {
  amountMinor
  currency
  exponent
}
fragment CeilingAnswer on CeilingPayload {
  outcome
  fund
  transferId
  roomLeft {
    ...CeilingMoney
  }
  refusals {
    code
    path
  }
}`) as unknown as TypedDocumentString<DisengageCeilingMutation, DisengageCeilingMutationVariables>;
export const OverrideCeilingDocument = new TypedDocumentString(`
    mutation OverrideCeiling($input: OverrideCeilingInput!) {
  overrideCeiling(input: $input) {
    ...CeilingAnswer
  }
}
    fragment CeilingMoney on Money {
  amountMinor
  currency
  exponent
}
fragment CeilingAnswer on CeilingPayload {
  outcome
  fund
  transferId
  roomLeft {
    ...CeilingMoney
  }
  refusals {
    code
    path
  }
}`) as unknown as TypedDocumentString<OverrideCeilingMutation, OverrideCeilingMutationVariables>;
export const CountAgreementDocument = new TypedDocumentString(`
    mutation CountAgreement($input: CountAgreementInput!) {
  countAgreement(input: $input) {
    ...CeilingAnswer
  }
}
    fragment CeilingMoney on Money {
  amountMinor
  currency
  exponent
}
fragment CeilingAnswer on CeilingPayload {
  outcome
  fund
  transferId
  roomLeft {
    ...CeilingMoney
  }
  refusals {
    code
    path
  }
}`) as unknown as TypedDocumentString<CountAgreementMutation, CountAgreementMutationVariables>;