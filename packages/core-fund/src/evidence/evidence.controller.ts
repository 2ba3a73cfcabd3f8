import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { actingForCity, Allow, UnitOfWork, visitor, type RequestContext } from '@regia/server-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFund } from '../fund/stored-fund.js';
import { EvidenceStore, StoreFault } from './evidence-store.js';
import { KeepEvidence, RETENTIONS, type EvidenceReport } from './keep-evidence.command.js';
import { readEvidence, type StoredEvidence } from './stored-evidence.js';

/** Longest time a file may take to arrive. */
const ARRIVAL_MS = 180_000;

type Asked = FastifyRequest & { ctx?: RequestContext };

/** Evidence comes as the body of a request and is handed out as a file to save: never shown by us, never run on our address. */
@Controller('fund')
export class EvidenceFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: EvidenceStore,
    private readonly command: KeepEvidence,
  ) {}

  /** `name` is how the file is called, `keeps` how long it is kept, `sees=own-city` closes it to the other cities. */
  @Allow('fund.record')
  @HttpCode(200)
  @Post(':code/evidence')
  async bring(@Param('code') code: string, @Query() query: Record<string, unknown>, @Req() request: Asked, @Res() reply: FastifyReply): Promise<void> {
    const ctx = Object.freeze({ ...actingForCity(request.ctx ?? visitor(request.id)) });
    void reply.header('cache-control', 'no-store');
    const body = request.body as Readable | null | undefined; // the parser of this content type hands the stream on
    const clock = setTimeout(() => body?.destroy(), ARRIVAL_MS);
    try {
      const report = await this.command.bring(ctx, code, { pieces: body ?? Readable.from([]), ...asked(query) });
      body?.resume(); // what still comes of a refused one is thrown away, so that the answer can be read
      await (report ? reply.code(statusOf(report)).send(report) : reply.code(404).send({ code: 'NOT_FOUND' }));
    } catch (fault) {
      if (fault instanceof StoreFault) return await unavailable(request, reply, fault);
      if (!isFull(fault)) throw fault;
      await reply.code(507).send({ code: 'NO_SPACE' });
    } finally {
      clearTimeout(clock);
    }
  }

  @Allow('fund.read')
  @Get(':code/evidence/:sha256')
  async hand(@Param('code') code: string, @Param('sha256') sha256: string, @Req() request: Asked, @Res() reply: FastifyReply): Promise<void> {
    const ctx = request.ctx ?? visitor(request.id);
    const file = await this.work.reading(ctx, async (reader) => {
      const fund = await readFund(reader, code);
      return fund && readEvidence(reader, fund.id, sha256);
    });
    if (file?.removedAt) return void (await reply.code(410).send({ code: 'REMOVED' }));
    const content = file && (await this.store.open(file.sha256).catch(faultOnly));
    if (content instanceof StoreFault) return unavailable(request, reply, content);
    if (!content) {
      if (file) request.log.error({ sha256: file.sha256 }, 'a file of the ledger is not in the store');
      return void (await reply.code(404).send({ code: 'NOT_FOUND' }));
    }
    await asAttachment(reply, file).send(content);
  }
}

/** A fault of the store is an answer of its own; any other is none. */
function faultOnly(fault: unknown): StoreFault {
  if (fault instanceof StoreFault) return fault;
  throw fault;
}

async function unavailable(request: FastifyRequest, reply: FastifyReply, { message }: StoreFault): Promise<void> {
  request.log.error({ reason: message }, 'the store of evidence cannot be used');
  await reply.code(503).header('retry-after', '30').send({ code: 'STORE_UNAVAILABLE' });
}

const asAttachment = (reply: FastifyReply, { name, mediaType }: StoredEvidence): FastifyReply =>
  reply
    .header('content-type', mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType)
    .header('content-disposition', `attachment; filename="${inAscii(name)}"; filename*=UTF-8''${inUtf8(name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store');

/** For readers that know no other alphabet. */
const inAscii = (name: string): string => name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[^\w .()-]/g, '_');
const inUtf8 = (name: string): string => encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function asked(query: Record<string, unknown>) {
  const name = query['name'];
  return {
    name: typeof name === 'string' ? name : '',
    retention: RETENTIONS.find((known) => known === query['keeps']) ?? 'ten-years',
    isOfCity: query['sees'] === 'own-city',
  } as const;
}

const STATUS: Readonly<Record<string, number>> = { 'evidence-too-large': 413, 'not-allowed': 403 };
const statusOf = (report: EvidenceReport): number => (report.status === 'refused' ? (STATUS[report.refusals[0]?.code ?? ''] ?? 200) : 200);
const isFull = (fault: unknown): boolean => fault instanceof Error && ['ENOSPC', 'EDQUOT'].includes((fault as NodeJS.ErrnoException).code ?? '');
