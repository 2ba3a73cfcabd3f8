import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { exponentOf, isDay, isUuid, toDecimal } from '@regia/kernel';
import { Allow, csvLine, People, UnitOfWork, visitor, type Reader, type RequestContext } from '@regia/server-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LINE_COLUMNS, readBankAccount, type StoredBankAccount, type StoredLine } from './stored-bank.js';

const COLUMNS = ['item', 'id', 'day', 'amount', 'currency', 'kind', 'party', 'text', 'note'] as const;
const LINES = `SELECT ${LINE_COLUMNS} FROM ledger.line_list l WHERE l.fund_id = $1 AND l.bank_account_id = $2 AND NOT l.is_matched AND l.booked_on <= $3 ORDER BY l.booked_on, l.id`;
const ENTRIES = `SELECT e.seq, e.kind, e.effective_on::text AS day, e.amount FROM ledger.open_entry_list e
  WHERE e.fund_id = $1 AND e.bank_account_id = $2 AND NOT e.is_settled AND e.effective_on <= $3 ORDER BY e.effective_on, e.seq`;
const SIGNED = `SELECT r.until::text AS until, r.at, encode(r.open_items_hash, 'hex') AS hash, r.person FROM ledger.reconciliation r
  WHERE r.fund_id = $1 AND r.bank_account_id = $2 ORDER BY r.no DESC LIMIT 1`;
const STANDING = 'SELECT bank_minor AS bank, books_minor AS books FROM ledger.bank_standing($1, $2, $3)';

interface EntryRow {
  readonly seq: string;
  readonly kind: string;
  readonly day: string;
  readonly amount: string;
}

/** The list of open items of a bank account at the end of a day: lines without an entry, entries without a line. */
@Controller('fund')
export class ExportOpenItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
  ) {}

  @Allow('fund.read')
  @Get(':code/bank/:account/open-items.csv')
  async csv(@Param('code') code: string, @Param('account') id: string, @Query('on') on: unknown, @Req() request: FastifyRequest & { ctx?: RequestContext }, @Res() reply: FastifyReply): Promise<void> {
    const ctx = Object.freeze({ ...(request.ctx ?? visitor(request.id)) });
    const day = typeof on === 'string' && isDay(on) ? on : undefined;
    this.work.begin(ctx);
    reply.raw.once('close', () => this.work.end(ctx, 'gone'));
    const text = isUuid(id) && day !== undefined ? await this.list(ctx, code, id, day) : undefined;
    this.work.end(ctx, 'answered');
    if (text === undefined) return void (await reply.code(404).send({ code: 'NOT_FOUND' }));
    await reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${code}-open-items-${day}.csv"`).header('cache-control', 'no-store').send(`\uFEFF${text}`);
  }

  private async list(ctx: RequestContext, code: string, id: string, day: string): Promise<string | undefined> {
    const reader = this.work.read(ctx);
    const account = await readBankAccount(reader, id);
    if (account?.fund !== code) return undefined;
    return csvLine(COLUMNS) + (await itemsOf(reader, account, day)) + (await this.signature(ctx, reader, account));
  }

  /** Who signed last that both agree, until when, and the SHA-256 of the items that were open then. */
  private async signature(ctx: RequestContext, reader: Reader, { fundId, id, currency }: StoredBankAccount): Promise<string> {
    const [signed] = await reader.rows<{ until: string; at: Date; hash: string; person: string }>('ledger.open-items-signed', SIGNED, [fundId, id]);
    if (!signed) return '';
    const person = await this.people.load(ctx, signed.person);
    return csvLine(['reconciled', signed.hash, signed.until, '', currency, '', person?.name ?? '', signed.at.toISOString(), '']);
  }
}

async function itemsOf(reader: Reader, account: StoredBankAccount, day: string): Promise<string> {
  const key = [account.fundId, account.id, day];
  const lines = await reader.rows<StoredLine>('ledger.open-items-lines', LINES, key);
  const entries = await reader.rows<EntryRow>('ledger.open-items-entries', ENTRIES, key);
  const [standing] = await reader.rows<{ bank: string | null; books: string }>('ledger.bank-figures', STANDING, key);
  const amount = (minor: string | null): string => (minor === null ? '' : toDecimal(BigInt(minor), exponentOf(account.currency) ?? 2));
  return [
    ...lines.map((line) => csvLine(['line', line.id, line.bookedOn, amount(line.amountMinor), account.currency, line.code ?? '', line.party ?? '', line.text, line.note ?? ''])),
    ...entries.map((entry) => csvLine(['entry', entry.seq, entry.day, amount(entry.amount), account.currency, entry.kind, '', '', ''])),
    csvLine(['bank', account.number, day, amount(standing?.bank ?? null), account.currency, '', '', '', '']),
    csvLine(['books', account.number, day, amount(standing?.books ?? null), account.currency, '', '', '', '']),
  ].join('');
}
