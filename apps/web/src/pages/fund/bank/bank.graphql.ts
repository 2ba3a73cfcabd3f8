import { graphql } from './gql/gql.js';

graphql(`
  fragment BankMoney on Money {
    amountMinor
    currency
    exponent
  }
`);

graphql(`
  fragment BankLine on StatementLine {
    id
    bookedOn
    valueOn
    amount {
      ...BankMoney
    }
    isReversal
    nth
    endToEndId
    bankReference
    code
    party
    partyAccount
    text
    textState
    kinds
    original {
      ...BankMoney
    }
    details
    isMatched
    seqs
    note
    notedBy {
      name
    }
    waitsFor
  }
`);

export const BankAccounts = graphql(`
  query BankAccounts($fund: String!) {
    bankAccounts(fund: $fund) {
      id
      currency
      number
      isIban
      bankName
      bic
      turnsReversals
      spreadsheet {
        delimiter
        dayForm
        day
        text
        amount
        credit
        debit
        party
        reference
        decimal
      }
      openLines
      booksBalance {
        ...BankMoney
      }
      bankBalance {
        ...BankMoney
      }
      bankBalanceOn
      lastImportAt
      reconciledUntil
      reconciledAt
      reconciledBy {
        name
      }
      stillAgrees
      hasExample
      holder {
        id
        name {
          text
        }
      }
      gaps {
        after
        before
        afterNumber
        beforeNumber
        missingFrom
        missingTo
        closing {
          ...BankMoney
        }
        opening {
          ...BankMoney
        }
        difference {
          ...BankMoney
        }
        reason
        explainedAt
        explainedBy {
          name
        }
      }
    }
  }
`);

export const BankSuggestions = graphql(`
  query BankSuggestions($bankAccount: ID!) {
    matchProposals(bankAccount: $bankAccount) {
      line {
        ...BankLine
      }
      certainty
      reason
      answer
      seq
      transferId
      refund {
        project
        budgetLine
        city
        partner
        isOwed
      }
      city {
        id
        name {
          text
        }
      }
    }
  }
`);

export const BankLines = graphql(`
  query BankLines($bankAccount: ID!, $after: String) {
    statementLines(bankAccount: $bankAccount, first: 50, after: $after) {
      nodes {
        ...BankLine
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const BankStandingOn = graphql(`
  query BankStandingOn($bankAccount: ID!, $on: Day!) {
    bankStanding(bankAccount: $bankAccount, on: $on) {
      on
      agrees
      openLines
      lines {
        ...BankLine
      }
      bank {
        ...BankMoney
      }
      books {
        ...BankMoney
      }
      openEntries {
        seq
        kind
        effectiveOn
        amount {
          ...BankMoney
        }
      }
    }
  }
`);

export const BankWaiting = graphql(`
  query BankWaiting($fund: String!) {
    fundProposals(fund: $fund, state: WAITING, first: 100) {
      nodes {
        transferId
        kind
        text {
          text
          language
        }
        amount {
          ...BankMoney
        }
      }
    }
  }
`);

/** Money between holders whose ends are open. */
export const BankMoves = graphql(`
  query BankMoves($fund: String!) {
    fundMoves(fund: $fund) {
      id
      state
      sentSeq
      arrivedSeq
      amount {
        ...BankMoney
      }
      text {
        text
      }
      from {
        id
        name {
          text
        }
      }
      to {
        id
        name {
          text
        }
      }
    }
  }
`);

export const BankChanges = graphql(`
  query BankChanges($fund: String!) {
    bankAccountChanges(fund: $fund) {
      id
      currency
      number
      bankName
      bic
      proposedAt
      signatures
      whyNot
      author {
        name
      }
      holder {
        name {
          text
        }
      }
    }
  }
`);

export const AcceptMatches = graphql(`
  mutation BankAcceptMatches($input: AcceptMatchesInput!) {
    acceptMatches(input: $input) {
      lines {
        line
        outcome
        seqs
        refusals {
          code
          path
        }
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const LeaveLineOpen = graphql(`
  mutation BankLeaveLineOpen($input: LeaveLineOpenInput!) {
    leaveLineOpen(input: $input) {
      line {
        id
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const ReconcileBankAccount = graphql(`
  mutation BankReconcile($input: ReconcileBankAccountInput!) {
    reconcileBankAccount(input: $input) {
      bankAccount {
        id
        reconciledUntil
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const DescribeBankAccount = graphql(`
  mutation BankDescribe($input: DescribeBankAccountInput!) {
    describeBankAccount(input: $input) {
      bankAccount {
        id
        turnsReversals
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const ProposeBankAccount = graphql(`
  mutation BankProposeAccount($input: ProposeBankAccountInput!) {
    proposeBankAccount(input: $input) {
      changeId
      refusals {
        code
        path
      }
    }
  }
`);

export const SignBankAccount = graphql(`
  mutation BankSignAccount($input: SignBankAccountInput!) {
    signBankAccount(input: $input) {
      changeId
      isInForce
      refusals {
        code
        path
      }
    }
  }
`);

export const ExplainGap = graphql(`
  mutation BankExplainGap($input: ExplainStatementGapInput!) {
    explainStatementGap(input: $input) {
      bankAccount {
        id
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const SignedComparisons = graphql(`
  query BankSignedComparisons($bankAccount: ID!, $after: String) {
    signedComparisons(bankAccount: $bankAccount, first: 10, after: $after) {
      nodes {
        id
        until
        balance {
          ...BankMoney
        }
        openLines
        openEntries
        isListKept
        itemsHash
        signedAt
        signedBy {
          name
        }
        items {
          item
          ref
          day
          amount {
            ...BankMoney
          }
          kind
          party
          text
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const BankRefunds = graphql(`
  query BankRefunds($fund: String!) {
    owed: fundMovementSources(fund: $fund, kind: REFUND_OWED) {
      ...BankPlace
    }
    held: fundMovementSources(fund: $fund, kind: REFUND) {
      ...BankPlace
    }
    fundProjects(fund: $fund) {
      id
      name {
        text
        language
      }
      lines {
        id
        code
        name {
          text
          language
        }
      }
    }
    fundPartners(fund: $fund) {
      code
      name
    }
  }
`);

graphql(`
  fragment BankPlace on MovementSource {
    project
    line
    city
    partner
    left {
      ...BankMoney
    }
  }
`);
