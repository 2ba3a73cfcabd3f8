import { graphql } from './gql/gql.js';

export const Desk = graphql(`
  query CityBarcelonaDeskPage($from: DateTime!, $to: DateTime!, $city: ID!) {
    cityBarcelonaDesk {
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
  mutation CityBarcelonaChangeNote($input: CityBarcelonaChangeDeskNoteInput!) {
    cityBarcelonaChangeDeskNote(input: $input) {
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

export const Funds = graphql(`
  query CityBarcelonaFunds {
    funds {
      code
      kind
      name {
        text
        language
      }
    }
  }
`);

export const Instalments = graphql(`
  query CityBarcelonaInstalments($fund: String!) {
    fundPosition(fund: $fund) {
      cities {
        city {
          id
        }
        instalments {
          no
          dueOn
          daysLate
          amount {
            amountMinor
            currency
            exponent
          }
          paid {
            amountMinor
            currency
            exponent
          }
        }
      }
    }
  }
`);
