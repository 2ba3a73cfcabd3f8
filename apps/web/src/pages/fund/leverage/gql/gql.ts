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
    "\n  fragment LeverageMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": typeof types.LeverageMoneyFragmentDoc,
    "\n  fragment LeverageGroup on ResultGroup {\n    projects\n    quantity\n    spent {\n      ...LeverageMoney\n    }\n    perUnit {\n      ...LeverageMoney\n    }\n  }\n": typeof types.LeverageGroupFragmentDoc,
    "\n  query LeverageRows($by: LeverageBy!, $year: Int, $withInKind: Boolean!) {\n    leverage(by: $by, year: $year, withInKind: $withInKind) {\n      rows {\n        key\n        name {\n          text\n          language\n        }\n        city {\n          plate\n          name {\n            text\n          }\n        }\n        year\n        own {\n          ...LeverageMoney\n        }\n        external {\n          ...LeverageMoney\n        }\n        ratio\n        entries\n      }\n      total {\n        own {\n          ...LeverageMoney\n        }\n        external {\n          ...LeverageMoney\n        }\n        ratio\n      }\n    }\n    fundingComparison {\n      way\n      projects\n      allocated {\n        ...LeverageMoney\n      }\n      own {\n        ...LeverageMoney\n      }\n      external {\n        ...LeverageMoney\n      }\n      ratio\n      paidProjects\n      medianDaysToPayment\n    }\n    costPerResult {\n      unit\n      currency\n      pooled {\n        ...LeverageGroup\n      }\n      single {\n        ...LeverageGroup\n      }\n      differencePercent\n      results {\n        fund\n        project\n        name {\n          text\n          language\n        }\n        quantity\n        until\n        source\n        version\n        spent {\n          ...LeverageMoney\n        }\n        perUnit {\n          ...LeverageMoney\n        }\n        way\n        whyNot\n      }\n    }\n  }\n": typeof types.LeverageRowsDocument,
    "\n  query LeverageEntries($by: LeverageBy!, $key: String!, $year: Int, $withInKind: Boolean!, $after: String) {\n    leverageEntries(by: $by, key: $key, year: $year, withInKind: $withInKind, first: 50, after: $after) {\n      nodes {\n        fund\n        seq\n        kind\n        on\n        source\n        isInKind\n        amount {\n          ...LeverageMoney\n        }\n        city {\n          plate\n          name {\n            text\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.LeverageEntriesDocument,
    "\n  query LeverageProjects($fund: String!) {\n    fundProjects(fund: $fund) {\n      id\n      name {\n        text\n      }\n    }\n  }\n": typeof types.LeverageProjectsDocument,
    "\n  mutation LeverageStateResult($input: StateResultInput!) {\n    stateResult(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.LeverageStateResultDocument,
};
const documents: Documents = {
    "\n  fragment LeverageMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": types.LeverageMoneyFragmentDoc,
    "\n  fragment LeverageGroup on ResultGroup {\n    projects\n    quantity\n    spent {\n      ...LeverageMoney\n    }\n    perUnit {\n      ...LeverageMoney\n    }\n  }\n": types.LeverageGroupFragmentDoc,
    "\n  query LeverageRows($by: LeverageBy!, $year: Int, $withInKind: Boolean!) {\n    leverage(by: $by, year: $year, withInKind: $withInKind) {\n      rows {\n        key\n        name {\n          text\n          language\n        }\n        city {\n          plate\n          name {\n            text\n          }\n        }\n        year\n        own {\n          ...LeverageMoney\n        }\n        external {\n          ...LeverageMoney\n        }\n        ratio\n        entries\n      }\n      total {\n        own {\n          ...LeverageMoney\n        }\n        external {\n          ...LeverageMoney\n        }\n        ratio\n      }\n    }\n    fundingComparison {\n      way\n      projects\n      allocated {\n        ...LeverageMoney\n      }\n      own {\n        ...LeverageMoney\n      }\n      external {\n        ...LeverageMoney\n      }\n      ratio\n      paidProjects\n      medianDaysToPayment\n    }\n    costPerResult {\n      unit\n      currency\n      pooled {\n        ...LeverageGroup\n      }\n      single {\n        ...LeverageGroup\n      }\n      differencePercent\n      results {\n        fund\n        project\n        name {\n          text\n          language\n        }\n        quantity\n        until\n        source\n        version\n        spent {\n          ...LeverageMoney\n        }\n        perUnit {\n          ...LeverageMoney\n        }\n        way\n        whyNot\n      }\n    }\n  }\n": types.LeverageRowsDocument,
    "\n  query LeverageEntries($by: LeverageBy!, $key: String!, $year: Int, $withInKind: Boolean!, $after: String) {\n    leverageEntries(by: $by, key: $key, year: $year, withInKind: $withInKind, first: 50, after: $after) {\n      nodes {\n        fund\n        seq\n        kind\n        on\n        source\n        isInKind\n        amount {\n          ...LeverageMoney\n        }\n        city {\n          plate\n          name {\n            text\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.LeverageEntriesDocument,
    "\n  query LeverageProjects($fund: String!) {\n    fundProjects(fund: $fund) {\n      id\n      name {\n        text\n      }\n    }\n  }\n": types.LeverageProjectsDocument,
    "\n  mutation LeverageStateResult($input: StateResultInput!) {\n    stateResult(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.LeverageStateResultDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LeverageMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n"): typeof import('./graphql').LeverageMoneyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LeverageGroup on ResultGroup {\n    projects\n    quantity\n    spent {\n      ...LeverageMoney\n    }\n    perUnit {\n      ...LeverageMoney\n    }\n  }\n"): typeof import('./graphql').LeverageGroupFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LeverageRows($by: LeverageBy!, $year: Int, $withInKind: Boolean!) {\n    leverage(by: $by, year: $year, withInKind: $withInKind) {\n      rows {\n        key\n        name {\n          text\n          language\n        }\n        city {\n          plate\n          name {\n            text\n          }\n        }\n        year\n        own {\n          ...LeverageMoney\n        }\n        external {\n          ...LeverageMoney\n        }\n        ratio\n        entries\n      }\n      total {\n        own {\n          ...LeverageMoney\n        }\n        external {\n          ...LeverageMoney\n        }\n        ratio\n      }\n    }\n    fundingComparison {\n      way\n      projects\n      allocated {\n        ...LeverageMoney\n      }\n      own {\n        ...LeverageMoney\n      }\n      external {\n        ...LeverageMoney\n      }\n      ratio\n      paidProjects\n      medianDaysToPayment\n    }\n    costPerResult {\n      unit\n      currency\n      pooled {\n        ...LeverageGroup\n      }\n      single {\n        ...LeverageGroup\n      }\n      differencePercent\n      results {\n        fund\n        project\n        name {\n          text\n          language\n        }\n        quantity\n        until\n        source\n        version\n        spent {\n          ...LeverageMoney\n        }\n        perUnit {\n          ...LeverageMoney\n        }\n        way\n        whyNot\n      }\n    }\n  }\n"): typeof import('./graphql').LeverageRowsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LeverageEntries($by: LeverageBy!, $key: String!, $year: Int, $withInKind: Boolean!, $after: String) {\n    leverageEntries(by: $by, key: $key, year: $year, withInKind: $withInKind, first: 50, after: $after) {\n      nodes {\n        fund\n        seq\n        kind\n        on\n        source\n        isInKind\n        amount {\n          ...LeverageMoney\n        }\n        city {\n          plate\n          name {\n            text\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').LeverageEntriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LeverageProjects($fund: String!) {\n    fundProjects(fund: $fund) {\n      id\n      name {\n        text\n      }\n    }\n  }\n"): typeof import('./graphql').LeverageProjectsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LeverageStateResult($input: StateResultInput!) {\n    stateResult(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').LeverageStateResultDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
