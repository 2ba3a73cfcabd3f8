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
    "\n  fragment StatementFigures on StatementFigure {\n    figure\n    amount {\n      amountMinor\n      currency\n      exponent\n    }\n  }\n": typeof types.StatementFiguresFragmentDoc,
    "\n  query Statement($fund: String!, $from: Day!, $to: Day!, $asOfSeq: String) {\n    fundStatement(fund: $fund, from: $from, to: $to, asOfSeq: $asOfSeq) {\n      from\n      to\n      asOfSeq\n      state\n      certifiedAt\n      dueOn\n      sha256\n      figures {\n        ...StatementFigures\n      }\n      cities {\n        city {\n          id\n          plate\n          name {\n            text\n          }\n        }\n        figures {\n          ...StatementFigures\n        }\n      }\n    }\n    fundReports(fund: $fund) {\n      no\n      from\n      to\n      asOfSeq\n      sha256\n      storedAt\n      isOfClosing\n      person {\n        name\n      }\n    }\n    closingRoles(fund: $fund)\n  }\n": typeof types.StatementDocument,
    "\n  mutation StatementStore($input: StoreFundReportInput!) {\n    storeFundReport(input: $input) {\n      report {\n        no\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.StatementStoreDocument,
};
const documents: Documents = {
    "\n  fragment StatementFigures on StatementFigure {\n    figure\n    amount {\n      amountMinor\n      currency\n      exponent\n    }\n  }\n": types.StatementFiguresFragmentDoc,
    "\n  query Statement($fund: String!, $from: Day!, $to: Day!, $asOfSeq: String) {\n    fundStatement(fund: $fund, from: $from, to: $to, asOfSeq: $asOfSeq) {\n      from\n      to\n      asOfSeq\n      state\n      certifiedAt\n      dueOn\n      sha256\n      figures {\n        ...StatementFigures\n      }\n      cities {\n        city {\n          id\n          plate\n          name {\n            text\n          }\n        }\n        figures {\n          ...StatementFigures\n        }\n      }\n    }\n    fundReports(fund: $fund) {\n      no\n      from\n      to\n      asOfSeq\n      sha256\n      storedAt\n      isOfClosing\n      person {\n        name\n      }\n    }\n    closingRoles(fund: $fund)\n  }\n": types.StatementDocument,
    "\n  mutation StatementStore($input: StoreFundReportInput!) {\n    storeFundReport(input: $input) {\n      report {\n        no\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.StatementStoreDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StatementFigures on StatementFigure {\n    figure\n    amount {\n      amountMinor\n      currency\n      exponent\n    }\n  }\n"): typeof import('./graphql').StatementFiguresFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Statement($fund: String!, $from: Day!, $to: Day!, $asOfSeq: String) {\n    fundStatement(fund: $fund, from: $from, to: $to, asOfSeq: $asOfSeq) {\n      from\n      to\n      asOfSeq\n      state\n      certifiedAt\n      dueOn\n      sha256\n      figures {\n        ...StatementFigures\n      }\n      cities {\n        city {\n          id\n          plate\n          name {\n            text\n          }\n        }\n        figures {\n          ...StatementFigures\n        }\n      }\n    }\n    fundReports(fund: $fund) {\n      no\n      from\n      to\n      asOfSeq\n      sha256\n      storedAt\n      isOfClosing\n      person {\n        name\n      }\n    }\n    closingRoles(fund: $fund)\n  }\n"): typeof import('./graphql').StatementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StatementStore($input: StoreFundReportInput!) {\n    storeFundReport(input: $input) {\n      report {\n        no\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').StatementStoreDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
