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
    "\n  fragment CeilingMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": typeof types.CeilingMoneyFragmentDoc,
    "\n  fragment CeilingAnswer on CeilingPayload {\n    outcome\n    fund\n    transferId\n    roomLeft {\n      ...CeilingMoney\n    }\n    refusals {\n      code\n      path\n    }\n  }\n": typeof types.CeilingAnswerFragmentDoc,
    "\n  query CeilingPositions($year: Int) {\n    ceilingPosition(year: $year) {\n      rule {\n        key\n        kind\n        title {\n          text\n          language\n        }\n        source\n        rate\n        warnAt\n        contributionsAs\n        base {\n          key\n          name {\n            text\n            language\n          }\n        }\n        counts {\n          key\n          name {\n            text\n            language\n          }\n        }\n      }\n      year\n      fund\n      base {\n        ...CeilingMoney\n      }\n      byRule {\n        ...CeilingMoney\n      }\n      overridden {\n        ...CeilingMoney\n      }\n      limit {\n        ...CeilingMoney\n      }\n      committed {\n        ...CeilingMoney\n      }\n      paid {\n        ...CeilingMoney\n      }\n      room {\n        ...CeilingMoney\n      }\n      usedBasisPoints\n      isWarned\n      byClass {\n        of {\n          key\n        }\n        committed {\n          ...CeilingMoney\n        }\n      }\n      years {\n        year\n        limit {\n          ...CeilingMoney\n        }\n        committed {\n          ...CeilingMoney\n        }\n      }\n      bases {\n        id\n        parts {\n          key\n          amount {\n            ...CeilingMoney\n          }\n        }\n        base {\n          ...CeilingMoney\n        }\n        limit {\n          ...CeilingMoney\n        }\n        source {\n          text\n          language\n        }\n        approvedOn\n        state\n        isInForce\n      }\n      overrides {\n        id\n        amount {\n          ...CeilingMoney\n        }\n        reason\n        text {\n          text\n          language\n        }\n        state\n        enteredAt\n      }\n      commitments {\n        id\n        seq\n        on\n        classKey\n        amount {\n          ...CeilingMoney\n        }\n        text {\n          text\n          language\n        }\n      }\n      uncounted {\n        agreement\n        fund\n        title {\n          text\n          language\n        }\n        agreedOn\n        total {\n          ...CeilingMoney\n        }\n      }\n    }\n  }\n": typeof types.CeilingPositionsDocument,
    "\n  query CeilingDecisions($fund: String!) {\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n      }\n    }\n  }\n": typeof types.CeilingDecisionsDocument,
    "\n  mutation SetCeilingBase($input: SetCeilingBaseInput!) {\n    setCeilingBase(input: $input) {\n      ...CeilingAnswer\n    }\n  }\n": typeof types.SetCeilingBaseDocument,
    "\n  mutation EngageCeiling($input: EngageCeilingInput!) {\n    engageCeiling(input: $input) {\n      ...CeilingAnswer\n    }\n  }\n": typeof types.EngageCeilingDocument,
    "\n  mutation DisengageCeiling($input: EngageCeilingInput!) {\n    disengageCeiling(input: $input) {\n      ...CeilingAnswer\n    }\n  }\n": typeof types.DisengageCeilingDocument,
    "\n  mutation OverrideCeiling($input: OverrideCeilingInput!) {\n    overrideCeiling(input: $input) {\n      ...CeilingAnswer\n    }\n  }\n": typeof types.OverrideCeilingDocument,
    "\n  mutation CountAgreement($input: CountAgreementInput!) {\n    countAgreement(input: $input) {\n      ...CeilingAnswer\n    }\n  }\n": typeof types.CountAgreementDocument,
};
const documents: Documents = {
    "\n  fragment CeilingMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n": types.CeilingMoneyFragmentDoc,
    "\n  fragment CeilingAnswer on CeilingPayload {\n    outcome\n    fund\n    transferId\n    roomLeft {\n      ...CeilingMoney\n    }\n    refusals {\n      code\n      path\n    }\n  }\n": types.CeilingAnswerFragmentDoc,
    "\n  query CeilingPositions($year: Int) {\n    ceilingPosition(year: $year) {\n      rule {\n        key\n        kind\n        title {\n          text\n          language\n        }\n        source\n        rate\n        warnAt\n        contributionsAs\n        base {\n          key\n          name {\n            text\n            language\n          }\n        }\n        counts {\n          key\n          name {\n            text\n            language\n          }\n        }\n      }\n      year\n      fund\n      base {\n        ...CeilingMoney\n      }\n      byRule {\n        ...CeilingMoney\n      }\n      overridden {\n        ...CeilingMoney\n      }\n      limit {\n        ...CeilingMoney\n      }\n      committed {\n        ...CeilingMoney\n      }\n      paid {\n        ...CeilingMoney\n      }\n      room {\n        ...CeilingMoney\n      }\n      usedBasisPoints\n      isWarned\n      byClass {\n        of {\n          key\n        }\n        committed {\n          ...CeilingMoney\n        }\n      }\n      years {\n        year\n        limit {\n          ...CeilingMoney\n        }\n        committed {\n          ...CeilingMoney\n        }\n      }\n      bases {\n        id\n        parts {\n          key\n          amount {\n            ...CeilingMoney\n          }\n        }\n        base {\n          ...CeilingMoney\n        }\n        limit {\n          ...CeilingMoney\n        }\n        source {\n          text\n          language\n        }\n        approvedOn\n        state\n        isInForce\n      }\n      overrides {\n        id\n        amount {\n          ...CeilingMoney\n        }\n        reason\n        text {\n          text\n          language\n        }\n        state\n        enteredAt\n      }\n      commitments {\n        id\n        seq\n        on\n        classKey\n        amount {\n          ...CeilingMoney\n        }\n        text {\n          text\n          language\n        }\n      }\n      uncounted {\n        agreement\n        fund\n        title {\n          text\n          language\n        }\n        agreedOn\n        total {\n          ...CeilingMoney\n        }\n      }\n    }\n  }\n": types.CeilingPositionsDocument,
    "\n  query CeilingDecisions($fund: String!) {\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n      }\n    }\n  }\n": types.CeilingDecisionsDocument,
    "\n  mutation SetCeilingBase($input: SetCeilingBaseInput!) {\n    setCeilingBase(input: $input) {\n      ...CeilingAnswer\n    }\n  }\n": types.SetCeilingBaseDocument,
    "\n  mutation EngageCeiling($input: EngageCeilingInput!) {\n    engageCeiling(input: $input) {\n      ...CeilingAnswer\n    }\n  }\n": types.EngageCeilingDocument,
    "\n  mutation DisengageCeiling($input: EngageCeilingInput!) {\n    disengageCeiling(input: $input) {\n      ...CeilingAnswer\n    }\n  }\n": types.DisengageCeilingDocument,
    "\n  mutation OverrideCeiling($input: OverrideCeilingInput!) {\n    overrideCeiling(input: $input) {\n      ...CeilingAnswer\n    }\n  }\n": types.OverrideCeilingDocument,
    "\n  mutation CountAgreement($input: CountAgreementInput!) {\n    countAgreement(input: $input) {\n      ...CeilingAnswer\n    }\n  }\n": types.CountAgreementDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CeilingMoney on Money {\n    amountMinor\n    currency\n    exponent\n  }\n"): typeof import('./graphql').CeilingMoneyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CeilingAnswer on CeilingPayload {\n    outcome\n    fund\n    transferId\n    roomLeft {\n      ...CeilingMoney\n    }\n    refusals {\n      code\n      path\n    }\n  }\n"): typeof import('./graphql').CeilingAnswerFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CeilingPositions($year: Int) {\n    ceilingPosition(year: $year) {\n      rule {\n        key\n        kind\n        title {\n          text\n          language\n        }\n        source\n        rate\n        warnAt\n        contributionsAs\n        base {\n          key\n          name {\n            text\n            language\n          }\n        }\n        counts {\n          key\n          name {\n            text\n            language\n          }\n        }\n      }\n      year\n      fund\n      base {\n        ...CeilingMoney\n      }\n      byRule {\n        ...CeilingMoney\n      }\n      overridden {\n        ...CeilingMoney\n      }\n      limit {\n        ...CeilingMoney\n      }\n      committed {\n        ...CeilingMoney\n      }\n      paid {\n        ...CeilingMoney\n      }\n      room {\n        ...CeilingMoney\n      }\n      usedBasisPoints\n      isWarned\n      byClass {\n        of {\n          key\n        }\n        committed {\n          ...CeilingMoney\n        }\n      }\n      years {\n        year\n        limit {\n          ...CeilingMoney\n        }\n        committed {\n          ...CeilingMoney\n        }\n      }\n      bases {\n        id\n        parts {\n          key\n          amount {\n            ...CeilingMoney\n          }\n        }\n        base {\n          ...CeilingMoney\n        }\n        limit {\n          ...CeilingMoney\n        }\n        source {\n          text\n          language\n        }\n        approvedOn\n        state\n        isInForce\n      }\n      overrides {\n        id\n        amount {\n          ...CeilingMoney\n        }\n        reason\n        text {\n          text\n          language\n        }\n        state\n        enteredAt\n      }\n      commitments {\n        id\n        seq\n        on\n        classKey\n        amount {\n          ...CeilingMoney\n        }\n        text {\n          text\n          language\n        }\n      }\n      uncounted {\n        agreement\n        fund\n        title {\n          text\n          language\n        }\n        agreedOn\n        total {\n          ...CeilingMoney\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').CeilingPositionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CeilingDecisions($fund: String!) {\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n      }\n    }\n  }\n"): typeof import('./graphql').CeilingDecisionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetCeilingBase($input: SetCeilingBaseInput!) {\n    setCeilingBase(input: $input) {\n      ...CeilingAnswer\n    }\n  }\n"): typeof import('./graphql').SetCeilingBaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EngageCeiling($input: EngageCeilingInput!) {\n    engageCeiling(input: $input) {\n      ...CeilingAnswer\n    }\n  }\n"): typeof import('./graphql').EngageCeilingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisengageCeiling($input: EngageCeilingInput!) {\n    disengageCeiling(input: $input) {\n      ...CeilingAnswer\n    }\n  }\n"): typeof import('./graphql').DisengageCeilingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OverrideCeiling($input: OverrideCeilingInput!) {\n    overrideCeiling(input: $input) {\n      ...CeilingAnswer\n    }\n  }\n"): typeof import('./graphql').OverrideCeilingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CountAgreement($input: CountAgreementInput!) {\n    countAgreement(input: $input) {\n      ...CeilingAnswer\n    }\n  }\n"): typeof import('./graphql').CountAgreementDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
