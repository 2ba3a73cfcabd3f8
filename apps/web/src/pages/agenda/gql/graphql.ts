/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AgendaFilter = {
  readonly city?: string | null | undefined;
  readonly from: string;
  readonly kind?: string | null | undefined;
  readonly partnership?: string | null | undefined;
  readonly status?: AgendaStatus | null | undefined;
  readonly text?: string | null | undefined;
  readonly theme?: string | null | undefined;
  readonly to: string;
};

export type AgendaItemInput = {
  readonly audience: Audience;
  readonly cities: ReadonlyArray<string>;
  readonly endsAt: string;
  readonly id: string;
  readonly isAllDay: boolean;
  readonly kind: string;
  readonly partnership?: string | null | undefined;
  readonly payload?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly startsAt: string;
  readonly status: AgendaStatus;
  readonly text?: ReadonlyArray<LanguageTextInput> | null | undefined;
  readonly theme?: string | null | undefined;
  readonly timeZone: string;
  readonly title: ReadonlyArray<LanguageTextInput>;
};

export type AgendaStatus =
  | 'CANCELLED'
  | 'CONFIRMED'
  | 'DONE'
  | 'PLANNED';

export type Audience =
  | 'CITY'
  | 'CONSORTIUM'
  | 'PARTNERSHIP'
  | 'PUBLIC';

export type CancelAgendaItemInput = {
  readonly id: string;
  readonly reason: string;
  readonly version: number;
};

export type ChangeAgendaItemInput = {
  readonly id: string;
  readonly item: AgendaItemInput;
  readonly version: number;
};

export type LanguageTextInput = {
  readonly language: string;
  readonly text: string;
};

export type AgendaRowFragment = { readonly id: string, readonly isAllDay: boolean, readonly startsAt: string, readonly endsAt: string, readonly startsOn: string, readonly endsOn: string, readonly status: AgendaStatus, readonly title: { readonly text: string, readonly language: string }, readonly kind: { readonly key: string, readonly isDeadline: boolean }, readonly ownerCity: { readonly id: string }, readonly cities: ReadonlyArray<{ readonly id: string }>, readonly theme: { readonly key: string } | null };

export type AgendaItemsQueryVariables = Exact<{
  filter: AgendaFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type AgendaItemsQuery = { readonly agendaItems: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly isAllDay: boolean, readonly startsAt: string, readonly endsAt: string, readonly startsOn: string, readonly endsOn: string, readonly status: AgendaStatus, readonly title: { readonly text: string, readonly language: string }, readonly kind: { readonly key: string, readonly isDeadline: boolean }, readonly ownerCity: { readonly id: string }, readonly cities: ReadonlyArray<{ readonly id: string }>, readonly theme: { readonly key: string } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type AgendaChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type AgendaChoicesQuery = { readonly agendaItemKinds: ReadonlyArray<{ readonly key: string, readonly isDeadline: boolean, readonly plugin: string | null, readonly name: { readonly text: string } }>, readonly themes: ReadonlyArray<{ readonly key: string, readonly hue: string, readonly name: { readonly text: string, readonly language: string } }>, readonly partnerships: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string } }> };

export type AgendaItemFieldsFragment = { readonly timeZone: string, readonly place: string | null, readonly audience: Audience, readonly cancelReason: string | null, readonly version: number, readonly updatedAt: string, readonly payload: string | null, readonly canEdit: boolean, readonly id: string, readonly isAllDay: boolean, readonly startsAt: string, readonly endsAt: string, readonly startsOn: string, readonly endsOn: string, readonly status: AgendaStatus, readonly title: { readonly text: string, readonly language: string, readonly all: ReadonlyArray<{ readonly language: string, readonly text: string }> }, readonly text: { readonly text: string, readonly language: string, readonly isOriginal: boolean, readonly all: ReadonlyArray<{ readonly language: string, readonly text: string }> } | null, readonly kind: { readonly plugin: string | null, readonly key: string, readonly isDeadline: boolean, readonly name: { readonly text: string } }, readonly partnership: { readonly id: string, readonly name: { readonly text: string } } | null, readonly updatedBy: { readonly name: string } | null, readonly ownerCity: { readonly id: string }, readonly cities: ReadonlyArray<{ readonly id: string }>, readonly theme: { readonly key: string } | null };

export type AgendaItemByIdQueryVariables = Exact<{
  id: string;
}>;


export type AgendaItemByIdQuery = { readonly agendaItem: { readonly timeZone: string, readonly place: string | null, readonly audience: Audience, readonly cancelReason: string | null, readonly version: number, readonly updatedAt: string, readonly payload: string | null, readonly canEdit: boolean, readonly id: string, readonly isAllDay: boolean, readonly startsAt: string, readonly endsAt: string, readonly startsOn: string, readonly endsOn: string, readonly status: AgendaStatus, readonly title: { readonly text: string, readonly language: string, readonly all: ReadonlyArray<{ readonly language: string, readonly text: string }> }, readonly text: { readonly text: string, readonly language: string, readonly isOriginal: boolean, readonly all: ReadonlyArray<{ readonly language: string, readonly text: string }> } | null, readonly kind: { readonly plugin: string | null, readonly key: string, readonly isDeadline: boolean, readonly name: { readonly text: string } }, readonly partnership: { readonly id: string, readonly name: { readonly text: string } } | null, readonly updatedBy: { readonly name: string } | null, readonly ownerCity: { readonly id: string }, readonly cities: ReadonlyArray<{ readonly id: string }>, readonly theme: { readonly key: string } | null } | null };

export type CreateAgendaItemMutationVariables = Exact<{
  input: AgendaItemInput;
}>;


export type CreateAgendaItemMutation = { readonly createAgendaItem: { readonly item: { readonly id: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type ChangeAgendaItemMutationVariables = Exact<{
  input: ChangeAgendaItemInput;
}>;


export type ChangeAgendaItemMutation = { readonly changeAgendaItem: { readonly item: { readonly id: string } | null, readonly current: { readonly timeZone: string, readonly place: string | null, readonly audience: Audience, readonly cancelReason: string | null, readonly version: number, readonly updatedAt: string, readonly payload: string | null, readonly canEdit: boolean, readonly id: string, readonly isAllDay: boolean, readonly startsAt: string, readonly endsAt: string, readonly startsOn: string, readonly endsOn: string, readonly status: AgendaStatus, readonly title: { readonly text: string, readonly language: string, readonly all: ReadonlyArray<{ readonly language: string, readonly text: string }> }, readonly text: { readonly text: string, readonly language: string, readonly isOriginal: boolean, readonly all: ReadonlyArray<{ readonly language: string, readonly text: string }> } | null, readonly kind: { readonly plugin: string | null, readonly key: string, readonly isDeadline: boolean, readonly name: { readonly text: string } }, readonly partnership: { readonly id: string, readonly name: { readonly text: string } } | null, readonly updatedBy: { readonly name: string } | null, readonly ownerCity: { readonly id: string }, readonly cities: ReadonlyArray<{ readonly id: string }>, readonly theme: { readonly key: string } | null } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type CancelAgendaItemMutationVariables = Exact<{
  input: CancelAgendaItemInput;
}>;


export type CancelAgendaItemMutation = { readonly cancelAgendaItem: { readonly item: { readonly id: string } | null, readonly current: { readonly id: string, readonly version: number } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

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
export const AgendaRowFragmentDoc = new TypedDocumentString(`
    fragment AgendaRow on AgendaItem {
  id
  title {
    text
    language
  }
  kind {
    key
    isDeadline
  }
  isAllDay
  startsAt
  endsAt
  startsOn
  endsOn
  ownerCity {
    id
  }
  cities {
    id
  }
  theme {
    key
  }
  status
}
    `, {"fragmentName":"AgendaRow"}) as unknown as TypedDocumentString<AgendaRowFragment, unknown>;
export const AgendaItemFieldsFragmentDoc = new TypedDocumentString(`
    fragment AgendaItemFields on AgendaItem {
  ...AgendaRow
  title {
    all {
      language
      text
    }
  }
  text {
    text
    language
    isOriginal
    all {
      language
      text
    }
  }
  kind {
    name {
      text
    }
    plugin
  }
  timeZone
  place
  audience
  partnership {
    id
    name {
      text
    }
  }
  cancelReason
  version
  updatedAt
  updatedBy {
    name
  }
  payload
  canEdit
}
    fragment AgendaRow on AgendaItem {
  id
  title {
    text
    language
  }
  kind {
    key
    isDeadline
  }
  isAllDay
  startsAt
  endsAt
  startsOn
  endsOn
  ownerCity {
    id
  }
  cities {
    id
  }
  theme {
    key
  }
  status
}`, {"fragmentName":"AgendaItemFields"}) as unknown as TypedDocumentString<AgendaItemFieldsFragment, unknown>;
export const AgendaItemsDocument = new TypedDocumentString(`
    query AgendaItems($filter: AgendaFilter!, $first: Int!, $after: String) {
  agendaItems(filter: $filter, first: $first, after: $after) {
    nodes {
      ...AgendaRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment AgendaRow on AgendaItem {
  id
  title {
    text
    language
  }
  kind {
    key
    isDeadline
  }
  isAllDay
  startsAt
  endsAt
  startsOn
  endsOn
  ownerCity {
    id
  }
  cities {
    id
  }
  theme {
    key
  }
  status
}`) as unknown as TypedDocumentString<AgendaItemsQuery, AgendaItemsQueryVariables>;
export const AgendaChoicesDocument = new TypedDocumentString(`
    query AgendaChoices {
  agendaItemKinds {
    key
    name {
      text
    }
    isDeadline
    plugin
  }
  themes {
    key
    name {
      text
      language
    }
    hue
  }
  partnerships {
    id
    name {
      text
    }
  }
}
    `) as unknown as TypedDocumentString<AgendaChoicesQuery, AgendaChoicesQueryVariables>;
export const AgendaItemByIdDocument = new TypedDocumentString(`
    query AgendaItemById($id: ID!) {
  agendaItem(id: $id) {
    ...AgendaItemFields
  }
}
    fragment AgendaRow on AgendaItem {
  id
  title {
    text
    language
  }
  kind {
    key
    isDeadline
  }
  isAllDay
  startsAt
  endsAt
  startsOn
  endsOn
  ownerCity {
    id
  }
  cities {
    id
  }
  theme {
    key
  }
  status
}
fragment AgendaItemFields on AgendaItem {
  ...AgendaRow
  title {
    all {
      language
      text
    }
  }
  text {
    text
    language
    isOriginal
    all {
      language
      text
    }
  }
  kind {
    name {
      text
    }
    plugin
  }
  timeZone
  place
  audience
  partnership {
    id
    name {
      text
    }
  }
  cancelReason
  version
  updatedAt
  updatedBy {
    name
  }
  payload
  canEdit
}`) as unknown as TypedDocumentString<AgendaItemByIdQuery, AgendaItemByIdQueryVariables>;
export const CreateAgendaItemDocument = new TypedDocumentString(`
    mutation CreateAgendaItem($input: AgendaItemInput!) {
  createAgendaItem(input: $input) {
    item {
      id
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateAgendaItemMutation, CreateAgendaItemMutationVariables>;
export const ChangeAgendaItemDocument = new TypedDocumentString(`
    mutation ChangeAgendaItem($input: ChangeAgendaItemInput!) {
  changeAgendaItem(input: $input) {
    item {
      id
    }
    current {
      ...AgendaItemFields
    }
    refusals {
      code
      path
    }
  }
}
    fragment AgendaRow on AgendaItem {
  id
  title {
    text
    language
  }
  kind {
    key
    isDeadline
  }
  isAllDay
  startsAt
  endsAt
  startsOn
  endsOn
  ownerCity {
    id
  }
  cities {
    id
  }
  theme {
    key
  }
  status
}
fragment AgendaItemFields on AgendaItem {
  ...AgendaRow
  title {
    all {
      language
      text
    }
  }
  text {
    text
    language
    isOriginal
    all {
      language
      text
    }
  }
  kind {
    name {
      text
    }
    plugin
  }
  timeZone
  place
  audience
  partnership {
    id
    name {
      text
    }
  }
  cancelReason
  version
  updatedAt
  updatedBy {
    name
  }
  payload
  canEdit
}`) as unknown as TypedDocumentString<ChangeAgendaItemMutation, ChangeAgendaItemMutationVariables>;
export const CancelAgendaItemDocument = new TypedDocumentString(`
    mutation CancelAgendaItem($input: CancelAgendaItemInput!) {
  cancelAgendaItem(input: $input) {
    item {
      id
    }
    current {
      id
      version
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CancelAgendaItemMutation, CancelAgendaItemMutationVariables>;