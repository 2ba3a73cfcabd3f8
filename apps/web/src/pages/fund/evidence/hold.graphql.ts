import { graphql } from '../gql/gql.js';

export const HoldEvidence = graphql(`
  mutation FundHoldEvidence($input: HoldEvidenceInput!) {
    holdEvidence(input: $input) {
      hold
      refusals {
        code
        path
      }
    }
  }
`);

export const LiftEvidenceHold = graphql(`
  mutation FundLiftEvidenceHold($input: LiftEvidenceHoldInput!) {
    liftEvidenceHold(input: $input) {
      hold
      refusals {
        code
        path
      }
    }
  }
`);
