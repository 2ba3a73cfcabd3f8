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
    "\n  fragment KeyMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": typeof types.KeyMoneyFragmentDoc,
    "\n  fragment KeyShare on ContributionShare {\n    city {\n      id\n      plate\n      name {\n        text\n      }\n    }\n    percent\n    exact\n    amount {\n      ...KeyMoney\n    }\n    inKind {\n      ...KeyMoney\n    }\n    cash {\n      ...KeyMoney\n    }\n    seq\n  }\n": typeof types.KeyShareFragmentDoc,
    "\n  query KeyCities {\n    funds {\n      code\n      partnership {\n        cities {\n          id\n          key\n          plate\n          name {\n            text\n          }\n          population\n          populationYear\n        }\n      }\n    }\n  }\n": typeof types.KeyCitiesDocument,
    "\n  query SimulateKey($input: SimulateContributionKeyInput!) {\n    simulateContributionKey(input: $input) {\n      shares {\n        ...KeyShare\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.SimulateKeyDocument,
    "\n  query KeyVersions($fund: String!) {\n    contributionKeys(fund: $fund) {\n      id\n      no\n      title {\n        text\n        language\n      }\n      method\n      year\n      total {\n        ...KeyMoney\n      }\n      state\n      shares {\n        city {\n          id\n          plate\n          name {\n            text\n          }\n        }\n      }\n      agreements {\n        city {\n          id\n        }\n      }\n    }\n  }\n": typeof types.KeyVersionsDocument,
    "\n  fragment KeyInFull on ContributionKeyVersion {\n    id\n    no\n    title {\n      text\n      language\n    }\n    method\n    parameters {\n      equalPart\n      populationPart\n      budgetPart\n      base\n      floor\n      ceiling\n      gradient\n      threshold\n    }\n    year\n    pledgedOn\n    total {\n      ...KeyMoney\n    }\n    shares {\n      ...KeyShare\n    }\n    inputs {\n      city {\n        id\n        plate\n        name {\n          text\n        }\n      }\n      facts {\n        name\n        value\n        source\n        day\n      }\n    }\n    state\n    proposedAt\n    adoptedAt\n    withdrawnAt\n    decision\n    author {\n      id\n      name\n    }\n    authorCity {\n      id\n      name {\n        text\n      }\n    }\n    agreements {\n      at\n      city {\n        id\n      }\n      person {\n        id\n        name\n      }\n    }\n    payload\n    payloadHash\n    canAgree\n    whyNot\n  }\n": typeof types.KeyInFullFragmentDoc,
    "\n  query KeyById($fund: String!, $id: ID!) {\n    contributionKey(fund: $fund, id: $id) {\n      ...KeyInFull\n    }\n  }\n": typeof types.KeyByIdDocument,
    "\n  mutation ProposeKey($input: ProposeContributionKeyInput!) {\n    proposeContributionKey(input: $input) {\n      key {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.ProposeKeyDocument,
    "\n  mutation AgreeToKey($input: AgreeToContributionKeyInput!) {\n    agreeToContributionKey(input: $input) {\n      key {\n        id\n        state\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.AgreeToKeyDocument,
    "\n  mutation WithdrawKey($input: WithdrawContributionKeyInput!) {\n    withdrawContributionKey(input: $input) {\n      key {\n        id\n        state\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.WithdrawKeyDocument,
    "\n  mutation DecideOnKey($input: ProposeFundDecisionInput!) {\n    proposeFundDecision(input: $input) {\n      decision {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.DecideOnKeyDocument,
};
const documents: Documents = {
    "\n  fragment KeyMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": types.KeyMoneyFragmentDoc,
    "\n  fragment KeyShare on ContributionShare {\n    city {\n      id\n      plate\n      name {\n        text\n      }\n    }\n    percent\n    exact\n    amount {\n      ...KeyMoney\n    }\n    inKind {\n      ...KeyMoney\n    }\n    cash {\n      ...KeyMoney\n    }\n    seq\n  }\n": types.KeyShareFragmentDoc,
    "\n  query KeyCities {\n    funds {\n      code\n      partnership {\n        cities {\n          id\n          key\n          plate\n          name {\n            text\n          }\n          population\n          populationYear\n        }\n      }\n    }\n  }\n": types.KeyCitiesDocument,
    "\n  query SimulateKey($input: SimulateContributionKeyInput!) {\n    simulateContributionKey(input: $input) {\n      shares {\n        ...KeyShare\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.SimulateKeyDocument,
    "\n  query KeyVersions($fund: String!) {\n    contributionKeys(fund: $fund) {\n      id\n      no\n      title {\n        text\n        language\n      }\n      method\n      year\n      total {\n        ...KeyMoney\n      }\n      state\n      shares {\n        city {\n          id\n          plate\n          name {\n            text\n          }\n        }\n      }\n      agreements {\n        city {\n          id\n        }\n      }\n    }\n  }\n": types.KeyVersionsDocument,
    "\n  fragment KeyInFull on ContributionKeyVersion {\n    id\n    no\n    title {\n      text\n      language\n    }\n    method\n    parameters {\n      equalPart\n      populationPart\n      budgetPart\n      base\n      floor\n      ceiling\n      gradient\n      threshold\n    }\n    year\n    pledgedOn\n    total {\n      ...KeyMoney\n    }\n    shares {\n      ...KeyShare\n    }\n    inputs {\n      city {\n        id\n        plate\n        name {\n          text\n        }\n      }\n      facts {\n        name\n        value\n        source\n        day\n      }\n    }\n    state\n    proposedAt\n    adoptedAt\n    withdrawnAt\n    decision\n    author {\n      id\n      name\n    }\n    authorCity {\n      id\n      name {\n        text\n      }\n    }\n    agreements {\n      at\n      city {\n        id\n      }\n      person {\n        id\n        name\n      }\n    }\n    payload\n    payloadHash\n    canAgree\n    whyNot\n  }\n": types.KeyInFullFragmentDoc,
    "\n  query KeyById($fund: String!, $id: ID!) {\n    contributionKey(fund: $fund, id: $id) {\n      ...KeyInFull\n    }\n  }\n": types.KeyByIdDocument,
    "\n  mutation ProposeKey($input: ProposeContributionKeyInput!) {\n    proposeContributionKey(input: $input) {\n      key {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.ProposeKeyDocument,
    "\n  mutation AgreeToKey($input: AgreeToContributionKeyInput!) {\n    agreeToContributionKey(input: $input) {\n      key {\n        id\n        state\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.AgreeToKeyDocument,
    "\n  mutation WithdrawKey($input: WithdrawContributionKeyInput!) {\n    withdrawContributionKey(input: $input) {\n      key {\n        id\n        state\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.WithdrawKeyDocument,
    "\n  mutation DecideOnKey($input: ProposeFundDecisionInput!) {\n    proposeFundDecision(input: $input) {\n      decision {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.DecideOnKeyDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment KeyMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n"): typeof import('./graphql').KeyMoneyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment KeyShare on ContributionShare {\n    city {\n      id\n      plate\n      name {\n        text\n      }\n    }\n    percent\n    exact\n    amount {\n      ...KeyMoney\n    }\n    inKind {\n      ...KeyMoney\n    }\n    cash {\n      ...KeyMoney\n    }\n    seq\n  }\n"): typeof import('./graphql').KeyShareFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KeyCities {\n    funds {\n      code\n      partnership {\n        cities {\n          id\n          key\n          plate\n          name {\n            text\n          }\n          population\n          populationYear\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').KeyCitiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SimulateKey($input: SimulateContributionKeyInput!) {\n    simulateContributionKey(input: $input) {\n      shares {\n        ...KeyShare\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').SimulateKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KeyVersions($fund: String!) {\n    contributionKeys(fund: $fund) {\n      id\n      no\n      title {\n        text\n        language\n      }\n      method\n      year\n      total {\n        ...KeyMoney\n      }\n      state\n      shares {\n        city {\n          id\n          plate\n          name {\n            text\n          }\n        }\n      }\n      agreements {\n        city {\n          id\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').KeyVersionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment KeyInFull on ContributionKeyVersion {\n    id\n    no\n    title {\n      text\n      language\n    }\n    method\n    parameters {\n      equalPart\n      populationPart\n      budgetPart\n      base\n      floor\n      ceiling\n      gradient\n      threshold\n    }\n    year\n    pledgedOn\n    total {\n      ...KeyMoney\n    }\n    shares {\n      ...KeyShare\n    }\n    inputs {\n      city {\n        id\n        plate\n        name {\n          text\n        }\n      }\n      facts {\n        name\n        value\n        source\n        day\n      }\n    }\n    state\n    proposedAt\n    adoptedAt\n    withdrawnAt\n    decision\n    author {\n      id\n      name\n    }\n    authorCity {\n      id\n      name {\n        text\n      }\n    }\n    agreements {\n      at\n      city {\n        id\n      }\n      person {\n        id\n        name\n      }\n    }\n    payload\n    payloadHash\n    canAgree\n    whyNot\n  }\n"): typeof import('./graphql').KeyInFullFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query KeyById($fund: String!, $id: ID!) {\n    contributionKey(fund: $fund, id: $id) {\n      ...KeyInFull\n    }\n  }\n"): typeof import('./graphql').KeyByIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeKey($input: ProposeContributionKeyInput!) {\n    proposeContributionKey(input: $input) {\n      key {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').ProposeKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AgreeToKey($input: AgreeToContributionKeyInput!) {\n    agreeToContributionKey(input: $input) {\n      key {\n        id\n        state\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').AgreeToKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawKey($input: WithdrawContributionKeyInput!) {\n    withdrawContributionKey(input: $input) {\n      key {\n        id\n        state\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').WithdrawKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideOnKey($input: ProposeFundDecisionInput!) {\n    proposeFundDecision(input: $input) {\n      decision {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').DecideOnKeyDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
