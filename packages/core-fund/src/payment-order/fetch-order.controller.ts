import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { isUuid } from '@regia/kernel';
import { actingForCity, Allow, UnitOfWork, visitor, type CityContext, type RequestContext } from '@regia/server-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFund } from '../fund/stored-fund.js';
import { readOrder, type StoredOrder } from './stored-order.js';

type Asked = FastifyRequest & { ctx?: RequestContext };
const KEEPS = 'SELECT ledger.keeps_bank_account($1, $2) AS keeps';

/** The file of an order, to whoever keeps the account, with a second factor of its own each time. That it was fetched is kept. */
@Controller('fund')
export class FetchOrder {
  constructor(private readonly work: UnitOfWork) {}

  @Allow('fund.record')
  @HttpCode(200)
  @Post(':code/orders/:id/file')
  async fetch(@Param('code') code: string, @Param('id') id: string, @Req() request: Asked, @Res() reply: FastifyReply): Promise<void> {
    const ctx = Object.freeze({ ...actingForCity(request.ctx ?? visitor(request.id)) });
    void reply.header('cache-control', 'no-store');
    (request.body as Readable | null | undefined)?.resume(); // nothing is asked of the body
    this.work.begin(ctx);
    reply.raw.once('close', () => this.work.end(ctx, 'gone'));
    const answer = await this.answer(ctx, code, id);
    this.work.end(ctx, 'answered');
    await (answer ? reply.send(answer) : reply.code(404).send({ code: 'NOT_FOUND' }));
  }

  private async answer(ctx: CityContext, code: string, id: string): Promise<object | undefined> {
    const order = await this.keptOrder(ctx, code, id);
    if (order === undefined) return undefined;
    if (order === 'not-allowed') return { status: 'refused', refusals: [{ code: 'not-allowed' }] };
    // at the bank it would pay what was released a second time
    if (order.released > 0) return { status: 'refused', refusals: [{ code: 'order-rejected' }] };
    if (!(await ctx.stepUp?.use())) return { status: 'refused', refusals: [{ code: 'step-up-required' }] };
    const file = await this.work.run(ctx, async (tx) => {
      const [row] = await tx.rows<{ file: Buffer | null }>('ledger.fetch-order', 'SELECT ledger.fetch_order($1, $2) AS file', [order.fundId, order.id]);
      return { ok: true as const, value: row?.file ?? undefined };
    });
    if (!file.ok || !file.value) return undefined;
    const sha256 = createHash('sha256').update(file.value).digest('hex');
    if (sha256 !== order.sha256) throw new Error('the file of a payment order is not the one that was kept');
    return { status: 'fetched', name: `${code}-${order.executeOn}-${order.id.slice(-12)}.xml`, sha256, file: file.value.toString('utf8') };
  }

  private async keptOrder(ctx: CityContext, code: string, id: string): Promise<StoredOrder | 'not-allowed' | undefined> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    const order = fund && isUuid(id) ? await readOrder(reader, fund.id, id) : undefined;
    if (!order) return undefined;
    const [row] = await reader.rows<{ keeps: boolean }>('ledger.keeps-bank-account', KEEPS, [order.fundId, order.bankAccount]);
    return row?.keeps ? order : 'not-allowed';
  }
}
