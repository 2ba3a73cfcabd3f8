/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What is set aside of every deposit for the administrative agent, as the agreement says. */
export type AgentFeeTermsInput = {
  /** The most that is set aside of one deposit, in minor units of the fund’s currency; no limit when left out. */
  readonly atMostMinor?: string | null | undefined;
  /** Percent of the deposit: a plain decimal number from 0 to 100, with four decimals at most. */
  readonly percent: string;
};

/** A contribution agreement as a city has adopted it. */
export type AgreeContributionInput = {
  /** What its deposits leave to the administrative agent; 1 % without a limit when left out. */
  readonly agentFee?: AgentFeeTermsInput | null | undefined;
  /** Agreed on this day. */
  readonly agreedOn: string;
  /** The city that pays: your own. */
  readonly city: string;
  /** What its money may be used for; anything the committee decides when left out. */
  readonly earmark?: EarmarkInput | null | undefined;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Its instalments. */
  readonly instalments: ReadonlyArray<InstalmentInput>;
  /** Short code of the source outside that the city has the money from; its own budget when left out. */
  readonly source?: string | null | undefined;
  /** The act it rests on, the original first. */
  readonly title: ReadonlyArray<LanguageTextInput>;
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

/** What the money of an agreement may be used for. All that is set must hold; nothing set is no earmark. */
export type EarmarkInput = {
  /** A city: projects that take place in it alone. */
  readonly city?: string | null | undefined;
  /** Number of a budget line of the project: it alone. */
  readonly line?: number | null | undefined;
  /** Number of a project: it alone. */
  readonly project?: number | null | undefined;
  /** Key of a theme: projects of this theme alone. */
  readonly theme?: string | null | undefined;
};

/** Keeps a file, or every file of a fund, from being deleted. */
export type HoldEvidenceInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until there is an answer. */
  readonly id: string;
  /** Why: everybody who sees the file reads it. */
  readonly reason: string;
  /** SHA-256 of the file, hexadecimal; none for every file of the fund. */
  readonly sha256?: string | null | undefined;
};

/** One payment to agree on. */
export type InstalmentInput = {
  /** Amount in minor units of the fund’s currency. */
  readonly amountMinor: string;
  /** Due on this day. */
  readonly dueOn: string;
};

/** A text in one language. The first of a list is the original. */
export type LanguageTextInput = {
  /** Language tag, such as `fr`. */
  readonly language: string;
  /** The text. */
  readonly text: string;
};

/** Lifts a hold. */
export type LiftEvidenceHoldInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** The hold. */
  readonly hold: string;
  /** Made by the client and kept until there is an answer. */
  readonly id: string;
  /** Why it is not needed any more. */
  readonly reason: string;
};

/** Where a proposal stands. */
export type ProposalState =
  | 'EXPIRED'
  | 'POSTED'
  | 'RETURNED'
  | 'WAITING'
  | 'WITHDRAWN';

/** Money that has arrived on the fund’s bank account. */
export type RecordContributionInput = {
  /** The agreement it answers; when left out, the newest of the city and source that knows the instalment, one without an earmark first. */
  readonly agreement?: string | null | undefined;
  /** Amount in minor units of its currency. */
  readonly amountMinor: string;
  /** Reference of the bank. */
  readonly bankReference?: string | null | undefined;
  /** The city that paid. */
  readonly city: string;
  /** Currency, ISO 4217. */
  readonly currency: string;
  /** SHA-256 of the file it rests on, hexadecimal, as the upload answered it. */
  readonly evidence?: string | null | undefined;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Instalment it answers. */
  readonly instalmentNo?: number | null | undefined;
  /** Day it arrived. */
  readonly receivedOn: string;
  /** Short code of the source outside that the city has the money from, as its agreement says; its own budget when left out. */
  readonly source?: string | null | undefined;
  /** What it is, the original first. */
  readonly text: ReadonlyArray<LanguageTextInput>;
};

/** The proposal to return to its author, and why. */
export type ReturnProposalInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** What the author should mend. */
  readonly reason: string;
  /** The proposal. */
  readonly transferId: string;
};

/** The entry to reverse, and why. */
export type ReverseTransferInput = {
  /** SHA-256 of the file it rests on, hexadecimal, as the upload answered it. */
  readonly evidence?: string | null | undefined;
  /** Code of the fund. */
  readonly fund: string;
  /** Made by the client and kept until answered: the same id twice has one effect. */
  readonly id: string;
  /** Why it is reversed. */
  readonly reason: string;
  /** Place of the entry in the sequence. */
  readonly seq: string;
};

/** Which entries to list. All conditions that are set must hold. */
export type TransferFilter = {
  /** Only what was known with this entry: its place in the sequence. */
  readonly asOfSeq?: string | null | undefined;
  /** The city it is about. */
  readonly city?: string | null | undefined;
  /** Figure of the statement they stand behind, such as contributions; with a city, of its part. The total is then the figure. */
  readonly figure?: string | null | undefined;
  /** First day. */
  readonly from?: string | null | undefined;
  /** Kind of the entry. */
  readonly kind?: string | null | undefined;
  /** Number of a budget line: the same line of the entry is on it. */
  readonly line?: number | null | undefined;
  /** Number of a project: a line of the entry is on one of its accounts. */
  readonly project?: number | null | undefined;
  /** The city whose share it is: the same line of the entry is on one of its accounts. */
  readonly share?: string | null | undefined;
  /** Kind of account, such as committed, or several with commas: the same line of the entry is on one. The total is then what these lines moved there. */
  readonly stage?: string | null | undefined;
  /** Whether it stands. */
  readonly state?: TransferState | null | undefined;
  /** Words of its text, or its number. */
  readonly text?: string | null | undefined;
  /** Last day. */
  readonly to?: string | null | undefined;
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

/** Order of a list of entries. */
export type TransferSort =
  | 'AMOUNT_ASC'
  | 'AMOUNT_DESC'
  | 'EFFECTIVE_ASC'
  | 'EFFECTIVE_DESC'
  | 'RECORDED_ASC'
  | 'RECORDED_DESC';

/** Whether an entry stands or was reversed. */
export type TransferState =
  | 'POSTED'
  | 'REVERSED';

/** The proposal to withdraw. */
export type WithdrawProposalInput = {
  /** Code of the fund. */
  readonly fund: string;
  /** The proposal. */
  readonly transferId: string;
};

export type FundAgreementsQueryVariables = Exact<{
  fund: string;
}>;


export type FundAgreementsQuery = { readonly fundAgreements: ReadonlyArray<{ readonly id: string, readonly agreedOn: string, readonly source: string, readonly title: { readonly text: string, readonly language: string, readonly isOriginal: boolean }, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly total: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly earmark: { readonly id: number, readonly theme: string | null, readonly project: number | null, readonly line: number | null, readonly city: { readonly id: string } | null } | null, readonly agentFee: { readonly basisPoints: number, readonly atMost: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null }, readonly instalments: ReadonlyArray<{ readonly no: number, readonly dueOn: string, readonly daysLate: number, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly paid: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> }> };

export type FundAgreeContributionMutationVariables = Exact<{
  input: AgreeContributionInput;
}>;


export type FundAgreeContributionMutation = { readonly agreeContribution: { readonly agreement: { readonly id: string } | null, readonly roomLeft: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type FundRatesQueryVariables = Exact<{
  fund: string;
}>;


export type FundRatesQuery = { readonly fundRates: ReadonlyArray<{ readonly code: string, readonly base: string, readonly quote: string, readonly value: string, readonly isFixed: boolean, readonly source: string, readonly day: string }> };

export type FundRecordContributionMutationVariables = Exact<{
  input: RecordContributionInput;
}>;


export type FundRecordContributionMutation = { readonly recordContribution: { readonly outcome: TransferOutcome, readonly proposal: { readonly transferId: string } | null, readonly transfer: { readonly seq: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type FundEarmarkChoicesQueryVariables = Exact<{
  fund: string;
}>;


export type FundEarmarkChoicesQuery = { readonly themes: ReadonlyArray<{ readonly key: string, readonly name: { readonly text: string } }>, readonly funds: ReadonlyArray<{ readonly code: string, readonly partnership: { readonly cities: ReadonlyArray<{ readonly id: string, readonly plate: string, readonly name: { readonly text: string } }> } | null }>, readonly fundProjects: ReadonlyArray<{ readonly id: number, readonly name: { readonly text: string }, readonly lines: ReadonlyArray<{ readonly id: number, readonly name: { readonly text: string } }> }> };

export type FundEarmarkedMoneyQueryVariables = Exact<{
  fund: string;
  on?: string | null | undefined;
}>;


export type FundEarmarkedMoneyQuery = { readonly fundEarmarks: ReadonlyArray<{ readonly source: string, readonly earmark: { readonly id: number, readonly theme: string | null, readonly project: number | null, readonly line: number | null, readonly city: { readonly id: string } | null }, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly paidIn: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly free: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly unspent: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> };

export type EntryRowFragment = { readonly id: string, readonly seq: string, readonly number: string, readonly kind: string, readonly effectiveOn: string, readonly from: string, readonly to: string, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly text: { readonly text: string, readonly language: string } | null, readonly city: { readonly plate: string, readonly name: { readonly text: string } } | null, readonly reversedBy: { readonly seq: string } | null, readonly reverses: { readonly seq: string } | null };

export type FundEntriesQueryVariables = Exact<{
  fund: string;
  filter?: TransferFilter | null | undefined;
  sort: TransferSort;
  after?: string | null | undefined;
}>;


export type FundEntriesQuery = { readonly fundTransfers: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly seq: string, readonly number: string, readonly kind: string, readonly effectiveOn: string, readonly from: string, readonly to: string, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly text: { readonly text: string, readonly language: string } | null, readonly city: { readonly plate: string, readonly name: { readonly text: string } } | null, readonly reversedBy: { readonly seq: string } | null, readonly reverses: { readonly seq: string } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly total: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } } };

export type FundRecentEntriesQueryVariables = Exact<{
  fund: string;
  filter?: TransferFilter | null | undefined;
}>;


export type FundRecentEntriesQuery = { readonly fundTransfers: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly seq: string, readonly number: string, readonly kind: string, readonly effectiveOn: string, readonly from: string, readonly to: string, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly text: { readonly text: string, readonly language: string } | null, readonly city: { readonly plate: string, readonly name: { readonly text: string } } | null, readonly reversedBy: { readonly seq: string } | null, readonly reverses: { readonly seq: string } | null }> } };

export type FundEntryBySeqQueryVariables = Exact<{
  fund: string;
  seq: string;
  next: string;
  before: string;
}>;


export type FundEntryBySeqQuery = { readonly next: { readonly seq: string, readonly number: string, readonly kind: string, readonly reversedBy: { readonly seq: string } | null } | null, readonly before: { readonly seq: string, readonly number: string, readonly kind: string } | null, readonly fundTransfer: { readonly recordedAt: string, readonly reason: string | null, readonly payloadHash: string, readonly canReverse: boolean, readonly id: string, readonly seq: string, readonly number: string, readonly kind: string, readonly effectiveOn: string, readonly from: string, readonly to: string, readonly evidence: { readonly sha256: string, readonly file: { readonly name: string, readonly bytes: string, readonly retention: string, readonly isOfCity: boolean, readonly broughtAt: string, readonly keptUntil: string | null, readonly keptFor: string | null, readonly removedAt: string | null, readonly mayHold: boolean, readonly holds: ReadonlyArray<{ readonly id: string, readonly isOfFund: boolean, readonly isOfAudit: boolean, readonly reason: string, readonly placedAt: string, readonly liftedAt: string | null, readonly liftReason: string | null, readonly mayLift: boolean, readonly placedBy: { readonly name: string } | null }>, readonly broughtBy: { readonly name: string } | null, readonly city: { readonly name: { readonly text: string } } | null } | null } | null, readonly author: { readonly name: string } | null, readonly approvers: ReadonlyArray<{ readonly at: string, readonly person: { readonly name: string } | null, readonly city: { readonly plate: string, readonly name: { readonly text: string } } | null }>, readonly reversedBy: { readonly seq: string, readonly number: string } | null, readonly reverses: { readonly seq: string, readonly number: string } | null, readonly together: ReadonlyArray<{ readonly id: string, readonly seq: string, readonly number: string, readonly kind: string, readonly effectiveOn: string, readonly from: string, readonly to: string, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly text: { readonly text: string, readonly language: string } | null, readonly city: { readonly plate: string, readonly name: { readonly text: string } } | null, readonly reversedBy: { readonly seq: string } | null, readonly reverses: { readonly seq: string } | null }>, readonly entries: ReadonlyArray<{ readonly accountCode: string, readonly accountKind: string, readonly side: string, readonly rung: number, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly balanceAfter: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly original: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly rate: { readonly value: string, readonly source: string, readonly day: string, readonly isFixed: boolean } | null, readonly city: { readonly plate: string, readonly name: { readonly text: string } } | null }>, readonly history: ReadonlyArray<{ readonly at: string, readonly what: string, readonly note: string | null, readonly person: { readonly name: string } | null, readonly city: { readonly plate: string, readonly name: { readonly text: string } } | null }>, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly text: { readonly text: string, readonly language: string } | null, readonly city: { readonly plate: string, readonly name: { readonly text: string } } | null } | null };

export type FundEntryNumberQueryVariables = Exact<{
  fund: string;
  seq: string;
}>;


export type FundEntryNumberQuery = { readonly fundTransfer: { readonly seq: string, readonly number: string, readonly kind: string, readonly text: { readonly text: string, readonly language: string } | null } | null };

export type FundReverseTransferMutationVariables = Exact<{
  input: ReverseTransferInput;
}>;


export type FundReverseTransferMutation = { readonly reverseTransfer: { readonly outcome: TransferOutcome, readonly proposal: { readonly transferId: string } | null, readonly transfer: { readonly seq: string } | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type FundHoldEvidenceMutationVariables = Exact<{
  input: HoldEvidenceInput;
}>;


export type FundHoldEvidenceMutation = { readonly holdEvidence: { readonly hold: string | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type FundLiftEvidenceHoldMutationVariables = Exact<{
  input: LiftEvidenceHoldInput;
}>;


export type FundLiftEvidenceHoldMutation = { readonly liftEvidenceHold: { readonly hold: string | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type FundMoneyFragment = { readonly amountMinor: string, readonly currency: string, readonly exponent: number };

export type FundFundsQueryVariables = Exact<{ [key: string]: never; }>;


export type FundFundsQuery = { readonly funds: ReadonlyArray<{ readonly code: string, readonly kind: string, readonly baseCurrency: string, readonly lastRecordedAt: string | null, readonly openFrom: string, readonly name: { readonly text: string, readonly language: string }, readonly holder: { readonly id: string, readonly name: { readonly text: string } } }> };

export type FundEvidenceFragment = { readonly sha256: string, readonly file: { readonly name: string, readonly bytes: string, readonly retention: string, readonly isOfCity: boolean, readonly broughtAt: string, readonly keptUntil: string | null, readonly keptFor: string | null, readonly removedAt: string | null, readonly mayHold: boolean, readonly holds: ReadonlyArray<{ readonly id: string, readonly isOfFund: boolean, readonly isOfAudit: boolean, readonly reason: string, readonly placedAt: string, readonly liftedAt: string | null, readonly liftReason: string | null, readonly mayLift: boolean, readonly placedBy: { readonly name: string } | null }>, readonly broughtBy: { readonly name: string } | null, readonly city: { readonly name: { readonly text: string } } | null } | null };

export type FundPositionOnQueryVariables = Exact<{
  fund: string;
  on?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type FundPositionOnQuery = { readonly fundPosition: { readonly on: string, readonly knownAt: string | null, readonly asOfSeq: string | null, readonly received: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly agentFee: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly promised: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly free: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly allocated: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly committed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly disbursed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly spent: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly inTransit: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly cities: ReadonlyArray<{ readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } }, readonly pledged: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly agreed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly paidIn: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly free: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly allocated: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly committed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly disbursed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly spent: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly instalments: ReadonlyArray<{ readonly no: number, readonly dueOn: string, readonly daysLate: number, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly paid: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } }> }> } | null, readonly fundRates: ReadonlyArray<{ readonly code: string, readonly base: string, readonly quote: string, readonly value: string, readonly isFixed: boolean, readonly source: string, readonly day: string }> };

export type FundStagesQueryVariables = Exact<{
  fund: string;
}>;


export type FundStagesQuery = { readonly fundPosition: { readonly promised: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly free: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly allocated: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly committed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly disbursed: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly agentFee: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } } | null };

export type FundSignedRatesQueryVariables = Exact<{
  fund: string;
  on: string;
}>;


export type FundSignedRatesQuery = { readonly ratesOn: ReadonlyArray<{ readonly code: string, readonly base: string, readonly quote: string, readonly value: string, readonly isFixed: boolean, readonly source: string, readonly day: string }>, readonly fundRates: ReadonlyArray<{ readonly code: string, readonly base: string, readonly quote: string, readonly value: string, readonly isFixed: boolean, readonly source: string, readonly day: string }> };

export type ProposalFieldsFragment = { readonly transferId: string, readonly kind: string, readonly state: ProposalState, readonly effectiveOn: string, readonly proposedAt: string, readonly expiresAt: string, readonly approvalsNeeded: number, readonly citiesNeeded: number, readonly canApprove: boolean, readonly whyNot: string | null, readonly returnReason: string | null, readonly instalmentNo: number | null, readonly seq: string | null, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly text: { readonly text: string, readonly language: string, readonly isOriginal: boolean } | null, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } } | null, readonly author: { readonly id: string, readonly name: string } | null, readonly authorCity: { readonly name: { readonly text: string } } | null, readonly approvals: ReadonlyArray<{ readonly at: string, readonly person: { readonly name: string } | null, readonly city: { readonly name: { readonly text: string } } | null }>, readonly returnedBy: { readonly name: string } | null };

export type FundProposalsQueryVariables = Exact<{
  fund: string;
  state?: ProposalState | null | undefined;
  after?: string | null | undefined;
}>;


export type FundProposalsQuery = { readonly fundProposals: { readonly nodes: ReadonlyArray<{ readonly transferId: string, readonly kind: string, readonly state: ProposalState, readonly effectiveOn: string, readonly proposedAt: string, readonly expiresAt: string, readonly approvalsNeeded: number, readonly citiesNeeded: number, readonly canApprove: boolean, readonly whyNot: string | null, readonly returnReason: string | null, readonly instalmentNo: number | null, readonly seq: string | null, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly text: { readonly text: string, readonly language: string, readonly isOriginal: boolean } | null, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } } | null, readonly author: { readonly id: string, readonly name: string } | null, readonly authorCity: { readonly name: { readonly text: string } } | null, readonly approvals: ReadonlyArray<{ readonly at: string, readonly person: { readonly name: string } | null, readonly city: { readonly name: { readonly text: string } } | null }>, readonly returnedBy: { readonly name: string } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type FundProposalByIdQueryVariables = Exact<{
  fund: string;
  transferId: string;
}>;


export type FundProposalByIdQuery = { readonly fundProposal: { readonly payload: string, readonly payloadHash: string, readonly transferId: string, readonly kind: string, readonly state: ProposalState, readonly effectiveOn: string, readonly proposedAt: string, readonly expiresAt: string, readonly approvalsNeeded: number, readonly citiesNeeded: number, readonly canApprove: boolean, readonly whyNot: string | null, readonly returnReason: string | null, readonly instalmentNo: number | null, readonly seq: string | null, readonly signers: ReadonlyArray<{ readonly until: string | null, readonly signedAt: string | null, readonly whyNot: string | null, readonly receives: boolean, readonly person: { readonly id: string, readonly name: string } | null, readonly city: { readonly plate: string, readonly name: { readonly text: string } }, readonly givenBy: { readonly name: string } | null }>, readonly evidence: { readonly sha256: string, readonly file: { readonly name: string, readonly bytes: string, readonly retention: string, readonly isOfCity: boolean, readonly broughtAt: string, readonly keptUntil: string | null, readonly keptFor: string | null, readonly removedAt: string | null, readonly mayHold: boolean, readonly holds: ReadonlyArray<{ readonly id: string, readonly isOfFund: boolean, readonly isOfAudit: boolean, readonly reason: string, readonly placedAt: string, readonly liftedAt: string | null, readonly liftReason: string | null, readonly mayLift: boolean, readonly placedBy: { readonly name: string } | null }>, readonly broughtBy: { readonly name: string } | null, readonly city: { readonly name: { readonly text: string } } | null } | null } | null, readonly agentFee: { readonly amountMinor: string, readonly currency: string, readonly exponent: number } | null, readonly together: ReadonlyArray<{ readonly payload: string, readonly payloadHash: string, readonly transferId: string, readonly kind: string, readonly state: ProposalState, readonly effectiveOn: string, readonly proposedAt: string, readonly expiresAt: string, readonly approvalsNeeded: number, readonly citiesNeeded: number, readonly canApprove: boolean, readonly whyNot: string | null, readonly returnReason: string | null, readonly instalmentNo: number | null, readonly seq: string | null, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly text: { readonly text: string, readonly language: string, readonly isOriginal: boolean } | null, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } } | null, readonly author: { readonly id: string, readonly name: string } | null, readonly authorCity: { readonly name: { readonly text: string } } | null, readonly approvals: ReadonlyArray<{ readonly at: string, readonly person: { readonly name: string } | null, readonly city: { readonly name: { readonly text: string } } | null }>, readonly returnedBy: { readonly name: string } | null }>, readonly history: ReadonlyArray<{ readonly at: string, readonly what: string, readonly note: string | null, readonly person: { readonly name: string } | null, readonly city: { readonly plate: string, readonly name: { readonly text: string } } | null }>, readonly amount: { readonly amountMinor: string, readonly currency: string, readonly exponent: number }, readonly text: { readonly text: string, readonly language: string, readonly isOriginal: boolean } | null, readonly city: { readonly id: string, readonly plate: string, readonly name: { readonly text: string } } | null, readonly author: { readonly id: string, readonly name: string } | null, readonly authorCity: { readonly name: { readonly text: string } } | null, readonly approvals: ReadonlyArray<{ readonly at: string, readonly person: { readonly name: string } | null, readonly city: { readonly name: { readonly text: string } } | null }>, readonly returnedBy: { readonly name: string } | null } | null };

export type FundApproveProposalsMutationVariables = Exact<{
  input: ApproveProposalsInput;
}>;


export type FundApproveProposalsMutation = { readonly approveProposals: { readonly signed: ReadonlyArray<{ readonly transferId: string, readonly outcome: TransferOutcome, readonly seq: string | null, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> }>, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type FundReturnProposalMutationVariables = Exact<{
  input: ReturnProposalInput;
}>;


export type FundReturnProposalMutation = { readonly returnProposal: { readonly outcome: TransferOutcome, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

export type FundWithdrawProposalMutationVariables = Exact<{
  input: WithdrawProposalInput;
}>;


export type FundWithdrawProposalMutation = { readonly withdrawProposal: { readonly outcome: TransferOutcome, readonly refusals: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> }> } };

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
export const FundMoneyFragmentDoc = new TypedDocumentString(`
    fragment FundMoney on Money {
  amountMinor
  currency
  exponent
}
    `, {"fragmentName":"FundMoney"}) as unknown as TypedDocumentString<FundMoneyFragment, unknown>;
export const EntryRowFragmentDoc = new TypedDocumentString(`
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
    fragment FundMoney on Money {
  amountMinor
  currency
  exponent
}`, {"fragmentName":"EntryRow"}) as unknown as TypedDocumentString<EntryRowFragment, unknown>;
export const FundEvidenceFragmentDoc = new TypedDocumentString(`
    fragment FundEvidence on Evidence {
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
    `, {"fragmentName":"FundEvidence"}) as unknown as TypedDocumentString<FundEvidenceFragment, unknown>;
export const ProposalFieldsFragmentDoc = new TypedDocumentString(`
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
    fragment FundMoney on Money {
  amountMinor
  currency
  exponent
}`, {"fragmentName":"ProposalFields"}) as unknown as TypedDocumentString<ProposalFieldsFragment, unknown>;
export const FundAgreementsDocument = new TypedDocumentString(`
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
    earmark {
      id
      theme
      city {
        id
      }
      project
      line
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
    fragment FundMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<FundAgreementsQuery, FundAgreementsQueryVariables>;
export const FundAgreeContributionDocument = new TypedDocumentString(`
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
    fragment FundMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<FundAgreeContributionMutation, FundAgreeContributionMutationVariables>;
export const FundRatesDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<FundRatesQuery, FundRatesQueryVariables>;
export const FundRecordContributionDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<FundRecordContributionMutation, FundRecordContributionMutationVariables>;
export const FundEarmarkChoicesDocument = new TypedDocumentString(`
    query FundEarmarkChoices($fund: String!) {
  themes {
    key
    name {
      text
    }
  }
  funds {
    code
    partnership {
      cities {
        id
        plate
        name {
          text
        }
      }
    }
  }
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
}
    `) as unknown as TypedDocumentString<FundEarmarkChoicesQuery, FundEarmarkChoicesQueryVariables>;
export const FundEarmarkedMoneyDocument = new TypedDocumentString(`
    query FundEarmarkedMoney($fund: String!, $on: Day) {
  fundEarmarks(fund: $fund, on: $on) {
    earmark {
      id
      theme
      city {
        id
      }
      project
      line
    }
    city {
      id
      plate
      name {
        text
      }
    }
    source
    paidIn {
      ...FundMoney
    }
    free {
      ...FundMoney
    }
    unspent {
      ...FundMoney
    }
  }
}
    fragment FundMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<FundEarmarkedMoneyQuery, FundEarmarkedMoneyQueryVariables>;
export const FundEntriesDocument = new TypedDocumentString(`
    query FundEntries($fund: String!, $filter: TransferFilter, $sort: TransferSort!, $after: String) {
  fundTransfers(
    fund: $fund
    filter: $filter
    sort: $sort
    after: $after
    first: 50
  ) {
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
fragment FundMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<FundEntriesQuery, FundEntriesQueryVariables>;
export const FundRecentEntriesDocument = new TypedDocumentString(`
    query FundRecentEntries($fund: String!, $filter: TransferFilter) {
  fundTransfers(fund: $fund, filter: $filter, first: 8) {
    nodes {
      ...EntryRow
    }
  }
}
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
fragment FundMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<FundRecentEntriesQuery, FundRecentEntriesQueryVariables>;
export const FundEntryBySeqDocument = new TypedDocumentString(`
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
fragment FundMoney on Money {
  amountMinor
  currency
  exponent
}
fragment FundEvidence on Evidence {
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
}`) as unknown as TypedDocumentString<FundEntryBySeqQuery, FundEntryBySeqQueryVariables>;
export const FundEntryNumberDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<FundEntryNumberQuery, FundEntryNumberQueryVariables>;
export const FundReverseTransferDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<FundReverseTransferMutation, FundReverseTransferMutationVariables>;
export const FundHoldEvidenceDocument = new TypedDocumentString(`
    mutation FundHoldEvidence($input: HoldEvidenceInput!) {
  holdEvidence(input: $input) {
    hold
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<FundHoldEvidenceMutation, FundHoldEvidenceMutationVariables>;
export const FundLiftEvidenceHoldDocument = new TypedDocumentString(`
    mutation FundLiftEvidenceHold($input: LiftEvidenceHoldInput!) {
  liftEvidenceHold(input: $input) {
    hold
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<FundLiftEvidenceHoldMutation, FundLiftEvidenceHoldMutationVariables>;
export const FundFundsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<FundFundsQuery, FundFundsQueryVariables>;
export const FundPositionOnDocument = new TypedDocumentString(`
    query FundPositionOn($fund: String!, $on: Day, $knownAt: DateTime) {
  fundPosition(fund: $fund, on: $on, knownAt: $knownAt) {
    on
    knownAt
    asOfSeq
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
    inTransit {
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
    fragment FundMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<FundPositionOnQuery, FundPositionOnQueryVariables>;
export const FundStagesDocument = new TypedDocumentString(`
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
    fragment FundMoney on Money {
  amountMinor
  currency
  exponent
}`) as unknown as TypedDocumentString<FundStagesQuery, FundStagesQueryVariables>;
export const FundSignedRatesDocument = new TypedDocumentString(`
    query FundSignedRates($fund: String!, $on: Day!) {
  ratesOn(fund: $fund, on: $on) {
    code
    base
    quote
    value
    isFixed
    source
    day
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
    `) as unknown as TypedDocumentString<FundSignedRatesQuery, FundSignedRatesQueryVariables>;
export const FundProposalsDocument = new TypedDocumentString(`
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
    fragment FundMoney on Money {
  amountMinor
  currency
  exponent
}
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
}`) as unknown as TypedDocumentString<FundProposalsQuery, FundProposalsQueryVariables>;
export const FundProposalByIdDocument = new TypedDocumentString(`
    query FundProposalById($fund: String!, $transferId: ID!) {
  fundProposal(fund: $fund, transferId: $transferId) {
    signers {
      until
      signedAt
      whyNot
      receives
      person {
        id
        name
      }
      city {
        plate
        name {
          text
        }
      }
      givenBy {
        name
      }
    }
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
    fragment FundMoney on Money {
  amountMinor
  currency
  exponent
}
fragment FundEvidence on Evidence {
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
}`) as unknown as TypedDocumentString<FundProposalByIdQuery, FundProposalByIdQueryVariables>;
export const FundApproveProposalsDocument = new TypedDocumentString(`
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
    `) as unknown as TypedDocumentString<FundApproveProposalsMutation, FundApproveProposalsMutationVariables>;
export const FundReturnProposalDocument = new TypedDocumentString(`
    mutation FundReturnProposal($input: ReturnProposalInput!) {
  returnProposal(input: $input) {
    outcome
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<FundReturnProposalMutation, FundReturnProposalMutationVariables>;
export const FundWithdrawProposalDocument = new TypedDocumentString(`
    mutation FundWithdrawProposal($input: WithdrawProposalInput!) {
  withdrawProposal(input: $input) {
    outcome
    refusals {
      code
      path
    }
  }
}
    `) as unknown as TypedDocumentString<FundWithdrawProposalMutation, FundWithdrawProposalMutationVariables>;