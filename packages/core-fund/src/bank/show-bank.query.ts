import { Injectable } from '@nestjs/common';
import { isUuid } from '@regia/kernel';
import { CURSOR_DAY, CURSOR_UUID, cursorOf, pageOf, readCursor, showMoney, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { BankTextState, MatchAnswer, MatchCertainty, type BankAccount, type BankAccountChange, type BankStanding, type MatchProposal, type StatementLine, type StatementLineConnection } from './bank.graphql.js';
import { readMapping } from './csv-mapping.js';
import { readGaps } from './stored-gap.js';
import { LINE_COLUMNS, readBankAccount, readBankAccounts, readLine, readOpenEntries, type StoredBankAccount, type StoredLine } from './stored-bank.js';
import { SuggestAnswers } from './suggest-answers.query.js';

const LINES = `SELECT ${LINE_COLUMNS} FROM ledger.line_list l WHERE l.fund_id = $1 AND l.bank_account_id = $2 AND (NOT $3 OR NOT l.is_matched)
  AND ($4::date IS NULL OR (l.booked_on, l.id) < ($4::date, $5::uuid)) ORDER BY l.booked_on DESC, l.id DESC LIMIT $6`;
const OPEN_UNTIL = `SELECT ${LINE_COLUMNS} FROM ledger.line_list l WHERE l.fund_id = $1 AND l.bank_account_id = $2 AND NOT l.is_matched AND l.booked_on <= $3 ORDER BY l.booked_on, l.id LIMIT $4`;
const STANDING = 'SELECT bank_minor AS bank, books_minor AS books, open_lines AS "openLines" FROM ledger.bank_standing($1, $2, $3)';
const CHANGES = `SELECT c.id, c.currency, c.number, c.bank_name AS "bankName", c.bic, c.proposed_at AS "proposedAt", c.holder_city AS "holderCity", c.author, s.signers FROM ledger.bank_account_change c
  LEFT JOIN LATERAL (SELECT array_agg(x.person) AS signers, bool_or(x.is_return) AS is_returned FROM ledger.bank_account_signature x WHERE x.fund_id = c.fund_id AND x.change_id = c.id) s ON true
  WHERE c.fund_id = $1 AND NOT coalesce(s.is_returned, false) AND coalesce(cardinality(s.signers), 0) < 2 ORDER BY c.proposed_at DESC LIMIT 50`;

/** What is shown of bank accounts: where they stand, their lines, what those probably are, and what is open. */
@Injectable()
export class ShowBank {
  constructor(
    private readonly work: UnitOfWork,
    private readonly suggest: SuggestAnswers,
  ) {}

  async accounts(ctx: RequestContext, code: string): Promise<BankAccount[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    return fund ? (await readBankAccounts(reader, fund.id)).map(showAccount) : [];
  }

  async account(ctx: RequestContext, id: string): Promise<BankAccount | undefined> {
    const row = isUuid(id) ? await readBankAccount(this.work.read(ctx), id) : undefined;
    return row && showAccount(row);
  }

  async lines(ctx: RequestContext, id: string, unmatched: boolean, first: number, after: string | null): Promise<StatementLineConnection> {
    const reader = this.work.read(ctx);
    const account = isUuid(id) ? await readBankAccount(reader, id) : undefined;
    if (!account) return { nodes: [], pageInfo: { hasNextPage: false } };
    const [day, line] = after === null ? [] : readCursor(after, CURSOR_DAY, CURSOR_UUID);
    const rows = await reader.rows<StoredLine>('ledger.statement-lines', LINES, [account.fundId, account.id, unmatched, day ?? null, line ?? null, first + 1]);
    return pageOf(rows, first, (row) => cursorOf(row.bookedOn, row.id), showLine);
  }

  async line(ctx: RequestContext, id: string, line: string): Promise<StatementLine | undefined> {
    const reader = this.work.read(ctx);
    const account = isUuid(id) && isUuid(line) ? await readBankAccount(reader, id) : undefined;
    const row = account && (await readLine(reader, account, line));
    return row && showLine(row);
  }

  async proposals(ctx: RequestContext, id: string): Promise<MatchProposal[]> {
    const reader = this.work.read(ctx);
    const account = isUuid(id) ? await readBankAccount(reader, id) : undefined;
    if (!account) return [];
    const { lines, suggestions } = await this.suggest.of(reader, account);
    const byId = new Map(lines.map((line) => [line.id, line]));
    return suggestions.map(({ line, certainty, reason, kind, seq, transferId, city, refund }) => ({
      line: showLine(byId.get(line)!), // suggestions are made of these lines
      certainty: CERTAINTIES[certainty],
      reason,
      ...(kind === undefined ? {} : { answer: Object.values(MatchAnswer).find((answer) => answer === (kind as string))! }), // the same words
      ...(seq === undefined ? {} : { seq }),
      ...(transferId === undefined ? {} : { transferId }),
      ...(city === undefined ? {} : { cityId: city }),
      ...(refund === undefined ? {} : { refund }),
    }));
  }

  async standing(ctx: RequestContext, id: string, on: string): Promise<BankStanding | undefined> {
    const reader = this.work.read(ctx);
    const account = isUuid(id) ? await readBankAccount(reader, id) : undefined;
    if (!account) return undefined;
    const [row] = await reader.rows<{ bank: string | null; books: string; openLines: number }>('ledger.bank-standing', STANDING, [account.fundId, account.id, on]);
    const { bank, books, openLines } = row!; // a function answers one row
    const money = (minor: bigint | string) => showMoney(minor, account.currency);
    const lines = await reader.rows<StoredLine>('ledger.open-lines-until', OPEN_UNTIL, [account.fundId, account.id, on, 100]);
    const entries = (await readOpenEntries(reader, account)).filter(({ isSettled, day }) => !isSettled && day <= on).slice(0, 100);
    const isWhole = (await readGaps(reader, account)).every(({ after, explainedBy }) => explainedBy !== null || after >= on);
    return {
      on,
      ...(bank === null ? {} : { bank: money(bank) }),
      books: money(books),
      openLines,
      lines: lines.map(showLine),
      openEntries: entries.map(({ seq, kind, day, amountMinor }) => ({ seq, kind, effectiveOn: day, amount: money(amountMinor) })),
      agrees: bank !== null && bank === books && openLines === 0 && isWhole,
    };
  }

  async changes(ctx: RequestContext, code: string): Promise<BankAccountChange[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return [];
    type Row = Omit<BankAccountChange, 'row' | 'signatures' | 'bic'> & { readonly bic: string | null; readonly holderCity: string; readonly author: string; readonly signers: string[] | null };
    const rows = await reader.rows<Row>('ledger.bank-account-changes', CHANGES, [fund.id]);
    return rows.map(({ holderCity, author, signers, bic, ...shown }) => ({ ...shown, ...(bic === null ? {} : { bic }), row: { holderCity, author, signers: signers ?? [] }, signatures: signers?.length ?? 0 }));
  }
}

const CERTAINTIES = { certain: MatchCertainty.CERTAIN, likely: MatchCertainty.LIKELY, none: MatchCertainty.NONE } as const;

/** A bank account as GraphQL shows it; names, gaps and people are made when they are asked for. */
function showAccount(row: StoredBankAccount): BankAccount {
  const spreadsheet = readMapping(row.csv);
  return {
    row,
    id: row.id,
    currency: row.currency,
    number: row.number,
    isIban: row.scheme === 'iban',
    bankName: row.bankName,
    ...(row.bic === null ? {} : { bic: row.bic }),
    turnsReversals: row.turnsReversals,
    ...(spreadsheet ? { spreadsheet } : {}),
    openLines: row.openLines,
    booksBalance: showMoney(row.booksMinor, row.currency),
    ...(row.closing === null || row.closesOn === null ? {} : { bankBalance: showMoney(row.closing, row.currency), bankBalanceOn: row.closesOn }),
    ...(row.lastImportAt === null ? {} : { lastImportAt: row.lastImportAt }),
    ...(row.reconciledUntil === null ? {} : { reconciledUntil: row.reconciledUntil }),
    ...(row.reconciledAt === null ? {} : { reconciledAt: row.reconciledAt }),
    stillAgrees: row.stillAgrees ?? false,
    hasExample: row.hasExample,
  };
}

const TEXT_STATES = { shown: BankTextState.SHOWN, kept: BankTextState.KEPT, erased: BankTextState.ERASED } as const;

const given = <T>(value: T | null): T | undefined => value ?? undefined;

function showLine(row: StoredLine): StatementLine {
  const { id, bookedOn, isReversal, nth, text, details, isMatched, seqs, currency } = row;
  const optional = { valueOn: given(row.valueOn), endToEndId: given(row.endToEndId), bankReference: given(row.bankReference), code: given(row.code), party: given(row.party), partyAccount: given(row.partyAccount), note: given(row.note), waitsFor: given(row.waitsFor) };
  const original = row.originalMinor === null || row.originalCurrency === null ? undefined : showMoney(row.originalMinor, row.originalCurrency);
  const set = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<StatementLine>; // only keys of a line stand in it
  return { row, id, bookedOn, isReversal, nth, text, details, isMatched, seqs: [...seqs], kinds: [...(row.kinds ?? [])], textState: TEXT_STATES[row.textState], amount: showMoney(row.amountMinor, currency), ...set, ...(original ? { original } : {}) };
}
