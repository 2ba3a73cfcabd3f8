import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { newId } from '@regia/kernel';
import { linesAsMeant } from '../../src/bank/add-up.js';
import { keyLines } from '../../src/bank/line-keys.js';
import { readFile } from '../../src/bank/read-file.js';
import { IMPORT_COLUMNS, statementsForStore } from '../../src/bank/store-statements.js';
import type { Actor, Books } from '../books.js';
import { keyText, openAccounts, type Line } from '../calls/index.js';

/** What an import answered. */
export interface Imported {
  readonly status: string;
  readonly file_id: string | null;
  readonly lines: number;
  readonly new_lines: number;
}

/** A part of an answer to a line, before it becomes JSON. */
export type Part = Readonly<Record<string, unknown>> & { readonly amount: bigint };

export const IBAN = 'IT84X9999999999000000000111';

/** A bank account of a fund, with the acts of the person who keeps it. */
export class BankDesk {
  private constructor(
    readonly books: Books,
    readonly fund: number,
    readonly id: string,
  ) {}

  static async open(books: Books, fund: number, { number = IBAN, currency = 'EUR' } = {}): Promise<BankDesk> {
    const id = newId();
    await books.admin.query('SELECT ledger.open_bank_account($1, $2, $3, $4, $5, $6)', [fund, id, books.cities.milan, currency, number, 'Banca illustrativa']);
    return new BankDesk(books, fund, id);
  }

  /** Imports a file of the cases, or a text. */
  import(nameOrText: string, who: Actor = this.books.treasurer): Promise<Imported> {
    const text = nameOrText.includes('\n') ? nameOrText : readFileSync(new URL(`files/${nameOrText}`, import.meta.url), 'utf8');
    const bytes = new TextEncoder().encode(text);
    const reading = readFile({ bytes, currency: 'EUR' });
    if (!reading.ok) throw new Error(JSON.stringify(reading.refusal));
    const own = reading.file.statements.filter(({ account }) => account === IBAN || account === undefined);
    const keyed = keyLines(this.id, own.flatMap((statement) => linesAsMeant(statement, false)));
    return this.books.as(who, async (tx) => {
      const [row] = await tx.rows<Imported>('import', `SELECT * FROM ledger.import_statement($1, $2, $3, $4, $5, $6, $7, $8, ${IMPORT_COLUMNS})`, [
        this.fund, this.id, newId(), createHash('sha256').update(bytes).digest(), 'file.xml', reading.file.format, bytes.length, null, ...statementsForStore(own, keyed),
      ]); // prettier-ignore
      return row!;
    });
  }

  async lines(who: Actor = this.books.treasurer): Promise<{ id: string; amount: string; is_matched: boolean; seqs: string[]; booked_on: string; note: string | null; waits_for: string | null }[]> {
    return this.books.as(who, (tx) => tx.rows('lines', 'SELECT id, amount, is_matched, seqs, booked_on::text, note, waits_for FROM ledger.line_list WHERE fund_id = $1 AND bank_account_id = $2 ORDER BY booked_on, amount, id', [this.fund, this.id]));
  }

  async posting(kind: string, lines: readonly Line[], more: { id?: string; reverses?: string } = {}): Promise<unknown> {
    const accounts = await this.books.as(this.books.treasurer, (tx) => openAccounts(tx, this.fund, lines.map(({ account }) => account)));
    return { id: more.id ?? newId(), kind, ...(more.reverses === undefined ? {} : { reverses: more.reverses }), lines: lines.map(({ account, amountMinor }) => ({ account: String(accounts.get(keyText(account))), amount: String(amountMinor) })) };
  }

  accept(line: string, parts: readonly Part[], who: Actor = this.books.treasurer): Promise<{ status: string; seqs: string[] | null }> {
    const said = JSON.stringify(parts.map((part) => ({ ...part, amount: String(part.amount) })));
    return this.books.as(who, async (tx) => (await tx.rows<{ status: string; seqs: string[] | null }>('accept', "SELECT * FROM ledger.accept_line($1, $2, $3, 'chosen', 'test', $4)", [this.fund, this.id, line, said]))[0]!);
  }

  reconcile(until: string, who: Actor = this.books.treasurer): Promise<string> {
    return this.word(who, 'SELECT ledger.reconcile_bank($1, $2, $3) AS word', [this.fund, this.id, until]);
  }

  note(line: string, note: string, who: Actor = this.books.treasurer): Promise<string> {
    return this.word(who, 'SELECT ledger.note_line($1, $2, $3, $4) AS word', [this.fund, this.id, line, note]);
  }

  async word(who: Actor, sql: string, values: readonly unknown[]): Promise<string> {
    return this.books.as(who, async (tx) => (await tx.rows<{ word: string }>(sql.slice(0, 40), sql, values))[0]!.word);
  }
}
