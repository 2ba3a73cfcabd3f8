import { graphql } from './gql/gql.js';

/** Readable without signing in. */
export const PublicFund = graphql(`
  query PublicFund($code: String!) {
    publicFund(code: $code) {
      code
      name {
        text
        language
      }
      currency
      holder {
        name {
          text
        }
      }
      size
      madeAt
      note
      key
      cosigningCities
      cosignedAt
      figures {
        measure
        amount {
          amountMinor
          currency
          exponent
        }
        proof
      }
      cities {
        city {
          key
          plate
          name {
            text
          }
        }
        figures {
          measure
          amount {
            amountMinor
            currency
            exponent
          }
          proof
        }
      }
      transfers {
        seq
        number
        kind
        effectiveOn
        isReversal
        isReversed
        amount {
          amountMinor
          currency
          exponent
        }
        city {
          plate
          name {
            text
          }
        }
      }
    }
  }
`);
