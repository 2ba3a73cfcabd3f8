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
    "\n  fragment ClosingFields on FundClosing {\n    id\n    act\n    from\n    day\n    decision\n    accepts\n    reason\n    payload\n    payloadHash\n    authorRole\n    askedAt\n    state\n    endedAt\n    report\n    whyNot\n    author {\n      name\n    }\n    endedBy {\n      name\n    }\n  }\n": typeof types.ClosingFieldsFragmentDoc,
    "\n  query Closings($fund: String!) {\n    fundClosings(fund: $fund) {\n      ...ClosingFields\n    }\n    closingRoles(fund: $fund)\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n        language\n      }\n    }\n  }\n": typeof types.ClosingsDocument,
    "\n  query ClosingChecklist($fund: String!, $lastDay: Day!) {\n    closingChecklist(fund: $fund, lastDay: $lastDay) {\n      item\n      state\n      bankAccount\n      count\n      currency\n      day\n      amount {\n        amountMinor\n        currency\n        exponent\n      }\n    }\n  }\n": typeof types.ClosingChecklistDocument,
    "\n  mutation ClosePeriod($input: ClosePeriodInput!) {\n    closePeriod(input: $input) {\n      closing {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.ClosePeriodDocument,
    "\n  mutation ReopenPeriod($input: ReopenPeriodInput!) {\n    reopenPeriod(input: $input) {\n      closing {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.ReopenPeriodDocument,
    "\n  mutation SignClosing($input: SignClosingInput!) {\n    signClosing(input: $input) {\n      closing {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.SignClosingDocument,
    "\n  mutation WithdrawClosing($input: WithdrawClosingInput!) {\n    withdrawClosing(input: $input) {\n      closing {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.WithdrawClosingDocument,
    "\n  mutation ClosingRevalue($input: RevalueFundInput!) {\n    revalueFund(input: $input) {\n      outcome\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.ClosingRevalueDocument,
    "\n  mutation ClosingApportion($input: ApportionResultInput!) {\n    apportionResult(input: $input) {\n      outcome\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.ClosingApportionDocument,
};
const documents: Documents = {
    "\n  fragment ClosingFields on FundClosing {\n    id\n    act\n    from\n    day\n    decision\n    accepts\n    reason\n    payload\n    payloadHash\n    authorRole\n    askedAt\n    state\n    endedAt\n    report\n    whyNot\n    author {\n      name\n    }\n    endedBy {\n      name\n    }\n  }\n": types.ClosingFieldsFragmentDoc,
    "\n  query Closings($fund: String!) {\n    fundClosings(fund: $fund) {\n      ...ClosingFields\n    }\n    closingRoles(fund: $fund)\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n        language\n      }\n    }\n  }\n": types.ClosingsDocument,
    "\n  query ClosingChecklist($fund: String!, $lastDay: Day!) {\n    closingChecklist(fund: $fund, lastDay: $lastDay) {\n      item\n      state\n      bankAccount\n      count\n      currency\n      day\n      amount {\n        amountMinor\n        currency\n        exponent\n      }\n    }\n  }\n": types.ClosingChecklistDocument,
    "\n  mutation ClosePeriod($input: ClosePeriodInput!) {\n    closePeriod(input: $input) {\n      closing {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.ClosePeriodDocument,
    "\n  mutation ReopenPeriod($input: ReopenPeriodInput!) {\n    reopenPeriod(input: $input) {\n      closing {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.ReopenPeriodDocument,
    "\n  mutation SignClosing($input: SignClosingInput!) {\n    signClosing(input: $input) {\n      closing {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.SignClosingDocument,
    "\n  mutation WithdrawClosing($input: WithdrawClosingInput!) {\n    withdrawClosing(input: $input) {\n      closing {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.WithdrawClosingDocument,
    "\n  mutation ClosingRevalue($input: RevalueFundInput!) {\n    revalueFund(input: $input) {\n      outcome\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.ClosingRevalueDocument,
    "\n  mutation ClosingApportion($input: ApportionResultInput!) {\n    apportionResult(input: $input) {\n      outcome\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.ClosingApportionDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClosingFields on FundClosing {\n    id\n    act\n    from\n    day\n    decision\n    accepts\n    reason\n    payload\n    payloadHash\n    authorRole\n    askedAt\n    state\n    endedAt\n    report\n    whyNot\n    author {\n      name\n    }\n    endedBy {\n      name\n    }\n  }\n"): typeof import('./graphql').ClosingFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Closings($fund: String!) {\n    fundClosings(fund: $fund) {\n      ...ClosingFields\n    }\n    closingRoles(fund: $fund)\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n        language\n      }\n    }\n  }\n"): typeof import('./graphql').ClosingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClosingChecklist($fund: String!, $lastDay: Day!) {\n    closingChecklist(fund: $fund, lastDay: $lastDay) {\n      item\n      state\n      bankAccount\n      count\n      currency\n      day\n      amount {\n        amountMinor\n        currency\n        exponent\n      }\n    }\n  }\n"): typeof import('./graphql').ClosingChecklistDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClosePeriod($input: ClosePeriodInput!) {\n    closePeriod(input: $input) {\n      closing {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').ClosePeriodDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenPeriod($input: ReopenPeriodInput!) {\n    reopenPeriod(input: $input) {\n      closing {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').ReopenPeriodDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignClosing($input: SignClosingInput!) {\n    signClosing(input: $input) {\n      closing {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').SignClosingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawClosing($input: WithdrawClosingInput!) {\n    withdrawClosing(input: $input) {\n      closing {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').WithdrawClosingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClosingRevalue($input: RevalueFundInput!) {\n    revalueFund(input: $input) {\n      outcome\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').ClosingRevalueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClosingApportion($input: ApportionResultInput!) {\n    apportionResult(input: $input) {\n      outcome\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').ClosingApportionDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
