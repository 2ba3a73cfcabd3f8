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
    "\n  query Boot {\n    me {\n      person { id name username }\n      city { id }\n      cities { id }\n      roles\n      permissions\n      language\n      theme\n      isSteppedUp\n    }\n    cities { id key name { text } plate country timeZone currency latitude longitude languages hasLeft }\n    themes { key name { text language } hue plugin }\n    plugins { key kind isOn }\n  }\n": typeof types.BootDocument,
    "\n  query WaitingCount {\n    waitingForMe { kind id }\n  }\n": typeof types.WaitingCountDocument,
    "\n  mutation ActForCity($input: ActForCityInput!) {\n    actForCity(input: $input) { me { city { id } } refusals { code path } }\n  }\n": typeof types.ActForCityDocument,
    "\n  mutation SetMyPreferences($input: SetMyPreferencesInput!) {\n    setMyPreferences(input: $input) { me { language theme } refusals { code path } }\n  }\n": typeof types.SetMyPreferencesDocument,
    "\n  query Search($text: String!) {\n    search(text: $text, first: 20) { kind id title hint at city { key name { text } plate } }\n  }\n": typeof types.SearchDocument,
};
const documents: Documents = {
    "\n  query Boot {\n    me {\n      person { id name username }\n      city { id }\n      cities { id }\n      roles\n      permissions\n      language\n      theme\n      isSteppedUp\n    }\n    cities { id key name { text } plate country timeZone currency latitude longitude languages hasLeft }\n    themes { key name { text language } hue plugin }\n    plugins { key kind isOn }\n  }\n": types.BootDocument,
    "\n  query WaitingCount {\n    waitingForMe { kind id }\n  }\n": types.WaitingCountDocument,
    "\n  mutation ActForCity($input: ActForCityInput!) {\n    actForCity(input: $input) { me { city { id } } refusals { code path } }\n  }\n": types.ActForCityDocument,
    "\n  mutation SetMyPreferences($input: SetMyPreferencesInput!) {\n    setMyPreferences(input: $input) { me { language theme } refusals { code path } }\n  }\n": types.SetMyPreferencesDocument,
    "\n  query Search($text: String!) {\n    search(text: $text, first: 20) { kind id title hint at city { key name { text } plate } }\n  }\n": types.SearchDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Boot {\n    me {\n      person { id name username }\n      city { id }\n      cities { id }\n      roles\n      permissions\n      language\n      theme\n      isSteppedUp\n    }\n    cities { id key name { text } plate country timeZone currency latitude longitude languages hasLeft }\n    themes { key name { text language } hue plugin }\n    plugins { key kind isOn }\n  }\n"): typeof import('./graphql').BootDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WaitingCount {\n    waitingForMe { kind id }\n  }\n"): typeof import('./graphql').WaitingCountDocument;
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
