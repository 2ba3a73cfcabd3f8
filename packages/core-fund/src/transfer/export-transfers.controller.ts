import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { chooseText, exponentOf, isDay, toDecimal } from '@regia/kernel';
import { Allow, csvLine, Reference, UnitOfWork, visitor, type RequestContext } from '@regia/server-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import { ListTransfers } from './list-transfers.query.js';
import type { StoredTransfer } from './stored-transfer.js';
import { TransferSort, TransferState, type TransferFilter } from './transfer.graphql.js';

const COLUMNS = ['number', 'effective_on', 'recorded_at', 'kind', 'city', 'text', 'from', 'to', 'amount', 'currency', 'reverses', 'reversed_by', 'id', 'payload_sha256'] as const;

/** The list of entries as a file: same filter and order as the page, with ids. UTF-8 with mark, so that spreadsheets read it. */
@Controller('fund')
export class ExportTransfers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly list: ListTransfers,
    private readonly reference: Reference,
  ) {}

  @Allow('fund.read')
  @Get(':code/entries.csv')
  async csv(@Param('code') code: string, @Query() query: Record<string, unknown>, @Req() request: FastifyRequest & { ctx?: RequestContext }, @Res() reply: FastifyReply): Promise<void> {
    const ctx = Object.freeze({ ...(request.ctx ?? visitor(request.id)) });
    this.work.begin(ctx);
    reply.raw.once('close', () => this.work.end(ctx, 'gone'));
    const fund = await readFund(this.work.read(ctx), code);
    if (!fund) return void (await reply.code(404).send({ code: 'NOT_FOUND' }));
    void reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${code}-entries.csv"`).header('cache-control', 'no-store');
    await reply.send(Readable.from(this.lines(ctx, fund, query)));
  }

  private async *lines(ctx: RequestContext, fund: StoredFund, query: Record<string, unknown>): AsyncGenerator<string> {
    yield `\uFEFF${csvLine(COLUMNS)}`;
    for await (const row of this.list.all(this.work.read(ctx), fund, filterOf(query), sortOf(query['sort']))) yield csvLine(this.cells(row, ctx.language));
    this.work.end(ctx, 'answered');
  }

  private cells(row: StoredTransfer, language: string): string[] {
    const amount = row.reverses === null ? BigInt(row.amountMinor) : -BigInt(row.amountMinor);
    return [
      row.number,
      row.effectiveOn,
      row.recordedAt.toISOString(),
      row.kind,
      (row.cityId === null ? undefined : this.reference.city(row.cityId)?.key) ?? '',
      row.note === null ? '' : chooseText(row.note, language).text,
      row.drawn.join(' '),
      row.filled.join(' '),
      toDecimal(amount, exponentOf(row.currency) ?? 2),
      row.currency,
      row.reverses ?? '',
      row.reversedBy ?? '',
      row.id,
      row.payloadHash,
    ];
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const day = (value: unknown): string | undefined => (typeof value === 'string' && isDay(value) ? value : undefined);
const whole = (value: unknown): number | undefined => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined);

/** The filter of an address. What cannot be read is left out, as on the page. */
function filterOf(query: Record<string, unknown>): TransferFilter {
  const [kind, city, from, to, words] = [text(query['kind']), text(query['city']), day(query['from']), day(query['to']), text(query['text'])];
  const state = Object.values(TransferState).find((known) => known === query['state']);
  const [project, line, stage, figure] = [whole(query['project']), whole(query['line']), text(query['stage']), text(query['figure'])];
  const [share, asOfSeq] = [text(query['share']), text(query['asOfSeq'])];
  return { ...(share ? { share } : {}), ...(asOfSeq ? { asOfSeq } : {}), ...(kind ? { kind } : {}), ...(city ? { city } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}), ...(words ? { text: words } : {}), ...(state ? { state } : {}), ...(project === undefined ? {} : { project }), ...(line === undefined ? {} : { line }), ...(stage ? { stage } : {}), ...(figure ? { figure } : {}) };
}

const sortOf = (value: unknown): TransferSort => Object.values(TransferSort).find((known) => known === value) ?? TransferSort.RECORDED_DESC;
