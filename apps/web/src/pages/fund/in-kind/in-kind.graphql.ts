import { graphql } from './gql/gql.js';

graphql(`
  fragment InKindMoney on Money {
    amountMinor
    currency
    exponent
  }
`);

graphql(`
  fragment InKindCity on City {
    id
    plate
    name {
      text
    }
  }
`);

/** What cities give in kind beside a pool. */
export const InKindBooks = graphql(`
  query InKindBooks($fund: String!) {
    inKind(fund: $fund) {
      fund
      promises {
        id
        no
        city {
          ...InKindCity
        }
        sort
        title {
          text
          language
        }
        unit
        quantity
        unitValue {
          ...InKindMoney
        }
        value {
          ...InKindMoney
        }
        method {
          text
          language
        }
        valueSource
        valuedOn
        promisedOn
        dueOn
        delivered
        deliveredValue {
          ...InKindMoney
        }
        waiting
        left
        leftValue {
          ...InKindMoney
        }
        daysLate
        mayRecord
        deliveries {
          transferId
          seq
          quantity
          value {
            ...InKindMoney
          }
          on
          state
          text {
            text
            language
          }
        }
      }
    }
  }
`);

/** The block beside the statement of the pool. */
export const InKindStatement = graphql(`
  query InKindStatement($fund: String!, $from: Day!, $to: Day!) {
    inKindStatement(fund: $fund, from: $from, to: $to) {
      city {
        ...InKindCity
      }
      promised {
        ...InKindMoney
      }
      delivered {
        ...InKindMoney
      }
      owed {
        ...InKindMoney
      }
    }
  }
`);

export const PromiseInKind = graphql(`
  mutation InKindPromise($input: PromiseInKindInput!) {
    promiseInKind(input: $input) {
      fund
      no
      refusals {
        code
        path
      }
    }
  }
`);

export const DeliverInKind = graphql(`
  mutation InKindDeliver($input: DeliverInKindInput!) {
    deliverInKind(input: $input) {
      outcome
      proposal {
        transferId
      }
      refusals {
        code
        path
      }
    }
  }
`);
