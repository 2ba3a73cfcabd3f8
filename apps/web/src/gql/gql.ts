/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query LoginCities {\n    loginCities { key name { text } plate country }\n  }\n": typeof types.LoginCitiesDocument,
    "\n  query NextEvents($filter: AgendaFilter!) {\n    agendaItems(filter: $filter, first: 5) {\n      nodes {\n        id\n        title { text language }\n        kind { isDeadline }\n        isAllDay\n        startsAt\n        startsOn\n        endsOn\n        status\n        theme { hue }\n        cities { id name { text } plate timeZone }\n      }\n    }\n  }\n": typeof types.NextEventsDocument,
    "\n  query HomeFundPosition($fund: String!) {\n    fundPosition(fund: $fund) {\n      received { amountMinor currency exponent }\n      agentFee { amountMinor currency exponent }\n      promised { amountMinor currency exponent }\n      free { amountMinor currency exponent }\n      allocated { amountMinor currency exponent }\n      committed { amountMinor currency exponent }\n      disbursed { amountMinor currency exponent }\n      spent { amountMinor currency exponent }\n      cities { city { id } pledged { amountMinor currency exponent } paidIn { amountMinor currency exponent } }\n    }\n  }\n": typeof types.HomeFundPositionDocument,
    "\n  query MapCities {\n    cities { id key name { text } plate country latitude longitude hasLeft }\n    partnerships { id name { text } cities { id } }\n  }\n": typeof types.MapCitiesDocument,
    "\n  query CityFacts($key: String!) {\n    city(key: $key) {\n      id\n      key\n      name { text all { language text } }\n      country\n      plate\n      timeZone\n      currency\n      languages\n      fiscalYearStart\n      orgIds\n      memberSince\n      population\n      populationYear\n      zones { code name area }\n    }\n  }\n": typeof types.CityFactsDocument,
    "\n  fragment MemberFacts on CityMember {\n    person { id name username }\n    roles\n    isBlocked\n    lastSeenAt\n    partnershipRoles { partnership { id name { text language } } role validFrom validTo isActive grantedBy { id name } }\n  }\n": typeof types.MemberFactsFragmentDoc,
    "\n  query Members($after: String) {\n    cityMembers(first: 50, after: $after) { nodes { ...MemberFacts } pageInfo { endCursor hasNextPage } }\n  }\n": typeof types.MembersDocument,
    "\n  query RoleChoices {\n    partnerships { id name { text } cities { id } }\n  }\n": typeof types.RoleChoicesDocument,
    "\n  mutation GrantRole($input: GrantPartnershipRoleInput!) {\n    grantPartnershipRole(input: $input) { member { person { id } } refusals { code path } }\n  }\n": typeof types.GrantRoleDocument,
    "\n  mutation RevokeRole($input: RevokePartnershipRoleInput!) {\n    revokePartnershipRole(input: $input) { member { person { id } } refusals { code path } }\n  }\n": typeof types.RevokeRoleDocument,
    "\n  mutation BlockPerson($input: BlockPersonInput!) {\n    blockPerson(input: $input) { member { person { id } } refusals { code path } }\n  }\n": typeof types.BlockPersonDocument,
    "\n  mutation UnblockPerson($input: UnblockPersonInput!) {\n    unblockPerson(input: $input) { member { person { id } } refusals { code path } }\n  }\n": typeof types.UnblockPersonDocument,
    "\n  query PluginStates {\n    plugins { key kind name { text language } description { text language } isOn contributes changedAt changedBy { name } version }\n  }\n": typeof types.PluginStatesDocument,
    "\n  mutation SwitchPlugin($input: SwitchPluginInput!) {\n    switchPlugin(input: $input) { plugin { key isOn version } refusals { code path } }\n  }\n": typeof types.SwitchPluginDocument,
    "\n  query Boot($fund: Boolean!) {\n    me {\n      person { id name username }\n      city { id }\n      cities { id }\n      roles\n      permissions\n      language\n      theme\n      isSteppedUp\n    }\n    cities { id key name { text } plate country timeZone currency latitude longitude languages hasLeft }\n    plugins { key isOn }\n    waitingForMe { kind id title { text language } amount { amountMinor currency exponent } city { name { text } plate } since dueOn }\n    funds @include(if: $fund) { code }\n  }\n": typeof types.BootDocument,
    "\n  mutation ActForCity($input: ActForCityInput!) {\n    actForCity(input: $input) { me { city { id } } refusals { code path } }\n  }\n": typeof types.ActForCityDocument,
    "\n  mutation SetMyPreferences($input: SetMyPreferencesInput!) {\n    setMyPreferences(input: $input) { me { language theme } refusals { code path } }\n  }\n": typeof types.SetMyPreferencesDocument,
    "\n  query Search($text: String!) {\n    search(text: $text, first: 20) { kind id title hint at city { key name { text } plate } }\n  }\n": typeof types.SearchDocument,
};
const documents: Documents = {
    "\n  query LoginCities {\n    loginCities { key name { text } plate country }\n  }\n": types.LoginCitiesDocument,
    "\n  query NextEvents($filter: AgendaFilter!) {\n    agendaItems(filter: $filter, first: 5) {\n      nodes {\n        id\n        title { text language }\n        kind { isDeadline }\n        isAllDay\n        startsAt\n        startsOn\n        endsOn\n        status\n        theme { hue }\n        cities { id name { text } plate timeZone }\n      }\n    }\n  }\n": types.NextEventsDocument,
    "\n  query HomeFundPosition($fund: String!) {\n    fundPosition(fund: $fund) {\n      received { amountMinor currency exponent }\n      agentFee { amountMinor currency exponent }\n      promised { amountMinor currency exponent }\n      free { amountMinor currency exponent }\n      allocated { amountMinor currency exponent }\n      committed { amountMinor currency exponent }\n      disbursed { amountMinor currency exponent }\n      spent { amountMinor currency exponent }\n      cities { city { id } pledged { amountMinor currency exponent } paidIn { amountMinor currency exponent } }\n    }\n  }\n": types.HomeFundPositionDocument,
    "\n  query MapCities {\n    cities { id key name { text } plate country latitude longitude hasLeft }\n    partnerships { id name { text } cities { id } }\n  }\n": types.MapCitiesDocument,
    "\n  query CityFacts($key: String!) {\n    city(key: $key) {\n      id\n      key\n      name { text all { language text } }\n      country\n      plate\n      timeZone\n      currency\n      languages\n      fiscalYearStart\n      orgIds\n      memberSince\n      population\n      populationYear\n      zones { code name area }\n    }\n  }\n": types.CityFactsDocument,
    "\n  fragment MemberFacts on CityMember {\n    person { id name username }\n    roles\n    isBlocked\n    lastSeenAt\n    partnershipRoles { partnership { id name { text language } } role validFrom validTo isActive grantedBy { id name } }\n  }\n": types.MemberFactsFragmentDoc,
    "\n  query Members($after: String) {\n    cityMembers(first: 50, after: $after) { nodes { ...MemberFacts } pageInfo { endCursor hasNextPage } }\n  }\n": types.MembersDocument,
    "\n  query RoleChoices {\n    partnerships { id name { text } cities { id } }\n  }\n": types.RoleChoicesDocument,
    "\n  mutation GrantRole($input: GrantPartnershipRoleInput!) {\n    grantPartnershipRole(input: $input) { member { person { id } } refusals { code path } }\n  }\n": types.GrantRoleDocument,
    "\n  mutation RevokeRole($input: RevokePartnershipRoleInput!) {\n    revokePartnershipRole(input: $input) { member { person { id } } refusals { code path } }\n  }\n": types.RevokeRoleDocument,
    "\n  mutation BlockPerson($input: BlockPersonInput!) {\n    blockPerson(input: $input) { member { person { id } } refusals { code path } }\n  }\n": types.BlockPersonDocument,
    "\n  mutation UnblockPerson($input: UnblockPersonInput!) {\n    unblockPerson(input: $input) { member { person { id } } refusals { code path } }\n  }\n": types.UnblockPersonDocument,
    "\n  query PluginStates {\n    plugins { key kind name { text language } description { text language } isOn contributes changedAt changedBy { name } version }\n  }\n": types.PluginStatesDocument,
    "\n  mutation SwitchPlugin($input: SwitchPluginInput!) {\n    switchPlugin(input: $input) { plugin { key isOn version } refusals { code path } }\n  }\n": types.SwitchPluginDocument,
    "\n  query Boot($fund: Boolean!) {\n    me {\n      person { id name username }\n      city { id }\n      cities { id }\n      roles\n      permissions\n      language\n      theme\n      isSteppedUp\n    }\n    cities { id key name { text } plate country timeZone currency latitude longitude languages hasLeft }\n    plugins { key isOn }\n    waitingForMe { kind id title { text language } amount { amountMinor currency exponent } city { name { text } plate } since dueOn }\n    funds @include(if: $fund) { code }\n  }\n": types.BootDocument,
    "\n  mutation ActForCity($input: ActForCityInput!) {\n    actForCity(input: $input) { me { city { id } } refusals { code path } }\n  }\n": types.ActForCityDocument,
    "\n  mutation SetMyPreferences($input: SetMyPreferencesInput!) {\n    setMyPreferences(input: $input) { me { language theme } refusals { code path } }\n  }\n": types.SetMyPreferencesDocument,
    "\n  query Search($text: String!) {\n    search(text: $text, first: 20) { kind id title hint at city { key name { text } plate } }\n  }\n": types.SearchDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LoginCities {\n    loginCities { key name { text } plate country }\n  }\n"): typeof import('./graphql').LoginCitiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NextEvents($filter: AgendaFilter!) {\n    agendaItems(filter: $filter, first: 5) {\n      nodes {\n        id\n        title { text language }\n        kind { isDeadline }\n        isAllDay\n        startsAt\n        startsOn\n        endsOn\n        status\n        theme { hue }\n        cities { id name { text } plate timeZone }\n      }\n    }\n  }\n"): typeof import('./graphql').NextEventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeFundPosition($fund: String!) {\n    fundPosition(fund: $fund) {\n      received { amountMinor currency exponent }\n      agentFee { amountMinor currency exponent }\n      promised { amountMinor currency exponent }\n      free { amountMinor currency exponent }\n      allocated { amountMinor currency exponent }\n      committed { amountMinor currency exponent }\n      disbursed { amountMinor currency exponent }\n      spent { amountMinor currency exponent }\n      cities { city { id } pledged { amountMinor currency exponent } paidIn { amountMinor currency exponent } }\n    }\n  }\n"): typeof import('./graphql').HomeFundPositionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MapCities {\n    cities { id key name { text } plate country latitude longitude hasLeft }\n    partnerships { id name { text } cities { id } }\n  }\n"): typeof import('./graphql').MapCitiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CityFacts($key: String!) {\n    city(key: $key) {\n      id\n      key\n      name { text all { language text } }\n      country\n      plate\n      timeZone\n      currency\n      languages\n      fiscalYearStart\n      orgIds\n      memberSince\n      population\n      populationYear\n      zones { code name area }\n    }\n  }\n"): typeof import('./graphql').CityFactsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MemberFacts on CityMember {\n    person { id name username }\n    roles\n    isBlocked\n    lastSeenAt\n    partnershipRoles { partnership { id name { text language } } role validFrom validTo isActive grantedBy { id name } }\n  }\n"): typeof import('./graphql').MemberFactsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Members($after: String) {\n    cityMembers(first: 50, after: $after) { nodes { ...MemberFacts } pageInfo { endCursor hasNextPage } }\n  }\n"): typeof import('./graphql').MembersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoleChoices {\n    partnerships { id name { text } cities { id } }\n  }\n"): typeof import('./graphql').RoleChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantRole($input: GrantPartnershipRoleInput!) {\n    grantPartnershipRole(input: $input) { member { person { id } } refusals { code path } }\n  }\n"): typeof import('./graphql').GrantRoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeRole($input: RevokePartnershipRoleInput!) {\n    revokePartnershipRole(input: $input) { member { person { id } } refusals { code path } }\n  }\n"): typeof import('./graphql').RevokeRoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BlockPerson($input: BlockPersonInput!) {\n    blockPerson(input: $input) { member { person { id } } refusals { code path } }\n  }\n"): typeof import('./graphql').BlockPersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnblockPerson($input: UnblockPersonInput!) {\n    unblockPerson(input: $input) { member { person { id } } refusals { code path } }\n  }\n"): typeof import('./graphql').UnblockPersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PluginStates {\n    plugins { key kind name { text language } description { text language } isOn contributes changedAt changedBy { name } version }\n  }\n"): typeof import('./graphql').PluginStatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchPlugin($input: SwitchPluginInput!) {\n    switchPlugin(input: $input) { plugin { key isOn version } refusals { code path } }\n  }\n"): typeof import('./graphql').SwitchPluginDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Boot($fund: Boolean!) {\n    me {\n      person { id name username }\n      city { id }\n      cities { id }\n      roles\n      permissions\n      language\n      theme\n      isSteppedUp\n    }\n    cities { id key name { text } plate country timeZone currency latitude longitude languages hasLeft }\n    plugins { key isOn }\n    waitingForMe { kind id title { text language } amount { amountMinor currency exponent } city { name { text } plate } since dueOn }\n    funds @include(if: $fund) { code }\n  }\n"): typeof import('./graphql').BootDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActForCity($input: ActForCityInput!) {\n    actForCity(input: $input) { me { city { id } } refusals { code path } }\n  }\n"): typeof import('./graphql').ActForCityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetMyPreferences($input: SetMyPreferencesInput!) {\n    setMyPreferences(input: $input) { me { language theme } refusals { code path } }\n  }\n"): typeof import('./graphql').SetMyPreferencesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search($text: String!) {\n    search(text: $text, first: 20) { kind id title hint at city { key name { text } plate } }\n  }\n"): typeof import('./graphql').SearchDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
