import { graphql } from './gql/gql.js';

graphql(`
  fragment RatesRate on Rate {
    code
    base
    quote
    value
    source
    day
    isFixed
    enteredBy {
      name
    }
    confirmedBy {
      name
    }
  }
`);

export const RatesOn = graphql(`
  query RatesOn($fund: String!, $on: Day!) {
    ratesOn(fund: $fund, on: $on) {
      ...RatesRate
    }
    ratesWaiting(fund: $fund) {
      id
      base
      quote
      value
      day
      source
      why
      before
      beforeDay
      origin
      enteredAt
      isOwn
      enteredBy {
        name
      }
    }
  }
`);

/** Money in other currencies at the end of a day. */
export const Currencies = graphql(`
  query RatesCurrencies($fund: String!, $on: Day!) {
    fundCurrencies(fund: $fund, on: $on) {
      holdings {
        currency
        held {
          amountMinor
          currency
          exponent
        }
        worth {
          amountMinor
          currency
          exponent
        }
        rate {
          ...RatesRate
        }
      }
      carried {
        amountMinor
        currency
        exponent
      }
      worth {
        amountMinor
        currency
        exponent
      }
      difference {
        amountMinor
        currency
        exponent
      }
    }
  }
`);

export const RateHistory = graphql(`
  query RatesHistory($fund: String!, $quote: String!, $after: String) {
    rates(fund: $fund, quote: $quote, first: 30, after: $after) {
      nodes {
        ...RatesRate
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const Converted = graphql(`
  query RatesConverted($fund: String!, $amountMinor: String!, $currency: String!, $on: Day!) {
    convertedAmount(fund: $fund, amountMinor: $amountMinor, currency: $currency, on: $on) {
      amount {
        amountMinor
        currency
        exponent
      }
      rate {
        ...RatesRate
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const ProposeRate = graphql(`
  mutation RatesPropose($input: ProposeRateInput!) {
    proposeRate(input: $input) {
      id
      refusals {
        code
        path
      }
    }
  }
`);

export const ConfirmRate = graphql(`
  mutation RatesConfirm($input: ConfirmRateInput!) {
    confirmRate(input: $input) {
      code
      refusals {
        code
        path
      }
    }
  }
`);

export const Download = graphql(`
  query RatesDownload {
    rateDownload {
      at
      mostAttempts
      runs {
        at
        dueAt
        attempt
        address
        outcome
        day
        rates
        waiting
        detail
      }
    }
  }
`);
