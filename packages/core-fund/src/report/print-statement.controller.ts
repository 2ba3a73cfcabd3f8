import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Allow, Reference, UnitOfWork, visitor, type RequestContext } from '@regia/server-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFund } from '../fund/stored-fund.js';
import { NotPrinted, printPdf } from './print-pdf.js';
import { printLanguage, type PrintLanguage } from './print-texts.js';
import { parseStatement, readStatement } from './read-statement.js';
import { statementCsv } from './statement-csv.js';
import { statementPage } from './statement-page.js';
import { statementXlsx } from './statement-xlsx.js';
import { printReport } from './stored-report.js';

type Asking = FastifyRequest & { ctx?: RequestContext };
type Asked = Readonly<Record<string, unknown>>;

/** The statement as files: `?from=…&to=…` as known now, with `asOfSeq` as known then, with `report` one that was printed. The JSON is what is hashed; workbook and PDF are in the words of `language`. */
@Controller('fund')
export class PrintStatement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
  ) {}

  @Allow('fund.read')
  @Get(':code/statement.json')
  async json(@Param('code') code: string, @Query() query: Asked, @Req() request: Asking, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.read(request, code, query), JSON_FILE, (body) => body);
  }

  @Allow('fund.read')
  @Get(':code/statement.csv')
  async csv(@Param('code') code: string, @Query() query: Asked, @Req() request: Asking, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.read(request, code, query), CSV_FILE, (body) => statementCsv(parseStatement(body), this.keyOf));
  }

  @Allow('fund.read')
  @Get(':code/statement.xlsx')
  async xlsx(@Param('code') code: string, @Query() query: Asked, @Req() request: Asking, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.read(request, code, query), XLSX_FILE, (body) =>
      statementXlsx(body, this.keyOf, languageOf(request, query)),
    );
  }

  @Allow('fund.read')
  @Get(':code/statement.pdf')
  async pdf(@Param('code') code: string, @Query() query: Asked, @Req() request: Asking, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.read(request, code, query), PDF_FILE, (body) =>
      printPdf(statementPage(body, this.keyOf, languageOf(request, query))),
    );
  }

  private readonly keyOf = (id: string): string => this.reference.city(id)?.key ?? id;

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

const languageOf = ({ ctx }: Asking, query: Asked): PrintLanguage => printLanguage(textOf(query['language']), ctx?.language);

interface FileKind {
  readonly ending: string;
  readonly type: string;
}
const JSON_FILE: FileKind = { ending: 'json', type: 'application/json; charset=utf-8' };
const CSV_FILE: FileKind = { ending: 'csv', type: 'text/csv; charset=utf-8' };
const XLSX_FILE: FileKind = { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
const PDF_FILE: FileKind = { ending: 'pdf', type: 'application/pdf' };

type Shape = (body: string) => string | Buffer | Promise<Buffer | NotPrinted>;

/** Nothing is sent as a file before it is whole; what cannot be printed is refused in a word, and the other files stay. */
async function send(reply: FastifyReply, body: string | undefined, { ending, type }: FileKind, shape: Shape): Promise<void> {
  if (body === undefined) return void (await reply.code(404).send({ code: 'NOT_FOUND' }));
  const { fund, from, to } = parseStatement(body);
  const file = await shape(body);
  void reply.header('cache-control', 'no-store');
  if (file instanceof NotPrinted) return refuse(reply, file);
  void reply.header('content-type', type).header('content-disposition', `attachment; filename="${fund}-statement-${from}-${to}.${ending}"`);
  await reply.send(file);
}

async function refuse(reply: FastifyReply, { code, reason }: NotPrinted): Promise<void> {
  if (reason !== undefined) reply.request.log.error({ reason }, 'there is no browser to print with');
  if (code === 'BUSY') void reply.header('retry-after', '10'); // a browser does not come by itself
  await reply.code(503).send({ code });
}
