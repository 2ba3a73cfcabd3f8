import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayType, InstantType, MoneyType, PageInfo } from '@regia/server-kit';
import type { StoredProposal } from './stored-proposal.js';

export enum ProposalState {
  WAITING = 'WAITING',
  POSTED = 'POSTED',
  RETURNED = 'RETURNED',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
}
registerEnumType(ProposalState, { name: 'ProposalState', description: 'Where a proposal stands.' });

@ObjectType({ description: 'An entry that waits for signatures. What it will draw is reserved.' })
export class FundProposal {
  row!: StoredProposal;
  @Field(() => ID, { description: 'Id of the entry it will become.' }) transferId!: string;
  @Field(() => String, { description: 'What it is: receive, reversal …' }) kind!: string;
  @Field(() => MoneyType, { description: 'Its amount.' }) amount!: MoneyType;
  @Field(() => DayType, { description: 'The day it counts for.' }) effectiveOn!: string;
  @Field(() => InstantType, { description: 'Since when it waits.' }) proposedAt!: Date;
  @Field(() => InstantType, { description: 'Until when it waits.' }) expiresAt!: Date;
  @Field(() => ProposalState, { description: 'Where it stands.' }) state!: ProposalState;
  @Field(() => String, { description: 'SHA-256 of that text, hexadecimal.' }) payloadHash!: string;
  @Field(() => Int, { description: 'How many signatures the rule asks for.' }) approvalsNeeded!: number;
  @Field(() => Int, { description: 'Of how many different cities.' }) citiesNeeded!: number;
  @Field(() => String, { nullable: true, description: 'Why it was returned.' }) returnReason?: string;
  @Field(() => String, { nullable: true, description: 'Place in the sequence of the entry it became.' }) seq?: string;
  @Field(() => Int, { nullable: true, description: 'The instalment it answers.' }) instalmentNo?: number;
}

@ObjectType({ description: 'A page of proposals.' })
export class FundProposalConnection {
  @Field(() => [FundProposal], { description: 'The proposals.' }) nodes!: FundProposal[];
  @Field(() => PageInfo, { description: 'Where the page ends.' }) pageInfo!: PageInfo;
}

@InputType({ description: 'The proposal to sign, and the hash of what was read.' })
export class ApproveProposalInput {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The proposal.' }) transferId!: string;
  @Field(() => String, { description: 'SHA-256 of the payload that was shown, hexadecimal: computed where it was read.' }) payloadHash!: string;
}

@InputType({ description: 'Proposals to sign after reading each of them, in this order.' })
export class ApproveProposalsInput {
  @Field(() => [ApproveProposalInput], { description: 'Each with the hash of what was read; at most 50.' }) proposals!: ApproveProposalInput[];
}

@InputType({ description: 'The proposal to return to its author, and why.' })
export class ReturnProposalInput {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The proposal.' }) transferId!: string;
  @Field(() => String, { description: 'What the author should mend.' }) reason!: string;
}

@InputType({ description: 'The proposal to withdraw.' })
export class WithdrawProposalInput {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The proposal.' }) transferId!: string;
}
