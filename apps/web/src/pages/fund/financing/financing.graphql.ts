import { graphql } from './gql/gql.js';

graphql(`
  fragment FinancingMoney on Money {
    amountMinor
    currency
    exponent
  }
`);

/** Sources that pay a part, what projects take of them, and the projects there are. */
export const FundFinancing = graphql(`
  query FinancingOfFund($fund: String!) {
    fundFinancing(fund: $fund) {
      sources {
        code
        version
        name {
          text
          language
        }
        donor
        ratePercent
        costs {
          text
          language
        }
        startsOn
        endsOn
        most {
          ...FinancingMoney
        }
        act
        received {
          ...FinancingMoney
        }
        planned {
          ...FinancingMoney
        }
        taken {
          ...FinancingMoney
        }
        cities {
          city {
            id
            plate
            name {
              text
            }
          }
          received {
            ...FinancingMoney
          }
        }
      }
      plans {
        project
        projectName {
          text
          language
        }
        source
        version
        planned {
          ...FinancingMoney
        }
        taken {
          ...FinancingMoney
        }
        waiting {
          ...FinancingMoney
        }
        left {
          ...FinancingMoney
        }
        costs {
          ...FinancingMoney
        }
        allowedByRate {
          ...FinancingMoney
        }
        ratePercent
        takenPercent
        lines
        state
      }
    }
    fundProjects(fund: $fund) {
      id
      name {
        text
        language
      }
      lines {
        id
        name {
          text
          language
        }
      }
    }
  }
`);

export const StateSource = graphql(`
  mutation FinancingStateSource($input: StateFinancingSourceInput!) {
    stateFinancingSource(input: $input) {
      isDone
      refusals {
        code
        path
      }
    }
  }
`);

export const PlanFinancing = graphql(`
  mutation FinancingPlanProject($input: PlanFinancingInput!) {
    planFinancing(input: $input) {
      isDone
      refusals {
        code
        path
      }
    }
  }
`);
