/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Hands in a signature of the acting city under a head. */
export type AddCosignatureInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until there is an answer. */
  readonly id: string;
  /** The line of the signature, as it stands in a signed note. */
  readonly line: string;
  /** How many entries the head covers. */
  readonly size: string;
};

/** Accepts a head in the name of the acting city. */
export type CosignCheckpointInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until there is an answer. */
  readonly id: string;
  /** The proof that it goes on from the head the city kept, base64; empty for the first one. */
  readonly proof: ReadonlyArray<string>;
  /** The root that was seen, base64. */
  readonly root: string;
  /** How many entries the head covers. */
  readonly size: string;
};

/** Opens a fund to everybody, or closes it, by a decision of its cities. */
export type PublishFundInput = {
  /** The adopted decision it rests on. Each opens or closes once. */
  readonly decision: string;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Whether everybody may see it from now on. */
  readonly isPublic: boolean;
};

/** Registers a key of the acting city. The one before stays for the signatures it made. */
export type RegisterCityKeyInput = {
  /** Made by the client and kept until there is an answer. */
  readonly id: string;
  /** The public key as `name+id+key`; the secret one never leaves the city. */
  readonly verifier: string;
};

/** Where new heads are sent for the acting city. */
export type SetHeadAddressInput = {
  /** Made by the client and kept until there is an answer. */
  readonly id: string;
  /** An address that begins with https:; none to stop. */
  readonly url?: string | null | undefined;
};

export type SealQueryVariables = Exact<{
  fund: string;
}>;


export type SealQuery = { readonly checkpoint: { readonly size: string, readonly root: string, readonly note: string, readonly key: string, readonly madeAt: string, readonly waiting: string, readonly isPublic: boolean, readonly mayAccept: boolean, readonly heads: ReadonlyArray<{ readonly size: string, readonly root: string, readonly at: string, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } } }>, readonly cosignatures: ReadonlyArray<{ readonly size: string, readonly keyId: string, readonly at: string, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } } }> } | null };

export type ConsistencyProofQueryVariables = Exact<{
  fund: string;
  from: string;
  to: string;
}>;


export type ConsistencyProofQuery = { readonly consistencyProof: ReadonlyArray<string> | null };

export type CosignCheckpointMutationVariables = Exact<{
  input: CosignCheckpointInput;
}>;


export type CosignCheckpointMutation = { readonly cosignCheckpoint: { readonly head: { readonly size: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type AdoptedDecisionsQueryVariables = Exact<{
  fund: string;
}>;


export type AdoptedDecisionsQuery = { readonly fundDecisions: ReadonlyArray<{ readonly id: string, readonly adoptedOn: string | null, readonly title: { readonly text: string } }> };

export type PublishFundMutationVariables = Exact<{
  input: PublishFundInput;
}>;


export type PublishFundMutation = { readonly publishFund: { readonly isPublic: boolean | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type WitnessFragment = { readonly keyName: string, readonly address: string | null, readonly keys: ReadonlyArray<{ readonly keyId: string, readonly verifier: string, readonly since: string, readonly isCurrent: boolean }>, readonly deliveries: ReadonlyArray<{ readonly fund: string, readonly size: string, readonly at: string, readonly arrived: boolean, readonly why: string, readonly failures: number }> };

export type OurWitnessQueryVariables = Exact<{ [key: string]: never; }>;


export type OurWitnessQuery = { readonly cityWitness: { readonly keyName: string, readonly address: string | null, readonly keys: ReadonlyArray<{ readonly keyId: string, readonly verifier: string, readonly since: string, readonly isCurrent: boolean }>, readonly deliveries: ReadonlyArray<{ readonly fund: string, readonly size: string, readonly at: string, readonly arrived: boolean, readonly why: string, readonly failures: number }> } };

export type RegisterCityKeyMutationVariables = Exact<{
  input: RegisterCityKeyInput;
}>;


export type RegisterCityKeyMutation = { readonly registerCityKey: { readonly witness: { readonly keyName: string, readonly address: string | null, readonly keys: ReadonlyArray<{ readonly keyId: string, readonly verifier: string, readonly since: string, readonly isCurrent: boolean }>, readonly deliveries: ReadonlyArray<{ readonly fund: string, readonly size: string, readonly at: string, readonly arrived: boolean, readonly why: string, readonly failures: number }> } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type SetHeadAddressMutationVariables = Exact<{
  input: SetHeadAddressInput;
}>;


export type SetHeadAddressMutation = { readonly setHeadAddress: { readonly witness: { readonly keyName: string, readonly address: string | null, readonly keys: ReadonlyArray<{ readonly keyId: string, readonly verifier: string, readonly since: string, readonly isCurrent: boolean }>, readonly deliveries: ReadonlyArray<{ readonly fund: string, readonly size: string, readonly at: string, readonly arrived: boolean, readonly why: string, readonly failures: number }> } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type AddCosignatureMutationVariables = Exact<{
  input: AddCosignatureInput;
}>;


export type AddCosignatureMutation = { readonly addCosignature: { readonly cosignature: { readonly size: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const WitnessFragmentDoc = new TypedDocumentString(`
    fragment Witness on CityWitness {
  keyName
  address
  keys {
    keyId
    verifier
    since
    isCurrent
  }
  deliveries {
    fund
    size
    at
    arrived
    why
    failures
  }
}
    `, {"fragmentName":"Witness"}) as unknown as TypedDocumentString<WitnessFragment, unknown>;
export const SealDocument = new TypedDocumentString(`
    query Seal($fund: String!) {
  checkpoint(fund: $fund) {
    size
    root
    note
    key
    madeAt
    waiting
    isPublic
    mayAccept
    heads {
      size
      root
      at
      city {
        id
        plate
        name {
          text
        }
      }
    }
    cosignatures {
      size
      keyId
      at
      city {
        id
        plate
        name {
          text
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SealQuery, SealQueryVariables>;
export const ConsistencyProofDocument = new TypedDocumentString(`
    query ConsistencyProof($fund: String!, $from: String!, $to: String!) {
  consistencyProof(fund: $fund, from: $from, to: $to)
}
    `) as unknown as TypedDocumentString<ConsistencyProofQuery, ConsistencyProofQueryVariables>;
export const CosignCheckpointDocument = new TypedDocumentString(`
    mutation CosignCheckpoint($input: CosignCheckpointInput!) {
  cosignCheckpoint(input: $input) {
    head {
      size
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CosignCheckpointMutation, CosignCheckpointMutationVariables>;
export const AdoptedDecisionsDocument = new TypedDocumentString(`
    query AdoptedDecisions($fund: String!) {
  fundDecisions(fund: $fund) {
    id
    adoptedOn
    title {
      text
    }
  }
}
    `) as unknown as TypedDocumentString<AdoptedDecisionsQuery, AdoptedDecisionsQueryVariables>;
export const PublishFundDocument = new TypedDocumentString(`
    mutation PublishFund($input: PublishFundInput!) {
  publishFund(input: $input) {
    isPublic
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PublishFundMutation, PublishFundMutationVariables>;
export const OurWitnessDocument = new TypedDocumentString(`
    query OurWitness {
  cityWitness {
    ...Witness
  }
}
    fragment Witness on CityWitness {
  keyName
  address
  keys {
    keyId
    verifier
    since
    isCurrent
  }
  deliveries {
    fund
    size
    at
    arrived
    why
    failures
  }
}`) as unknown as TypedDocumentString<OurWitnessQuery, OurWitnessQueryVariables>;
export const RegisterCityKeyDocument = new TypedDocumentString(`
    mutation RegisterCityKey($input: RegisterCityKeyInput!) {
  registerCityKey(input: $input) {
    witness {
      ...Witness
    }
    refusals {
      code
      path
    }
  }
}
    fragment Witness on CityWitness {
  keyName
  address
  keys {
    keyId
    verifier
    since
    isCurrent
  }
  deliveries {
    fund
    size
    at
    arrived
    why
    failures
  }
}`) as unknown as TypedDocumentString<RegisterCityKeyMutation, RegisterCityKeyMutationVariables>;
export const SetHeadAddressDocument = new TypedDocumentString(`
    mutation SetHeadAddress($input: SetHeadAddressInput!) {
  setHeadAddress(input: $input) {
    witness {
      ...Witness
    }
    refusals {
      code
      path
    }
  }
}
    fragment Witness on CityWitness {
  keyName
  address
  keys {
    keyId
    verifier
    since
    isCurrent
  }
  deliveries {
    fund
    size
    at
    arrived
    why
    failures
  }
}`) as unknown as TypedDocumentString<SetHeadAddressMutation, SetHeadAddressMutationVariables>;
export const AddCosignatureDocument = new TypedDocumentString(`
    mutation AddCosignature($input: AddCosignatureInput!) {
  addCosignature(input: $input) {
    cosignature {
      size
    }
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AddCosignatureMutation, AddCosignatureMutationVariables>;