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
    "\n  query Seal($fund: String!) {\n    checkpoint(fund: $fund) {\n      size\n      root\n      note\n      key\n      madeAt\n      waiting\n      isPublic\n      mayAccept\n      heads {\n        size\n        root\n        at\n        city {\n          id\n          plate\n          name {\n            text\n          }\n        }\n      }\n      cosignatures {\n        size\n        keyId\n        at\n        city {\n          id\n          plate\n          name {\n            text\n          }\n        }\n      }\n    }\n  }\n": typeof types.SealDocument,
    "\n  query ConsistencyProof($fund: String!, $from: String!, $to: String!) {\n    consistencyProof(fund: $fund, from: $from, to: $to)\n  }\n": typeof types.ConsistencyProofDocument,
    "\n  mutation CosignCheckpoint($input: CosignCheckpointInput!) {\n    cosignCheckpoint(input: $input) {\n      head {\n        size\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.CosignCheckpointDocument,
    "\n  query AdoptedDecisions($fund: String!) {\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n      }\n    }\n  }\n": typeof types.AdoptedDecisionsDocument,
    "\n  mutation PublishFund($input: PublishFundInput!) {\n    publishFund(input: $input) {\n      isPublic\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.PublishFundDocument,
    "\n  fragment Witness on CityWitness {\n    keyName\n    address\n    keys {\n      keyId\n      verifier\n      since\n      isCurrent\n    }\n    deliveries {\n      fund\n      size\n      at\n      arrived\n      why\n      failures\n    }\n  }\n": typeof types.WitnessFragmentDoc,
    "\n  query OurWitness {\n    cityWitness {\n      ...Witness\n    }\n  }\n": typeof types.OurWitnessDocument,
    "\n  mutation RegisterCityKey($input: RegisterCityKeyInput!) {\n    registerCityKey(input: $input) {\n      witness {\n        ...Witness\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.RegisterCityKeyDocument,
    "\n  mutation SetHeadAddress($input: SetHeadAddressInput!) {\n    setHeadAddress(input: $input) {\n      witness {\n        ...Witness\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.SetHeadAddressDocument,
    "\n  mutation AddCosignature($input: AddCosignatureInput!) {\n    addCosignature(input: $input) {\n      cosignature {\n        size\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": typeof types.AddCosignatureDocument,
};
const documents: Documents = {
    "\n  query Seal($fund: String!) {\n    checkpoint(fund: $fund) {\n      size\n      root\n      note\n      key\n      madeAt\n      waiting\n      isPublic\n      mayAccept\n      heads {\n        size\n        root\n        at\n        city {\n          id\n          plate\n          name {\n            text\n          }\n        }\n      }\n      cosignatures {\n        size\n        keyId\n        at\n        city {\n          id\n          plate\n          name {\n            text\n          }\n        }\n      }\n    }\n  }\n": types.SealDocument,
    "\n  query ConsistencyProof($fund: String!, $from: String!, $to: String!) {\n    consistencyProof(fund: $fund, from: $from, to: $to)\n  }\n": types.ConsistencyProofDocument,
    "\n  mutation CosignCheckpoint($input: CosignCheckpointInput!) {\n    cosignCheckpoint(input: $input) {\n      head {\n        size\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.CosignCheckpointDocument,
    "\n  query AdoptedDecisions($fund: String!) {\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n      }\n    }\n  }\n": types.AdoptedDecisionsDocument,
    "\n  mutation PublishFund($input: PublishFundInput!) {\n    publishFund(input: $input) {\n      isPublic\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.PublishFundDocument,
    "\n  fragment Witness on CityWitness {\n    keyName\n    address\n    keys {\n      keyId\n      verifier\n      since\n      isCurrent\n    }\n    deliveries {\n      fund\n      size\n      at\n      arrived\n      why\n      failures\n    }\n  }\n": types.WitnessFragmentDoc,
    "\n  query OurWitness {\n    cityWitness {\n      ...Witness\n    }\n  }\n": types.OurWitnessDocument,
    "\n  mutation RegisterCityKey($input: RegisterCityKeyInput!) {\n    registerCityKey(input: $input) {\n      witness {\n        ...Witness\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.RegisterCityKeyDocument,
    "\n  mutation SetHeadAddress($input: SetHeadAddressInput!) {\n    setHeadAddress(input: $input) {\n      witness {\n        ...Witness\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.SetHeadAddressDocument,
    "\n  mutation AddCosignature($input: AddCosignatureInput!) {\n    addCosignature(input: $input) {\n      cosignature {\n        size\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n": types.AddCosignatureDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Seal($fund: String!) {\n    checkpoint(fund: $fund) {\n      size\n      root\n      note\n      key\n      madeAt\n      waiting\n      isPublic\n      mayAccept\n      heads {\n        size\n        root\n        at\n        city {\n          id\n          plate\n          name {\n            text\n          }\n        }\n      }\n      cosignatures {\n        size\n        keyId\n        at\n        city {\n          id\n          plate\n          name {\n            text\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SealDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsistencyProof($fund: String!, $from: String!, $to: String!) {\n    consistencyProof(fund: $fund, from: $from, to: $to)\n  }\n"): typeof import('./graphql').ConsistencyProofDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CosignCheckpoint($input: CosignCheckpointInput!) {\n    cosignCheckpoint(input: $input) {\n      head {\n        size\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').CosignCheckpointDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdoptedDecisions($fund: String!) {\n    fundDecisions(fund: $fund) {\n      id\n      adoptedOn\n      title {\n        text\n      }\n    }\n  }\n"): typeof import('./graphql').AdoptedDecisionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublishFund($input: PublishFundInput!) {\n    publishFund(input: $input) {\n      isPublic\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').PublishFundDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Witness on CityWitness {\n    keyName\n    address\n    keys {\n      keyId\n      verifier\n      since\n      isCurrent\n    }\n    deliveries {\n      fund\n      size\n      at\n      arrived\n      why\n      failures\n    }\n  }\n"): typeof import('./graphql').WitnessFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OurWitness {\n    cityWitness {\n      ...Witness\n    }\n  }\n"): typeof import('./graphql').OurWitnessDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterCityKey($input: RegisterCityKeyInput!) {\n    registerCityKey(input: $input) {\n      witness {\n        ...Witness\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').RegisterCityKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetHeadAddress($input: SetHeadAddressInput!) {\n    setHeadAddress(input: $input) {\n      witness {\n        ...Witness\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').SetHeadAddressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddCosignature($input: AddCosignatureInput!) {\n    addCosignature(input: $input) {\n      cosignature {\n        size\n      }\n      refusals {\n        code\n        path\n      }\n    }\n  }\n"): typeof import('./graphql').AddCosignatureDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
