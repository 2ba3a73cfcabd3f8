import { graphql } from './gql/gql.js';

export const Position = graphql(`
  query FundPositionOn($fund: String!, $on: Day, $knownAt: DateTime) {
    fundPosition(fund: $fund, on: $on, knownAt: $knownAt) {
      on
      knownAt
      asOfSeq
      received {
        ...FundMoney
      }
      agentFee {
        ...FundMoney
      }
      promised {
        ...FundMoney
      }
      free {
        ...FundMoney
      }
      allocated {
        ...FundMoney
      }
      committed {
        ...FundMoney
      }
      disbursed {
        ...FundMoney
      }
      spent {
        ...FundMoney
      }
      inTransit {
        ...FundMoney
      }
      cities {
        city {
          id
          plate
          name {
            text
          }
        }
        pledged {
          ...FundMoney
        }
        agreed {
          ...FundMoney
        }
        paidIn {
          ...FundMoney
        }
        free {
          ...FundMoney
        }
        allocated {
          ...FundMoney
        }
        committed {
          ...FundMoney
        }
        disbursed {
          ...FundMoney
        }
        spent {
          ...FundMoney
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

/** What is promised and what is free, to say what a signature changes. */
export const Stages = graphql(`
  query FundStages($fund: String!) {
    fundPosition(fund: $fund) {
      promised {
        ...FundMoney
      }
      free {
        ...FundMoney
      }
      allocated {
        ...FundMoney
      }
      committed {
        ...FundMoney
      }
      disbursed {
        ...FundMoney
      }
      agentFee {
        ...FundMoney
      }
    }
  }
`);

/** Rates that what is signed may name: those of its day, and the newest. */
export const SignedRates = graphql(`
  query FundSignedRates($fund: String!, $on: Day!) {
    ratesOn(fund: $fund, on: $on) {
      code
      base
      quote
      value
      isFixed
      source
      day
    }
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
