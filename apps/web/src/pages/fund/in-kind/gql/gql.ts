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
    "\n  fragment InKindMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": typeof types.InKindMoneyFragmentDoc,
    "\n  fragment InKindCity on City {\n    id\n    plate\n    name {\n      text\n    }\n  }\n": typeof types.InKindCityFragmentDoc,
    "\n  query InKindBooks($fund: String!) {\n    inKind(fund: $fund) {\n      fund\n      promises {\n        id\n        no\n        city {\n          ...InKindCity\n        }\n        sort\n        title {\n          text\n          language\n        }\n        unit\n        quantity\n        unitValue {\n          ...InKindMoney\n        }\n        value {\n          ...InKindMoney\n        }\n        method {\n          text\n          language\n        }\n        valueSource\n        valuedOn\n        promisedOn\n        dueOn\n        delivered\n        deliveredValue {\n          ...InKindMoney\n        }\n        waiting\n        left\n        leftValue {\n          ...InKindMoney\n        }\n        daysLate\n        mayRecord\n        deliveries {\n          transferId\n          seq\n          quantity\n          value {\n            ...InKindMoney\n          }\n          on\n          state\n          text {\n            text\n            language\n          }\n        }\n      }\n    }\n  }\n": typeof types.InKindBooksDocument,
    "\n  query InKindStatement($fund: String!, $from: Day!, $to: Day!) {\n    inKindStatement(fund: $fund, from: $from, to: $to) {\n      city {\n        ...InKindCity\n      }\n      promised {\n        ...InKindMoney\n      }\n      delivered {\n        ...InKindMoney\n      }\n      owed {\n        ...InKindMoney\n      }\n    }\n  }\n": typeof types.InKindStatementDocument,
    "\n  mutation InKindPromise($input: PromiseInKindInput!) {\n    promiseInKind(input: $input) {\n      fund\n      no\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.InKindPromiseDocument,
    "\n  mutation InKindDeliver($input: DeliverInKindInput!) {\n    deliverInKind(input: $input) {\n      outcome\n      proposal {\n        transferId\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.InKindDeliverDocument,
};
const documents: Documents = {
    "\n  fragment InKindMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": types.InKindMoneyFragmentDoc,
    "\n  fragment InKindCity on City {\n    id\n    plate\n    name {\n      text\n    }\n  }\n": types.InKindCityFragmentDoc,
    "\n  query InKindBooks($fund: String!) {\n    inKind(fund: $fund) {\n      fund\n      promises {\n        id\n        no\n        city {\n          ...InKindCity\n        }\n        sort\n        title {\n          text\n          language\n        }\n        unit\n        quantity\n        unitValue {\n          ...InKindMoney\n        }\n        value {\n          ...InKindMoney\n        }\n        method {\n          text\n          language\n        }\n        valueSource\n        valuedOn\n        promisedOn\n        dueOn\n        delivered\n        deliveredValue {\n          ...InKindMoney\n        }\n        waiting\n        left\n        leftValue {\n          ...InKindMoney\n        }\n        daysLate\n        mayRecord\n        deliveries {\n          transferId\n          seq\n          quantity\n          value {\n            ...InKindMoney\n          }\n          on\n          state\n          text {\n            text\n            language\n          }\n        }\n      }\n    }\n  }\n": types.InKindBooksDocument,
    "\n  query InKindStatement($fund: String!, $from: Day!, $to: Day!) {\n    inKindStatement(fund: $fund, from: $from, to: $to) {\n      city {\n        ...InKindCity\n      }\n      promised {\n        ...InKindMoney\n      }\n      delivered {\n        ...InKindMoney\n      }\n      owed {\n        ...InKindMoney\n      }\n    }\n  }\n": types.InKindStatementDocument,
    "\n  mutation InKindPromise($input: PromiseInKindInput!) {\n    promiseInKind(input: $input) {\n      fund\n      no\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.InKindPromiseDocument,
    "\n  mutation InKindDeliver($input: DeliverInKindInput!) {\n    deliverInKind(input: $input) {\n      outcome\n      proposal {\n        transferId\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.InKindDeliverDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InKindMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n"): typeof import('./graphql').InKindMoneyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InKindCity on City {\n    id\n    plate\n    name {\n      text\n    }\n  }\n"): typeof import('./graphql').InKindCityFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InKindBooks($fund: String!) {\n    inKind(fund: $fund) {\n      fund\n      promises {\n        id\n        no\n        city {\n          ...InKindCity\n        }\n        sort\n        title {\n          text\n          language\n        }\n        unit\n        quantity\n        unitValue {\n          ...InKindMoney\n        }\n        value {\n          ...InKindMoney\n        }\n        method {\n          text\n          language\n        }\n        valueSource\n        valuedOn\n        promisedOn\n        dueOn\n        delivered\n        deliveredValue {\n          ...InKindMoney\n        }\n        waiting\n        left\n        leftValue {\n          ...InKindMoney\n        }\n        daysLate\n        mayRecord\n        deliveries {\n          transferId\n          seq\n          quantity\n          value {\n            ...InKindMoney\n          }\n          on\n          state\n          text {\n            text\n            language\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').InKindBooksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InKindStatement($fund: String!, $from: Day!, $to: Day!) {\n    inKindStatement(fund: $fund, from: $from, to: $to) {\n      city {\n        ...InKindCity\n      }\n      promised {\n        ...InKindMoney\n      }\n      delivered {\n        ...InKindMoney\n      }\n      owed {\n        ...InKindMoney\n      }\n    }\n  }\n"): typeof import('./graphql').InKindStatementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InKindPromise($input: PromiseInKindInput!) {\n    promiseInKind(input: $input) {\n      fund\n      no\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').InKindPromiseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InKindDeliver($input: DeliverInKindInput!) {\n    deliverInKind(input: $input) {\n      outcome\n      proposal {\n        transferId\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').InKindDeliverDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
