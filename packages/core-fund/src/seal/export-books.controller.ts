import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Allow, Reference, UnitOfWork, visitor, type RequestContext } from '@regia/server-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { booksLines, type ReadPage } from './books-lines.js';
import { readCheckpointOf } from './stored-checkpoint.js';
import { readBooksHead, readBooksPage, type BooksHead } from './stored-books.js';

/**
 * The books of a fund for whoever wants to check them without us: entries as they were signed, with people as ids, rules, heads
 * and keys, one JSON object per line. `regia-verify` reads it.
 */
@Controller('fund')
export class ExportBooks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
  ) {}

  @Allow('fund.read')
  @Get(':code/books.jsonl')
  async jsonLines(
    @Param('code') code: string,
    @Req() request: FastifyRequest & { ctx?: RequestContext },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ctx = request.ctx ?? visitor(request.id);
    const head = await this.work.reading(ctx, (reader) => readBooksHead(reader, code));
    if (!head) return void (await reply.code(404).send({ code: 'NOT_FOUND' }));
    void reply
      .header('content-type', 'application/jsonl; charset=utf-8')
      .header('content-disposition', `attachment; filename="${head.fund.code}-books.jsonl"`)
      .header('cache-control', 'no-store');
    await reply.send(Readable.from(this.lines(ctx, head)));
  }

  /** The newest head as a file of its own, for whoever keeps it. */
  @Allow('fund.read')
  @Get(':code/head.txt')
  async head(
    @Param('code') code: string,
    @Req() request: FastifyRequest & { ctx?: RequestContext },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const head = await this.work.reading(request.ctx ?? visitor(request.id), (reader) => readCheckpointOf(reader, code));
    if (!head) return void (await reply.code(404).send({ code: 'NOT_FOUND' }));
    void reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('content-disposition', `attachment; filename="${code}-head.txt"`)
      .header('cache-control', 'no-store');
    await reply.send(head.note);
  }

  private lines(ctx: RequestContext, head: BooksHead): AsyncGenerator<string> {
    const page: ReadPage = (from, to) => this.work.reading(ctx, (reader) => readBooksPage(reader, head.fund.id, from, to));
    return booksLines(head, page, (cityId) => this.reference.city(cityId)?.key ?? cityId);
  }
}
