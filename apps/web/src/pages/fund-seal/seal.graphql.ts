import { graphql } from './gql/gql.js';

export const Seal = graphql(`
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
`);

export const ConsistencyProof = graphql(`
  query ConsistencyProof($fund: String!, $from: String!, $to: String!) {
    consistencyProof(fund: $fund, from: $from, to: $to)
  }
`);

export const CosignCheckpoint = graphql(`
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
`);

export const AdoptedDecisions = graphql(`
  query AdoptedDecisions($fund: String!) {
    fundDecisions(fund: $fund) {
      id
      adoptedOn
      title {
        text
      }
    }
  }
`);

export const PublishFund = graphql(`
  mutation PublishFund($input: PublishFundInput!) {
    publishFund(input: $input) {
      isPublic
      refusals {
        code
        path
      }
    }
  }
`);

graphql(`
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
`);

export const OurWitness = graphql(`
  query OurWitness {
    cityWitness {
      ...Witness
    }
  }
`);

export const RegisterCityKey = graphql(`
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
`);

export const SetHeadAddress = graphql(`
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
`);

export const AddCosignature = graphql(`
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
`);
