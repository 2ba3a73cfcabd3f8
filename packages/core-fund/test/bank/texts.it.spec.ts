import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@regia/kernel';
import { openBooks, type Actor, type Books } from '../books.js';
import * as lines from '../calls/index.js';
import { Desk } from '../desk.js';
import { BankDesk } from './bank-desk.js';

interface Seen {
  readonly amount: string;
  readonly party: string | null;
  readonly party_account: string | null;
  readonly end_to_end: string | null;
  readonly text: string;
  readonly text_state: string;
}

const DAY = '2014-03-08';

describe('what a bank writes of people', () => {
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

  const see = (who: Actor) => books.as(who, (tx) => tx.rows<Seen>('see lines', 'SELECT amount, party, party_account, end_to_end, text, text_state FROM ledger.line_list WHERE fund_id = $1 ORDER BY booked_on, amount, id', [fund]));
  const statesOf = async (who: Actor) => [...new Set((await see(who)).map(({ text_state }) => text_state))];

  /** A line of that day with words of a person. */
  async function line(day: string, amount: number): Promise<string> {
    const id = newId();
    await books.admin.query("INSERT INTO ledger.statement_file (fund_id, bank_account_id, id, sha256, name, format, bytes, lines, new_lines, imported_by) VALUES ($1, $2, $3, sha256($4), 'x', 'csv', 1, 1, 1, $5)", [fund, bank.id, id, Buffer.from(id), books.treasurer.person]);
    await books.admin.query("INSERT INTO ledger.statement (fund_id, bank_account_id, file_id, no, identification) VALUES ($1, $2, $3, 1, 'x')", [fund, bank.id, id]);
    await books.admin.query('INSERT INTO ledger.statement_line (fund_id, bank_account_id, id, key, nth, file_id, statement_no, place, booked_on, amount, is_reversal, details) VALUES ($1, $2, $3, sha256($4), 1, $3, 1, 1, $5, $6, false, 1)', [fund, bank.id, id, Buffer.from(id), day, amount]);
    await books.admin.query("INSERT INTO ledger.line_text (fund_id, bank_account_id, line_id, end_to_end, party, party_account, text) VALUES ($1, $2, $3, 'E2E', 'Ada Ipotesi', 'IT84X9999999999000000000112', 'Quota di Ada')", [fund, bank.id, id]);
    return id;
  }

  it('is read by treasurer and approver of the agent city and by the auditor; others see day, amount and code', async () => {
    await bank.import('bnk-5-day.xml');
    await line('2026-05-01', 500);

    for (const who of [books.treasurer, books.approvers.milan, books.auditor]) expect(await statesOf(who)).toEqual(['shown']);
    expect((await see(books.treasurer)).some(({ party }) => party !== null)).toBe(true);
    for (const who of [books.contributor, books.approvers.dakar, books.approvers.barcelona]) {
      const seen = await see(who);
      expect(seen.map(({ amount }) => amount)).toEqual((await see(books.treasurer)).map(({ amount }) => amount));
      for (const { party, party_account, end_to_end, text, text_state } of seen) expect([party, party_account, end_to_end, text, text_state]).toEqual([null, null, null, '', 'kept']);
    }
    expect(await see(books.outsider)).toEqual([]);
  });

  it('is not found by a question to the table either', async () => {
    await line('2026-05-01', 500);
    const ask = (who: Actor) => books.as(who, (tx) => tx.rows('ask', "SELECT 1 AS found FROM ledger.line_text WHERE party LIKE 'Ada%' AND fund_id = $1", [fund]));

    expect(await ask(books.treasurer)).toHaveLength(1);
    for (const who of [books.contributor, books.approvers.dakar, books.outsider]) expect(await ask(who)).toEqual([]);
  });

  it('is read by the city that the line is about, once an entry says so', async () => {
    const dakar = await desk.share(books.cities.dakar);
    const of = { currency: 'EUR', city: books.cities.dakar, share: dakar, amountMinor: 500n };
    await desk.post('pledge', lines.pledgeLines(of));
    await desk.post('agree', lines.agreeLines(of));
    const id = await line('2026-05-01', 500);
    expect(await statesOf(books.contributor)).toEqual(['kept']);

    expect(await bank.accept(id, [{ amount: 500n, post: [await bank.posting('receive', lines.receiveLines({ ...of, holderCity: books.cities.milan }))] }])).toMatchObject({ status: 'accepted' });

    expect(await statesOf(books.contributor)).toEqual(['shown']);
    expect(await statesOf(books.approvers.dakar)).toEqual(['shown']);
    expect(await statesOf(books.approvers.barcelona)).toEqual(['kept']);
  });

  it('does not travel into a proposal that a line asks for', async () => {
    await books.admin.query("UPDATE ledger.rule SET approvals = 1 WHERE fund_id = $1 AND kind = 'bank_charge'", [fund]);
    await desk.post('receive_unidentified', lines.receiveUnidentifiedLines({ currency: 'EUR', holderCity: books.cities.milan, amountMinor: 5_000n }));
    const id = await line('2026-05-01', -900);

    expect(await bank.accept(id, [{ amount: -900n, post: [await bank.posting('bank_charge', lines.bankChargeLines({ currency: 'EUR', holderCity: books.cities.milan, amountMinor: 900n }))] }])).toMatchObject({ status: 'proposed' });

    expect(await desk.one('SELECT note, bank_reference, folded FROM ledger.proposal WHERE fund_id = $1', [fund])).toMatchObject({ note: null, bank_reference: null });
  });

  it('is erased after ten years where the line is answered; the books, the line and its answer stay', async () => {
    await books.admin.query("UPDATE ledger.fund SET open_from = '2010-01-01' WHERE id = $1", [fund]);
    const [answered, open, young] = [await line(DAY, 700), await line(DAY, 300), await line('2026-05-01', 200)];
    const unidentified = lines.receiveUnidentifiedLines({ currency: 'EUR', holderCity: books.cities.milan, amountMinor: 700n });
    const { status } = await bank.accept(answered, [{ amount: 700n, post: [await bank.posting('receive_unidentified', unidentified)] }]);
    expect(status).toBe('accepted');

    const { rows } = await books.admin.query<{ n: number }>('SELECT ledger.erase_bank_texts() AS n');

    expect(rows).toEqual([{ n: 1 }]);
    const texts = await books.admin.query<{ line_id: string }>('SELECT line_id FROM ledger.line_text WHERE fund_id = $1 ORDER BY line_id', [fund]);
    expect(texts.rows.map(({ line_id }) => line_id)).toEqual([open, young].toSorted());
    expect((await see(books.treasurer)).map(({ text_state }) => text_state)).toEqual(['shown', 'erased', 'shown']);
    expect(await desk.one('SELECT count(*)::int AS n FROM ledger.match WHERE fund_id = $1', [fund])).toEqual({ n: 1 });
    expect(await desk.findings()).toEqual([]);
    expect((await books.admin.query<{ n: number }>('SELECT ledger.erase_bank_texts() AS n')).rows).toEqual([{ n: 0 }]);
  });

  it('is neither changed nor erased before its time, whoever asks', async () => {
    await line('2026-05-01', 500);

    await expect(books.admin.query("UPDATE ledger.line_text SET party = 'x' WHERE fund_id = $1", [fund])).rejects.toMatchObject({ constraint: 'line_text_has_its_time' });
    await expect(books.admin.query('DELETE FROM ledger.line_text WHERE fund_id = $1', [fund])).rejects.toMatchObject({ constraint: 'line_text_has_its_time' });
    await expect(books.admin.query("INSERT INTO ledger.text_erasure (fund_id, bank_account_id, no, before_on, lines) VALUES ($1, $2, 1, current_date - 3600, 1)", [fund, bank.id])).rejects.toMatchObject({ constraint: 'text_erasure_waits' });
    await expect(books.admin.query('TRUNCATE ledger.line_text')).rejects.toThrow();
    await expect(books.as(books.treasurer, (tx) => tx.rows('erase', 'SELECT ledger.erase_bank_texts()'))).rejects.toMatchObject({ code: '42501' });
  });
});
