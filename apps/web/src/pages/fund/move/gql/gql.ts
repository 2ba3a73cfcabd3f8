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
    "\n  fragment MoveMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": typeof types.MoveMoneyFragmentDoc,
    "\n  query MoveMoves($fund: String!) {\n    fundMoves(fund: $fund) {\n      id\n      state\n      proposedAt\n      seq\n      begunOn\n      sentSeq\n      sentOn\n      sentWaits\n      arrivedSeq\n      arrivedOn\n      arrivedWaits\n      amount {\n        ...MoveMoney\n      }\n      text {\n        text\n        language\n      }\n      from {\n        id\n        plate\n        name {\n          text\n        }\n      }\n      to {\n        id\n        plate\n        name {\n          text\n        }\n      }\n      author {\n        name\n      }\n    }\n    fundPosition(fund: $fund) {\n      inTransit {\n        ...MoveMoney\n      }\n    }\n    bankAccounts(fund: $fund) {\n      id\n      currency\n      number\n      bankName\n      booksBalance {\n        ...MoveMoney\n      }\n      holder {\n        id\n        plate\n        name {\n          text\n        }\n      }\n    }\n  }\n": typeof types.MoveMovesDocument,
    "\n  query MoveDecisions($fund: String!) {\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n        language\n      }\n    }\n  }\n": typeof types.MoveDecisionsDocument,
    "\n  mutation MoveInstruct($input: InstructMoveInput!) {\n    instructMove(input: $input) {\n      outcome\n      proposal {\n        transferId\n      }\n      transfer {\n        seq\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.MoveInstructDocument,
    "\n  mutation MoveSettle($input: SettleMoveInput!) {\n    settleMove(input: $input) {\n      outcome\n      proposal {\n        transferId\n      }\n      transfer {\n        seq\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.MoveSettleDocument,
};
const documents: Documents = {
    "\n  fragment MoveMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": types.MoveMoneyFragmentDoc,
    "\n  query MoveMoves($fund: String!) {\n    fundMoves(fund: $fund) {\n      id\n      state\n      proposedAt\n      seq\n      begunOn\n      sentSeq\n      sentOn\n      sentWaits\n      arrivedSeq\n      arrivedOn\n      arrivedWaits\n      amount {\n        ...MoveMoney\n      }\n      text {\n        text\n        language\n      }\n      from {\n        id\n        plate\n        name {\n          text\n        }\n      }\n      to {\n        id\n        plate\n        name {\n          text\n        }\n      }\n      author {\n        name\n      }\n    }\n    fundPosition(fund: $fund) {\n      inTransit {\n        ...MoveMoney\n      }\n    }\n    bankAccounts(fund: $fund) {\n      id\n      currency\n      number\n      bankName\n      booksBalance {\n        ...MoveMoney\n      }\n      holder {\n        id\n        plate\n        name {\n          text\n        }\n      }\n    }\n  }\n": types.MoveMovesDocument,
    "\n  query MoveDecisions($fund: String!) {\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n        language\n      }\n    }\n  }\n": types.MoveDecisionsDocument,
    "\n  mutation MoveInstruct($input: InstructMoveInput!) {\n    instructMove(input: $input) {\n      outcome\n      proposal {\n        transferId\n      }\n      transfer {\n        seq\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.MoveInstructDocument,
    "\n  mutation MoveSettle($input: SettleMoveInput!) {\n    settleMove(input: $input) {\n      outcome\n      proposal {\n        transferId\n      }\n      transfer {\n        seq\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.MoveSettleDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MoveMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n"): typeof import('./graphql').MoveMoneyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MoveMoves($fund: String!) {\n    fundMoves(fund: $fund) {\n      id\n      state\n      proposedAt\n      seq\n      begunOn\n      sentSeq\n      sentOn\n      sentWaits\n      arrivedSeq\n      arrivedOn\n      arrivedWaits\n      amount {\n        ...MoveMoney\n      }\n      text {\n        text\n        language\n      }\n      from {\n        id\n        plate\n        name {\n          text\n        }\n      }\n      to {\n        id\n        plate\n        name {\n          text\n        }\n      }\n      author {\n        name\n      }\n    }\n    fundPosition(fund: $fund) {\n      inTransit {\n        ...MoveMoney\n      }\n    }\n    bankAccounts(fund: $fund) {\n      id\n      currency\n      number\n      bankName\n      booksBalance {\n        ...MoveMoney\n      }\n      holder {\n        id\n        plate\n        name {\n          text\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').MoveMovesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MoveDecisions($fund: String!) {\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n        language\n      }\n    }\n  }\n"): typeof import('./graphql').MoveDecisionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveInstruct($input: InstructMoveInput!) {\n    instructMove(input: $input) {\n      outcome\n      proposal {\n        transferId\n      }\n      transfer {\n        seq\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').MoveInstructDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveSettle($input: SettleMoveInput!) {\n    settleMove(input: $input) {\n      outcome\n      proposal {\n        transferId\n      }\n      transfer {\n        seq\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').MoveSettleDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
