/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type PublicFundQueryVariables = Exact<{
  code: string;
}>;


export type PublicFundQuery = { readonly publicFund: { readonly code: string, readonly currency: string, readonly size: string, readonly madeAt: string | null, readonly note: string | null, readonly key: string | null, readonly cosigningCities: number, readonly cosignedAt: string | null, readonly name: { readonly text: string, readonly language: string }, readonly holder: { readonly name: { readonly text: string } }, readonly figures: ReadonlyArray<{ readonly measure: string, readonly proof: string, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly cities: ReadonlyArray<{ readonly city: { readonly key: string, readonly plate: string, readonly name: { readonly text: string } }, readonly figures: ReadonlyArray<{ readonly measure: string, readonly proof: string, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> }>, readonly transfers: ReadonlyArray<{ readonly seq: string, readonly number: string, readonly kind: string, readonly effectiveOn: string, readonly isReversal: boolean, readonly isReversed: boolean, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly city: { readonly plate: string, readonly name: { readonly text: string } } | null }> } | null };

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

export const PublicFundDocument = new TypedDocumentString(`
    query PublicFund($code: String!) {
  publicFund(code: $code) {
    code
    name {
      text
      language
    }
    currency
    holder {
      name {
        text
      }
    }
    size
    madeAt
    note
    key
    cosigningCities
    cosignedAt
    figures {
      measure
      amount {
        amountMinor
        currency
        exponent
      }
      proof
    }
    cities {
      city {
        key
        plate
        name {
          text
        }
      }
      figures {
        measure
        amount {
          amountMinor
          currency
          exponent
        }
        proof
      }
    }
    transfers {
      seq
      number
      kind
      effectiveOn
      isReversal
      isReversed
      amount {
        amountMinor
        currency
        exponent
      }
      city {
        plate
        name {
          text
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PublicFundQuery, PublicFundQueryVariables>;