import { graphql } from './gql/gql.js';

graphql(`
  fragment CeilingMoney on Money {
    amountMinor
    currency
    exponent
  }
`);

graphql(`
  fragment CeilingAnswer on CeilingPayload {
    outcome
    fund
    transferId
    roomLeft {
      ...CeilingMoney
    }
    refusals {
      code
      path
    }
  }
`);

/** Where the acting city stands with its own ceilings and targets. */
export const CeilingPositions = graphql(`
  query CeilingPositions($year: Int) {
    ceilingPosition(year: $year) {
      rule {
        key
        kind
        title {
          text
          language
        }
        source
        rate
        warnAt
        contributionsAs
        base {
          key
          name {
            text
            language
          }
        }
        counts {
          key
          name {
            text
            language
          }
        }
      }
      year
      fund
      base {
        ...CeilingMoney
      }
      byRule {
        ...CeilingMoney
      }
      overridden {
        ...CeilingMoney
      }
      limit {
        ...CeilingMoney
      }
      committed {
        ...CeilingMoney
      }
      paid {
        ...CeilingMoney
      }
      room {
        ...CeilingMoney
      }
      usedBasisPoints
      isWarned
      byClass {
        of {
          key
        }
        committed {
          ...CeilingMoney
        }
      }
      years {
        year
        limit {
          ...CeilingMoney
        }
        committed {
          ...CeilingMoney
        }
      }
      bases {
        id
        parts {
          key
          amount {
            ...CeilingMoney
          }
        }
        base {
          ...CeilingMoney
        }
        limit {
          ...CeilingMoney
        }
        source {
          text
          language
        }
        approvedOn
        state
        isInForce
      }
      overrides {
        id
        amount {
          ...CeilingMoney
        }
        reason
        text {
          text
          language
        }
        state
        enteredAt
      }
      commitments {
        id
        seq
        on
        classKey
        amount {
          ...CeilingMoney
        }
        text {
          text
          language
        }
      }
      uncounted {
        agreement
        fund
        title {
          text
          language
        }
        agreedOn
        total {
          ...CeilingMoney
        }
      }
    }
  }
`);

/** Adopted decisions that an override can rest on. */
export const OwnDecisions = graphql(`
  query CeilingDecisions($fund: String!) {
    fundDecisions(fund: $fund) {
      id
      adoptedOn
      title {
        text
      }
    }
  }
`);

export const SetCeilingBase = graphql(`
  mutation SetCeilingBase($input: SetCeilingBaseInput!) {
    setCeilingBase(input: $input) {
      ...CeilingAnswer
    }
  }
`);

export const EngageCeiling = graphql(`
  mutation EngageCeiling($input: EngageCeilingInput!) {
    engageCeiling(input: $input) {
      ...CeilingAnswer
    }
  }
`);

export const DisengageCeiling = graphql(`
  mutation DisengageCeiling($input: EngageCeilingInput!) {
    disengageCeiling(input: $input) {
      ...CeilingAnswer
    }
  }
`);

export const OverrideCeiling = graphql(`
  mutation OverrideCeiling($input: OverrideCeilingInput!) {
    overrideCeiling(input: $input) {
      ...CeilingAnswer
    }
  }
`);

export const CountAgreement = graphql(`
  mutation CountAgreement($input: CountAgreementInput!) {
    countAgreement(input: $input) {
      ...CeilingAnswer
    }
  }
`);
