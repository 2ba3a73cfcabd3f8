import { newId } from '@regia/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBooks, type Actor, type Books } from '../books.js';
import * as lines from '../calls/index.js';
import { Desk } from '../desk.js';
import { BankDesk } from './bank-desk.js';

interface Told {
  readonly number?: string;
  readonly opensOn: string;
  readonly opening: number;
  readonly closesOn: string;
  readonly closing: number;
}

describe('statements that do not follow each other', () => {
  let books: Books;
  let desk: Desk;
  let bank: BankDesk;
  let fund: number;

  beforeAll(async () => {
    books = await openBooks();
  });
  afterAll(() => books?.end());
  beforeEach(async () => {
    fund = await books.openFund({ isFree: true });
    desk = new Desk(books, fund);
    bank = await BankDesk.open(books, fund);
  });

  async function told(...statements: readonly Told[]): Promise<void> {
    for (const { number, opensOn, opening, closesOn, closing } of statements) {
      const file = newId();
      await books.admin.query("INSERT INTO ledger.statement_file (fund_id, bank_account_id, id, sha256, name, format, bytes, lines, new_lines, imported_by) VALUES ($1, $2, $3, sha256($4), 'x', 'camt', 1, 0, 0, $5)", [fund, bank.id, file, Buffer.from(file), books.treasurer.person]);
      await books.admin.query("INSERT INTO ledger.statement (fund_id, bank_account_id, file_id, no, identification, number, opens_on, opening, closes_on, closing) VALUES ($1, $2, $3, 1, 'x', $4, $5, $6, $7, $8)", [fund, bank.id, file, number ?? null, opensOn, opening, closesOn, closing]);
    }
  }
  const gaps = () => books.as(books.treasurer, (tx) => tx.rows('gaps', 'SELECT after_on::text, before_on::text, closing::int, opening::int, missing_from, missing_to, reason FROM ledger.statement_gaps($1, $2)', [fund, bank.id]));
  const explain = (after: string, before: string, difference: number, missing: readonly [number | null, number | null], reason = 'The bank was closed', who: Actor = books.treasurer) =>
    bank.word(who, 'SELECT ledger.explain_gap($1, $2, $3, $4, $5, $6, $7, $8) AS word', [fund, bank.id, after, before, difference, ...missing, reason]);

  it('name the numbers that are missing and the money between', async () => {
    await told({ number: '1', opensOn: '2027-01-01', opening: 0, closesOn: '2027-01-31', closing: 10 }, { number: '4', opensOn: '2027-03-01', opening: 15, closesOn: '2027-03-31', closing: 20 });

    expect(await gaps()).toEqual([{ after_on: '2027-01-31', before_on: '2027-03-01', closing: 10, opening: 15, missing_from: 2, missing_to: 3, reason: null }]);
  });

  it('are none where the day and the week that holds it are both there, nor where numbers begin again with the year', async () => {
    await told({ opensOn: '2026-03-08', opening: 5, closesOn: '2026-03-08', closing: 7 }, { opensOn: '2026-03-01', opening: 0, closesOn: '2026-03-14', closing: 9 }, { number: '12', opensOn: '2026-03-15', opening: 9, closesOn: '2026-12-31', closing: 9 }, { number: '1', opensOn: '2027-01-01', opening: 9, closesOn: '2027-01-31', closing: 9 });

    expect(await gaps()).toEqual([]);
  });

  it('stop the comparison of books and bank until they are explained, whoever asks', async () => {
    await told({ number: '1', opensOn: '2027-01-01', opening: 0, closesOn: '2027-01-31', closing: 0 }, { number: '3', opensOn: '2027-03-01', opening: 0, closesOn: '2027-03-31', closing: 0 });

    expect(await bank.reconcile('2027-01-31')).toBe('reconciled');
    expect(await bank.reconcile('2027-03-31')).toBe('gap-unexplained');
    await expect(
      books.admin.query("INSERT INTO ledger.reconciliation (fund_id, bank_account_id, no, until, balance, open_lines, open_entries, open_items_hash, person) VALUES ($1, $2, 9, '2027-03-31', 0, 0, 0, sha256(''), $3)", [fund, bank.id, books.treasurer.person]),
    ).rejects.toMatchObject({ constraint: 'reconciliation_passes_no_gap' });

    expect(await explain('2027-01-31', '2027-03-01', 0, [2, 2])).toBe('explained');
    expect(await bank.reconcile('2027-03-31')).toBe('reconciled');
  });

  it('are explained by whoever keeps the account alone, and as they are', async () => {
    await told({ opensOn: '2027-01-01', opening: 0, closesOn: '2027-01-31', closing: 0 }, { opensOn: '2027-02-01', opening: 500, closesOn: '2027-02-28', closing: 500 });

    for (const who of [books.contributor, books.approvers.milan, books.auditor, books.outsider]) expect(await explain('2027-01-31', '2027-02-01', 500, [null, null], 'x', who)).toBe('not-allowed');
    expect(await explain('2027-01-31', '2027-02-02', 500, [null, null])).toBe('not-found');
    expect(await explain('2027-01-31', '2027-02-01', 400, [null, null])).toBe('changed-by-someone-else');
    expect([await explain('2027-01-31', '2027-02-01', 500, [null, null]), await explain('2027-01-31', '2027-02-01', 500, [null, null])]).toEqual(['explained', 'explained']);
    expect(await desk.one('SELECT count(*)::int AS n FROM ledger.gap_explanation WHERE fund_id = $1', [fund])).toEqual({ n: 1 });
    await expect(books.admin.query('UPDATE ledger.gap_explanation SET reason = $$y$$')).rejects.toThrow();
  });

  it('are asked for again when another statement changes the gap, and undo a comparison they stand in the way of', async () => {
    await told({ number: '1', opensOn: '2027-01-01', opening: 0, closesOn: '2027-01-31', closing: 0 }, { number: '4', opensOn: '2027-04-01', opening: 0, closesOn: '2027-04-30', closing: 0 });
    await explain('2027-01-31', '2027-04-01', 0, [2, 3]);
    expect(await bank.reconcile('2027-04-30')).toBe('reconciled');

    await told({ number: '2', opensOn: '2027-02-01', opening: 0, closesOn: '2027-02-28', closing: 0 });

    expect(await gaps()).toEqual([expect.objectContaining({ after_on: '2027-02-28', missing_from: 3, missing_to: 3, reason: null })]);
    const [item] = await books.as(books.treasurer, (tx) => tx.rows<{ state: string }>('checklist', "SELECT state FROM ledger.closing_checklist($1, '2027-04-30') WHERE item = 'bank'", [fund]));
    expect(item).toEqual({ state: 'none' });
  });

  it('leave the list of what was open when somebody signed, line by line', async () => {
    const share = await desk.share(books.cities.milan);
    const of = { currency: 'EUR', city: books.cities.milan, share, amountMinor: 900n };
    await desk.post('pledge', lines.pledgeLines(of));
    await desk.post('agree', lines.agreeLines(of));
    await desk.post('receive', lines.receiveLines({ ...of, holderCity: books.cities.milan }), { effectiveOn: '2026-06-02' });
    await told({ opensOn: '2026-05-01', opening: 0, closesOn: '2026-05-31', closing: 0 });

    expect(await bank.reconcile('2026-05-31')).toBe('reconciled');

    const SIGNED = 'SELECT items, open_items_hash = sha256(convert_to(items, $$UTF8$$)) AS is_signed FROM ledger.reconciliation WHERE fund_id = $1';
    const signed = await books.as(books.contributor, (tx) => tx.rows('signed', SIGNED, [fund]));
    expect(signed).toEqual([{ items: expect.stringMatching(/^entry\t\d+\t2026-06-02\t900$/), is_signed: true }]);
    expect(await books.as(books.outsider, (tx) => tx.rows('signed', SIGNED, [fund]))).toEqual([]);
  });
});
