import { graphql } from './gql/gql.js';

graphql(`
  fragment OrderMoney on Money {
    amountMinor
    currency
    exponent
  }
`);

graphql(`
  fragment OrderPayment on FundPayment {
    transferId
    kind
    partner
    ownerName
    number
    isSettled
    isTakenBack
    rejection {
      id
      source
      code
      reason
      signatures
      needed
      state
      whyNot
      author {
        name
      }
    }
    city {
      name {
        text
      }
    }
    text {
      text
      language
    }
    amount {
      ...OrderMoney
    }
  }
`);

export const PayingAccounts = graphql(`
  query OrdersAccounts($fund: String!) {
    bankAccounts(fund: $fund) {
      id
      currency
      number
      isIban
      bankName
      holder {
        id
        name {
          text
        }
      }
    }
  }
`);

export const Payable = graphql(`
  query OrdersPayable($bankAccount: ID!) {
    payablePayments(bankAccount: $bankAccount) {
      ...OrderPayment
    }
  }
`);

export const Orders = graphql(`
  query OrdersList($fund: String!, $after: String) {
    paymentOrders(fund: $fund, first: 10, after: $after) {
      nodes {
        id
        bankName
        number
        executeOn
        version
        payments
        total {
          ...OrderMoney
        }
        sha256
        createdAt
        downloads
        settled
        released
        author {
          name
        }
        items {
          ...OrderPayment
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const CreateOrder = graphql(`
  mutation OrdersCreate($input: CreatePaymentOrderInput!) {
    createPaymentOrder(input: $input) {
      order {
        id
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const Parties = graphql(`
  query OrdersParties($fund: String!) {
    paymentParties(fund: $fund) {
      partner
      partnerName
      ownerName
      number
      bic
      city {
        id
        name {
          text
        }
      }
    }
    partyAccountChanges(fund: $fund) {
      id
      partner
      partnerName
      ownerName
      number
      bic
      proposedAt
      signatures
      whyNot
      author {
        name
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

export const ProposeParty = graphql(`
  mutation OrdersProposeParty($input: ProposePartyAccountInput!) {
    proposePartyAccount(input: $input) {
      changeId
      refusals {
        code
        path
      }
    }
  }
`);

export const SignParty = graphql(`
  mutation OrdersSignParty($input: SignPartyAccountInput!) {
    signPartyAccount(input: $input) {
      isInForce
      refusals {
        code
        path
      }
    }
  }
`);

export const ReportRejected = graphql(`
  mutation OrdersReportRejected($input: ReportRejectedPaymentInput!) {
    reportRejectedPayment(input: $input) {
      rejectionId
      refusals {
        code
        path
      }
    }
  }
`);

export const SignRejected = graphql(`
  mutation OrdersSignRejected($input: SignRejectedPaymentInput!) {
    signRejectedPayment(input: $input) {
      isReleased
      refusals {
        code
        path
      }
    }
  }
`);
