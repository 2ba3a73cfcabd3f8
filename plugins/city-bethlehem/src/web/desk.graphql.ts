import { graphql } from './gql/gql.js';

export const Desk = graphql(`
  query CityBethlehemDeskPage($from: DateTime!, $to: DateTime!, $city: ID!) {
    cityBethlehemDesk {
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
  mutation CityBethlehemChangeNote($input: CityBethlehemChangeDeskNoteInput!) {
    cityBethlehemChangeDeskNote(input: $input) {
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
  query CityBethlehemFunds {
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
  query CityBethlehemContribution($fund: String!) {
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
    }
  }
`);
