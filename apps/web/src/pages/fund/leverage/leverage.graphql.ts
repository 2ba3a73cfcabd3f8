import { graphql } from './gql/gql.js';

graphql(`
  fragment LeverageMoney on Money {
    amountMinor
    currency
    exponent
  }
`);

/** External for own money, row by row, and pooled beside singly funded projects. */
export const LeverageRows = graphql(`
  query LeverageRows($by: LeverageBy!, $year: Int, $withInKind: Boolean!) {
    leverage(by: $by, year: $year, withInKind: $withInKind) {
      rows {
        key
        name {
          text
          language
        }
        city {
          plate
          name {
            text
          }
        }
        year
        own {
          ...LeverageMoney
        }
        external {
          ...LeverageMoney
        }
        ratio
        entries
      }
      total {
        own {
          ...LeverageMoney
        }
        external {
          ...LeverageMoney
        }
        ratio
      }
    }
    fundingComparison {
      way
      projects
      allocated {
        ...LeverageMoney
      }
      own {
        ...LeverageMoney
      }
      external {
        ...LeverageMoney
      }
      ratio
      paidProjects
      medianDaysToPayment
    }
  }
`);

/** What stands behind one row. */
export const LeverageEntries = graphql(`
  query LeverageEntries($by: LeverageBy!, $key: String!, $year: Int, $withInKind: Boolean!, $after: String) {
    leverageEntries(by: $by, key: $key, year: $year, withInKind: $withInKind, first: 50, after: $after) {
      nodes {
        fund
        seq
        kind
        on
        source
        isInKind
        amount {
          ...LeverageMoney
        }
        city {
          plate
          name {
            text
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
