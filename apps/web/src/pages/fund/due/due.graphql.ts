import { graphql } from './gql/gql.js';

graphql(`
  fragment DueMoney on Money {
    amountMinor
    currency
    exponent
  }
`);

graphql(`
  fragment Debts on FundDebts {
    on
    areRemindersOpen
    late {
      ...DueMoney
    }
    buckets {
      age
      instalments
      open {
        ...DueMoney
      }
    }
    instalments {
      agreement
      no
      dueOn
      daysLate
      age
      whyNotRemind
      city {
        id
        plate
        name {
          text
        }
      }
      title {
        text
        language
        isOriginal
      }
      amount {
        ...DueMoney
      }
      open {
        ...DueMoney
      }
      reminders {
        id
        level
        day
      }
    }
  }
`);

export const DebtsOfFund = graphql(`
  query DueDebts($fund: String!) {
    fundDebts(fund: $fund) {
      ...Debts
    }
  }
`);

export const RemindOfInstalment = graphql(`
  mutation DueRemind($input: RemindOfInstalmentInput!) {
    remindOfInstalment(input: $input) {
      debts {
        ...Debts
      }
      refusals {
        code
        path
      }
    }
  }
`);

/** Decisions that reminders can be opened by. */
export const DueDecisions = graphql(`
  query DueDecisions($fund: String!) {
    fundDecisions(fund: $fund) {
      id
      adoptedOn
      title {
        text
      }
    }
  }
`);

export const OpenReminders = graphql(`
  mutation DueOpenReminders($input: OpenFundRemindersInput!) {
    openFundReminders(input: $input) {
      debts {
        ...Debts
      }
      refusals {
        code
        path
      }
    }
  }
`);
