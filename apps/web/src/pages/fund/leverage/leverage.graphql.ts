import { graphql } from './gql/gql.js';

graphql(`
  fragment LeverageMoney on Money {
    amountMinor
    currency
    exponent
  }
`);

graphql(`
  fragment LeverageGroup on ResultGroup {
    projects
    quantity
    spent {
      ...LeverageMoney
    }
    perUnit {
      ...LeverageMoney
    }
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
    costPerResult {
      unit
      currency
      pooled {
        ...LeverageGroup
      }
      single {
        ...LeverageGroup
      }
      differencePercent
      results {
        fund
        project
        name {
          text
          language
        }
        quantity
        until
        source
        version
        spent {
          ...LeverageMoney
        }
        perUnit {
          ...LeverageMoney
        }
        way
        whyNot
      }
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

/** Projects that a result can be stated of. */
export const ProjectsToState = graphql(`
  query LeverageProjects($fund: String!) {
    fundProjects(fund: $fund) {
      id
      name {
        text
      }
    }
  }
`);

export const StateResult = graphql(`
  mutation LeverageStateResult($input: StateResultInput!) {
    stateResult(input: $input) {
      isDone
      refusals {
        code
        path
      }
    }
  }
`);
