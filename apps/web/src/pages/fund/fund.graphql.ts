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

export const Position = graphql(`
  query FundPositionOn($fund: String!, $on: Day) {
    fundPosition(fund: $fund, on: $on) {
      on
      received {
        ...FundMoney
      }
      agentFee {
        ...FundMoney
      }
      promised {
        ...FundMoney
      }
      free {
        ...FundMoney
      }
      allocated {
        ...FundMoney
      }
      committed {
        ...FundMoney
      }
      disbursed {
        ...FundMoney
      }
      spent {
        ...FundMoney
      }
      cities {
        city {
          id
          plate
          name {
            text
          }
        }
        pledged {
          ...FundMoney
        }
        agreed {
          ...FundMoney
        }
        paidIn {
          ...FundMoney
        }
        free {
          ...FundMoney
        }
        allocated {
          ...FundMoney
        }
        committed {
          ...FundMoney
        }
        disbursed {
          ...FundMoney
        }
        spent {
          ...FundMoney
        }
        instalments {
          no
          dueOn
          daysLate
          amount {
            ...FundMoney
          }
          paid {
            ...FundMoney
          }
        }
      }
    }
    fundRates(fund: $fund) {
      code
      base
      quote
      value
      isFixed
      source
      day
    }
  }
`);

export const Agreements = graphql(`
  query FundAgreements($fund: String!) {
    fundAgreements(fund: $fund) {
      id
      agreedOn
      source
      title {
        text
        language
        isOriginal
      }
      city {
        id
        plate
        name {
          text
        }
      }
      total {
        ...FundMoney
      }
      agentFee {
        basisPoints
        atMost {
          ...FundMoney
        }
      }
      instalments {
        no
        dueOn
        daysLate
        amount {
          ...FundMoney
        }
        paid {
          ...FundMoney
        }
      }
    }
  }
`);

graphql(`
  fragment ProposalFields on FundProposal {
    transferId
    kind
    state
    amount {
      ...FundMoney
    }
    text {
      text
      language
      isOriginal
    }
    city {
      id
      plate
      name {
        text
      }
    }
    author {
      id
      name
    }
    authorCity {
      name {
        text
      }
    }
    effectiveOn
    proposedAt
    expiresAt
    approvals {
      at
      person {
        name
      }
      city {
        name {
          text
        }
      }
    }
    approvalsNeeded
    citiesNeeded
    canApprove
    whyNot
    returnReason
    returnedBy {
      name
    }
    instalmentNo
    seq
  }
`);

export const Proposals = graphql(`
  query FundProposals($fund: String!, $state: ProposalState, $after: String) {
    fundProposals(fund: $fund, state: $state, after: $after, first: 20) {
      nodes {
        ...ProposalFields
      }
      pageInfo {
        endCursor
        hasNextPage
      }
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

export const ProposalById = graphql(`
  query FundProposalById($fund: String!, $transferId: ID!) {
    fundProposal(fund: $fund, transferId: $transferId) {
      ...ProposalFields
      payload
      payloadHash
      evidence {
        ...FundEvidence
      }
      agentFee {
        ...FundMoney
      }
      together {
        ...ProposalFields
        payload
        payloadHash
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

export const AgreeContribution = graphql(`
  mutation FundAgreeContribution($input: AgreeContributionInput!) {
    agreeContribution(input: $input) {
      agreement {
        id
      }
      roomLeft {
        ...FundMoney
      }
      refusals {
        code
        path
      }
    }
  }
`);

/** What is promised and what is free, to say what a signature changes. */
export const Stages = graphql(`
  query FundStages($fund: String!) {
    fundPosition(fund: $fund) {
      promised {
        ...FundMoney
      }
      free {
        ...FundMoney
      }
      allocated {
        ...FundMoney
      }
      committed {
        ...FundMoney
      }
      disbursed {
        ...FundMoney
      }
      agentFee {
        ...FundMoney
      }
    }
  }
`);

/** Fixed rates, for amounts in a city's own currency. */
export const Rates = graphql(`
  query FundRates($fund: String!) {
    fundRates(fund: $fund) {
      code
      base
      quote
      value
      isFixed
      source
      day
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

export const RecordContribution = graphql(`
  mutation FundRecordContribution($input: RecordContributionInput!) {
    recordContribution(input: $input) {
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

/** Signs what was read, line by line with one second factor; what must be signed first stands first. */
export const ApproveProposals = graphql(`
  mutation FundApproveProposals($input: ApproveProposalsInput!) {
    approveProposals(input: $input) {
      signed {
        transferId
        outcome
        seq
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

export const ReturnProposal = graphql(`
  mutation FundReturnProposal($input: ReturnProposalInput!) {
    returnProposal(input: $input) {
      outcome
      refusals {
        code
        path
      }
    }
  }
`);

export const WithdrawProposal = graphql(`
  mutation FundWithdrawProposal($input: WithdrawProposalInput!) {
    withdrawProposal(input: $input) {
      outcome
      refusals {
        code
        path
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
