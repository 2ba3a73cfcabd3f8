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
    "\n  fragment DueMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": typeof types.DueMoneyFragmentDoc,
    "\n  fragment Debts on FundDebts {\n    on\n    areRemindersOpen\n    late {\n      ...DueMoney\n    }\n    buckets {\n      age\n      instalments\n      open {\n        ...DueMoney\n      }\n    }\n    instalments {\n      agreement\n      no\n      dueOn\n      daysLate\n      age\n      whyNotRemind\n      city {\n        id\n        plate\n        name {\n          text\n        }\n      }\n      title {\n        text\n        language\n        isOriginal\n      }\n      amount {\n        ...DueMoney\n      }\n      open {\n        ...DueMoney\n      }\n      reminders {\n        id\n        level\n        day\n      }\n    }\n  }\n": typeof types.DebtsFragmentDoc,
    "\n  query DueDebts($fund: String!) {\n    fundDebts(fund: $fund) {\n      ...Debts\n    }\n  }\n": typeof types.DueDebtsDocument,
    "\n  mutation DueRemind($input: RemindOfInstalmentInput!) {\n    remindOfInstalment(input: $input) {\n      debts {\n        ...Debts\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.DueRemindDocument,
    "\n  query DueDecisions($fund: String!) {\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n      }\n    }\n  }\n": typeof types.DueDecisionsDocument,
    "\n  mutation DueOpenReminders($input: OpenFundRemindersInput!) {\n    openFundReminders(input: $input) {\n      debts {\n        ...Debts\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.DueOpenRemindersDocument,
};
const documents: Documents = {
    "\n  fragment DueMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": types.DueMoneyFragmentDoc,
    "\n  fragment Debts on FundDebts {\n    on\n    areRemindersOpen\n    late {\n      ...DueMoney\n    }\n    buckets {\n      age\n      instalments\n      open {\n        ...DueMoney\n      }\n    }\n    instalments {\n      agreement\n      no\n      dueOn\n      daysLate\n      age\n      whyNotRemind\n      city {\n        id\n        plate\n        name {\n          text\n        }\n      }\n      title {\n        text\n        language\n        isOriginal\n      }\n      amount {\n        ...DueMoney\n      }\n      open {\n        ...DueMoney\n      }\n      reminders {\n        id\n        level\n        day\n      }\n    }\n  }\n": types.DebtsFragmentDoc,
    "\n  query DueDebts($fund: String!) {\n    fundDebts(fund: $fund) {\n      ...Debts\n    }\n  }\n": types.DueDebtsDocument,
    "\n  mutation DueRemind($input: RemindOfInstalmentInput!) {\n    remindOfInstalment(input: $input) {\n      debts {\n        ...Debts\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.DueRemindDocument,
    "\n  query DueDecisions($fund: String!) {\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n      }\n    }\n  }\n": types.DueDecisionsDocument,
    "\n  mutation DueOpenReminders($input: OpenFundRemindersInput!) {\n    openFundReminders(input: $input) {\n      debts {\n        ...Debts\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.DueOpenRemindersDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DueMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n"): typeof import('./graphql').DueMoneyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Debts on FundDebts {\n    on\n    areRemindersOpen\n    late {\n      ...DueMoney\n    }\n    buckets {\n      age\n      instalments\n      open {\n        ...DueMoney\n      }\n    }\n    instalments {\n      agreement\n      no\n      dueOn\n      daysLate\n      age\n      whyNotRemind\n      city {\n        id\n        plate\n        name {\n          text\n        }\n      }\n      title {\n        text\n        language\n        isOriginal\n      }\n      amount {\n        ...DueMoney\n      }\n      open {\n        ...DueMoney\n      }\n      reminders {\n        id\n        level\n        day\n      }\n    }\n  }\n"): typeof import('./graphql').DebtsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DueDebts($fund: String!) {\n    fundDebts(fund: $fund) {\n      ...Debts\n    }\n  }\n"): typeof import('./graphql').DueDebtsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DueRemind($input: RemindOfInstalmentInput!) {\n    remindOfInstalment(input: $input) {\n      debts {\n        ...Debts\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').DueRemindDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DueDecisions($fund: String!) {\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n      }\n    }\n  }\n"): typeof import('./graphql').DueDecisionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DueOpenReminders($input: OpenFundRemindersInput!) {\n    openFundReminders(input: $input) {\n      debts {\n        ...Debts\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').DueOpenRemindersDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
