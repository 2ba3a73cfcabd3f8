import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { exponentOf, isDay, newId, ok, refuse, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext, type Reader, type Tx } from '@regia/server-kit';
import { linesAsMeant, whyNotAddedUp } from './add-up.js';
import { readMapping, type CsvMapping } from './csv-mapping.js';
import { bareNumber } from './iban.js';
import { keyLines, type KeyedLine } from './line-keys.js';
import { readInWorker } from './read-in-worker.js';
import { readBankAccount, readBankAccounts, type StoredBankAccount } from './stored-bank.js';
import type { FileRefusal, FileStatement, ReadFile } from './statement-file.js';
import { IMPORT_COLUMNS, statementsForStore } from './store-statements.js';

/** A file that somebody brings. */
export interface BroughtFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** How its columns are read, where the account does not know it yet. */
  readonly mapping?: CsvMapping | undefined;
  /** A spreadsheet has no closing balance: as the person reads it on paper. */
  readonly closing?: { readonly amountMinor: string; readonly on: string } | undefined;
  readonly isPreview: boolean;
}

/** What a file holds for one account, and what of it would be new. */
interface AccountReport {
  readonly bankAccount: string;
  readonly number: string;
  readonly bankName: string;
  readonly currency: string;
  readonly exponent: number;
  readonly statements: readonly { readonly number?: string | undefined; readonly opensOn?: string | undefined; readonly openingMinor?: string | undefined; readonly closesOn?: string | undefined; readonly closingMinor?: string | undefined; readonly lines: number; readonly pending: number }[];
  readonly lines: number;
  readonly newLines: number;
  /** Lines of the same days that are here and not in this file. */
  readonly missingLines: number;
  /** Groups of equal lines, some of which are here already. */
  readonly equalLines: readonly { readonly bookedOn: string; readonly amountMinor: string; readonly inFile: number; readonly known: number }[];
  readonly samples: readonly { readonly bookedOn: string; readonly amountMinor: string; readonly party?: string | undefined; readonly text: string; readonly isNew: boolean }[];
  readonly isAlreadyImported: boolean;
}

export interface ImportReport {
  readonly status: 'preview' | 'imported' | 'already-imported' | 'refused';
  readonly refusals: readonly FileRefusal[];
  readonly format?: string;
  readonly accounts: readonly AccountReport[];
  /** Numbers of accounts in the file that this fund does not know: nothing of them is read. */
  readonly unknown: readonly string[];
  readonly amounts?: ReadFile['amounts'];
}

interface OwnPart {
  readonly account: StoredBankAccount;
  readonly statements: readonly FileStatement[];
  readonly keyed: readonly KeyedLine[];
}

const refused = (...refusals: FileRefusal[]): ImportReport => ({ status: 'refused', refusals, accounts: [], unknown: [] });

/** Reads a file of the bank in a thread of its own; shows what it would add, or adds it. Everything of a file, or nothing. */
@Injectable()
export class ImportStatement {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns undefined where the account is not there or not for this person */
  async bring(ctx: CityContext, code: string, id: string, file: BroughtFile): Promise<ImportReport | undefined> {
    const ground = await this.work.reading(ctx, (reader) => groundOf(reader, code, id));
    if (!ground) return undefined;
    const { account, known, keepsIt } = ground;
    if (!keepsIt) return refused({ code: 'not-allowed' });
    const mapping = file.mapping ?? readMapping(account.csv);
    // between two transactions: a file may take seconds to read, and no connection waits for it
    const reading = await readInWorker({ bytes: file.bytes, currency: account.currency, ...(mapping ? { mapping } : {}) });
    if (!reading.ok) return refused(reading.refusal);
    const closed = withClosing(reading.file, file.closing);
    if (!closed) return refused({ code: 'csv-closing-unreadable' });
    const { parts, unknown } = partsOf(closed, account, known);
    const why = whyNotWhole(parts, account, unknown);
    if (why.length > 0) return { ...refused(...why), format: reading.file.format, unknown };
    const sha256 = createHash('sha256').update(file.bytes).digest();
    const report = { refusals: [], format: reading.file.format, unknown, ...(reading.file.amounts ? { amounts: reading.file.amounts } : {}) };
    const accounts = await this.work.reading(ctx, (reader) => Promise.all(parts.map((part) => reportOf(reader, part, sha256))));
    if (file.isPreview) return { status: 'preview', accounts, ...report };
    return this.add(ctx, parts, file, { ...report, accounts }, sha256, mapping);
  }

  private async add(ctx: CityContext, parts: readonly OwnPart[], file: BroughtFile, report: Omit<ImportReport, 'status'>, sha256: Buffer, mapping: CsvMapping | undefined): Promise<ImportReport> {
    const result = await this.work.writing(ctx, async (tx): Promise<Result<readonly Imported[]>> => {
      const imported: Imported[] = [];
      await tx.rows('ledger.import-patience', PATIENCE);
      for (const part of parts) imported.push(await importPart(tx, part, file, report.format ?? '', sha256, mapping));
      const wrong = imported.find(({ status }) => status !== 'imported' && status !== 'already-imported');
      if (wrong) return refuse(wrong.status);
      if (file.mapping && parts[0]) await tx.rows('ledger.remember-mapping', 'SELECT ledger.describe_bank($1, $2, $3, NULL)', [parts[0].account.fundId, parts[0].account.id, JSON.stringify(file.mapping)]);
      for (const { account } of parts) tx.publish({ type: 'fund.statement-imported', payload: { fund: account.fund, bankAccount: account.id } });
      return ok(imported);
    });
    if (!result.ok) return refused(...result.refusals.map(({ code }) => ({ code })));
    const accounts = report.accounts.map((one, at) => ({ ...one, lines: result.value[at]!.lines, newLines: result.value[at]!.new_lines })); // one answer per account, in order
    return { ...report, accounts, status: result.value.every(({ status }) => status === 'already-imported') ? 'already-imported' : 'imported' };
  }
}

async function reportOf(reader: Reader, { account, statements, keyed }: OwnPart, sha256: Buffer): Promise<AccountReport> {
  const { fundId, id } = account;
  const rows = await reader.rows<{ id: string }>('ledger.known-lines', 'SELECT id FROM ledger.statement_line WHERE fund_id = $1 AND bank_account_id = $2 AND id = ANY ($3::uuid[])', [fundId, id, keyed.map((line) => line.id)]);
  const here = new Set(rows.map((row) => row.id));
  const days = keyed.map(({ bookedOn }) => bookedOn).sort();
  const [other] = await reader.rows<{ lines: number; imported: boolean }>('ledger.lines-of-days', OTHERS, [fundId, id, days[0] ?? null, days.at(-1) ?? null, sha256]);
  return {
    bankAccount: id,
    number: account.number,
    bankName: account.bankName,
    currency: account.currency,
    exponent: exponentOf(account.currency) ?? 2,
    statements: statements.map(({ number, opensOn, openingMinor, closesOn, closingMinor, lines, pending }) => ({ number, opensOn, openingMinor, closesOn, closingMinor, lines: lines.length, pending })),
    lines: keyed.length,
    newLines: keyed.length - here.size,
    missingLines: (other?.lines ?? 0) - here.size,
    equalLines: equalLines(keyed, here),
    samples: keyed.slice(0, 100).map((line) => ({ bookedOn: line.bookedOn, amountMinor: line.amountMinor, party: line.party, text: line.text.slice(0, 200), isNew: !here.has(line.id) })),
    isAlreadyImported: other?.imported ?? false,
  };
}

interface Imported {
  readonly status: string;
  readonly lines: number;
  readonly new_lines: number;
}

const OTHERS = `SELECT (SELECT count(*) FROM ledger.statement_line l WHERE l.fund_id = $1 AND l.bank_account_id = $2 AND l.booked_on BETWEEN $3 AND $4)::int AS lines,
  EXISTS (SELECT FROM ledger.statement_file f WHERE f.fund_id = $1 AND f.bank_account_id = $2 AND f.sha256 = $5) AS imported`;
const IMPORT = `SELECT status, lines, new_lines FROM ledger.import_statement($1, $2, $3, $4, $5, $6, $7, $8, ${IMPORT_COLUMNS})`;
/** A long file takes longer than a page may: up to half a minute. The first zero lets the clock of the transaction start anew. */
const PATIENCE = "SELECT set_config('statement_timeout', '30s', true), set_config('transaction_timeout', '0', true), set_config('transaction_timeout', '40s', true)";

async function importPart(tx: Tx, { account, statements, keyed }: OwnPart, { bytes, name }: BroughtFile, format: string, sha256: Buffer, mapping: CsvMapping | undefined): Promise<Imported> {
  const said = format === 'csv' && mapping ? JSON.stringify(mapping) : null;
  const [row] = await tx.rows<Imported>('ledger.import-statement', IMPORT, [account.fundId, account.id, newId(), sha256, name, format, bytes.length, said, ...statementsForStore(statements, keyed)]);
  return row!; // a function answers one row
}

/** The account, the others of its fund, and whether the caller keeps it; undefined where it is not there or not for them. */
async function groundOf(reader: Reader, code: string, id: string): Promise<{ readonly account: StoredBankAccount; readonly known: readonly StoredBankAccount[]; readonly keepsIt: boolean } | undefined> {
  const account = await readBankAccount(reader, id);
  if (account?.fund !== code) return undefined;
  return { account, known: await readBankAccounts(reader, account.fundId), keepsIt: await keeps(reader, account) };
}

async function keeps(reader: Reader, { fundId, id }: StoredBankAccount): Promise<boolean> {
  const [row] = await reader.rows<{ keeps: boolean }>('ledger.keeps-bank-account', 'SELECT ledger.keeps_bank_account($1, $2) AS keeps', [fundId, id]);
  return row?.keeps ?? false;
}

/** Statements by the account they name; a spreadsheet names none and belongs to the account it is brought to. */
function partsOf({ statements }: ReadFile, own: StoredBankAccount, known: readonly StoredBankAccount[]): { readonly parts: readonly OwnPart[]; readonly unknown: readonly string[] } {
  const accountOf = ({ account, currency }: FileStatement): StoredBankAccount | undefined => (account === undefined ? own : known.find((one) => bareNumber(one.number) === account && one.currency === currency));
  const ordered = [own, ...known.filter(({ id }) => id !== own.id)];
  const parts = ordered.flatMap((account) => {
    const mine = statements.filter((statement) => accountOf(statement)?.id === account.id);
    const lines = mine.flatMap((statement) => linesAsMeant(statement, account.turnsReversals));
    return mine.length === 0 ? [] : [{ account, statements: mine, keyed: keyLines(account.id, lines) }];
  });
  return { parts, unknown: [...new Set(statements.filter((statement) => !accountOf(statement)).map(({ account, currency }) => `${account ?? ''} ${currency}`))] };
}

/** Why nothing of the file is taken: the account is not in it, or one of its statements does not add up. */
function whyNotWhole(parts: readonly OwnPart[], own: StoredBankAccount, unknown: readonly string[]): FileRefusal[] {
  if (!parts.some(({ account }) => account.id === own.id)) {
    const found = [...parts.map(({ account }) => `${account.number} ${account.currency}`), ...unknown].slice(0, 5).join(', ');
    return [{ code: 'file-other-account', values: { found, account: `${own.number} ${own.currency}` } }];
  }
  return parts.flatMap(({ account, statements }) => statements.map((statement) => whyNotAddedUp(statement, account.turnsReversals))).filter((refusal) => refusal !== undefined);
}

function withClosing(file: ReadFile, closing: BroughtFile['closing']): ReadFile | undefined {
  const [only] = file.statements;
  if (!closing || file.format !== 'csv' || !only) return file;
  if (!/^-?\d{1,16}$/.test(closing.amountMinor) || !isDay(closing.on) || (only.closesOn !== undefined && closing.on < only.closesOn)) return undefined;
  return { ...file, statements: [{ ...only, closesOn: closing.on, closingMinor: closing.amountMinor }] };
}

function equalLines(keyed: readonly KeyedLine[], here: ReadonlySet<string>): AccountReport['equalLines'] {
  const groups = new Map<string, { bookedOn: string; amountMinor: string; inFile: number; known: number }>();
  for (const { bookedOn, amountMinor, endToEndId, bankReference, references, party, text, id } of keyed) {
    const says = JSON.stringify([bookedOn, amountMinor, endToEndId, bankReference, references, party, text]);
    const group = groups.get(says) ?? { bookedOn, amountMinor, inFile: 0, known: 0 };
    group.inFile += 1;
    if (here.has(id)) group.known += 1;
    groups.set(says, group);
  }
  return [...groups.values()].filter(({ inFile, known }) => inFile > 1 && known > 0 && known < inFile).slice(0, 20);
}
