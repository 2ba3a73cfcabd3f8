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
    "\n  query CityIstanbulDeskPage($from: DateTime!, $to: DateTime!, $city: ID!) {\n    cityIstanbulDesk {\n      note\n      version\n      changedAt\n      changedBy {\n        name\n      }\n      city {\n        id\n        name {\n          text\n        }\n        population\n        populationYear\n        currency\n        timeZone\n        fiscalYearStart\n        orgIds\n        languages\n        zones {\n          code\n          name\n          area\n        }\n      }\n    }\n    agendaItems(filter: { from: $from, to: $to, city: $city }, first: 20) {\n      nodes {\n        id\n        title {\n          text\n          language\n        }\n        kind {\n          isDeadline\n        }\n        isAllDay\n        startsAt\n        endsAt\n        startsOn\n        endsOn\n        status\n        cities {\n          id\n        }\n      }\n    }\n  }\n": typeof types.CityIstanbulDeskPageDocument,
    "\n  mutation CityIstanbulChangeNote($input: CityIstanbulChangeDeskNoteInput!) {\n    cityIstanbulChangeDeskNote(input: $input) {\n      desk {\n        note\n        version\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.CityIstanbulChangeNoteDocument,
    "\n  query CityIstanbulFunds {\n    funds {\n      code\n      kind\n      name {\n        text\n        language\n      }\n    }\n  }\n": typeof types.CityIstanbulFundsDocument,
    "\n  query CityIstanbulInstalments($fund: String!) {\n    fundPosition(fund: $fund) {\n      cities {\n        city {\n          id\n        }\n        instalments {\n          no\n          dueOn\n          daysLate\n          amount {\n            amountMinor\n            currency\n            exponent\n          }\n          paid {\n            amountMinor\n            currency\n            exponent\n          }\n        }\n      }\n    }\n    fundRates(fund: $fund) {\n      base\n      quote\n      value\n      source\n      day\n    }\n  }\n": typeof types.CityIstanbulInstalmentsDocument,
};
const documents: Documents = {
    "\n  query CityIstanbulDeskPage($from: DateTime!, $to: DateTime!, $city: ID!) {\n    cityIstanbulDesk {\n      note\n      version\n      changedAt\n      changedBy {\n        name\n      }\n      city {\n        id\n        name {\n          text\n        }\n        population\n        populationYear\n        currency\n        timeZone\n        fiscalYearStart\n        orgIds\n        languages\n        zones {\n          code\n          name\n          area\n        }\n      }\n    }\n    agendaItems(filter: { from: $from, to: $to, city: $city }, first: 20) {\n      nodes {\n        id\n        title {\n          text\n          language\n        }\n        kind {\n          isDeadline\n        }\n        isAllDay\n        startsAt\n        endsAt\n        startsOn\n        endsOn\n        status\n        cities {\n          id\n        }\n      }\n    }\n  }\n": types.CityIstanbulDeskPageDocument,
    "\n  mutation CityIstanbulChangeNote($input: CityIstanbulChangeDeskNoteInput!) {\n    cityIstanbulChangeDeskNote(input: $input) {\n      desk {\n        note\n        version\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.CityIstanbulChangeNoteDocument,
    "\n  query CityIstanbulFunds {\n    funds {\n      code\n      kind\n      name {\n        text\n        language\n      }\n    }\n  }\n": types.CityIstanbulFundsDocument,
    "\n  query CityIstanbulInstalments($fund: String!) {\n    fundPosition(fund: $fund) {\n      cities {\n        city {\n          id\n        }\n        instalments {\n          no\n          dueOn\n          daysLate\n          amount {\n            amountMinor\n            currency\n            exponent\n          }\n          paid {\n            amountMinor\n            currency\n            exponent\n          }\n        }\n      }\n    }\n    fundRates(fund: $fund) {\n      base\n      quote\n      value\n      source\n      day\n    }\n  }\n": types.CityIstanbulInstalmentsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CityIstanbulDeskPage($from: DateTime!, $to: DateTime!, $city: ID!) {\n    cityIstanbulDesk {\n      note\n      version\n      changedAt\n      changedBy {\n        name\n      }\n      city {\n        id\n        name {\n          text\n        }\n        population\n        populationYear\n        currency\n        timeZone\n        fiscalYearStart\n        orgIds\n        languages\n        zones {\n          code\n          name\n          area\n        }\n      }\n    }\n    agendaItems(filter: { from: $from, to: $to, city: $city }, first: 20) {\n      nodes {\n        id\n        title {\n          text\n          language\n        }\n        kind {\n          isDeadline\n        }\n        isAllDay\n        startsAt\n        endsAt\n        startsOn\n        endsOn\n        status\n        cities {\n          id\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').CityIstanbulDeskPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CityIstanbulChangeNote($input: CityIstanbulChangeDeskNoteInput!) {\n    cityIstanbulChangeDeskNote(input: $input) {\n      desk {\n        note\n        version\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').CityIstanbulChangeNoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CityIstanbulFunds {\n    funds {\n      code\n      kind\n      name {\n        text\n        language\n      }\n    }\n  }\n"): typeof import('./graphql').CityIstanbulFundsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CityIstanbulInstalments($fund: String!) {\n    fundPosition(fund: $fund) {\n      cities {\n        city {\n          id\n        }\n        instalments {\n          no\n          dueOn\n          daysLate\n          amount {\n            amountMinor\n            currency\n            exponent\n          }\n          paid {\n            amountMinor\n            currency\n            exponent\n          }\n        }\n      }\n    }\n    fundRates(fund: $fund) {\n      base\n      quote\n      value\n      source\n      day\n    }\n  }\n"): typeof import('./graphql').CityIstanbulInstalmentsDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
