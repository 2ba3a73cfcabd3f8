import { graphql } from './gql/gql.js';

graphql(`
  fragment EntryRow on FundTransfer {
    id
    seq
    number
    kind
    effectiveOn
    from
    to
    amount {
      ...FundMoney
    }
    text {
      text
      language
    }
    city {
      plate
      name {
        text
      }
    }
    reversedBy {
      seq
    }
    reverses {
      seq
    }
  }
`);

export const Entries = graphql(`
  query FundEntries($fund: String!, $filter: TransferFilter, $sort: TransferSort!, $after: String) {
    fundTransfers(fund: $fund, filter: $filter, sort: $sort, after: $after, first: 50) {
      nodes {
        ...EntryRow
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      total {
        ...FundMoney
      }
    }
  }
`);

export const RecentEntries = graphql(`
  query FundRecentEntries($fund: String!, $filter: TransferFilter) {
    fundTransfers(fund: $fund, filter: $filter, first: 8) {
      nodes {
        ...EntryRow
      }
    }
  }
`);

export const EntryBySeq = graphql(`
  query FundEntryBySeq($fund: String!, $seq: String!, $next: String!, $before: String!) {
    next: fundTransfer(fund: $fund, seq: $next) {
      seq
      number
      kind
      reversedBy {
        seq
      }
    }
    before: fundTransfer(fund: $fund, seq: $before) {
      seq
      number
      kind
    }
    fundTransfer(fund: $fund, seq: $seq) {
      ...EntryRow
      recordedAt
      reason
      payloadHash
      canReverse
      evidence {
        ...FundEvidence
      }
      author {
        name
      }
      approvers {
        at
        person {
          name
        }
        city {
          plate
          name {
            text
          }
        }
      }
      reversedBy {
        seq
        number
      }
      reverses {
        seq
        number
      }
      together {
        ...EntryRow
      }
      entries {
        accountCode
        accountKind
        side
        rung
        amount {
          ...FundMoney
        }
        balanceAfter {
          ...FundMoney
        }
        original {
          ...FundMoney
        }
        rate {
          value
          source
          day
          isFixed
        }
        city {
          plate
          name {
            text
          }
        }
      }
      history {
        at
        what
        note
        person {
          name
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

/** Which entry a reversal is about. */
export const EntryNumber = graphql(`
  query FundEntryNumber($fund: String!, $seq: String!) {
    fundTransfer(fund: $fund, seq: $seq) {
      seq
      number
      kind
      text {
        text
        language
      }
    }
  }
`);

export const ReverseTransfer = graphql(`
  mutation FundReverseTransfer($input: ReverseTransferInput!) {
    reverseTransfer(input: $input) {
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
