import { graphql } from '../../gql/gql.js';

export const NextEvents = graphql(`
  query NextEvents($filter: AgendaFilter!) {
    agendaItems(filter: $filter, first: 5) {
      nodes {
        id
        title {
          text
          language
        }
        kind {
          isDeadline
        }
        isAllDay
        startsAt
        startsOn
        endsOn
        status
        theme {
          hue
        }
        cities {
          id
          name {
            text
          }
          plate
          timeZone
        }
      }
    }
  }
`);

export const HomeFundPosition = graphql(`
  query HomeFundPosition($fund: String!) {
    fundPosition(fund: $fund) {
      received {
        amountMinor
        currency
        exponent
      }
      agentFee {
        amountMinor
        currency
        exponent
      }
      promised {
        amountMinor
        currency
        exponent
      }
      free {
        amountMinor
        currency
        exponent
      }
      allocated {
        amountMinor
        currency
        exponent
      }
      committed {
        amountMinor
        currency
        exponent
      }
      disbursed {
        amountMinor
        currency
        exponent
      }
      spent {
        amountMinor
        currency
        exponent
      }
      cities {
        city {
          id
        }
        pledged {
          amountMinor
          currency
          exponent
        }
        paidIn {
          amountMinor
          currency
          exponent
        }
      }
    }
  }
`);
