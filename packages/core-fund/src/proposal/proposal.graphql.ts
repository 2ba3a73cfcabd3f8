import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { City, DayType, LocalizedTextType, MoneyType, PageInfo, Person } from '@regia/server-kit';
import { Fund } from '../fund/fund.graphql.js';
import { HistoryEvent, Signature } from '../transfer/history.graphql.js';

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
  @Field(() => ID, { description: 'Id of the entry it will become.' }) transferId!: string;
  @Field(() => Fund, { description: 'The fund.' }) fund!: Fund;
  @Field(() => String, { description: 'What it is: receive, reversal …' }) kind!: string;
  @Field(() => LocalizedTextType, { nullable: true, description: 'What it is for.' }) text?: LocalizedTextType;
  @Field(() => MoneyType, { description: 'Its amount.' }) amount!: MoneyType;
  @Field(() => City, { nullable: true, description: 'The city it is about.' }) city?: City;
  @Field(() => DayType, { description: 'The day it counts for.' }) effectiveOn!: string;
  @Field(() => Person, { nullable: true, description: 'Who entered it. Cannot sign it.' }) author?: Person;
  @Field(() => City, { nullable: true, description: 'The city the author acted for.' }) authorCity?: City;
  @Field(() => GraphQLISODateTime, { description: 'Since when it waits.' }) proposedAt!: Date;
  @Field(() => GraphQLISODateTime, { description: 'Until when it waits.' }) expiresAt!: Date;
  @Field(() => ProposalState, { description: 'Where it stands.' }) state!: ProposalState;
  @Field(() => String, { description: 'The exact text that is signed.' }) payload!: string;
  @Field(() => String, { description: 'SHA-256 of that text, hexadecimal.' }) payloadHash!: string;
  @Field(() => [Signature], { description: 'Signatures so far.' }) approvals!: Signature[];
  @Field(() => Int, { description: 'How many signatures the rule asks for.' }) approvalsNeeded!: number;
  @Field(() => Int, { description: 'Of how many different cities.' }) citiesNeeded!: number;
  @Field(() => String, { nullable: true, description: 'Why it was returned.' }) returnReason?: string;
  @Field(() => Person, { nullable: true, description: 'Who returned it.' }) returnedBy?: Person;
  @Field(() => [HistoryEvent], { description: 'What happened to it, oldest first.' }) history!: HistoryEvent[];
  @Field(() => Boolean, { description: 'Whether the reader may sign it now.' }) canApprove!: boolean;
  @Field(() => String, { nullable: true, description: 'Why not: author-cannot-sign, own-city-cannot-sign, not-an-approver, already-signed or not-waiting.' }) whyNot?: string;
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
