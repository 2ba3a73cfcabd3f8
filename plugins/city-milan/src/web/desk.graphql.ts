import { graphql } from './gql/gql.js';

export const Desk = graphql(`
  query CityMilanDeskPage($from: DateTime!, $to: DateTime!, $city: ID!) {
    cityMilanDesk {
      note
      version
      changedAt
      changedBy {
        name
      }
      city {
        id
        name {
          text
        }
        population
        populationYear
        currency
        timeZone
        fiscalYearStart
        orgIds
        languages
        zones {
          code
          name
          area
        }
      }
    }
    agendaItems(filter: { from: $from, to: $to, city: $city }, first: 20) {
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
        endsAt
        startsOn
        endsOn
        status
        cities {
          id
        }
      }
    }
  }
`);

export const ChangeNote = graphql(`
  mutation CityMilanChangeNote($input: CityMilanChangeDeskNoteInput!) {
    cityMilanChangeDeskNote(input: $input) {
      desk {
        note
        version
      }
      refusals {
        code
        path
      }
    }
  }
`);

/** Funds, and who holds them. */
export const Funds = graphql(`
  query CityMilanFunds {
    funds {
      code
      kind
      name {
        text
        language
      }
      holder {
        id
      }
    }
  }
`);

export const PaidIn = graphql(`
  query CityMilanPaidIn($fund: String!) {
    fundPosition(fund: $fund) {
      received {
        amountMinor
        currency
        exponent
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
