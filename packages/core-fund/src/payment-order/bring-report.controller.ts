import type { Readable } from 'node:stream';
import { Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { actingForCity, Allow, UnitOfWork, visitor, type RequestContext } from '@regia/server-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { REPORT_LIMITS } from './read-pain-002.js';
import { ReportRejection } from './report-rejection.commands.js';

type Asked = FastifyRequest & { ctx?: RequestContext };

/** The bank's report on an order comes as the body of a request. */
@Controller('fund')
export class BringStatusReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly command: ReportRejection,
  ) {}

  @Allow('fund.record')
  @HttpCode(200)
  @Post(':code/orders/:id/report')
  async bring(@Param('code') code: string, @Param('id') id: string, @Req() request: Asked, @Res() reply: FastifyReply): Promise<void> {
    const ctx = Object.freeze({ ...actingForCity(request.ctx ?? visitor(request.id)) });
    void reply.header('cache-control', 'no-store');
    const bytes = await arrived(request.body);
    if (!bytes) return void (await reply.code(413).send({ status: 'refused', rejected: [], refusals: [{ code: 'file-too-large' }] }));
    this.work.begin(ctx);
    reply.raw.once('close', () => this.work.end(ctx, 'gone'));
    const answer = await this.command.bring(ctx, code, id, bytes);
    this.work.end(ctx, 'answered');
    await (answer ? reply.send(answer) : reply.code(404).send({ code: 'NOT_FOUND' }));
  }
}

/** The bytes of a body; undefined when there are too many. What still comes then is thrown away, so that the answer can be read. */
async function arrived(body: unknown): Promise<Uint8Array | undefined> {
  if (body === undefined || body === null) return new Uint8Array();
  const stream = body as Readable; // the parser of this content type hands the stream on
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size <= REPORT_LIMITS.bytes) pieces.push(piece);
    else if (size > 4 * REPORT_LIMITS.bytes) stream.destroy();
  }
  return size > REPORT_LIMITS.bytes ? undefined : new Uint8Array(Buffer.concat(pieces));
}
