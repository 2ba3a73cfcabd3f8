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
    "\n  fragment FinancingMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": typeof types.FinancingMoneyFragmentDoc,
    "\n  query FinancingOfFund($fund: String!) {\n    fundFinancing(fund: $fund) {\n      sources {\n        code\n        version\n        name {\n          text\n          language\n        }\n        donor\n        ratePercent\n        costs {\n          text\n          language\n        }\n        startsOn\n        endsOn\n        most {\n          ...FinancingMoney\n        }\n        act\n        received {\n          ...FinancingMoney\n        }\n        planned {\n          ...FinancingMoney\n        }\n        taken {\n          ...FinancingMoney\n        }\n        cities {\n          city {\n            id\n            plate\n            name {\n              text\n            }\n          }\n          received {\n            ...FinancingMoney\n          }\n        }\n      }\n      plans {\n        project\n        projectName {\n          text\n          language\n        }\n        source\n        version\n        planned {\n          ...FinancingMoney\n        }\n        taken {\n          ...FinancingMoney\n        }\n        waiting {\n          ...FinancingMoney\n        }\n        left {\n          ...FinancingMoney\n        }\n        costs {\n          ...FinancingMoney\n        }\n        allowedByRate {\n          ...FinancingMoney\n        }\n        ratePercent\n        takenPercent\n        lines\n        state\n      }\n    }\n    fundProjects(fund: $fund) {\n      id\n      name {\n        text\n        language\n      }\n      lines {\n        id\n        name {\n          text\n          language\n        }\n      }\n    }\n  }\n": typeof types.FinancingOfFundDocument,
    "\n  mutation FinancingStateSource($input: StateFinancingSourceInput!) {\n    stateFinancingSource(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.FinancingStateSourceDocument,
    "\n  mutation FinancingPlanProject($input: PlanFinancingInput!) {\n    planFinancing(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.FinancingPlanProjectDocument,
};
const documents: Documents = {
    "\n  fragment FinancingMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": types.FinancingMoneyFragmentDoc,
    "\n  query FinancingOfFund($fund: String!) {\n    fundFinancing(fund: $fund) {\n      sources {\n        code\n        version\n        name {\n          text\n          language\n        }\n        donor\n        ratePercent\n        costs {\n          text\n          language\n        }\n        startsOn\n        endsOn\n        most {\n          ...FinancingMoney\n        }\n        act\n        received {\n          ...FinancingMoney\n        }\n        planned {\n          ...FinancingMoney\n        }\n        taken {\n          ...FinancingMoney\n        }\n        cities {\n          city {\n            id\n            plate\n            name {\n              text\n            }\n          }\n          received {\n            ...FinancingMoney\n          }\n        }\n      }\n      plans {\n        project\n        projectName {\n          text\n          language\n        }\n        source\n        version\n        planned {\n          ...FinancingMoney\n        }\n        taken {\n          ...FinancingMoney\n        }\n        waiting {\n          ...FinancingMoney\n        }\n        left {\n          ...FinancingMoney\n        }\n        costs {\n          ...FinancingMoney\n        }\n        allowedByRate {\n          ...FinancingMoney\n        }\n        ratePercent\n        takenPercent\n        lines\n        state\n      }\n    }\n    fundProjects(fund: $fund) {\n      id\n      name {\n        text\n        language\n      }\n      lines {\n        id\n        name {\n          text\n          language\n        }\n      }\n    }\n  }\n": types.FinancingOfFundDocument,
    "\n  mutation FinancingStateSource($input: StateFinancingSourceInput!) {\n    stateFinancingSource(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.FinancingStateSourceDocument,
    "\n  mutation FinancingPlanProject($input: PlanFinancingInput!) {\n    planFinancing(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.FinancingPlanProjectDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FinancingMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n"): typeof import('./graphql').FinancingMoneyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FinancingOfFund($fund: String!) {\n    fundFinancing(fund: $fund) {\n      sources {\n        code\n        version\n        name {\n          text\n          language\n        }\n        donor\n        ratePercent\n        costs {\n          text\n          language\n        }\n        startsOn\n        endsOn\n        most {\n          ...FinancingMoney\n        }\n        act\n        received {\n          ...FinancingMoney\n        }\n        planned {\n          ...FinancingMoney\n        }\n        taken {\n          ...FinancingMoney\n        }\n        cities {\n          city {\n            id\n            plate\n            name {\n              text\n            }\n          }\n          received {\n            ...FinancingMoney\n          }\n        }\n      }\n      plans {\n        project\n        projectName {\n          text\n          language\n        }\n        source\n        version\n        planned {\n          ...FinancingMoney\n        }\n        taken {\n          ...FinancingMoney\n        }\n        waiting {\n          ...FinancingMoney\n        }\n        left {\n          ...FinancingMoney\n        }\n        costs {\n          ...FinancingMoney\n        }\n        allowedByRate {\n          ...FinancingMoney\n        }\n        ratePercent\n        takenPercent\n        lines\n        state\n      }\n    }\n    fundProjects(fund: $fund) {\n      id\n      name {\n        text\n        language\n      }\n      lines {\n        id\n        name {\n          text\n          language\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').FinancingOfFundDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FinancingStateSource($input: StateFinancingSourceInput!) {\n    stateFinancingSource(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').FinancingStateSourceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FinancingPlanProject($input: PlanFinancingInput!) {\n    planFinancing(input: $input) {\n      isDone\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').FinancingPlanProjectDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
