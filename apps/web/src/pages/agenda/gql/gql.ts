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
    "\n  fragment AgendaRow on AgendaItem {\n    id\n    title { text language }\n    kind { key isDeadline }\n    isAllDay\n    startsAt\n    endsAt\n    startsOn\n    endsOn\n    ownerCity { id }\n    cities { id }\n    theme { key }\n    status\n  }\n": typeof types.AgendaRowFragmentDoc,
    "\n  query AgendaItems($filter: AgendaFilter!, $first: Int!, $after: String) {\n    agendaItems(filter: $filter, first: $first, after: $after) {\n      nodes { ...AgendaRow }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.AgendaItemsDocument,
    "\n  query AgendaChoices {\n    agendaItemKinds { key name { text } isDeadline plugin }\n    themes { key name { text language } hue }\n    partnerships { id name { text } }\n  }\n": typeof types.AgendaChoicesDocument,
    "\n  fragment AgendaItemFields on AgendaItem {\n    ...AgendaRow\n    title { all { language text } }\n    text { text language isOriginal all { language text } }\n    kind { name { text } plugin }\n    timeZone\n    place\n    audience\n    partnership { id name { text } }\n    cancelReason\n    version\n    updatedAt\n    updatedBy { name }\n    payload\n    canEdit\n  }\n": typeof types.AgendaItemFieldsFragmentDoc,
    "\n  query AgendaItemById($id: ID!) {\n    agendaItem(id: $id) { ...AgendaItemFields }\n  }\n": typeof types.AgendaItemByIdDocument,
    "\n  mutation CreateAgendaItem($input: AgendaItemInput!) {\n    createAgendaItem(input: $input) { item { id } refusals { code path } }\n  }\n": typeof types.CreateAgendaItemDocument,
    "\n  mutation ChangeAgendaItem($input: ChangeAgendaItemInput!) {\n    changeAgendaItem(input: $input) { item { id } current { ...AgendaItemFields } refusals { code path } }\n  }\n": typeof types.ChangeAgendaItemDocument,
    "\n  mutation CancelAgendaItem($input: CancelAgendaItemInput!) {\n    cancelAgendaItem(input: $input) { item { id } current { id version } refusals { code path } }\n  }\n": typeof types.CancelAgendaItemDocument,
};
const documents: Documents = {
    "\n  fragment AgendaRow on AgendaItem {\n    id\n    title { text language }\n    kind { key isDeadline }\n    isAllDay\n    startsAt\n    endsAt\n    startsOn\n    endsOn\n    ownerCity { id }\n    cities { id }\n    theme { key }\n    status\n  }\n": types.AgendaRowFragmentDoc,
    "\n  query AgendaItems($filter: AgendaFilter!, $first: Int!, $after: String) {\n    agendaItems(filter: $filter, first: $first, after: $after) {\n      nodes { ...AgendaRow }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.AgendaItemsDocument,
    "\n  query AgendaChoices {\n    agendaItemKinds { key name { text } isDeadline plugin }\n    themes { key name { text language } hue }\n    partnerships { id name { text } }\n  }\n": types.AgendaChoicesDocument,
    "\n  fragment AgendaItemFields on AgendaItem {\n    ...AgendaRow\n    title { all { language text } }\n    text { text language isOriginal all { language text } }\n    kind { name { text } plugin }\n    timeZone\n    place\n    audience\n    partnership { id name { text } }\n    cancelReason\n    version\n    updatedAt\n    updatedBy { name }\n    payload\n    canEdit\n  }\n": types.AgendaItemFieldsFragmentDoc,
    "\n  query AgendaItemById($id: ID!) {\n    agendaItem(id: $id) { ...AgendaItemFields }\n  }\n": types.AgendaItemByIdDocument,
    "\n  mutation CreateAgendaItem($input: AgendaItemInput!) {\n    createAgendaItem(input: $input) { item { id } refusals { code path } }\n  }\n": types.CreateAgendaItemDocument,
    "\n  mutation ChangeAgendaItem($input: ChangeAgendaItemInput!) {\n    changeAgendaItem(input: $input) { item { id } current { ...AgendaItemFields } refusals { code path } }\n  }\n": types.ChangeAgendaItemDocument,
    "\n  mutation CancelAgendaItem($input: CancelAgendaItemInput!) {\n    cancelAgendaItem(input: $input) { item { id } current { id version } refusals { code path } }\n  }\n": types.CancelAgendaItemDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AgendaRow on AgendaItem {\n    id\n    title { text language }\n    kind { key isDeadline }\n    isAllDay\n    startsAt\n    endsAt\n    startsOn\n    endsOn\n    ownerCity { id }\n    cities { id }\n    theme { key }\n    status\n  }\n"): typeof import('./graphql').AgendaRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AgendaItems($filter: AgendaFilter!, $first: Int!, $after: String) {\n    agendaItems(filter: $filter, first: $first, after: $after) {\n      nodes { ...AgendaRow }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"): typeof import('./graphql').AgendaItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AgendaChoices {\n    agendaItemKinds { key name { text } isDeadline plugin }\n    themes { key name { text language } hue }\n    partnerships { id name { text } }\n  }\n"): typeof import('./graphql').AgendaChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AgendaItemFields on AgendaItem {\n    ...AgendaRow\n    title { all { language text } }\n    text { text language isOriginal all { language text } }\n    kind { name { text } plugin }\n    timeZone\n    place\n    audience\n    partnership { id name { text } }\n    cancelReason\n    version\n    updatedAt\n    updatedBy { name }\n    payload\n    canEdit\n  }\n"): typeof import('./graphql').AgendaItemFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AgendaItemById($id: ID!) {\n    agendaItem(id: $id) { ...AgendaItemFields }\n  }\n"): typeof import('./graphql').AgendaItemByIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAgendaItem($input: AgendaItemInput!) {\n    createAgendaItem(input: $input) { item { id } refusals { code path } }\n  }\n"): typeof import('./graphql').CreateAgendaItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeAgendaItem($input: ChangeAgendaItemInput!) {\n    changeAgendaItem(input: $input) { item { id } current { ...AgendaItemFields } refusals { code path } }\n  }\n"): typeof import('./graphql').ChangeAgendaItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelAgendaItem($input: CancelAgendaItemInput!) {\n    cancelAgendaItem(input: $input) { item { id } current { id version } refusals { code path } }\n  }\n"): typeof import('./graphql').CancelAgendaItemDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
