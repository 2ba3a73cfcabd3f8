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
    "\n  fragment OrderMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": typeof types.OrderMoneyFragmentDoc,
    "\n  fragment OrderPayment on FundPayment {\n    transferId\n    kind\n    partner\n    ownerName\n    number\n    isSettled\n    isTakenBack\n    rejection {\n      id\n      source\n      code\n      reason\n      signatures\n      needed\n      state\n      whyNot\n      author {\n        name\n      }\n    }\n    city {\n      name {\n        text\n      }\n    }\n    text {\n      text\n      language\n    }\n    amount {\n      ...OrderMoney\n    }\n  }\n": typeof types.OrderPaymentFragmentDoc,
    "\n  query OrdersAccounts($fund: String!) {\n    bankAccounts(fund: $fund) {\n      id\n      currency\n      number\n      isIban\n      bankName\n      holder {\n        id\n        name {\n          text\n        }\n      }\n    }\n  }\n": typeof types.OrdersAccountsDocument,
    "\n  query OrdersPayable($bankAccount: ID!) {\n    payablePayments(bankAccount: $bankAccount) {\n      ...OrderPayment\n    }\n  }\n": typeof types.OrdersPayableDocument,
    "\n  query OrdersList($fund: String!, $after: String) {\n    paymentOrders(fund: $fund, first: 10, after: $after) {\n      nodes {\n        id\n        bankName\n        number\n        executeOn\n        version\n        payments\n        total {\n          ...OrderMoney\n        }\n        sha256\n        createdAt\n        downloads\n        settled\n        released\n        author {\n          name\n        }\n        items {\n          ...OrderPayment\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.OrdersListDocument,
    "\n  mutation OrdersCreate($input: CreatePaymentOrderInput!) {\n    createPaymentOrder(input: $input) {\n      order {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.OrdersCreateDocument,
    "\n  query OrdersParties($fund: String!) {\n    paymentParties(fund: $fund) {\n      partner\n      partnerName\n      ownerName\n      number\n      bic\n      city {\n        id\n        name {\n          text\n        }\n      }\n    }\n    partyAccountChanges(fund: $fund) {\n      id\n      partner\n      partnerName\n      ownerName\n      number\n      bic\n      proposedAt\n      signatures\n      whyNot\n      author {\n        name\n      }\n      city {\n        id\n        name {\n          text\n        }\n      }\n    }\n  }\n": typeof types.OrdersPartiesDocument,
    "\n  mutation OrdersProposeParty($input: ProposePartyAccountInput!) {\n    proposePartyAccount(input: $input) {\n      changeId\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.OrdersProposePartyDocument,
    "\n  mutation OrdersSignParty($input: SignPartyAccountInput!) {\n    signPartyAccount(input: $input) {\n      isInForce\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.OrdersSignPartyDocument,
    "\n  mutation OrdersReportRejected($input: ReportRejectedPaymentInput!) {\n    reportRejectedPayment(input: $input) {\n      rejectionId\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.OrdersReportRejectedDocument,
    "\n  mutation OrdersSignRejected($input: SignRejectedPaymentInput!) {\n    signRejectedPayment(input: $input) {\n      isReleased\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.OrdersSignRejectedDocument,
};
const documents: Documents = {
    "\n  fragment OrderMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": types.OrderMoneyFragmentDoc,
    "\n  fragment OrderPayment on FundPayment {\n    transferId\n    kind\n    partner\n    ownerName\n    number\n    isSettled\n    isTakenBack\n    rejection {\n      id\n      source\n      code\n      reason\n      signatures\n      needed\n      state\n      whyNot\n      author {\n        name\n      }\n    }\n    city {\n      name {\n        text\n      }\n    }\n    text {\n      text\n      language\n    }\n    amount {\n      ...OrderMoney\n    }\n  }\n": types.OrderPaymentFragmentDoc,
    "\n  query OrdersAccounts($fund: String!) {\n    bankAccounts(fund: $fund) {\n      id\n      currency\n      number\n      isIban\n      bankName\n      holder {\n        id\n        name {\n          text\n        }\n      }\n    }\n  }\n": types.OrdersAccountsDocument,
    "\n  query OrdersPayable($bankAccount: ID!) {\n    payablePayments(bankAccount: $bankAccount) {\n      ...OrderPayment\n    }\n  }\n": types.OrdersPayableDocument,
    "\n  query OrdersList($fund: String!, $after: String) {\n    paymentOrders(fund: $fund, first: 10, after: $after) {\n      nodes {\n        id\n        bankName\n        number\n        executeOn\n        version\n        payments\n        total {\n          ...OrderMoney\n        }\n        sha256\n        createdAt\n        downloads\n        settled\n        released\n        author {\n          name\n        }\n        items {\n          ...OrderPayment\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.OrdersListDocument,
    "\n  mutation OrdersCreate($input: CreatePaymentOrderInput!) {\n    createPaymentOrder(input: $input) {\n      order {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.OrdersCreateDocument,
    "\n  query OrdersParties($fund: String!) {\n    paymentParties(fund: $fund) {\n      partner\n      partnerName\n      ownerName\n      number\n      bic\n      city {\n        id\n        name {\n          text\n        }\n      }\n    }\n    partyAccountChanges(fund: $fund) {\n      id\n      partner\n      partnerName\n      ownerName\n      number\n      bic\n      proposedAt\n      signatures\n      whyNot\n      author {\n        name\n      }\n      city {\n        id\n        name {\n          text\n        }\n      }\n    }\n  }\n": types.OrdersPartiesDocument,
    "\n  mutation OrdersProposeParty($input: ProposePartyAccountInput!) {\n    proposePartyAccount(input: $input) {\n      changeId\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.OrdersProposePartyDocument,
    "\n  mutation OrdersSignParty($input: SignPartyAccountInput!) {\n    signPartyAccount(input: $input) {\n      isInForce\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.OrdersSignPartyDocument,
    "\n  mutation OrdersReportRejected($input: ReportRejectedPaymentInput!) {\n    reportRejectedPayment(input: $input) {\n      rejectionId\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.OrdersReportRejectedDocument,
    "\n  mutation OrdersSignRejected($input: SignRejectedPaymentInput!) {\n    signRejectedPayment(input: $input) {\n      isReleased\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.OrdersSignRejectedDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n"): typeof import('./graphql').OrderMoneyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderPayment on FundPayment {\n    transferId\n    kind\n    partner\n    ownerName\n    number\n    isSettled\n    isTakenBack\n    rejection {\n      id\n      source\n      code\n      reason\n      signatures\n      needed\n      state\n      whyNot\n      author {\n        name\n      }\n    }\n    city {\n      name {\n        text\n      }\n    }\n    text {\n      text\n      language\n    }\n    amount {\n      ...OrderMoney\n    }\n  }\n"): typeof import('./graphql').OrderPaymentFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrdersAccounts($fund: String!) {\n    bankAccounts(fund: $fund) {\n      id\n      currency\n      number\n      isIban\n      bankName\n      holder {\n        id\n        name {\n          text\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').OrdersAccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrdersPayable($bankAccount: ID!) {\n    payablePayments(bankAccount: $bankAccount) {\n      ...OrderPayment\n    }\n  }\n"): typeof import('./graphql').OrdersPayableDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrdersList($fund: String!, $after: String) {\n    paymentOrders(fund: $fund, first: 10, after: $after) {\n      nodes {\n        id\n        bankName\n        number\n        executeOn\n        version\n        payments\n        total {\n          ...OrderMoney\n        }\n        sha256\n        createdAt\n        downloads\n        settled\n        released\n        author {\n          name\n        }\n        items {\n          ...OrderPayment\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').OrdersListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrdersCreate($input: CreatePaymentOrderInput!) {\n    createPaymentOrder(input: $input) {\n      order {\n        id\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').OrdersCreateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrdersParties($fund: String!) {\n    paymentParties(fund: $fund) {\n      partner\n      partnerName\n      ownerName\n      number\n      bic\n      city {\n        id\n        name {\n          text\n        }\n      }\n    }\n    partyAccountChanges(fund: $fund) {\n      id\n      partner\n      partnerName\n      ownerName\n      number\n      bic\n      proposedAt\n      signatures\n      whyNot\n      author {\n        name\n      }\n      city {\n        id\n        name {\n          text\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').OrdersPartiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrdersProposeParty($input: ProposePartyAccountInput!) {\n    proposePartyAccount(input: $input) {\n      changeId\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').OrdersProposePartyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrdersSignParty($input: SignPartyAccountInput!) {\n    signPartyAccount(input: $input) {\n      isInForce\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').OrdersSignPartyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrdersReportRejected($input: ReportRejectedPaymentInput!) {\n    reportRejectedPayment(input: $input) {\n      rejectionId\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').OrdersReportRejectedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrdersSignRejected($input: SignRejectedPaymentInput!) {\n    signRejectedPayment(input: $input) {\n      isReleased\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').OrdersSignRejectedDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
