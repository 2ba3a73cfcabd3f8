/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which items to list. The period is half open: from `from` up to, not including, `to`. */
export type AgendaFilter = {
  /** A city that owns the item or takes part in it. */
  readonly city?: string | null | undefined;
  /** Items that end after this moment, or start at it. */
  readonly from: string;
  /** Key of a kind. */
  readonly kind?: string | null | undefined;
  /** Items shared with this partnership. */
  readonly partnership?: string | null | undefined;
  /** How far it has come. */
  readonly status?: AgendaStatus | null | undefined;
  /** Words of the title, in any of its languages. */
  readonly text?: string | null | undefined;
  /** Key of a theme. */
  readonly theme?: string | null | undefined;
  /** Items that start before this moment. */
  readonly to: string;
};

/** An item as it is to be stored. Times are what clocks show in `timeZone`. */
export type AgendaItemInput = {
  /** Who may see it. */
  readonly audience: Audience;
  /** The cities that take part. */
  readonly cities: ReadonlyArray<string>;
  /** As `startsAt`; for whole days, the last day, counted. */
  readonly endsAt: string;
  /** Id made by the client: the same command sent twice is one item. */
  readonly id: string;
  /** Whether it takes whole days. */
  readonly isAllDay: boolean;
  /** Key of the kind. */
  readonly kind: string;
  /** The partnership it is shared with; needed for that audience, left aside for others. */
  readonly partnership?: string | null | undefined;
  /** What the kind of a plugin adds, as JSON text. */
  readonly payload?: string | null | undefined;
  /** Where; at most 200 characters. */
  readonly place?: string | null | undefined;
  /** `2026-11-25T14:30`, or `2026-11-25` for whole days. */
  readonly startsAt: string;
  /** How far it has come. Cancelling is a command of its own. */
  readonly status: AgendaStatus;
  /** Description; at most 5000 characters. */
  readonly text?: ReadonlyArray<LanguageTextInput> | null | undefined;
  /** Key of the theme. */
  readonly theme?: string | null | undefined;
  /** IANA time zone of the place. */
  readonly timeZone: string;
  /** Title, the original language first; at most 200 characters. */
  readonly title: ReadonlyArray<LanguageTextInput>;
};

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

/** Who may see something. Its owner decides, by an explicit act. */
export type Audience =
  /** The people of the owning city. */
  | 'CITY'
  /** The people of every member city. */
  | 'CONSORTIUM'
  /** The cities of one partnership. */
  | 'PARTNERSHIP'
  /** Everybody. */
  | 'PUBLIC';

/** Cancels an item. It stays visible, marked, with the reason. */
export type CancelAgendaItemInput = {
  /** The item. */
  readonly id: string;
  /** Why; at most 500 characters. */
  readonly reason: string;
  /** The version that was seen. */
  readonly version: number;
};

/** A change of an item. */
export type ChangeAgendaItemInput = {
  /** The item. */
  readonly id: string;
  /** The item as it is to be. Its `id` is that of the item; refusals name its fields directly. */
  readonly item: AgendaItemInput;
  /** The version that was seen. */
  readonly version: number;
};

/** A text in one language. The first of a list is the original. */
export type LanguageTextInput = {
  /** Language tag, such as `fr`. */
  readonly language: string;
  /** The text. */
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