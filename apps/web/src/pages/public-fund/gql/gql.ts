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
    "\n  query PublicFund($code: String!) {\n    publicFund(code: $code) {\n      code\n      name {\n        text\n        language\n      }\n      currency\n      holder {\n        name {\n          text\n        }\n      }\n      size\n      madeAt\n      note\n      key\n      cosigningCities\n      cosignedAt\n      figures {\n        measure\n        amount {\n          amountMinor\n          currency\n          exponent\n        }\n        proof\n      }\n      cities {\n        city {\n          key\n          plate\n          name {\n            text\n          }\n        }\n        figures {\n          measure\n          amount {\n            amountMinor\n            currency\n            exponent\n          }\n          proof\n        }\n      }\n      transfers {\n        seq\n        number\n        kind\n        effectiveOn\n        isReversal\n        isReversed\n        amount {\n          amountMinor\n          currency\n          exponent\n        }\n        city {\n          plate\n          name {\n            text\n          }\n        }\n      }\n    }\n  }\n": typeof types.PublicFundDocument,
};
const documents: Documents = {
    "\n  query PublicFund($code: String!) {\n    publicFund(code: $code) {\n      code\n      name {\n        text\n        language\n      }\n      currency\n      holder {\n        name {\n          text\n        }\n      }\n      size\n      madeAt\n      note\n      key\n      cosigningCities\n      cosignedAt\n      figures {\n        measure\n        amount {\n          amountMinor\n          currency\n          exponent\n        }\n        proof\n      }\n      cities {\n        city {\n          key\n          plate\n          name {\n            text\n          }\n        }\n        figures {\n          measure\n          amount {\n            amountMinor\n            currency\n            exponent\n          }\n          proof\n        }\n      }\n      transfers {\n        seq\n        number\n        kind\n        effectiveOn\n        isReversal\n        isReversed\n        amount {\n          amountMinor\n          currency\n          exponent\n        }\n        city {\n          plate\n          name {\n            text\n          }\n        }\n      }\n    }\n  }\n": types.PublicFundDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublicFund($code: String!) {\n    publicFund(code: $code) {\n      code\n      name {\n        text\n        language\n      }\n      currency\n      holder {\n        name {\n          text\n        }\n      }\n      size\n      madeAt\n      note\n      key\n      cosigningCities\n      cosignedAt\n      figures {\n        measure\n        amount {\n          amountMinor\n          currency\n          exponent\n        }\n        proof\n      }\n      cities {\n        city {\n          key\n          plate\n          name {\n            text\n          }\n        }\n        figures {\n          measure\n          amount {\n            amountMinor\n            currency\n            exponent\n          }\n          proof\n        }\n      }\n      transfers {\n        seq\n        number\n        kind\n        effectiveOn\n        isReversal\n        isReversed\n        amount {\n          amountMinor\n          currency\n          exponent\n        }\n        city {\n          plate\n          name {\n            text\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').PublicFundDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
