import { graphql } from './gql/gql.js';

export const Desk = graphql(`
  query CitySaoPauloDeskPage($from: DateTime!, $to: DateTime!, $city: ID!) {
    citySaoPauloDesk {
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
  mutation CitySaoPauloChangeNote($input: CitySaoPauloChangeDeskNoteInput!) {
    citySaoPauloChangeDeskNote(input: $input) {
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
  query CitySaoPauloFunds {
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

export const Stages = graphql(`
  query CitySaoPauloStages($fund: String!) {
    fundPosition(fund: $fund) {
      cities {
        city {
          id
        }
        paidIn {
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
