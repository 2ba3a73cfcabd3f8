/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A line to add to the budget of a project. */
export type AddBudgetLineInput = {
  /** Short code: small letters, digits, hyphens. */
  readonly code: string;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Its name, the original first. */
  readonly name: ReadonlyArray<LanguageTextInput>;
  /** Number of the project. */
  readonly project: number;
};

/** An organisation that will receive money. */
export type AddFundPartnerInput = {
  /** Short code: small letters, digits, hyphens. */
  readonly code: string;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Its name; never a natural person’s. */
  readonly name: string;
};

/** A project to add to a fund. */
export type AddFundProjectInput = {
  /** The city it takes place in; none when in several. */
  readonly city?: string | null | undefined;
  /** Short code: small letters, digits, hyphens. */
  readonly code: string;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Its name, the original first. */
  readonly name: ReadonlyArray<LanguageTextInput>;
  /** Key of the theme it belongs to; none when to several. It stays. */
  readonly theme?: string | null | undefined;
};

/** The proposal to sign, and the hash of what was read. */
export type ApproveProposalInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** SHA-256 of the payload that was shown, hexadecimal: computed where it was read. */
  readonly payloadHash: string;
  /** The proposal. */
  readonly transferId: string;
};

/** Proposals to sign after reading each of them, in this order. */
export type ApproveProposalsInput = {
  /** Each with the hash of what was read; at most 50. */
  readonly proposals: ReadonlyArray<ApproveProposalInput>;
};

/** A text in one language. The first of a list is the original. */
export type LanguageTextInput = {
  /** Language tag, such as `fr`. */
  readonly language: string;
  /** The text. */
  readonly text: string;
};

/** ALLOCATE free money to a project, RELEASE it; COMMIT it to a partner, DECOMMIT it; DISBURSE an advance; PAY a supplier or the agent; ACCEPT what a partner spent, REJECT it again; RECOVER: ask an advance back; REFUND of an advance, REFUND_OWED of what is owed; RETURN to the cities, PAY_RETURN to one of them. */
export type MovementKind =
  | 'ACCEPT'
  | 'ALLOCATE'
  | 'COMMIT'
  | 'DECOMMIT'
  | 'DISBURSE'
  | 'PAY'
  | 'PAY_RETURN'
  | 'RECOVER'
  | 'REFUND'
  | 'REFUND_OWED'
  | 'REJECT'
  | 'RELEASE'
  | 'RETURN';

/** What an amount is in another currency, and by which rate it became the fund’s. */
export type OriginalAmountInput = {
  /** In minor units of that currency, without a sign. */
  readonly amountMinor: string;
  /** The currency, ISO 4217; of an account in another currency, that one. */
  readonly currency: string;
  /** Code of the rate, as it was read. */
  readonly rate: string;
};

/** The plan of a budget line for a year. Earlier versions stay. */
export type PlanBudgetInput = {
  /** The decision it rests on. */
  readonly decision?: string | null | undefined;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Number of the line. */
  readonly line: number;
  /** Planned amount in minor units of the fund’s currency. */
  readonly plannedMinor: string;
  /** Number of the project. */
  readonly project: number;
  /** Number of the version that was read: nobody’s plan is overwritten unseen. */
  readonly version: number;
  /** The year. */
  readonly year: number;
};

/** Words for the cities to decide on. */
export type ProposeFundDecisionInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** The contribution key that it shall adopt; its text is then part of what is signed. */
  readonly key?: string | null | undefined;
  /** What is decided, the original first. */
  readonly text: ReadonlyArray<LanguageTextInput>;
  /** What it is about, the original first. */
  readonly title: ReadonlyArray<LanguageTextInput>;
};

/** A movement of money to propose. Which of the fields are needed depends on its kind. */
export type ProposeMovementInput = {
  /** Amount in minor units of the fund’s currency. */
  readonly amountMinor: string;
  /** The bank account it leaves or reaches; the holder’s in the fund’s currency when left out. */
  readonly bankAccount?: string | null | undefined;
  /** The city that receives or owes; of PAY_RETURN the city whose share it is. */
  readonly city?: string | null | undefined;
  /** The adopted decision it rests on. */
  readonly decision?: string | null | undefined;
  /** The day it counts for; today when left out. What the bank settles counts from the bank’s day. */
  readonly effectiveOn?: string | null | undefined;
  /** SHA-256 of the file it rests on, hexadecimal, as the upload answered it. */
  readonly evidence?: string | null | undefined;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** What it is. */
  readonly kind: MovementKind;
  /** Number of the budget line; none: on the project itself. */
  readonly line?: number | null | undefined;
  /** What it is in another currency. Needed where the bank account is in one. */
  readonly original?: OriginalAmountInput | null | undefined;
  /** Code of the organisation that receives or owes; agent-fee for the agent. */
  readonly partner?: string | null | undefined;
  /** Number of the project. */
  readonly project?: number | null | undefined;
  /** What it is for, the original first. */
  readonly text: ReadonlyArray<LanguageTextInput>;
};

/** The decision to sign, and the hash of what was read. */
export type SignFundDecisionInput = {
  /** The decision. */
  readonly decision: string;
  /** Code of the fund. */
  readonly fund: string;
  /** SHA-256 of the text that was shown, hexadecimal: computed where it was read. */
  readonly payloadHash: string;
};

/** What became of a command about money. UNKNOWN: ask again with the same id. */
export type TransferOutcome =
  | 'ALREADY_POSTED'
  | 'ALREADY_PROPOSED'
  | 'POSTED'
  | 'PROPOSED'
  | 'REFUSED'
  | 'RETURNED'
  | 'UNKNOWN';

/** The decision to take back. */
export type WithdrawFundDecisionInput = {
  /** The decision. */
  readonly decision: string;
  /** Code of the fund. */
  readonly fund: string;
};

export type PayMoneyFragment = { readonly amountMinor: string, readonly currency: string, readonly exponent: number };

export type PayDeskQueryVariables = Exact<{
  fund: string;
}>;


export type PayDeskQuery = { readonly fundProjects: ReadonlyArray<{ readonly id: number, readonly code: string, readonly name: { readonly text: string, readonly language: string }, readonly lines: ReadonlyArray<{ readonly id: number, readonly code: string, readonly name: { readonly text: string, readonly language: string } }> }>, readonly fundPartners: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly fundDecisions: ReadonlyArray<{ readonly id: string, readonly adoptedOn: string | null, readonly title: { readonly text: string, readonly language: string } }>, readonly fundRules: ReadonlyArray<{ readonly kind: string, readonly approvals: number, readonly cities: number, readonly isOtherCity: boolean, readonly needsDecision: boolean, readonly postsOnApproval: boolean, readonly from: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly bankAccounts: ReadonlyArray<{ readonly id: string, readonly currency: string, readonly bankName: string, readonly booksBalance: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly holder: { readonly id: string, readonly name: { readonly text: string } } }>, readonly fundRates: ReadonlyArray<{ readonly quote: string }> };

export type PayConvertedQueryVariables = Exact<{
  fund: string;
  amountMinor: string;
  currency: string;
  on: string;
  forBooking: boolean;
}>;


export type PayConvertedQuery = { readonly convertedAmount: { readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly rate: { readonly code: string, readonly base: string, readonly quote: string, readonly value: string, readonly source: string, readonly day: string, readonly isFixed: boolean } | null, readonly refusals: ReadonlyArray<{ readonly code: string }> } };

export type PayPlanNamesQueryVariables = Exact<{
  fund: string;
}>;


export type PayPlanNamesQuery = { readonly fundProjects: ReadonlyArray<{ readonly id: number, readonly name: { readonly text: string }, readonly lines: ReadonlyArray<{ readonly id: number, readonly name: { readonly text: string } }> }>, readonly fundPartners: ReadonlyArray<{ readonly code: string, readonly name: string }> };

export type PaySourcesQueryVariables = Exact<{
  fund: string;
  kind: MovementKind;
}>;


export type PaySourcesQuery = { readonly fundMovementSources: ReadonlyArray<{ readonly project: number | null, readonly line: number | null, readonly city: string | null, readonly partner: string | null, readonly left: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> };

export type PayProposeMovementMutationVariables = Exact<{
  input: ProposeMovementInput;
}>;


export type PayProposeMovementMutation = { readonly proposeMovement: { readonly outcome: TransferOutcome, readonly proposal: { readonly transferId: string } | null, readonly transfer: { readonly seq: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type PayStagesFragment = { readonly allocated: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly committed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly disbursed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly spent: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } };

export type PayProjectsQueryVariables = Exact<{
  fund: string;
}>;


export type PayProjectsQuery = { readonly fundProjects: ReadonlyArray<{ readonly id: number, readonly code: string, readonly name: { readonly text: string, readonly language: string }, readonly city: { readonly plate: string, readonly name: { readonly text: string } } | null, readonly stages: { readonly allocated: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly committed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly disbursed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly spent: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }, readonly onNoLine: { readonly allocated: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly committed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly disbursed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly spent: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }, readonly lines: ReadonlyArray<{ readonly id: number, readonly code: string, readonly name: { readonly text: string, readonly language: string }, readonly stages: { readonly allocated: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly committed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly disbursed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly spent: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } } }> }>, readonly fundPartners: ReadonlyArray<{ readonly code: string, readonly name: string }> };

export type PayAddProjectMutationVariables = Exact<{
  input: AddFundProjectInput;
}>;


export type PayAddProjectMutation = { readonly addFundProject: { readonly isDone: boolean, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type PayAddLineMutationVariables = Exact<{
  input: AddBudgetLineInput;
}>;


export type PayAddLineMutation = { readonly addBudgetLine: { readonly isDone: boolean, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type PayAddPartnerMutationVariables = Exact<{
  input: AddFundPartnerInput;
}>;


export type PayAddPartnerMutation = { readonly addFundPartner: { readonly isDone: boolean, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type PayBudgetQueryVariables = Exact<{
  fund: string;
  year: number;
}>;


export type PayBudgetQuery = { readonly fundBudget: ReadonlyArray<{ readonly project: number, readonly line: number, readonly version: number, readonly plannedAt: string | null, readonly planned: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly committed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly disbursed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly spent: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly forecast: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly fundProjects: ReadonlyArray<{ readonly id: number, readonly name: { readonly text: string, readonly language: string }, readonly city: { readonly plate: string, readonly name: { readonly text: string } } | null, readonly lines: ReadonlyArray<{ readonly id: number, readonly name: { readonly text: string, readonly language: string } }> }> };

export type PayPlanBudgetMutationVariables = Exact<{
  input: PlanBudgetInput;
}>;


export type PayPlanBudgetMutation = { readonly planBudget: { readonly isDone: boolean, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type PayDecisionsQueryVariables = Exact<{
  fund: string;
}>;


export type PayDecisionsQuery = { readonly fundDecisions: ReadonlyArray<{ readonly id: string, readonly adoptedOn: string | null, readonly withdrawnAt: string | null, readonly adoptsKey: string | null, readonly proposedAt: string, readonly whyNot: string | null, readonly payload: string, readonly payloadHash: string, readonly title: { readonly text: string, readonly language: string }, readonly text: { readonly text: string, readonly language: string }, readonly author: { readonly name: string } | null, readonly signatures: ReadonlyArray<{ readonly at: string, readonly person: { readonly name: string } | null, readonly city: { readonly plate: string, readonly name: { readonly text: string } } | null }>, readonly missing: ReadonlyArray<{ readonly id: string, readonly plate: string, readonly name: { readonly text: string } }> }> };

export type PayProposeDecisionMutationVariables = Exact<{
  input: ProposeFundDecisionInput;
}>;


export type PayProposeDecisionMutation = { readonly proposeFundDecision: { readonly decision: { readonly id: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type PayWithdrawDecisionMutationVariables = Exact<{
  input: WithdrawFundDecisionInput;
}>;


export type PayWithdrawDecisionMutation = { readonly withdrawFundDecision: { readonly decision: { readonly id: string, readonly withdrawnAt: string | null } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type PaySignDecisionMutationVariables = Exact<{
  input: SignFundDecisionInput;
}>;


export type PaySignDecisionMutation = { readonly signFundDecision: { readonly decision: { readonly adoptedOn: string | null } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type PayRulesQueryVariables = Exact<{
  fund: string;
}>;


export type PayRulesQuery = { readonly fundRules: ReadonlyArray<{ readonly kind: string, readonly approvals: number, readonly cities: number, readonly isOtherCity: boolean, readonly needsDecision: boolean, readonly postsOnApproval: boolean, readonly from: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }>, readonly fundRuleChanges: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly fromSeq: string, readonly since: string, readonly approvals: number, readonly cities: number, readonly isOtherCity: boolean, readonly needsDecision: boolean, readonly postsOnApproval: boolean, readonly isEnded: boolean, readonly from: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> };

export type PayToSignQueryVariables = Exact<{
  fund: string;
}>;


export type PayToSignQuery = { readonly fundProposals: { readonly nodes: ReadonlyArray<{ readonly transferId: string, readonly kind: string, readonly canApprove: boolean, readonly payload: string, readonly payloadHash: string, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly text: { readonly text: string, readonly language: string } | null, readonly author: { readonly name: string } | null, readonly authorCity: { readonly name: { readonly text: string } } | null, readonly together: ReadonlyArray<{ readonly transferId: string, readonly kind: string, readonly payload: string, readonly payloadHash: string, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> }> } };

export type PayLineEvidenceQueryVariables = Exact<{
  fund: string;
  transferId: string;
}>;


export type PayLineEvidenceQuery = { readonly fundProposal: { readonly evidence: { readonly sha256: string, readonly file: { readonly name: string, readonly bytes: string, readonly retention: string, readonly isOfCity: boolean, readonly broughtAt: string, readonly keptUntil: string | null, readonly keptFor: string | null, readonly removedAt: string | null, readonly mayHold: boolean, readonly holds: ReadonlyArray<{ readonly id: string, readonly isOfFund: boolean, readonly isOfAudit: boolean, readonly reason: string, readonly placedAt: string, readonly liftedAt: string | null, readonly liftReason: string | null, readonly mayLift: boolean, readonly placedBy: { readonly name: string } | null }>, readonly broughtBy: { readonly name: string } | null, readonly city: { readonly name: { readonly text: string } } | null } | null } | null } | null };

export type PaySignListMutationVariables = Exact<{
  input: ApproveProposalsInput;
}>;


export type PaySignListMutation = { readonly approveProposals: { readonly signed: ReadonlyArray<{ readonly transferId: string, readonly outcome: TransferOutcome, readonly seq: string | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> }>, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type PayThemesQueryVariables = Exact<{ [key: string]: never; }>;


export type PayThemesQuery = { readonly themes: ReadonlyArray<{ readonly key: string, readonly name: { readonly text: string } }> };

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
export const PayMoneyFragmentDoc = new TypedDocumentString(`
    fragment PayMoney on Money {
  amountMinor
  currency
  exponent
}
    `, {"fragmentName":"PayMoney"}) as unknown as TypedDocumentString<PayMoneyFragment, unknown>;
export const PayStagesFragmentDoc = new TypedDocumentString(`
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
    fragment PayMoney on Money {
  amountMinor
  currency
  exponent
}`, {"fragmentName":"PayStages"}) as unknown as TypedDocumentString<PayStagesFragment, unknown>;
export const PayDeskDocument = new TypedDocumentString(`
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
    fragment PayMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<PayDeskQuery, PayDeskQueryVariables>;
export const PayConvertedDocument = new TypedDocumentString(`
    query PayConverted($fund: String!, $amountMinor: String!, $currency: String!, $on: Day!, $forBooking: Boolean!) {
  convertedAmount(
    fund: $fund
    amountMinor: $amountMinor
    currency: $currency
    on: $on
    forBooking: $forBooking
  ) {
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
    fragment PayMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<PayConvertedQuery, PayConvertedQueryVariables>;
export const PayPlanNamesDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<PayPlanNamesQuery, PayPlanNamesQueryVariables>;
export const PaySourcesDocument = new TypedDocumentString(`
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
    fragment PayMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<PaySourcesQuery, PaySourcesQueryVariables>;
export const PayProposeMovementDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<PayProposeMovementMutation, PayProposeMovementMutationVariables>;
export const PayProjectsDocument = new TypedDocumentString(`
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
    fragment PayMoney on Money {
  amountMinor
  currency
  exponent
}
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
}`) as unknown as TypedDocumentString<PayProjectsQuery, PayProjectsQueryVariables>;
export const PayAddProjectDocument = new TypedDocumentString(`
    mutation PayAddProject($input: AddFundProjectInput!) {
  addFundProject(input: $input) {
    isDone
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PayAddProjectMutation, PayAddProjectMutationVariables>;
export const PayAddLineDocument = new TypedDocumentString(`
    mutation PayAddLine($input: AddBudgetLineInput!) {
  addBudgetLine(input: $input) {
    isDone
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PayAddLineMutation, PayAddLineMutationVariables>;
export const PayAddPartnerDocument = new TypedDocumentString(`
    mutation PayAddPartner($input: AddFundPartnerInput!) {
  addFundPartner(input: $input) {
    isDone
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PayAddPartnerMutation, PayAddPartnerMutationVariables>;
export const PayBudgetDocument = new TypedDocumentString(`
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
    fragment PayMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<PayBudgetQuery, PayBudgetQueryVariables>;
export const PayPlanBudgetDocument = new TypedDocumentString(`
    mutation PayPlanBudget($input: PlanBudgetInput!) {
  planBudget(input: $input) {
    isDone
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PayPlanBudgetMutation, PayPlanBudgetMutationVariables>;
export const PayDecisionsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<PayDecisionsQuery, PayDecisionsQueryVariables>;
export const PayProposeDecisionDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<PayProposeDecisionMutation, PayProposeDecisionMutationVariables>;
export const PayWithdrawDecisionDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<PayWithdrawDecisionMutation, PayWithdrawDecisionMutationVariables>;
export const PaySignDecisionDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<PaySignDecisionMutation, PaySignDecisionMutationVariables>;
export const PayRulesDocument = new TypedDocumentString(`
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
    fragment PayMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<PayRulesQuery, PayRulesQueryVariables>;
export const PayToSignDocument = new TypedDocumentString(`
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
    fragment PayMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<PayToSignQuery, PayToSignQueryVariables>;
export const PayLineEvidenceDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<PayLineEvidenceQuery, PayLineEvidenceQueryVariables>;
export const PaySignListDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<PaySignListMutation, PaySignListMutationVariables>;
export const PayThemesDocument = new TypedDocumentString(`
    query PayThemes {
  themes {
    key
    name {
      text
    }
  }
}
    `) as unknown as TypedDocumentString<PayThemesQuery, PayThemesQueryVariables>;