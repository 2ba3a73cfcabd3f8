import { graphql } from './gql/gql.js';

export const Agreements = graphql(`
  query FundAgreements($fund: String!) {
    fundAgreements(fund: $fund) {
      id
      agreedOn
      source
      title {
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
      total {
        ...FundMoney
      }
      earmark {
        id
        theme
        city {
          id
        }
        project
        line
      }
      agentFee {
        basisPoints
        atMost {
          ...FundMoney
        }
      }
      instalments {
        no
        dueOn
        daysLate
        amount {
          ...FundMoney
        }
        paid {
          ...FundMoney
        }
      }
    }
  }
`);

export const AgreeContribution = graphql(`
  mutation FundAgreeContribution($input: AgreeContributionInput!) {
    agreeContribution(input: $input) {
      agreement {
        id
      }
      roomLeft {
        ...FundMoney
      }
      refusals {
        code
        path
      }
    }
  }
`);

/** Fixed rates, for amounts in a city's own currency. */
export const Rates = graphql(`
  query FundRates($fund: String!) {
    fundRates(fund: $fund) {
      code
      base
      quote
      value
      isFixed
      source
      day
    }
  }
`);

export const RecordContribution = graphql(`
  mutation FundRecordContribution($input: RecordContributionInput!) {
    recordContribution(input: $input) {
      outcome
      proposal {
        transferId
      }
      transfer {
        seq
      }
      refusals {
        code
        path
      }
    }
  }
`);

/** Names of what an earmark can mean. */
export const EarmarkChoices = graphql(`
  query FundEarmarkChoices($fund: String!) {
    themes {
      key
      name {
        text
      }
    }
    funds {
      code
      partnership {
        cities {
          id
          plate
          name {
            text
          }
        }
      }
    }
    fundProjects(fund: $fund) {
      id
      name {
        text
      }
      lines {
        id
        name {
          text
        }
      }
    }
  }
`);

export const EarmarkedMoney = graphql(`
  query FundEarmarkedMoney($fund: String!, $on: Day) {
    fundEarmarks(fund: $fund, on: $on) {
      earmark {
        id
        theme
        city {
          id
        }
        project
        line
      }
      city {
        id
        plate
        name {
          text
        }
      }
      source
      paidIn {
        ...FundMoney
      }
      free {
        ...FundMoney
      }
      unspent {
        ...FundMoney
      }
    }
  }
`);
