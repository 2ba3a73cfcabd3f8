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
    "\n  fragment AgendaRow on AgendaItem {\n    id\n    title {\n      text\n      language\n    }\n    kind {\n      key\n      isDeadline\n    }\n    isAllDay\n    startsAt\n    endsAt\n    startsOn\n    endsOn\n    ownerCity {\n      id\n    }\n    cities {\n      id\n    }\n    theme {\n      key\n    }\n    status\n  }\n": typeof types.AgendaRowFragmentDoc,
    "\n  query AgendaItems($filter: AgendaFilter!, $first: Int!, $after: String) {\n    agendaItems(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...AgendaRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.AgendaItemsDocument,
    "\n  query AgendaChoices {\n    agendaItemKinds {\n      key\n      name {\n        text\n      }\n      isDeadline\n      plugin\n    }\n    themes {\n      key\n      name {\n        text\n        language\n      }\n      hue\n    }\n    partnerships {\n      id\n      name {\n        text\n      }\n    }\n  }\n": typeof types.AgendaChoicesDocument,
    "\n  fragment AgendaItemFields on AgendaItem {\n    ...AgendaRow\n    title {\n      all {\n        language\n        text\n      }\n    }\n    text {\n      text\n      language\n      isOriginal\n      all {\n        language\n        text\n      }\n    }\n    kind {\n      name {\n        text\n      }\n      plugin\n    }\n    timeZone\n    place\n    audience\n    partnership {\n      id\n      name {\n        text\n      }\n    }\n    cancelReason\n    version\n    updatedAt\n    updatedBy {\n      name\n    }\n    payload\n    canEdit\n  }\n": typeof types.AgendaItemFieldsFragmentDoc,
    "\n  query AgendaItemById($id: ID!) {\n    agendaItem(id: $id) {\n      ...AgendaItemFields\n    }\n  }\n": typeof types.AgendaItemByIdDocument,
    "\n  mutation CreateAgendaItem($input: AgendaItemInput!) {\n    createAgendaItem(input: $input) {\n      item {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.CreateAgendaItemDocument,
    "\n  mutation ChangeAgendaItem($input: ChangeAgendaItemInput!) {\n    changeAgendaItem(input: $input) {\n      item {\n        id\n      }\n      current {\n        ...AgendaItemFields\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.ChangeAgendaItemDocument,
    "\n  mutation CancelAgendaItem($input: CancelAgendaItemInput!) {\n    cancelAgendaItem(input: $input) {\n      item {\n        id\n      }\n      current {\n        id\n        version\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.CancelAgendaItemDocument,
};
const documents: Documents = {
    "\n  fragment AgendaRow on AgendaItem {\n    id\n    title {\n      text\n      language\n    }\n    kind {\n      key\n      isDeadline\n    }\n    isAllDay\n    startsAt\n    endsAt\n    startsOn\n    endsOn\n    ownerCity {\n      id\n    }\n    cities {\n      id\n    }\n    theme {\n      key\n    }\n    status\n  }\n": types.AgendaRowFragmentDoc,
    "\n  query AgendaItems($filter: AgendaFilter!, $first: Int!, $after: String) {\n    agendaItems(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...AgendaRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.AgendaItemsDocument,
    "\n  query AgendaChoices {\n    agendaItemKinds {\n      key\n      name {\n        text\n      }\n      isDeadline\n      plugin\n    }\n    themes {\n      key\n      name {\n        text\n        language\n      }\n      hue\n    }\n    partnerships {\n      id\n      name {\n        text\n      }\n    }\n  }\n": types.AgendaChoicesDocument,
    "\n  fragment AgendaItemFields on AgendaItem {\n    ...AgendaRow\n    title {\n      all {\n        language\n        text\n      }\n    }\n    text {\n      text\n      language\n      isOriginal\n      all {\n        language\n        text\n      }\n    }\n    kind {\n      name {\n        text\n      }\n      plugin\n    }\n    timeZone\n    place\n    audience\n    partnership {\n      id\n      name {\n        text\n      }\n    }\n    cancelReason\n    version\n    updatedAt\n    updatedBy {\n      name\n    }\n    payload\n    canEdit\n  }\n": types.AgendaItemFieldsFragmentDoc,
    "\n  query AgendaItemById($id: ID!) {\n    agendaItem(id: $id) {\n      ...AgendaItemFields\n    }\n  }\n": types.AgendaItemByIdDocument,
    "\n  mutation CreateAgendaItem($input: AgendaItemInput!) {\n    createAgendaItem(input: $input) {\n      item {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.CreateAgendaItemDocument,
    "\n  mutation ChangeAgendaItem($input: ChangeAgendaItemInput!) {\n    changeAgendaItem(input: $input) {\n      item {\n        id\n      }\n      current {\n        ...AgendaItemFields\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.ChangeAgendaItemDocument,
    "\n  mutation CancelAgendaItem($input: CancelAgendaItemInput!) {\n    cancelAgendaItem(input: $input) {\n      item {\n        id\n      }\n      current {\n        id\n        version\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.CancelAgendaItemDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AgendaRow on AgendaItem {\n    id\n    title {\n      text\n      language\n    }\n    kind {\n      key\n      isDeadline\n    }\n    isAllDay\n    startsAt\n    endsAt\n    startsOn\n    endsOn\n    ownerCity {\n      id\n    }\n    cities {\n      id\n    }\n    theme {\n      key\n    }\n    status\n  }\n"): typeof import('./graphql').AgendaRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AgendaItems($filter: AgendaFilter!, $first: Int!, $after: String) {\n    agendaItems(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...AgendaRow\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql').AgendaItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AgendaChoices {\n    agendaItemKinds {\n      key\n      name {\n        text\n      }\n      isDeadline\n      plugin\n    }\n    themes {\n      key\n      name {\n        text\n        language\n      }\n      hue\n    }\n    partnerships {\n      id\n      name {\n        text\n      }\n    }\n  }\n"): typeof import('./graphql').AgendaChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AgendaItemFields on AgendaItem {\n    ...AgendaRow\n    title {\n      all {\n        language\n        text\n      }\n    }\n    text {\n      text\n      language\n      isOriginal\n      all {\n        language\n        text\n      }\n    }\n    kind {\n      name {\n        text\n      }\n      plugin\n    }\n    timeZone\n    place\n    audience\n    partnership {\n      id\n      name {\n        text\n      }\n    }\n    cancelReason\n    version\n    updatedAt\n    updatedBy {\n      name\n    }\n    payload\n    canEdit\n  }\n"): typeof import('./graphql').AgendaItemFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AgendaItemById($id: ID!) {\n    agendaItem(id: $id) {\n      ...AgendaItemFields\n    }\n  }\n"): typeof import('./graphql').AgendaItemByIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAgendaItem($input: AgendaItemInput!) {\n    createAgendaItem(input: $input) {\n      item {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').CreateAgendaItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeAgendaItem($input: ChangeAgendaItemInput!) {\n    changeAgendaItem(input: $input) {\n      item {\n        id\n      }\n      current {\n        ...AgendaItemFields\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').ChangeAgendaItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelAgendaItem($input: CancelAgendaItemInput!) {\n    cancelAgendaItem(input: $input) {\n      item {\n        id\n      }\n      current {\n        id\n        version\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').CancelAgendaItemDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
