import { graphql } from '../../gql/gql.js';

export const CityFacts = graphql(`
  query CityFacts($key: String!) {
    city(key: $key) {
      id
      key
      name {
        text
        all {
          language
          text
        }
      }
      country
      plate
      timeZone
      currency
      languages
      fiscalYearStart
      orgIds
      memberSince
      population
      populationYear
      zones {
        code
        name
        area
      }
    }
  }
`);

graphql(`
  fragment MemberFacts on CityMember {
    person {
      id
      name
      username
    }
    roles
    isBlocked
    lastSeenAt
    partnershipRoles {
      partnership {
        id
        name {
          text
        }
      }
      role
      validFrom
      validTo
      isActive
      isWaiting
      grantedBy {
        name
      }
      confirmedBy {
        name
      }
    }
  }
`);

export const Members = graphql(`
  query Members($after: String) {
    cityMembers(first: 25, after: $after) {
      nodes {
        ...MemberFacts
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const RoleChoices = graphql(`
  query RoleChoices {
    partnerships {
      id
      name {
        text
      }
      cities {
        id
      }
    }
  }
`);

export const GrantRole = graphql(`
  mutation GrantRole($input: GrantPartnershipRoleInput!) {
    grantPartnershipRole(input: $input) {
      member {
        person {
          id
        }
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const RevokeRole = graphql(`
  mutation RevokeRole($input: RevokePartnershipRoleInput!) {
    revokePartnershipRole(input: $input) {
      member {
        person {
          id
        }
      }
      refusals {
        code
        path
      }
    }
  }
`);

graphql(`
  fragment WaitingApproverFacts on WaitingApprover {
    id
    person {
      id
      name
    }
    partnership {
      name {
        text
      }
    }
    city {
      name {
        text
      }
    }
    validTo
    grantedAt
    grantedBy {
      id
      name
    }
    hasShownSecondFactor
    mayConfirm
    mayWithdraw
  }
`);

export const WaitingApprovers = graphql(`
  query WaitingApprovers {
    waitingApprovers {
      ...WaitingApproverFacts
    }
  }
`);

export const ConfirmApprover = graphql(`
  mutation ConfirmApprover($input: ConfirmApproverInput!) {
    confirmApprover(input: $input) {
      approver
      refusals {
        code
        path
      }
    }
  }
`);

export const WithdrawApprover = graphql(`
  mutation WithdrawApprover($input: WithdrawApproverInput!) {
    withdrawApprover(input: $input) {
      approver
      refusals {
        code
        path
      }
    }
  }
`);

export const BlockPerson = graphql(`
  mutation BlockPerson($input: BlockPersonInput!) {
    blockPerson(input: $input) {
      member {
        person {
          id
        }
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const UnblockPerson = graphql(`
  mutation UnblockPerson($input: UnblockPersonInput!) {
    unblockPerson(input: $input) {
      member {
        person {
          id
        }
      }
      refusals {
        code
        path
      }
    }
  }
`);

export const PluginStates = graphql(`
  query PluginStates {
    plugins {
      key
      kind
      name {
        text
        language
      }
      description {
        text
        language
      }
      isOn
      contributes
      changedAt
      changedBy {
        name
      }
      version
    }
  }
`);

export const SwitchPlugin = graphql(`
  mutation SwitchPlugin($input: SwitchPluginInput!) {
    switchPlugin(input: $input) {
      plugin {
        key
        isOn
        version
      }
      refusals {
        code
        path
      }
    }
  }
`);
