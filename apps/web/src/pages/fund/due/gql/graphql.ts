/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How long ago something was due. */
export type DebtAge =
  | 'NOT_DUE'
  | 'OVER_90_DAYS'
  | 'TO_30_DAYS'
  | 'TO_60_DAYS'
  | 'TO_90_DAYS';

/** Who sees reminders, as the cities have decided. */
export type OpenFundRemindersInput = {
  /** The adopted decision it rests on. */
  readonly decision: string;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Whether every city of the fund sees every reminder. */
  readonly toAll: boolean;
};

/** The instalment to remind a city of. */
export type RemindOfInstalmentInput = {
  /** The agreement. */
  readonly agreement: string;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Number of the instalment. */
  readonly instalmentNo: number;
};

export type DueMoneyFragment = { readonly amountMinor: string, readonly currency: string, readonly exponent: number };

export type DebtsFragment = { readonly on: string, readonly areRemindersOpen: boolean, readonly late: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly buckets: ReadonlyArray<{ readonly age: DebtAge, readonly instalments: number, readonly open: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly instalments: ReadonlyArray<{ readonly agreement: string, readonly no: number, readonly dueOn: string, readonly daysLate: number, readonly age: DebtAge, readonly whyNotRemind: string | null, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly title: { readonly text: string, readonly language: string, readonly isOriginal: boolean }, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly open: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly reminders: ReadonlyArray<{ readonly id: string, readonly level: number, readonly day: string }> }> };

export type DueDebtsQueryVariables = Exact<{
  fund: string;
}>;


export type DueDebtsQuery = { readonly fundDebts: { readonly on: string, readonly areRemindersOpen: boolean, readonly late: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly buckets: ReadonlyArray<{ readonly age: DebtAge, readonly instalments: number, readonly open: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly instalments: ReadonlyArray<{ readonly agreement: string, readonly no: number, readonly dueOn: string, readonly daysLate: number, readonly age: DebtAge, readonly whyNotRemind: string | null, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly title: { readonly text: string, readonly language: string, readonly isOriginal: boolean }, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly open: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly reminders: ReadonlyArray<{ readonly id: string, readonly level: number, readonly day: string }> }> } | null };

export type DueRemindMutationVariables = Exact<{
  input: RemindOfInstalmentInput;
}>;


export type DueRemindMutation = { readonly remindOfInstalment: { readonly debts: { readonly on: string, readonly areRemindersOpen: boolean, readonly late: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly buckets: ReadonlyArray<{ readonly age: DebtAge, readonly instalments: number, readonly open: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly instalments: ReadonlyArray<{ readonly agreement: string, readonly no: number, readonly dueOn: string, readonly daysLate: number, readonly age: DebtAge, readonly whyNotRemind: string | null, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly title: { readonly text: string, readonly language: string, readonly isOriginal: boolean }, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly open: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly reminders: ReadonlyArray<{ readonly id: string, readonly level: number, readonly day: string }> }> } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type DueDecisionsQueryVariables = Exact<{
  fund: string;
}>;


export type DueDecisionsQuery = { readonly fundDecisions: ReadonlyArray<{ readonly id: string, readonly adoptedOn: string | null, readonly title: { readonly text: string } }> };

export type DueOpenRemindersMutationVariables = Exact<{
  input: OpenFundRemindersInput;
}>;


export type DueOpenRemindersMutation = { readonly openFundReminders: { readonly debts: { readonly on: string, readonly areRemindersOpen: boolean, readonly late: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly buckets: ReadonlyArray<{ readonly age: DebtAge, readonly instalments: number, readonly open: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly instalments: ReadonlyArray<{ readonly agreement: string, readonly no: number, readonly dueOn: string, readonly daysLate: number, readonly age: DebtAge, readonly whyNotRemind: string | null, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly title: { readonly text: string, readonly language: string, readonly isOriginal: boolean }, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly open: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly reminders: ReadonlyArray<{ readonly id: string, readonly level: number, readonly day: string }> }> } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const DueMoneyFragmentDoc = new TypedDocumentString(`
    fragment DueMoney on Money {
  amountMinor
  currency
  exponent
}
    `, {"fragmentName":"DueMoney"}) as unknown as TypedDocumentString<DueMoneyFragment, unknown>;
export const DebtsFragmentDoc = new TypedDocumentString(`
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
    fragment DueMoney on Money {
  amountMinor
  currency
  exponent
}`, {"fragmentName":"Debts"}) as unknown as TypedDocumentString<DebtsFragment, unknown>;
export const DueDebtsDocument = new TypedDocumentString(`
    query DueDebts($fund: String!) {
  fundDebts(fund: $fund) {
    ...Debts
  }
}
    fragment DueMoney on Money {
  amountMinor
  currency
  exponent
}
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
}`) as unknown as TypedDocumentString<DueDebtsQuery, DueDebtsQueryVariables>;
export const DueRemindDocument = new TypedDocumentString(`
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
    fragment DueMoney on Money {
  amountMinor
  currency
  exponent
}
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
}`) as unknown as TypedDocumentString<DueRemindMutation, DueRemindMutationVariables>;
export const DueDecisionsDocument = new TypedDocumentString(`
    query DueDecisions($fund: String!) {
  fundDecisions(fund: $fund) {
    id
    adoptedOn
    title {
      text
    }
  }
}
    `) as unknown as TypedDocumentString<DueDecisionsQuery, DueDecisionsQueryVariables>;
export const DueOpenRemindersDocument = new TypedDocumentString(`
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
    fragment DueMoney on Money {
  amountMinor
  currency
  exponent
}
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
}`) as unknown as TypedDocumentString<DueOpenRemindersMutation, DueOpenRemindersMutationVariables>;