import { graphql } from './gql/gql.js';

graphql(`
  fragment ProposalFields on FundProposal {
    transferId
    kind
    state
    amount {
      ...FundMoney
    }
    text {
      text
      language
      isOriginal
    }
    city {
      id
      plate
      name {
        text
      }
    }
    author {
      id
      name
    }
    authorCity {
      name {
        text
      }
    }
    effectiveOn
    proposedAt
    expiresAt
    approvals {
      at
      person {
        name
      }
      city {
        name {
          text
        }
      }
    }
    approvalsNeeded
    citiesNeeded
    canApprove
    whyNot
    returnReason
    returnedBy {
      name
    }
    instalmentNo
    seq
  }
`);

export const Proposals = graphql(`
  query FundProposals($fund: String!, $state: ProposalState, $after: String) {
    fundProposals(fund: $fund, state: $state, after: $after, first: 20) {
      nodes {
        ...ProposalFields
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const ProposalById = graphql(`
  query FundProposalById($fund: String!, $transferId: ID!) {
    fundProposal(fund: $fund, transferId: $transferId) {
      signers {
        until
        signedAt
        whyNot
        receives
        person {
          id
          name
        }
        city {
          plate
          name {
            text
          }
        }
        givenBy {
          name
        }
      }
      ...ProposalFields
      payload
      payloadHash
      evidence {
        ...FundEvidence
      }
      agentFee {
        ...FundMoney
      }
      together {
        ...ProposalFields
        payload
        payloadHash
      }
      history {
        at
        what
        note
        person {
          name
        }
        city {
          plate
          name {
            text
          }
        }
      }
    }
  }
`);
