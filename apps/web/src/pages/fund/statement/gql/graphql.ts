/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** CERTIFIED once two people have closed the period and the figures are those of the closing; PROVISIONAL before, and while it is open again. */
export type StatementState =
  | 'CERTIFIED'
  | 'PROVISIONAL';

/** A statement to keep as a report. */
export type StoreFundReportInput = {
  /** First day. */
  readonly from: string;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Last day. */
  readonly to: string;
};

export type StatementFiguresFragment = { readonly figure: string, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } };

export type StatementQueryVariables = Exact<{
  fund: string;
  from: string;
  to: string;
  asOfSeq?: string | null | undefined;
}>;


export type StatementQuery = { readonly closingRoles: ReadonlyArray<string>, readonly fundStatement: { readonly from: string, readonly to: string, readonly asOfSeq: string, readonly state: StatementState, readonly certifiedAt: string | null, readonly dueOn: string, readonly sha256: string, readonly figures: ReadonlyArray<{ readonly figure: string, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly cities: ReadonlyArray<{ readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly figures: ReadonlyArray<{ readonly figure: string, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> }> } | null, readonly fundReports: ReadonlyArray<{ readonly no: number, readonly from: string, readonly to: string, readonly asOfSeq: string, readonly sha256: string, readonly storedAt: string, readonly isOfClosing: boolean, readonly person: { readonly name: string } | null }> };

export type StatementStoreMutationVariables = Exact<{
  input: StoreFundReportInput;
}>;


export type StatementStoreMutation = { readonly storeFundReport: { readonly report: { readonly no: number } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

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
export const StatementFiguresFragmentDoc = new TypedDocumentString(`
    fragment StatementFigures on StatementFigure {
  figure
  amount {
    amountMinor
    currency
    exponent
  }
}
    `, {"fragmentName":"StatementFigures"}) as unknown as TypedDocumentString<StatementFiguresFragment, unknown>;
export const StatementDocument = new TypedDocumentString(`
    query Statement($fund: String!, $from: Day!, $to: Day!, $asOfSeq: String) {
  fundStatement(fund: $fund, from: $from, to: $to, asOfSeq: $asOfSeq) {
    from
    to
    asOfSeq
    state
    certifiedAt
    dueOn
    sha256
    figures {
      ...StatementFigures
    }
    cities {
      city {
        id
        plate
        name {
          text
        }
      }
      figures {
        ...StatementFigures
      }
    }
  }
  fundReports(fund: $fund) {
    no
    from
    to
    asOfSeq
    sha256
    storedAt
    isOfClosing
    person {
      name
    }
  }
  closingRoles(fund: $fund)
}
    fragment StatementFigures on StatementFigure {
  figure
  amount {
    amountMinor
    currency
    exponent
  }
}`) as unknown as TypedDocumentString<StatementQuery, StatementQueryVariables>;
export const StatementStoreDocument = new TypedDocumentString(`
    mutation StatementStore($input: StoreFundReportInput!) {
  storeFundReport(input: $input) {
    report {
      no
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<StatementStoreMutation, StatementStoreMutationVariables>;