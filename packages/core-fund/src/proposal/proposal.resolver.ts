import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { actingForCity, Allow, AllowWithParent, City, Ctx, LocalizedTextType, MoneyType, People, Person, Reference, showCity, showMoney, showText, UnitOfWork, type Call, type RequestContext } from '@regia/server-kit';
import { Fund } from '../fund/fund.graphql.js';
import { showFund } from '../fund/show-fund.js';
import { readFunds } from '../fund/stored-fund.js';
import { HistoryEvent, Signature } from '../transfer/history.graphql.js';
import { AnswerTransfer } from '../transfer/transfer-payload.js';
import { showSigned } from '../transfer/answer-transfer.js';
import { ApproveProposalsPayload, FundTransferPayload } from '../transfer/transfer.graphql.js';
import { Approvals } from './approvals.loader.js';
import { ApproveProposal } from './approve-proposal.command.js';
import { EndProposal } from './end-proposal.command.js';
import { historyOf } from './history-of.js';
import { ListProposals } from './list-proposals.query.js';
import { ApproveProposalInput, ApproveProposalsInput, FundProposal, FundProposalConnection, ProposalState, ReturnProposalInput, WithdrawProposalInput } from './proposal.graphql.js';
import { whyNotSign } from './proposal.policy.js';
import { showProposal } from './show-proposal.js';
import { ProposalSigner } from './signer.graphql.js';
import { ShowSigners } from './signers.query.js';
import { readFollowingFee, readTogether } from './stored-proposal.js';

/** A list longer than a person reads is not read. */
const MOST_SIGNATURES = 50;

@Resolver()
export class ProposalResolver {
  constructor(
    private readonly list: ListProposals,
    private readonly approveCommand: ApproveProposal,
    private readonly endCommand: EndProposal,
    private readonly answers: AnswerTransfer,
  ) {}

  @Allow('fund.read')
  @Query(() => FundProposalConnection, { description: 'Proposals of a fund, newest first.' })
  fundProposals(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1 to 100.' }) first: number,
    @Args('state', { type: () => ProposalState, nullable: true, description: 'Where they stand.' }) state?: ProposalState,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the page before.' }) after?: string,
  ): Promise<FundProposalConnection> {
    return this.list.page(ctx, fund, state, first, after);
  }

  @Allow('fund.read')
  @Query(() => FundProposal, { nullable: true, description: 'One proposal.' })
  fundProposal(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('transferId', { type: () => ID, description: 'Id of the entry it will become.' }) transferId: string,
  ): Promise<FundProposal | undefined> {
    return this.list.one(ctx, fund, transferId);
  }

  // open to readers of the fund, so that whoever cannot sign hears why; the command and the database decide
  @Allow('fund.read')
  @Mutation(() => FundTransferPayload, { description: 'Signs a proposal. Needs a second factor shown a moment ago; its author cannot.' })
  async approveProposal(@Ctx() ctx: RequestContext, @Args('input', { type: () => ApproveProposalInput }) input: ApproveProposalInput): Promise<FundTransferPayload> {
    return this.answers.payload(ctx, await this.approveCommand.approve(actingForCity(ctx), input));
  }

  @Allow('fund.read')
  @Mutation(() => ApproveProposalsPayload, { description: 'Signs a list of proposals with one second factor: each by its own hash, each answered by itself.' })
  async approveProposals(@Ctx() ctx: RequestContext, @Args('input', { type: () => ApproveProposalsInput }) input: ApproveProposalsInput): Promise<ApproveProposalsPayload> {
    if (input.proposals.length > MOST_SIGNATURES) return { signed: [], refusals: [{ code: 'too-many', path: ['proposals'] }] };
    return { signed: (await this.approveCommand.approveAll(actingForCity(ctx), input.proposals)).map(showSigned), refusals: [] };
  }

  @Allow('fund.read')
  @Mutation(() => FundTransferPayload, { description: 'Returns a proposal to its author, with a reason.' })
  async returnProposal(@Ctx() ctx: RequestContext, @Args('input', { type: () => ReturnProposalInput }) input: ReturnProposalInput): Promise<FundTransferPayload> {
    return this.answers.payload(ctx, await this.endCommand.return(actingForCity(ctx), input));
  }

  @Allow('fund.record')
  @Mutation(() => FundTransferPayload, { description: 'Withdraws a proposal. What it had reserved is free again.' })
  async withdrawProposal(@Ctx() ctx: RequestContext, @Args('input', { type: () => WithdrawProposalInput }) input: WithdrawProposalInput): Promise<FundTransferPayload> {
    return this.answers.payload(ctx, await this.endCommand.withdraw(actingForCity(ctx), input));
  }
}

/** The fields of a proposal that are made when they are asked for. */
@Resolver(() => FundProposal)
export class ProposalFieldsResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly people: People,
    private readonly signatures: Approvals,
    private readonly who: ShowSigners,
  ) {}

  @AllowWithParent()
  @ResolveField(() => Fund, { description: 'The fund.' })
  async fund({ row }: FundProposal, _args: unknown, { ctx }: Call): Promise<Fund> {
    const funds = await readFunds(this.work.read(ctx));
    return showFund(funds.find(({ id }) => id === row.fundId)!); // the same policy that shows the proposal shows its fund
  }

  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { nullable: true, description: 'What it is for; the reason of a reversal.' })
  text({ row }: FundProposal, _args: unknown, { ctx }: Call): LocalizedTextType | undefined {
    return row.note === null ? undefined : showText(row.note, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => City, { nullable: true, description: 'The city it is about.' })
  city({ row }: FundProposal, _args: unknown, { ctx }: Call): City | undefined {
    return this.cityOf(row.cityId, ctx);
  }

  @AllowWithParent()
  @ResolveField(() => City, { nullable: true, description: 'The city its author acted for.' })
  authorCity({ row }: FundProposal, _args: unknown, { ctx }: Call): City | undefined {
    return this.cityOf(row.authorCity, ctx);
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who entered it. Cannot sign it.' })
  author({ row }: FundProposal, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, row.author);
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who returned it.' })
  returnedBy({ row }: FundProposal, _args: unknown, { ctx }: Call): Promise<Person | undefined> | undefined {
    return row.state === 'returned' && row.endedBy !== null ? this.people.load(ctx, row.endedBy) : undefined;
  }

  @AllowWithParent()
  @ResolveField(() => String, { description: 'The exact text that is signed. Hash it where you read it.' })
  async payload({ row }: FundProposal, _args: unknown, { ctx }: Call): Promise<string> {
    const [found] = await this.work.read(ctx).rows<{ payload: string }>('ledger.payload', 'SELECT ledger.proposal_payload($1, $2) AS payload', [row.fundId, row.transferId]);
    return found!.payload; // a function answers one row
  }

  @AllowWithParent()
  @ResolveField(() => MoneyType, { nullable: true, description: 'What is set aside for the administrative agent together with it. Source: the entry that follows it, made by the terms of the agreement.' })
  async agentFee({ row }: FundProposal, _args: unknown, { ctx }: Call): Promise<MoneyType | undefined> {
    const fee = await readFollowingFee(this.work.read(ctx), row);
    return fee && showMoney(fee.amountMinor, fee.currency);
  }

  @AllowWithParent()
  @ResolveField(() => [FundProposal], { description: 'Reversals that are signed before this one and posted with it, or none is. In the order of signing.' })
  async together({ row }: FundProposal, _args: unknown, { ctx }: Call): Promise<FundProposal[]> {
    return row.kind === 'reversal' ? (await readTogether(this.work.read(ctx), row)).map(showProposal) : [];
  }

  @AllowWithParent()
  @ResolveField(() => [Signature], { description: 'Signatures so far, oldest first.' })
  async approvals({ row }: FundProposal, _args: unknown, { ctx }: Call): Promise<Signature[]> {
    return (await this.signatures.of(ctx, row.transferId)).map(({ approver, cityId, at }) => ({ personId: approver, cityId, at }));
  }

  @AllowWithParent()
  @ResolveField(() => [HistoryEvent], { description: 'What happened to it, oldest first.' })
  async history({ row }: FundProposal, _args: unknown, { ctx }: Call): Promise<HistoryEvent[]> {
    return historyOf(row, await this.signatures.of(ctx, row.transferId));
  }

  @AllowWithParent()
  @ResolveField(() => Boolean, { description: 'Whether the reader may sign it now.' })
  async canApprove({ row }: FundProposal, _args: unknown, { ctx }: Call): Promise<boolean> {
    return whyNotSign(ctx, row, await this.signatures.of(ctx, row.transferId)) === undefined;
  }

  @AllowWithParent()
  @ResolveField(() => String, { nullable: true, description: 'Why not: author-cannot-sign, own-city-cannot-sign, not-an-approver, already-signed, fully-signed or not-waiting.' })
  async whyNot({ row }: FundProposal, _args: unknown, { ctx }: Call): Promise<string | undefined> {
    return whyNotSign(ctx, row, await this.signatures.of(ctx, row.transferId));
  }

  @AllowWithParent()
  @ResolveField(() => [ProposalSigner], { description: 'Who may sign in this fund today, city by city: who has signed this, who can, and why the others cannot. At most 200.' })
  signers({ row }: FundProposal, _args: unknown, { ctx }: Call): Promise<ProposalSigner[]> {
    return this.who.of(ctx, row);
  }

  private cityOf(id: string | null, ctx: RequestContext): City | undefined {
    const city = id === null ? undefined : this.reference.city(id);
    return city && showCity(city, ctx.language);
  }
}

@Resolver(() => ProposalSigner)
export class ProposalSignerResolver {
  constructor(
    private readonly people: People,
    private readonly reference: Reference,
  ) {}

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'The person, as far as the reader may see them.' })
  person({ personId }: ProposalSigner, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, personId);
  }

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city they sign for.' })
  city({ cityId }: ProposalSigner, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(cityId)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who gave it to them, as far as the reader may see them.' })
  async givenBy({ givenById }: ProposalSigner, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return givenById === undefined ? undefined : this.people.load(ctx, givenById);
  }
}
