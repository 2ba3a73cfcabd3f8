import { graphql } from './gql/gql.js';

export const Desk = graphql(`
  query CityIstanbulDeskPage($from: DateTime!, $to: DateTime!, $city: ID!) {
    cityIstanbulDesk {
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
  mutation CityIstanbulChangeNote($input: CityIstanbulChangeDeskNoteInput!) {
    cityIstanbulChangeDeskNote(input: $input) {
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
  query CityIstanbulFunds {
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
  query CityIstanbulInstalments($fund: String!) {
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
    fundRates(fund: $fund) {
      base
      quote
      value
      source
      day
    }
  }
`);
