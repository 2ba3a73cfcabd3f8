/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The city to act for from now on. */
export type ActForCityInput = {
  /** One of one’s own cities. */
  readonly city: string;
};

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

/** Somebody to whom the acting city closes its door, and why. */
export type BlockPersonInput = {
  /** Who. */
  readonly person: string;
  /** Why, for those who ask later. At most 500 characters. */
  readonly reason: string;
};

/** The part of an approver that is to count from now on. */
export type ConfirmApproverInput = {
  /** Which one waits. */
  readonly approver: string;
};

/** The part of a city in a partnership that ends now. */
export type EndPartInput = {
  /** Whose part. */
  readonly city: string;
  /** In which partnership. */
  readonly partnership: string;
  /** Why it ends. */
  readonly reason: string;
};

/** A part in a partnership, for somebody of the acting city. */
export type GrantPartnershipRoleInput = {
  /** In which partnership. */
  readonly partnership: string;
  /** Who. */
  readonly person: string;
  /** coordinator, treasurer, approver, contributor or reader. */
  readonly role: string;
  /** Last day it counts; open when left out. */
  readonly validTo?: string | null | undefined;
};

/** A part in a partnership that ends now. */
export type RevokePartnershipRoleInput = {
  /** In which partnership. */
  readonly partnership: string;
  /** Who. */
  readonly person: string;
  /** The role. */
  readonly role: string;
};

/** How one wants to see the platform. What is left out stays; null goes back to the default. */
export type SetMyPreferencesInput = {
  /** Language tag, such as `fr`. */
  readonly language?: string | null | undefined;
  /** light, dark or system. */
  readonly theme?: string | null | undefined;
};

/** Switches a plugin on or off for the acting city. */
export type SwitchPluginInput = {
  /** On or off. */
  readonly isOn: boolean;
  /** Key of the plugin. */
  readonly plugin: string;
  /** The version of the switch that was seen. */
  readonly version: number;
};

/** Somebody to whom the acting city opens its door again. */
export type UnblockPersonInput = {
  /** Who. */
  readonly person: string;
};

/** The part of an approver that is not to be given after all. */
export type WithdrawApproverInput = {
  /** Which one waits. */
  readonly approver: string;
};

export type LoginCitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type LoginCitiesQuery = { readonly loginCities: ReadonlyArray<{ readonly key: string, readonly plate: string, readonly country: string, readonly name: { readonly text: string } }> };

export type NextEventsQueryVariables = Exact<{
  filter: AgendaFilter;
}>;


export type NextEventsQuery = { readonly agendaItems: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly isAllDay: boolean, readonly startsAt: string, readonly startsOn: string, readonly endsOn: string, readonly status: AgendaStatus, readonly title: { readonly text: string, readonly language: string }, readonly kind: { readonly isDeadline: boolean }, readonly theme: { readonly hue: string } | null, readonly cities: ReadonlyArray<{ readonly id: string, readonly plate: string, readonly timeZone: string, readonly name: { readonly text: string } }> }> } };

export type HomeFundPositionQueryVariables = Exact<{
  fund: string;
}>;


export type HomeFundPositionQuery = { readonly fundPosition: { readonly received: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly agentFee: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly promised: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly free: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly allocated: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly committed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly disbursed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly spent: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly cities: ReadonlyArray<{ readonly city: { readonly id: string }, readonly pledged: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly paidIn: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> } | null };

export type MapCitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type MapCitiesQuery = { readonly cities: ReadonlyArray<{ readonly id: string, readonly key: string, readonly plate: string, readonly country: string, readonly latitude: number, readonly longitude: number, readonly hasLeft: boolean, readonly name: { readonly text: string } }>, readonly partnerships: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string }, readonly cities: ReadonlyArray<{ readonly id: string }> }> };

export type PartnershipFactsFragment = { readonly id: string, readonly key: string, readonly kind: string, readonly since: string, readonly mayEndParts: boolean, readonly name: { readonly text: string }, readonly cities: ReadonlyArray<{ readonly id: string, readonly plate: string, readonly name: { readonly text: string } }> };

export type PartnershipsShownQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnershipsShownQuery = { readonly partnerships: ReadonlyArray<{ readonly id: string, readonly key: string, readonly kind: string, readonly since: string, readonly mayEndParts: boolean, readonly name: { readonly text: string }, readonly cities: ReadonlyArray<{ readonly id: string, readonly plate: string, readonly name: { readonly text: string } }> }> };

export type EndPartMutationVariables = Exact<{
  input: EndPartInput;
}>;


export type EndPartMutation = { readonly endPart: { readonly partnership: { readonly id: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type CityFactsQueryVariables = Exact<{
  key: string;
}>;


export type CityFactsQuery = { readonly city: { readonly id: string, readonly key: string, readonly country: string, readonly plate: string, readonly timeZone: string, readonly currency: string, readonly languages: ReadonlyArray<string>, readonly fiscalYearStart: string, readonly orgIds: ReadonlyArray<string>, readonly memberSince: string, readonly population: number | null, readonly populationYear: number | null, readonly name: { readonly text: string, readonly all: ReadonlyArray<{ readonly language: string, readonly text: string }> }, readonly zones: ReadonlyArray<{ readonly code: string, readonly name: string, readonly area: string | null }> } | null };

export type MemberFactsFragment = { readonly roles: ReadonlyArray<string>, readonly isBlocked: boolean, readonly lastSeenAt: string | null, readonly person: { readonly id: string, readonly name: string, readonly username: string }, readonly partnershipRoles: ReadonlyArray<{ readonly role: string, readonly validFrom: string, readonly validTo: string | null, readonly isActive: boolean, readonly isWaiting: boolean, readonly partnership: { readonly id: string, readonly name: { readonly text: string } }, readonly grantedBy: { readonly name: string } | null, readonly confirmedBy: { readonly name: string } | null }> };

export type MembersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MembersQuery = { readonly cityMembers: { readonly nodes: ReadonlyArray<{ readonly roles: ReadonlyArray<string>, readonly isBlocked: boolean, readonly lastSeenAt: string | null, readonly person: { readonly id: string, readonly name: string, readonly username: string }, readonly partnershipRoles: ReadonlyArray<{ readonly role: string, readonly validFrom: string, readonly validTo: string | null, readonly isActive: boolean, readonly isWaiting: boolean, readonly partnership: { readonly id: string, readonly name: { readonly text: string } }, readonly grantedBy: { readonly name: string } | null, readonly confirmedBy: { readonly name: string } | null }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type RoleChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type RoleChoicesQuery = { readonly partnerships: ReadonlyArray<{ readonly id: string, readonly name: { readonly text: string }, readonly cities: ReadonlyArray<{ readonly id: string }> }> };

export type GrantRoleMutationVariables = Exact<{
  input: GrantPartnershipRoleInput;
}>;


export type GrantRoleMutation = { readonly grantPartnershipRole: { readonly member: { readonly person: { readonly id: string } } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type RevokeRoleMutationVariables = Exact<{
  input: RevokePartnershipRoleInput;
}>;


export type RevokeRoleMutation = { readonly revokePartnershipRole: { readonly member: { readonly person: { readonly id: string } } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type WaitingApproverFactsFragment = { readonly id: string, readonly validTo: string | null, readonly grantedAt: string, readonly hasShownSecondFactor: boolean, readonly mayConfirm: boolean, readonly mayWithdraw: boolean, readonly person: { readonly id: string, readonly name: string }, readonly partnership: { readonly name: { readonly text: string } } | null, readonly city: { readonly name: { readonly text: string } }, readonly grantedBy: { readonly id: string, readonly name: string } };

export type WaitingApproversQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingApproversQuery = { readonly waitingApprovers: ReadonlyArray<{ readonly id: string, readonly validTo: string | null, readonly grantedAt: string, readonly hasShownSecondFactor: boolean, readonly mayConfirm: boolean, readonly mayWithdraw: boolean, readonly person: { readonly id: string, readonly name: string }, readonly partnership: { readonly name: { readonly text: string } } | null, readonly city: { readonly name: { readonly text: string } }, readonly grantedBy: { readonly id: string, readonly name: string } }> };

export type ConfirmApproverMutationVariables = Exact<{
  input: ConfirmApproverInput;
}>;


export type ConfirmApproverMutation = { readonly confirmApprover: { readonly approver: string | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type WithdrawApproverMutationVariables = Exact<{
  input: WithdrawApproverInput;
}>;


export type WithdrawApproverMutation = { readonly withdrawApprover: { readonly approver: string | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type BlockPersonMutationVariables = Exact<{
  input: BlockPersonInput;
}>;


export type BlockPersonMutation = { readonly blockPerson: { readonly member: { readonly person: { readonly id: string } } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type UnblockPersonMutationVariables = Exact<{
  input: UnblockPersonInput;
}>;


export type UnblockPersonMutation = { readonly unblockPerson: { readonly member: { readonly person: { readonly id: string } } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type PluginStatesQueryVariables = Exact<{ [key: string]: never; }>;


export type PluginStatesQuery = { readonly plugins: ReadonlyArray<{ readonly key: string, readonly kind: string, readonly isOn: boolean, readonly contributes: ReadonlyArray<string>, readonly changedAt: string | null, readonly version: number, readonly name: { readonly text: string, readonly language: string }, readonly description: { readonly text: string, readonly language: string }, readonly changedBy: { readonly name: string } | null }> };

export type SwitchPluginMutationVariables = Exact<{
  input: SwitchPluginInput;
}>;


export type SwitchPluginMutation = { readonly switchPlugin: { readonly plugin: { readonly key: string, readonly isOn: boolean, readonly version: number } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type BootQueryVariables = Exact<{
  fund: boolean;
}>;


export type BootQuery = { readonly me: { readonly roles: ReadonlyArray<string>, readonly permissions: ReadonlyArray<string>, readonly language: string | null, readonly theme: string | null, readonly isSteppedUp: boolean, readonly person: { readonly id: string, readonly name: string, readonly username: string }, readonly city: { readonly id: string } | null, readonly cities: ReadonlyArray<{ readonly id: string }> } | null, readonly cities: ReadonlyArray<{ readonly id: string, readonly key: string, readonly plate: string, readonly country: string, readonly timeZone: string, readonly currency: string, readonly latitude: number, readonly longitude: number, readonly languages: ReadonlyArray<string>, readonly hasLeft: boolean, readonly name: { readonly text: string } }>, readonly plugins: ReadonlyArray<{ readonly key: string, readonly isOn: boolean, readonly name: { readonly text: string } }>, readonly waitingForMe: ReadonlyArray<{ readonly kind: string, readonly id: string, readonly since: string, readonly dueOn: string | null, readonly level: number | null, readonly title: { readonly text: string, readonly language: string }, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly city: { readonly plate: string, readonly name: { readonly text: string } } | null }>, readonly funds?: ReadonlyArray<{ readonly code: string }> };

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
export const PartnershipFactsFragmentDoc = new TypedDocumentString(`
    fragment PartnershipFacts on Partnership {
  id
  key
  name {
    text
  }
  kind
  since
  mayEndParts
  cities {
    id
    plate
    name {
      text
    }
  }
}
    `, {"fragmentName":"PartnershipFacts"}) as unknown as TypedDocumentString<PartnershipFactsFragment, unknown>;
export const MemberFactsFragmentDoc = new TypedDocumentString(`
    fragment MemberFacts on CityMember {
  person {
    id
    name
    username
  }
  roles
  isBlocked
  lastSeenAt
  partnershipRoles {
    partnership {
      id
      name {
        text
      }
    }
    role
    validFrom
    validTo
    isActive
    isWaiting
    grantedBy {
      name
    }
    confirmedBy {
      name
    }
  }
}
    `, {"fragmentName":"MemberFacts"}) as unknown as TypedDocumentString<MemberFactsFragment, unknown>;
export const WaitingApproverFactsFragmentDoc = new TypedDocumentString(`
    fragment WaitingApproverFacts on WaitingApprover {
  id
  person {
    id
    name
  }
  partnership {
    name {
      text
    }
  }
  city {
    name {
      text
    }
  }
  validTo
  grantedAt
  grantedBy {
    id
    name
  }
  hasShownSecondFactor
  mayConfirm
  mayWithdraw
}
    `, {"fragmentName":"WaitingApproverFacts"}) as unknown as TypedDocumentString<WaitingApproverFactsFragment, unknown>;
export const LoginCitiesDocument = new TypedDocumentString(`
    query LoginCities {
  loginCities {
    key
    name {
      text
    }
    plate
    country
  }
}
    `) as unknown as TypedDocumentString<LoginCitiesQuery, LoginCitiesQueryVariables>;
export const NextEventsDocument = new TypedDocumentString(`
    query NextEvents($filter: AgendaFilter!) {
  agendaItems(filter: $filter, first: 5) {
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
      startsOn
      endsOn
      status
      theme {
        hue
      }
      cities {
        id
        name {
          text
        }
        plate
        timeZone
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NextEventsQuery, NextEventsQueryVariables>;
export const HomeFundPositionDocument = new TypedDocumentString(`
    query HomeFundPosition($fund: String!) {
  fundPosition(fund: $fund) {
    received {
      amountMinor
      currency
      exponent
    }
    agentFee {
      amountMinor
      currency
      exponent
    }
    promised {
      amountMinor
      currency
      exponent
    }
    free {
      amountMinor
      currency
      exponent
    }
    allocated {
      amountMinor
      currency
      exponent
    }
    committed {
      amountMinor
      currency
      exponent
    }
    disbursed {
      amountMinor
      currency
      exponent
    }
    spent {
      amountMinor
      currency
      exponent
    }
    cities {
      city {
        id
      }
      pledged {
        amountMinor
        currency
        exponent
      }
      paidIn {
        amountMinor
        currency
        exponent
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HomeFundPositionQuery, HomeFundPositionQueryVariables>;
export const MapCitiesDocument = new TypedDocumentString(`
    query MapCities {
  cities {
    id
    key
    name {
      text
    }
    plate
    country
    latitude
    longitude
    hasLeft
  }
  partnerships {
    id
    name {
      text
    }
    cities {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<MapCitiesQuery, MapCitiesQueryVariables>;
export const PartnershipsShownDocument = new TypedDocumentString(`
    query PartnershipsShown {
  partnerships {
    ...PartnershipFacts
  }
}
    fragment PartnershipFacts on Partnership {
  id
  key
  name {
    text
  }
  kind
  since
  mayEndParts
  cities {
    id
    plate
    name {
      text
    }
  }
}`) as unknown as TypedDocumentString<PartnershipsShownQuery, PartnershipsShownQueryVariables>;
export const EndPartDocument = new TypedDocumentString(`
    mutation EndPart($input: EndPartInput!) {
  endPart(input: $input) {
    partnership {
      id
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<EndPartMutation, EndPartMutationVariables>;
export const CityFactsDocument = new TypedDocumentString(`
    query CityFacts($key: String!) {
  city(key: $key) {
    id
    key
    name {
      text
      all {
        language
        text
      }
    }
    country
    plate
    timeZone
    currency
    languages
    fiscalYearStart
    orgIds
    memberSince
    population
    populationYear
    zones {
      code
      name
      area
    }
  }
}
    `) as unknown as TypedDocumentString<CityFactsQuery, CityFactsQueryVariables>;
export const MembersDocument = new TypedDocumentString(`
    query Members($after: String) {
  cityMembers(first: 25, after: $after) {
    nodes {
      ...MemberFacts
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment MemberFacts on CityMember {
  person {
    id
    name
    username
  }
  roles
  isBlocked
  lastSeenAt
  partnershipRoles {
    partnership {
      id
      name {
        text
      }
    }
    role
    validFrom
    validTo
    isActive
    isWaiting
    grantedBy {
      name
    }
    confirmedBy {
      name
    }
  }
}`) as unknown as TypedDocumentString<MembersQuery, MembersQueryVariables>;
export const RoleChoicesDocument = new TypedDocumentString(`
    query RoleChoices {
  partnerships {
    id
    name {
      text
    }
    cities {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<RoleChoicesQuery, RoleChoicesQueryVariables>;
export const GrantRoleDocument = new TypedDocumentString(`
    mutation GrantRole($input: GrantPartnershipRoleInput!) {
  grantPartnershipRole(input: $input) {
    member {
      person {
        id
      }
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<GrantRoleMutation, GrantRoleMutationVariables>;
export const RevokeRoleDocument = new TypedDocumentString(`
    mutation RevokeRole($input: RevokePartnershipRoleInput!) {
  revokePartnershipRole(input: $input) {
    member {
      person {
        id
      }
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeRoleMutation, RevokeRoleMutationVariables>;
export const WaitingApproversDocument = new TypedDocumentString(`
    query WaitingApprovers {
  waitingApprovers {
    ...WaitingApproverFacts
  }
}
    fragment WaitingApproverFacts on WaitingApprover {
  id
  person {
    id
    name
  }
  partnership {
    name {
      text
    }
  }
  city {
    name {
      text
    }
  }
  validTo
  grantedAt
  grantedBy {
    id
    name
  }
  hasShownSecondFactor
  mayConfirm
  mayWithdraw
}`) as unknown as TypedDocumentString<WaitingApproversQuery, WaitingApproversQueryVariables>;
export const ConfirmApproverDocument = new TypedDocumentString(`
    mutation ConfirmApprover($input: ConfirmApproverInput!) {
  confirmApprover(input: $input) {
    approver
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmApproverMutation, ConfirmApproverMutationVariables>;
export const WithdrawApproverDocument = new TypedDocumentString(`
    mutation WithdrawApprover($input: WithdrawApproverInput!) {
  withdrawApprover(input: $input) {
    approver
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawApproverMutation, WithdrawApproverMutationVariables>;
export const BlockPersonDocument = new TypedDocumentString(`
    mutation BlockPerson($input: BlockPersonInput!) {
  blockPerson(input: $input) {
    member {
      person {
        id
      }
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BlockPersonMutation, BlockPersonMutationVariables>;
export const UnblockPersonDocument = new TypedDocumentString(`
    mutation UnblockPerson($input: UnblockPersonInput!) {
  unblockPerson(input: $input) {
    member {
      person {
        id
      }
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UnblockPersonMutation, UnblockPersonMutationVariables>;
export const PluginStatesDocument = new TypedDocumentString(`
    query PluginStates {
  plugins {
    key
    kind
    name {
      text
      language
    }
    description {
      text
      language
    }
    isOn
    contributes
    changedAt
    changedBy {
      name
    }
    version
  }
}
    `) as unknown as TypedDocumentString<PluginStatesQuery, PluginStatesQueryVariables>;
export const SwitchPluginDocument = new TypedDocumentString(`
    mutation SwitchPlugin($input: SwitchPluginInput!) {
  switchPlugin(input: $input) {
    plugin {
      key
      isOn
      version
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SwitchPluginMutation, SwitchPluginMutationVariables>;
export const BootDocument = new TypedDocumentString(`
    query Boot($fund: Boolean!) {
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
  plugins {
    key
    name {
      text
    }
    isOn
  }
  waitingForMe {
    kind
    id
    title {
      text
      language
    }
    amount {
      amountMinor
      currency
      exponent
    }
    city {
      name {
        text
      }
      plate
    }
    since
    dueOn
    level
  }
  funds @include(if: $fund) {
    code
  }
}
    `) as unknown as TypedDocumentString<BootQuery, BootQueryVariables>;
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