/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ActForCityInput = {
  readonly city: string;
};

export type SetMyPreferencesInput = {
  readonly language?: string | null | undefined;
  readonly theme?: string | null | undefined;
};

export type BootQueryVariables = Exact<{ [key: string]: never; }>;


export type BootQuery = { readonly me: { readonly roles: ReadonlyArray<string>, readonly permissions: ReadonlyArray<string>, readonly language: string | null, readonly theme: string | null, readonly isSteppedUp: boolean, readonly person: { readonly id: string, readonly name: string, readonly username: string }, readonly city: { readonly id: string } | null, readonly cities: ReadonlyArray<{ readonly id: string }> } | null, readonly cities: ReadonlyArray<{ readonly id: string, readonly key: string, readonly plate: string, readonly country: string, readonly timeZone: string, readonly currency: string, readonly latitude: number, readonly longitude: number, readonly languages: ReadonlyArray<string>, readonly hasLeft: boolean, readonly name: { readonly text: string } }>, readonly themes: ReadonlyArray<{ readonly key: string, readonly hue: string, readonly plugin: string | null, readonly name: { readonly text: string, readonly language: string } }>, readonly plugins: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly isOn: boolean }> };

export type WaitingCountQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingCountQuery = { readonly waitingForMe: ReadonlyArray<{ readonly kind: string, readonly id: string }> };

export type ActForCityMutationVariables = Exact<{
  input: ActForCityInput;
}>;


export type ActForCityMutation = { readonly actForCity: { readonly me: { readonly city: { readonly id: string } | null } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type SetMyPreferencesMutationVariables = Exact<{
  input: SetMyPreferencesInput;
}>;


export type SetMyPreferencesMutation = { readonly setMyPreferences: { readonly me: { readonly language: string | null, readonly theme: string | null } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { readonly search: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly title: string, readonly hint: string | null, readonly at: string | null, readonly city: { readonly key: string, readonly plate: string, readonly name: { readonly text: string } } | null }> };

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

export const BootDocument = new TypedDocumentString(`
    query Boot {
  me {
    person {
      id
      name
      username
    }
    city {
      id
    }
    cities {
      id
    }
    roles
    permissions
    language
    theme
    isSteppedUp
  }
  cities {
    id
    key
    name {
      text
    }
    plate
    country
    timeZone
    currency
    latitude
    longitude
    languages
    hasLeft
  }
  themes {
    key
    name {
      text
      language
    }
    hue
    plugin
  }
  plugins {
    key
    kind
    isOn
  }
}
    `) as unknown as TypedDocumentString<BootQuery, BootQueryVariables>;
export const WaitingCountDocument = new TypedDocumentString(`
    query WaitingCount {
  waitingForMe {
    kind
    id
  }
}
    `) as unknown as TypedDocumentString<WaitingCountQuery, WaitingCountQueryVariables>;
export const ActForCityDocument = new TypedDocumentString(`
    mutation ActForCity($input: ActForCityInput!) {
  actForCity(input: $input) {
    me {
      city {
        id
      }
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ActForCityMutation, ActForCityMutationVariables>;
export const SetMyPreferencesDocument = new TypedDocumentString(`
    mutation SetMyPreferences($input: SetMyPreferencesInput!) {
  setMyPreferences(input: $input) {
    me {
      language
      theme
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetMyPreferencesMutation, SetMyPreferencesMutationVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!) {
  search(text: $text, first: 20) {
    kind
    id
    title
    hint
    at
    city {
      key
      name {
        text
      }
      plate
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;