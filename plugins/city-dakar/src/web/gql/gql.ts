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
    "\n  query CityDakarDeskPage($from: DateTime!, $to: DateTime!, $city: ID!) {\n    cityDakarDesk {\n      note\n      version\n      changedAt\n      changedBy { name }\n      city { id name { text } population populationYear currency timeZone fiscalYearStart orgIds languages zones { code name area } }\n    }\n    agendaItems(filter: { from: $from, to: $to, city: $city }, first: 20) {\n      nodes { id title { text language } kind { isDeadline } isAllDay startsAt endsAt startsOn endsOn status cities { id } }\n    }\n  }\n": typeof types.CityDakarDeskPageDocument,
    "\n  mutation CityDakarChangeNote($input: CityDakarChangeDeskNoteInput!) {\n    cityDakarChangeDeskNote(input: $input) { desk { note version } refusals { code path } }\n  }\n": typeof types.CityDakarChangeNoteDocument,
    "\n  query CityDakarFunds {\n    funds { code name { text language } }\n  }\n": typeof types.CityDakarFundsDocument,
    "\n  query CityDakarContribution($fund: String!) {\n    fundPosition(fund: $fund) {\n      cities {\n        city { id }\n        pledged { amountMinor currency exponent }\n        agreed { amountMinor currency exponent }\n        paidIn { amountMinor currency exponent }\n      }\n    }\n    fundRates(fund: $fund) { base quote value source day isFixed }\n  }\n": typeof types.CityDakarContributionDocument,
};
const documents: Documents = {
    "\n  query CityDakarDeskPage($from: DateTime!, $to: DateTime!, $city: ID!) {\n    cityDakarDesk {\n      note\n      version\n      changedAt\n      changedBy { name }\n      city { id name { text } population populationYear currency timeZone fiscalYearStart orgIds languages zones { code name area } }\n    }\n    agendaItems(filter: { from: $from, to: $to, city: $city }, first: 20) {\n      nodes { id title { text language } kind { isDeadline } isAllDay startsAt endsAt startsOn endsOn status cities { id } }\n    }\n  }\n": types.CityDakarDeskPageDocument,
    "\n  mutation CityDakarChangeNote($input: CityDakarChangeDeskNoteInput!) {\n    cityDakarChangeDeskNote(input: $input) { desk { note version } refusals { code path } }\n  }\n": types.CityDakarChangeNoteDocument,
    "\n  query CityDakarFunds {\n    funds { code name { text language } }\n  }\n": types.CityDakarFundsDocument,
    "\n  query CityDakarContribution($fund: String!) {\n    fundPosition(fund: $fund) {\n      cities {\n        city { id }\n        pledged { amountMinor currency exponent }\n        agreed { amountMinor currency exponent }\n        paidIn { amountMinor currency exponent }\n      }\n    }\n    fundRates(fund: $fund) { base quote value source day isFixed }\n  }\n": types.CityDakarContributionDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CityDakarDeskPage($from: DateTime!, $to: DateTime!, $city: ID!) {\n    cityDakarDesk {\n      note\n      version\n      changedAt\n      changedBy { name }\n      city { id name { text } population populationYear currency timeZone fiscalYearStart orgIds languages zones { code name area } }\n    }\n    agendaItems(filter: { from: $from, to: $to, city: $city }, first: 20) {\n      nodes { id title { text language } kind { isDeadline } isAllDay startsAt endsAt startsOn endsOn status cities { id } }\n    }\n  }\n"): typeof import('./graphql').CityDakarDeskPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CityDakarChangeNote($input: CityDakarChangeDeskNoteInput!) {\n    cityDakarChangeDeskNote(input: $input) { desk { note version } refusals { code path } }\n  }\n"): typeof import('./graphql').CityDakarChangeNoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CityDakarFunds {\n    funds { code name { text language } }\n  }\n"): typeof import('./graphql').CityDakarFundsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CityDakarContribution($fund: String!) {\n    fundPosition(fund: $fund) {\n      cities {\n        city { id }\n        pledged { amountMinor currency exponent }\n        agreed { amountMinor currency exponent }\n        paidIn { amountMinor currency exponent }\n      }\n    }\n    fundRates(fund: $fund) { base quote value source day isFixed }\n  }\n"): typeof import('./graphql').CityDakarContributionDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
