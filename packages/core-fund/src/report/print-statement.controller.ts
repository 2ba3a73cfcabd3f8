import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Allow, Reference, UnitOfWork, visitor, type RequestContext } from '@regia/server-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFund } from '../fund/stored-fund.js';
import { parseStatement, readStatement } from './read-statement.js';
import { statementCsv } from './statement-csv.js';
import { printReport } from './stored-report.js';

type Asking = FastifyRequest & { ctx?: RequestContext };
type Asked = Readonly<Record<string, unknown>>;

/** The statement as files: `?from=…&to=…` as known now, with `asOfSeq` as known then, with `report` one that was printed. The JSON is what is hashed. */
@Controller('fund')
export class PrintStatement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
  ) {}

  @Allow('fund.read')
  @Get(':code/statement.json')
  async json(@Param('code') code: string, @Query() query: Asked, @Req() request: Asking, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.read(request, code, query), 'application/json', 'json', (body) => body);
  }

  @Allow('fund.read')
  @Get(':code/statement.csv')
  async csv(@Param('code') code: string, @Query() query: Asked, @Req() request: Asking, @Res() reply: FastifyReply): Promise<void> {
    const keyOf = (id: string): string => this.reference.city(id)?.key ?? id;
    await send(reply, await this.read(request, code, query), 'text/csv', 'csv', (body) => statementCsv(parseStatement(body), keyOf));
  }

  private read({ ctx, id }: Asking, code: string, query: Asked): Promise<string | undefined> {
    return this.work.reading(ctx ?? visitor(id), async (reader) => {
      const fund = await readFund(reader, code);
      if (!fund) return undefined;
      const [report, from, to, asOfSeq] = ['report', 'from', 'to', 'asOfSeq'].map((name) => textOf(query[name]));
      if (report !== undefined) return /^\d{1,9}$/.test(report) ? printReport(reader, fund.id, Number(report)) : undefined;
      return readStatement(reader, fund.id, { from: from ?? '', to: to ?? '', asOfSeq });
    });
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

async function send(reply: FastifyReply, body: string | undefined, type: string, ending: string, shape: (body: string) => string): Promise<void> {
  if (body === undefined) return void (await reply.code(404).send({ code: 'NOT_FOUND' }));
  const { fund, from, to } = parseStatement(body);
  void reply.header('content-type', `${type}; charset=utf-8`).header('content-disposition', `attachment; filename="${fund}-statement-${from}-${to}.${ending}"`).header('cache-control', 'no-store');
  await reply.send(shape(body));
}
