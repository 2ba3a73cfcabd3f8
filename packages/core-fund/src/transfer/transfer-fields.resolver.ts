import { ResolveField, Resolver } from '@nestjs/graphql';
import { AllowWithParent, City, LocalizedTextType, People, Person, Reference, showCity, showText, UnitOfWork, type Call } from '@regia/server-kit';
import { Approvals } from '../proposal/approvals.loader.js';
import { historyOf } from '../proposal/history-of.js';
import { readSignable } from '../proposal/stored-proposal.js';
import { Rate } from '../rate/rate.graphql.js';
import { readRate } from '../rate/read-rates.js';
import { showRate } from '../rate/show-rates.query.js';
import { HistoryEvent, Signature } from './history.graphql.js';
import { showEntry, showTransfer } from './show-transfer.js';
import { readEntries, readPostedTogether, readTransfer, type StoredTransfer } from './stored-transfer.js';
import { FundEntry, FundTransfer } from './transfer.graphql.js';

/** The fields of an entry that are made when they are asked for. */
@Resolver(() => FundTransfer)
export class TransferFieldsResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly people: People,
    private readonly signatures: Approvals,
  ) {}

  @AllowWithParent()
  @ResolveField(() => City, { nullable: true, description: 'The city it is about.' })
  city({ row }: FundTransfer, _args: unknown, { ctx }: Call): City | undefined {
    const city = row.cityId === null ? undefined : this.reference.city(row.cityId);
    return city && showCity(city, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => LocalizedTextType, { nullable: true, description: 'What it is for.' })
  text({ row }: FundTransfer, _args: unknown, { ctx }: Call): LocalizedTextType | undefined {
    return row.note === null ? undefined : showText(row.note, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => String, { nullable: true, description: 'Why it reverses another entry.' })
  reason({ row }: FundTransfer, _args: unknown, { ctx }: Call): string | undefined {
    return row.reverses === null || row.note === null ? undefined : showText(row.note, ctx.language).text;
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who entered it, if the reader may know.' })
  author({ row }: FundTransfer, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, row.author);
  }

  @AllowWithParent()
  @ResolveField(() => [Signature], { description: 'Who signed it.' })
  async approvers({ row }: FundTransfer, _args: unknown, { ctx }: Call): Promise<Signature[]> {
    return (await this.signatures.of(ctx, row.id)).map(({ approver, cityId, at }) => ({ personId: approver, cityId, at }));
  }

  @AllowWithParent()
  @ResolveField(() => FundTransfer, { nullable: true, description: 'The entry it reverses.' })
  reverses({ row }: FundTransfer, _args: unknown, { ctx }: Call): Promise<FundTransfer | undefined> {
    return this.other(row, row.reverses, ctx);
  }

  @AllowWithParent()
  @ResolveField(() => FundTransfer, { nullable: true, description: 'The entry that reverses it.' })
  reversedBy({ row }: FundTransfer, _args: unknown, { ctx }: Call): Promise<FundTransfer | undefined> {
    return this.other(row, row.reversedBy, ctx);
  }

  @AllowWithParent()
  @ResolveField(() => [FundTransfer], { description: 'Entries that were posted in one act with it: a receipt with the agent’s fee, and their reversals.' })
  async together({ row }: FundTransfer, _args: unknown, { ctx }: Call): Promise<FundTransfer[]> {
    return (await readPostedTogether(this.work.read(ctx), row)).map(showTransfer);
  }

  @AllowWithParent()
  @ResolveField(() => [FundEntry], { description: 'Its lines: where the value is, then what it is for.' })
  async entries({ row }: FundTransfer, _args: unknown, { ctx }: Call): Promise<FundEntry[]> {
    return (await readEntries(this.work.read(ctx), row.fundId, row.seq)).map(showEntry);
  }

  @AllowWithParent()
  @ResolveField(() => [HistoryEvent], { description: 'What happened to it, oldest first.' })
  async history({ row }: FundTransfer, _args: unknown, { ctx }: Call): Promise<HistoryEvent[]> {
    const proposal = await readSignable(this.work.read(ctx), row.fundId, row.id);
    const begun = proposal ? historyOf(proposal, await this.signatures.of(ctx, row.id)) : [{ at: row.recordedAt, what: 'posted', personId: row.author }];
    const reversal = await this.other(row, row.reversedBy, ctx);
    return reversal ? [...begun, { at: reversal.recordedAt, what: 'reversed', personId: reversal.row.author, note: reversal.number }] : begun;
  }

  @AllowWithParent()
  @ResolveField(() => Boolean, { description: 'Whether the reader may propose its reversal now.' })
  canReverse({ row }: FundTransfer, _args: unknown, { ctx }: Call): boolean {
    return row.reverses === null && row.reversedBy === null && ctx.permissions.has('fund.record');
  }

  private async other({ fundId }: StoredTransfer, seq: string | null, ctx: Call['ctx']): Promise<FundTransfer | undefined> {
    const row = seq === null ? undefined : await readTransfer(this.work.read(ctx), fundId, seq);
    return row && showTransfer(row);
  }
}

@Resolver(() => FundEntry)
export class EntryFieldsResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
  ) {}

  @AllowWithParent()
  @ResolveField(() => City, { nullable: true, description: 'Whose share it is, or who owes it.' })
  city({ row }: FundEntry, _args: unknown, { ctx }: Call): City | undefined {
    const city = row.cityId === null ? undefined : this.reference.city(row.cityId);
    return city && showCity(city, ctx.language);
  }

  @AllowWithParent()
  @ResolveField(() => Rate, { nullable: true, description: 'The rate between the amount and its original.' })
  async rate({ row }: FundEntry, _args: unknown, { ctx }: Call): Promise<Rate | undefined> {
    if (row.rateCode === null) return undefined;
    const rate = await readRate(this.work.read(ctx), row.rateCode);
    return rate && showRate(rate);
  }
}
