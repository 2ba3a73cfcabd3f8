import { graphql } from './gql/gql.js';

export const Desk = graphql(`
  query CityDakarDeskPage($from: DateTime!, $to: DateTime!, $city: ID!) {
    cityDakarDesk {
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
  mutation CityDakarChangeNote($input: CityDakarChangeDeskNoteInput!) {
    cityDakarChangeDeskNote(input: $input) {
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
  query CityDakarFunds {
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

export const Contribution = graphql(`
  query CityDakarContribution($fund: String!) {
    fundPosition(fund: $fund) {
      cities {
        city {
          id
        }
        pledged {
          amountMinor
          currency
          exponent
        }
        agreed {
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
    fundRates(fund: $fund) {
      base
      quote
      value
      source
      day
      isFixed
    }
  }
`);
