import { graphql } from './gql/gql.js';

graphql(`
  fragment KeyMoney on Money {
    amountMinor
    currency
    exponent
  }
`);

graphql(`
  fragment KeyShare on ContributionShare {
    city {
      id
      plate
      name {
        text
      }
    }
    percent
    exact
    amount {
      ...KeyMoney
    }
    inKind {
      ...KeyMoney
    }
    cash {
      ...KeyMoney
    }
    seq
  }
`);

export const KeyCities = graphql(`
  query KeyCities {
    funds {
      code
      partnership {
        cities {
          id
          key
          plate
          name {
            text
          }
          population
          populationYear
        }
      }
    }
  }
`);

export const SimulateKey = graphql(`
  query SimulateKey($input: SimulateContributionKeyInput!) {
    simulateContributionKey(input: $input) {
      shares {
        ...KeyShare
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const KeyVersions = graphql(`
  query KeyVersions($fund: String!) {
    contributionKeys(fund: $fund) {
      id
      no
      title {
        text
        language
      }
      method
      year
      total {
        ...KeyMoney
      }
      state
      shares {
        city {
          id
          plate
          name {
            text
          }
        }
      }
      agreements {
        city {
          id
        }
      }
    }
  }
`);

graphql(`
  fragment KeyInFull on ContributionKeyVersion {
    id
    no
    title {
      text
      language
    }
    method
    parameters {
      equalPart
      populationPart
      budgetPart
      base
      floor
      ceiling
      gradient
      threshold
    }
    year
    pledgedOn
    total {
      ...KeyMoney
    }
    shares {
      ...KeyShare
    }
    inputs {
      city {
        id
        plate
        name {
          text
        }
      }
      facts {
        name
        value
        source
        day
      }
    }
    state
    proposedAt
    adoptedAt
    withdrawnAt
    decision
    author {
      id
      name
    }
    authorCity {
      id
      name {
        text
      }
    }
    agreements {
      at
      city {
        id
      }
      person {
        id
        name
      }
    }
    payload
    payloadHash
    canAgree
    whyNot
  }
`);

export const KeyById = graphql(`
  query KeyById($fund: String!, $id: ID!) {
    contributionKey(fund: $fund, id: $id) {
      ...KeyInFull
    }
  }
`);

export const ProposeKey = graphql(`
  mutation ProposeKey($input: ProposeContributionKeyInput!) {
    proposeContributionKey(input: $input) {
      key {
        id
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const AgreeToKey = graphql(`
  mutation AgreeToKey($input: AgreeToContributionKeyInput!) {
    agreeToContributionKey(input: $input) {
      key {
        id
        state
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const WithdrawKey = graphql(`
  mutation WithdrawKey($input: WithdrawContributionKeyInput!) {
    withdrawContributionKey(input: $input) {
      key {
        id
        state
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const DecideOnKey = graphql(`
  mutation DecideOnKey($input: ProposeFundDecisionInput!) {
    proposeFundDecision(input: $input) {
      decision {
        id
      }
      refusals {
        code
        path
      }
    }
  }
`);
