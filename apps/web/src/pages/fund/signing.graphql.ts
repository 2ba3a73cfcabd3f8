import { graphql } from './gql/gql.js';

/** Signs what was read, line by line with one second factor; what must be signed first stands first. */
export const ApproveProposals = graphql(`
  mutation FundApproveProposals($input: ApproveProposalsInput!) {
    approveProposals(input: $input) {
      signed {
        transferId
        outcome
        seq
        refusals {
          code
          path
        }
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const ReturnProposal = graphql(`
  mutation FundReturnProposal($input: ReturnProposalInput!) {
    returnProposal(input: $input) {
      outcome
      refusals {
        code
        path
      }
    }
  }
`);

export const WithdrawProposal = graphql(`
  mutation FundWithdrawProposal($input: WithdrawProposalInput!) {
    withdrawProposal(input: $input) {
      outcome
      refusals {
        code
        path
      }
    }
  }
`);
