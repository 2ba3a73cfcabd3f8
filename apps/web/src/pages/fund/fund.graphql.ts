import { graphql } from './gql/gql.js';

graphql(`
  fragment FundMoney on Money {
    amountMinor
    currency
    exponent
  }
`);

export const Funds = graphql(`
  query FundFunds {
    funds {
      code
      kind
      name {
        text
        language
      }
      baseCurrency
      lastRecordedAt
      holder {
        id
        name {
          text
        }
      }
      openFrom
    }
  }
`);

graphql(`
  fragment FundEvidence on Evidence {
    sha256
    file {
      name
      bytes
      retention
      isOfCity
      broughtAt
      keptUntil
      keptFor
      removedAt
      mayHold
      holds {
        id
        isOfFund
        isOfAudit
        reason
        placedAt
        placedBy {
          name
        }
        liftedAt
        liftReason
        mayLift
      }
      broughtBy {
        name
      }
      city {
        name {
          text
        }
      }
    }
  }
`);
