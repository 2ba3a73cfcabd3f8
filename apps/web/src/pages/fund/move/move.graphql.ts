import { graphql } from './gql/gql.js';

graphql(`
  fragment MoveMoney on Money {
    amountMinor
    currency
    exponent
  }
`);

export const Moves = graphql(`
  query MoveMoves($fund: String!) {
    fundMoves(fund: $fund) {
      id
      state
      proposedAt
      seq
      begunOn
      sentSeq
      sentOn
      sentWaits
      arrivedSeq
      arrivedOn
      arrivedWaits
      amount {
        ...MoveMoney
      }
      text {
        text
        language
      }
      from {
        id
        plate
        name {
          text
        }
      }
      to {
        id
        plate
        name {
          text
        }
      }
      author {
        name
      }
    }
    fundPosition(fund: $fund) {
      inTransit {
        ...MoveMoney
      }
    }
    bankAccounts(fund: $fund) {
      id
      currency
      number
      bankName
      booksBalance {
        ...MoveMoney
      }
      holder {
        id
        plate
        name {
          text
        }
      }
    }
  }
`);

export const MoveDecisions = graphql(`
  query MoveDecisions($fund: String!) {
    fundDecisions(fund: $fund) {
      id
      adoptedOn
      title {
        text
        language
      }
    }
  }
`);

export const Instruct = graphql(`
  mutation MoveInstruct($input: InstructMoveInput!) {
    instructMove(input: $input) {
      outcome
      proposal {
        transferId
      }
      transfer {
        seq
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const Settle = graphql(`
  mutation MoveSettle($input: SettleMoveInput!) {
    settleMove(input: $input) {
      outcome
      proposal {
        transferId
      }
      transfer {
        seq
      }
      refusals {
        code
        path
      }
    }
  }
`);
