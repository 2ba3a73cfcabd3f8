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
    "\n  fragment RatesRate on Rate {\n    code\n    base\n    quote\n    value\n    source\n    day\n    isFixed\n    enteredBy {\n      name\n    }\n    confirmedBy {\n      name\n    }\n  }\n": typeof types.RatesRateFragmentDoc,
    "\n  query RatesOn($fund: String!, $on: Day!) {\n    ratesOn(fund: $fund, on: $on) {\n      ...RatesRate\n    }\n    ratesWaiting(fund: $fund) {\n      id\n      base\n      quote\n      value\n      day\n      source\n      why\n      before\n      beforeDay\n      origin\n      enteredAt\n      isOwn\n      enteredBy {\n        name\n      }\n    }\n  }\n": typeof types.RatesOnDocument,
    "\n  query RatesCurrencies($fund: String!, $on: Day!) {\n    fundCurrencies(fund: $fund, on: $on) {\n      holdings {\n        currency\n        held {\n          amountMinor\n          currency\n          exponent\n        }\n        worth {\n          amountMinor\n          currency\n          exponent\n        }\n        rate {\n          ...RatesRate\n        }\n      }\n      carried {\n        amountMinor\n        currency\n        exponent\n      }\n      worth {\n        amountMinor\n        currency\n        exponent\n      }\n      difference {\n        amountMinor\n        currency\n        exponent\n      }\n    }\n  }\n": typeof types.RatesCurrenciesDocument,
    "\n  query RatesHistory($fund: String!, $quote: String!, $after: String) {\n    rates(fund: $fund, quote: $quote, first: 30, after: $after) {\n      nodes {\n        ...RatesRate\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.RatesHistoryDocument,
    "\n  query RatesConverted($fund: String!, $amountMinor: String!, $currency: String!, $on: Day!) {\n    convertedAmount(fund: $fund, amountMinor: $amountMinor, currency: $currency, on: $on) {\n      amount {\n        amountMinor\n        currency\n        exponent\n      }\n      rate {\n        ...RatesRate\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.RatesConvertedDocument,
    "\n  mutation RatesPropose($input: ProposeRateInput!) {\n    proposeRate(input: $input) {\n      id\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.RatesProposeDocument,
    "\n  mutation RatesConfirm($input: ConfirmRateInput!) {\n    confirmRate(input: $input) {\n      code\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.RatesConfirmDocument,
    "\n  query RatesDownload {\n    rateDownload {\n      at\n      mostAttempts\n      runs {\n        at\n        dueAt\n        attempt\n        address\n        outcome\n        day\n        rates\n        waiting\n        detail\n      }\n    }\n  }\n": typeof types.RatesDownloadDocument,
};
const documents: Documents = {
    "\n  fragment RatesRate on Rate {\n    code\n    base\n    quote\n    value\n    source\n    day\n    isFixed\n    enteredBy {\n      name\n    }\n    confirmedBy {\n      name\n    }\n  }\n": types.RatesRateFragmentDoc,
    "\n  query RatesOn($fund: String!, $on: Day!) {\n    ratesOn(fund: $fund, on: $on) {\n      ...RatesRate\n    }\n    ratesWaiting(fund: $fund) {\n      id\n      base\n      quote\n      value\n      day\n      source\n      why\n      before\n      beforeDay\n      origin\n      enteredAt\n      isOwn\n      enteredBy {\n        name\n      }\n    }\n  }\n": types.RatesOnDocument,
    "\n  query RatesCurrencies($fund: String!, $on: Day!) {\n    fundCurrencies(fund: $fund, on: $on) {\n      holdings {\n        currency\n        held {\n          amountMinor\n          currency\n          exponent\n        }\n        worth {\n          amountMinor\n          currency\n          exponent\n        }\n        rate {\n          ...RatesRate\n        }\n      }\n      carried {\n        amountMinor\n        currency\n        exponent\n      }\n      worth {\n        amountMinor\n        currency\n        exponent\n      }\n      difference {\n        amountMinor\n        currency\n        exponent\n      }\n    }\n  }\n": types.RatesCurrenciesDocument,
    "\n  query RatesHistory($fund: String!, $quote: String!, $after: String) {\n    rates(fund: $fund, quote: $quote, first: 30, after: $after) {\n      nodes {\n        ...RatesRate\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.RatesHistoryDocument,
    "\n  query RatesConverted($fund: String!, $amountMinor: String!, $currency: String!, $on: Day!) {\n    convertedAmount(fund: $fund, amountMinor: $amountMinor, currency: $currency, on: $on) {\n      amount {\n        amountMinor\n        currency\n        exponent\n      }\n      rate {\n        ...RatesRate\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.RatesConvertedDocument,
    "\n  mutation RatesPropose($input: ProposeRateInput!) {\n    proposeRate(input: $input) {\n      id\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.RatesProposeDocument,
    "\n  mutation RatesConfirm($input: ConfirmRateInput!) {\n    confirmRate(input: $input) {\n      code\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.RatesConfirmDocument,
    "\n  query RatesDownload {\n    rateDownload {\n      at\n      mostAttempts\n      runs {\n        at\n        dueAt\n        attempt\n        address\n        outcome\n        day\n        rates\n        waiting\n        detail\n      }\n    }\n  }\n": types.RatesDownloadDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RatesRate on Rate {\n    code\n    base\n    quote\n    value\n    source\n    day\n    isFixed\n    enteredBy {\n      name\n    }\n    confirmedBy {\n      name\n    }\n  }\n"): typeof import('./graphql').RatesRateFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RatesOn($fund: String!, $on: Day!) {\n    ratesOn(fund: $fund, on: $on) {\n      ...RatesRate\n    }\n    ratesWaiting(fund: $fund) {\n      id\n      base\n      quote\n      value\n      day\n      source\n      why\n      before\n      beforeDay\n      origin\n      enteredAt\n      isOwn\n      enteredBy {\n        name\n      }\n    }\n  }\n"): typeof import('./graphql').RatesOnDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RatesCurrencies($fund: String!, $on: Day!) {\n    fundCurrencies(fund: $fund, on: $on) {\n      holdings {\n        currency\n        held {\n          amountMinor\n          currency\n          exponent\n        }\n        worth {\n          amountMinor\n          currency\n          exponent\n        }\n        rate {\n          ...RatesRate\n        }\n      }\n      carried {\n        amountMinor\n        currency\n        exponent\n      }\n      worth {\n        amountMinor\n        currency\n        exponent\n      }\n      difference {\n        amountMinor\n        currency\n        exponent\n      }\n    }\n  }\n"): typeof import('./graphql').RatesCurrenciesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RatesHistory($fund: String!, $quote: String!, $after: String) {\n    rates(fund: $fund, quote: $quote, first: 30, after: $after) {\n      nodes {\n        ...RatesRate\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').RatesHistoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RatesConverted($fund: String!, $amountMinor: String!, $currency: String!, $on: Day!) {\n    convertedAmount(fund: $fund, amountMinor: $amountMinor, currency: $currency, on: $on) {\n      amount {\n        amountMinor\n        currency\n        exponent\n      }\n      rate {\n        ...RatesRate\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').RatesConvertedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RatesPropose($input: ProposeRateInput!) {\n    proposeRate(input: $input) {\n      id\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').RatesProposeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RatesConfirm($input: ConfirmRateInput!) {\n    confirmRate(input: $input) {\n      code\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').RatesConfirmDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RatesDownload {\n    rateDownload {\n      at\n      mostAttempts\n      runs {\n        at\n        dueAt\n        attempt\n        address\n        outcome\n        day\n        rates\n        waiting\n        detail\n      }\n    }\n  }\n"): typeof import('./graphql').RatesDownloadDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
