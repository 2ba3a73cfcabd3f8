import type { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { isUuid } from '@regia/kernel';
import { actingForCity, Allow, UnitOfWork, visitor, type RequestContext } from '@regia/server-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readMapping } from './csv-mapping.js';
import { ImportStatement, type BroughtFile } from './import-statement.command.js';
import { FILE_LIMITS } from './statement-file.js';
import { readBankAccount } from './stored-bank.js';

/** Longest time a file may take to arrive. */
const ARRIVAL_MS = 120_000;

type Asked = FastifyRequest & { ctx?: RequestContext };

/** Files of the bank come as the body of a request, so that the limits of GraphQL stay small. `preview=1` only shows what would happen. */
@Controller('fund')
export class ImportStatementFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly command: ImportStatement,
  ) {}

  @Allow('fund.record')
  @HttpCode(200)
  @Post(':code/bank/:account/statements')
  async bring(@Param('code') code: string, @Param('account') account: string, @Query() query: Record<string, unknown>, @Req() request: Asked, @Res() reply: FastifyReply): Promise<void> {
    const ctx = actingForCity(request.ctx ?? visitor(request.id));
    void reply.header('cache-control', 'no-store');
    const bytes = await arrived(request.body);
    if (!bytes) return void (await reply.code(413).send({ status: 'refused', refusals: [{ code: 'file-too-large', values: { megabytes: '10' } }], accounts: [], unknown: [] }));
    const report = isUuid(account) ? await this.command.bring(ctx, code, account, { bytes, ...asked(query) }) : undefined;
    await (report ? reply.send(report) : reply.code(404).send({ code: 'NOT_FOUND' }));
  }

  /** A statement to try the import with, where the account has one. */
  @Allow('fund.read')
  @Get(':code/bank/:account/example.xml')
  async example(@Param('code') code: string, @Param('account') id: string, @Req() request: Asked, @Res() reply: FastifyReply): Promise<void> {
    const ctx = request.ctx ?? visitor(request.id);
    const example = isUuid(id) ? await this.work.reading(ctx, async (reader) => {
      const account = await readBankAccount(reader, id);
      if (account?.fund !== code) return undefined;
      const [row] = await reader.rows<{ example: Buffer | null }>('ledger.bank-example', 'SELECT example FROM ledger.bank_account WHERE fund_id = $1 AND id = $2', [account.fundId, account.id]);
      return row?.example ?? undefined;
    }) : undefined;
    if (!example) return void (await reply.code(404).send({ code: 'NOT_FOUND' }));
    await reply.header('content-type', 'application/xml; charset=utf-8').header('content-disposition', `attachment; filename="${code}-statement.xml"`).header('cache-control', 'no-store').send(example);
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function asked(query: Record<string, unknown>): Omit<BroughtFile, 'bytes'> {
  const [closing, closesOn] = [text(query['closing']), text(query['closesOn'])];
  return {
    isPreview: query['preview'] === '1',
    name: (text(query['name']) ?? 'statement').slice(0, 200),
    mapping: readMapping(parsed(text(query['mapping']))),
    closing: closing === undefined || closesOn === undefined ? undefined : { amountMinor: closing, on: closesOn },
  };
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : (JSON.parse(json) as unknown);
  } catch {
    return undefined; // no mapping is what it amounts to; the file then asks for one
  }
}

/** The bytes of a body, at most 10 MB in two minutes; undefined beyond that. */
async function arrived(body: unknown): Promise<Uint8Array | undefined> {
  if (body === undefined || body === null) return new Uint8Array();
  const stream = body as Readable; // the parser of this content type hands the stream on
  const pieces: Buffer[] = [];
  let size = 0;
  const clock = setTimeout(() => stream.destroy(), ARRIVAL_MS);
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > FILE_LIMITS.bytes) {
        stream.resume(); // what still comes is thrown away, so that the answer can be read
        return undefined;
      }
      pieces.push(piece);
    }
  } finally {
    clearTimeout(clock);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
