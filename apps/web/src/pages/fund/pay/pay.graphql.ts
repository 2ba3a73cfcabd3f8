import { graphql } from './gql/gql.js';

graphql(`
  fragment PayMoney on Money {
    amountMinor
    currency
    exponent
  }
`);

/** What a movement can name: projects with their lines, partners, decisions, and the rules of signing. */
export const PayDesk = graphql(`
  query PayDesk($fund: String!) {
    fundProjects(fund: $fund) {
      id
      code
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
    fundDecisions(fund: $fund) {
      id
      adoptedOn
      title {
        text
        language
      }
    }
    fundRules(fund: $fund) {
      kind
      from {
        ...PayMoney
      }
      approvals
      cities
      isOtherCity
      needsDecision
      postsOnApproval
    }
    bankAccounts(fund: $fund) {
      id
      currency
      bankName
      booksBalance {
        ...PayMoney
      }
      holder {
        id
        name {
          text
        }
      }
    }
    fundRates(fund: $fund) {
      quote
    }
  }
`);

/** What an amount of another currency is in the fund's, at the rate that counts. */
export const Converted = graphql(`
  query PayConverted($fund: String!, $amountMinor: String!, $currency: String!, $on: Day!, $forBooking: Boolean!) {
    convertedAmount(fund: $fund, amountMinor: $amountMinor, currency: $currency, on: $on, forBooking: $forBooking) {
      amount {
        ...PayMoney
      }
      rate {
        code
        base
        quote
        value
        source
        day
        isFixed
      }
      refusals {
        code
      }
    }
  }
`);

/** Names for the numbers and codes that stand in accounts. */
export const PlanNames = graphql(`
  query PayPlanNames($fund: String!) {
    fundProjects(fund: $fund) {
      id
      name {
        text
      }
      lines {
        id
        name {
          text
        }
      }
    }
    fundPartners(fund: $fund) {
      code
      name
    }
  }
`);

export const MovementSources = graphql(`
  query PaySources($fund: String!, $kind: MovementKind!) {
    fundMovementSources(fund: $fund, kind: $kind) {
      project
      line
      city
      partner
      left {
        ...PayMoney
      }
    }
  }
`);

export const ProposeMovement = graphql(`
  mutation PayProposeMovement($input: ProposeMovementInput!) {
    proposeMovement(input: $input) {
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

graphql(`
  fragment PayStages on StageAmounts {
    allocated {
      ...PayMoney
    }
    committed {
      ...PayMoney
    }
    disbursed {
      ...PayMoney
    }
    spent {
      ...PayMoney
    }
  }
`);

export const Projects = graphql(`
  query PayProjects($fund: String!) {
    fundProjects(fund: $fund) {
      id
      code
      name {
        text
        language
      }
      city {
        plate
        name {
          text
        }
      }
      stages {
        ...PayStages
      }
      onNoLine {
        ...PayStages
      }
      lines {
        id
        code
        name {
          text
          language
        }
        stages {
          ...PayStages
        }
      }
    }
    fundPartners(fund: $fund) {
      code
      name
    }
  }
`);

export const AddProject = graphql(`
  mutation PayAddProject($input: AddFundProjectInput!) {
    addFundProject(input: $input) {
      isDone
      refusals {
        code
        path
      }
    }
  }
`);

export const AddLine = graphql(`
  mutation PayAddLine($input: AddBudgetLineInput!) {
    addBudgetLine(input: $input) {
      isDone
      refusals {
        code
        path
      }
    }
  }
`);

export const AddPartner = graphql(`
  mutation PayAddPartner($input: AddFundPartnerInput!) {
    addFundPartner(input: $input) {
      isDone
      refusals {
        code
        path
      }
    }
  }
`);

export const Budget = graphql(`
  query PayBudget($fund: String!, $year: Int!) {
    fundBudget(fund: $fund, year: $year) {
      project
      line
      version
      plannedAt
      planned {
        ...PayMoney
      }
      committed {
        ...PayMoney
      }
      disbursed {
        ...PayMoney
      }
      spent {
        ...PayMoney
      }
      forecast {
        ...PayMoney
      }
    }
    fundProjects(fund: $fund) {
      id
      name {
        text
        language
      }
      city {
        plate
        name {
          text
        }
      }
      lines {
        id
        name {
          text
          language
        }
      }
    }
  }
`);

export const PlanBudget = graphql(`
  mutation PayPlanBudget($input: PlanBudgetInput!) {
    planBudget(input: $input) {
      isDone
      refusals {
        code
        path
      }
    }
  }
`);

export const Decisions = graphql(`
  query PayDecisions($fund: String!) {
    fundDecisions(fund: $fund) {
      id
      adoptedOn
      withdrawnAt
      adoptsKey
      proposedAt
      whyNot
      payload
      payloadHash
      title {
        text
        language
      }
      text {
        text
        language
      }
      author {
        name
      }
      signatures {
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
      missing {
        id
        plate
        name {
          text
        }
      }
    }
  }
`);

export const ProposeDecision = graphql(`
  mutation PayProposeDecision($input: ProposeFundDecisionInput!) {
    proposeFundDecision(input: $input) {
      decision {
        id
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const WithdrawDecision = graphql(`
  mutation PayWithdrawDecision($input: WithdrawFundDecisionInput!) {
    withdrawFundDecision(input: $input) {
      decision {
        id
        withdrawnAt
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const SignDecision = graphql(`
  mutation PaySignDecision($input: SignFundDecisionInput!) {
    signFundDecision(input: $input) {
      decision {
        adoptedOn
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const Rules = graphql(`
  query PayRules($fund: String!) {
    fundRules(fund: $fund) {
      kind
      from {
        ...PayMoney
      }
      approvals
      cities
      isOtherCity
      needsDecision
      postsOnApproval
    }
    fundRuleChanges(fund: $fund) {
      id
      kind
      from {
        ...PayMoney
      }
      fromSeq
      since
      approvals
      cities
      isOtherCity
      needsDecision
      postsOnApproval
      isEnded
    }
  }
`);

/** Everything that waits for the reader, with the very texts that are signed. */
export const ToSign = graphql(`
  query PayToSign($fund: String!) {
    fundProposals(fund: $fund, state: WAITING, first: 50) {
      nodes {
        transferId
        kind
        canApprove
        payload
        payloadHash
        amount {
          ...PayMoney
        }
        text {
          text
          language
        }
        author {
          name
        }
        authorCity {
          name {
            text
          }
        }
        together {
          transferId
          kind
          payload
          payloadHash
          amount {
            ...PayMoney
          }
        }
      }
    }
  }
`);

/** The file one line of the list rests on: asked line by line, where what is signed names one. */
export const LineEvidence = graphql(`
  query PayLineEvidence($fund: String!, $transferId: ID!) {
    fundProposal(fund: $fund, transferId: $transferId) {
      evidence {
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
    }
  }
`);

export const SignList = graphql(`
  mutation PaySignList($input: ApproveProposalsInput!) {
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

/** Themes that a project can belong to. */
export const Themes = graphql(`
  query PayThemes {
    themes {
      key
      name {
        text
      }
    }
  }
`);
