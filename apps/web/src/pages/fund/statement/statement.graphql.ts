import { graphql } from './gql/gql.js';

graphql(`
  fragment StatementFigures on StatementFigure {
    figure
    amount {
      amountMinor
      currency
      exponent
    }
  }
`);

export const Statement = graphql(`
  query Statement($fund: String!, $from: Day!, $to: Day!, $asOfSeq: String) {
    fundStatement(fund: $fund, from: $from, to: $to, asOfSeq: $asOfSeq) {
      from
      to
      asOfSeq
      state
      certifiedAt
      dueOn
      sha256
      figures {
        ...StatementFigures
      }
      cities {
        city {
          id
          plate
          name {
            text
          }
        }
        figures {
          ...StatementFigures
        }
      }
    }
    fundReports(fund: $fund) {
      no
      from
      to
      asOfSeq
      sha256
      storedAt
      isOfClosing
      person {
        name
      }
    }
    closingRoles(fund: $fund)
  }
`);

export const StoreReport = graphql(`
  mutation StatementStore($input: StoreFundReportInput!) {
    storeFundReport(input: $input) {
      report {
        no
      }
      refusals {
        code
        path
      }
    }
  }
`);
