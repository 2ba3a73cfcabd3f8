import { graphql } from './gql/gql.js';

graphql(`
  fragment ClosingFields on FundClosing {
    id
    act
    from
    day
    decision
    accepts
    reason
    payload
    payloadHash
    authorRole
    askedAt
    state
    endedAt
    report
    whyNot
    author {
      name
    }
    endedBy {
      name
    }
  }
`);

export const Closings = graphql(`
  query Closings($fund: String!) {
    fundClosings(fund: $fund) {
      ...ClosingFields
    }
    closingRoles(fund: $fund)
    fundDecisions(fund: $fund) {
      id
      adoptedOn
      title {
        text
        language
      }
    }
  }
`);

export const Checklist = graphql(`
  query ClosingChecklist($fund: String!, $lastDay: Day!) {
    closingChecklist(fund: $fund, lastDay: $lastDay) {
      item
      state
      bankAccount
      count
      currency
      day
      amount {
        amountMinor
        currency
        exponent
      }
    }
  }
`);

export const ClosePeriod = graphql(`
  mutation ClosePeriod($input: ClosePeriodInput!) {
    closePeriod(input: $input) {
      closing {
        id
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const ReopenPeriod = graphql(`
  mutation ReopenPeriod($input: ReopenPeriodInput!) {
    reopenPeriod(input: $input) {
      closing {
        id
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const SignClosing = graphql(`
  mutation SignClosing($input: SignClosingInput!) {
    signClosing(input: $input) {
      closing {
        id
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const WithdrawClosing = graphql(`
  mutation WithdrawClosing($input: WithdrawClosingInput!) {
    withdrawClosing(input: $input) {
      closing {
        id
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const RevalueFund = graphql(`
  mutation ClosingRevalue($input: RevalueFundInput!) {
    revalueFund(input: $input) {
      outcome
      refusals {
        code
        path
      }
    }
  }
`);

export const ApportionResult = graphql(`
  mutation ClosingApportion($input: ApportionResultInput!) {
    apportionResult(input: $input) {
      outcome
      refusals {
        code
        path
      }
    }
  }
`);
