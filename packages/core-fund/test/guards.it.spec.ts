import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CURRENCY_EXPONENTS } from '@regia/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as lines from './calls/index.js';
import { openBooks, type Books } from './books.js';
import { Desk } from './desk.js';

const APPEND_ONLY = [
  'transfer',
  'entry',
  'account',
  'share',
  'decision',
  'period',
  'rate',
  'proposal',
  'proposal_line',
  'proposal_outcome',
  'approval',
  'contribution_agreement',
  'contribution_instalment',
];

describe('guards that hold for the owner too', () => {
  let books: Books;
  let desk: Desk;
  let milan: number;

  beforeAll(async () => {
    books = await openBooks();
    desk = new Desk(books, await books.openFund({ isFree: true }));
    milan = await desk.share(books.cities.milan);
    await desk.post('pledge', lines.pledgeLines({ currency: 'EUR', city: books.cities.milan, share: milan, amountMinor: 100n }));
  });
  afterAll(() => books?.end());

  it.each(APPEND_ONLY)('never changes, removes or empties %s', async (table) => {
    const { rows } = await books.admin.query<{ column: string }>(
      "SELECT attname AS column FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attgenerated = '' AND attidentity = '' LIMIT 1",
      [`ledger.${table}`],
    );
    const column = rows[0]!.column;

    for (const sql of [
      `UPDATE ledger.${table} SET ${column} = ${column}`,
      `DELETE FROM ledger.${table}`,
      `TRUNCATE ledger.${table} CASCADE`,
    ]) {
      await expect(books.admin.query(sql)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('refuses an entry that does not balance, whoever writes it', async () => {
    const insert = books.admin.query(
      "INSERT INTO ledger.entry (fund_id, seq, account_id, currency, rung, amount, effective_on, balance_after) SELECT $1, 77, id, 'EUR', 3, 5, '2026-05-01', 5 FROM ledger.account LIMIT 1",
      [desk.fund],
    );

    await expect(insert).rejects.toMatchObject({ code: '23514', constraint: 'zero_sum' });
  });

  it('refuses a balance below its floor', async () => {
    await expect(books.admin.query('UPDATE ledger.balance SET held = 101 WHERE fund_id = $1', [desk.fund])).rejects.toMatchObject({
      constraint: 'balance_floor',
    });
  });

  it('refuses a second reversal of the same transfer', async () => {
    const twice = books.admin.query(
      `INSERT INTO ledger.transfer (fund_id, seq, id, kind, effective_on, recorded_at, author, approvers, reverses, reason_code, payload_hash, leaf, amount_minor, currency)
       SELECT $1, n, uuidv7(), 'reversal', '2026-05-01', now(), uuidv7(), '{}', 0, 'other', '', '', 1, 'EUR' FROM generate_series(50, 51) n`,
      [desk.fund],
    );

    await expect(twice).rejects.toMatchObject({ constraint: 'transfer_reversed_once' });
  });

  it('opens no account that does not fit its kind or the earmark of its share', async () => {
    await books.admin.query(
      `INSERT INTO ledger.earmark (fund_id, id, project_id, title) VALUES ($1, 1, 12, '{"original":"en","texts":{"en":"Wells"}}')`,
      [desk.fund],
    );
    const { rows } = await books.admin.query<{ id: number }>("SELECT ledger.open_share($1, $2, 'donor-x', 1) AS id", [
      desk.fund,
      books.cities.milan,
    ]);
    const meant = rows[0]!.id;
    const open = (kind: string, currency: string, share: number | null, project: number | null) =>
      books.admin.query('SELECT ledger.open_account($1, $2, $3, $4, $5)', [desk.fund, kind, currency, share, project]);

    await expect(open('free', 'EUR', null, null)).rejects.toMatchObject({ constraint: 'account_share_fits_kind' });
    await expect(open('bank', 'EUR', milan, null)).rejects.toMatchObject({ constraint: 'account_share_fits_kind' });
    await expect(open('free', 'XOF', milan, null)).rejects.toMatchObject({ constraint: 'account_currency_fits_kind' });
    await expect(open('allocated', 'EUR', meant, 13)).rejects.toMatchObject({ constraint: 'account_fits_earmark' });
    await expect(open('allocated', 'EUR', meant, 12)).resolves.toBeDefined();
    await expect(open('free', 'EUR', meant, null)).resolves.toBeDefined();
  });

  it('keeps a manual rate of one person out', async () => {
    const insert = (confirmed: string | null) =>
      books.admin.query(
        "INSERT INTO ledger.rate (code, base, quote, day, value, source, entered_by, confirmed_by) VALUES ('manual/' || uuidv7(), 'EUR', 'GMD', '2026-05-01', 78, 'manual', $1, $2)",
        [books.treasurer.person, confirmed],
      );

    await expect(insert(null)).rejects.toMatchObject({ constraint: 'rate_confirmed_by_second' });
    await expect(insert(books.treasurer.person)).rejects.toMatchObject({ constraint: 'rate_confirmed_by_second' });
    await expect(insert(books.contributor.person)).resolves.toBeDefined();
  });

  it('knows the pegs of the CFA francs', async () => {
    const { rows } = await books.admin.query("SELECT code, value::text, is_fixed FROM ledger.rate WHERE source = 'peg' ORDER BY code");

    expect(rows).toEqual([
      { code: 'peg/XAF', value: '655.957000000000', is_fixed: true },
      { code: 'peg/XOF', value: '655.957000000000', is_fixed: true },
    ]);
  });

  it('knows the currencies of ISO 4217 as the kernel does, and as the published list says', async () => {
    const { rows } = await books.admin.query<{ code: string; exponent: number }>('SELECT code, exponent FROM ledger.currency');
    const published = readFileSync(path.resolve(import.meta.dirname, '../data/iso-4217.csv'), 'utf8')
      .split(/\r?\n/)
      .map((row) => row.split(',').slice(-4))
      .filter(([code, , exponent, withdrawn]) => code && withdrawn === '' && /^\d$/.test(exponent ?? ''));
    const inBooks = Object.fromEntries(rows.map(({ code, exponent }) => [code, exponent]));

    expect(inBooks).toEqual(Object.fromEntries(published.map(([code, , exponent]) => [code, Number(exponent)])));
    expect(inBooks).toEqual(CURRENCY_EXPONENTS);
  });
});

describe('agreements', () => {
  let books: Books;

  beforeAll(async () => {
    books = await openBooks();
  });
  afterAll(() => books?.end());

  const title = JSON.stringify({ original: 'en', texts: { en: 'Agreement 2026' } });
  const agree = (id: string, city: string, amounts: string[], who = books.treasurer) =>
    books.as(
      who,
      async (tx) =>
        (
          await tx.rows<{ word: string }>(
            'agree',
            "SELECT ledger.agree_contribution($1, $2, $3, $4, '2026-01-15', $5::date[], $6::bigint[]) AS word",
            [books.fund, id, city, title, amounts.map((_, n) => `2026-0${n + 1}-28`), amounts],
          )
        )[0]!.word,
    );

  it('are entered once, with instalments that add up', async () => {
    const id = '0197c2a0-0000-7000-8000-000000000001';

    expect(await agree(id, books.cities.dakar, ['100', '250'])).toBe('agreed');
    expect(await agree(id, books.cities.dakar, ['100', '250'])).toBe('already-agreed');
    expect(await agree(id, books.cities.dakar, ['100', '251'])).toBe('id-reused');
    const { rows } = await books.admin.query('SELECT total_minor::text AS total FROM ledger.contribution_agreement WHERE fund_id = $1', [
      books.fund,
    ]);
    expect(rows).toEqual([{ total: '350' }]);
    await expect(
      books.admin.query("INSERT INTO ledger.contribution_instalment VALUES ($1, $2, 3, '2026-03-01', 1)", [books.fund, id]),
    ).rejects.toMatchObject({ constraint: 'agreement_adds_up' });
  });

  it('have instalments, each above nothing', async () => {
    expect(await agree('0197c2a0-0000-7000-8000-000000000002', books.cities.dakar, [])).toBe('required');
    expect(await agree('0197c2a0-0000-7000-8000-000000000002', books.cities.dakar, ['0'])).toBe('amount-not-positive');
    expect(await agree('0197c2a0-0000-7000-8000-000000000002', books.cities.dakar, ['1000000000000000', '1'])).toBe('amount-too-large');
  });

  it('are entered by the holder for all, and by a contributing city for itself', async () => {
    expect(await agree('0197c2a0-0000-7000-8000-000000000003', books.cities.dakar, ['5'], books.contributor)).toBe('agreed');
    expect(await agree('0197c2a0-0000-7000-8000-000000000004', books.cities.milan, ['5'], books.contributor)).toBe('not-allowed');
    expect(await agree('0197c2a0-0000-7000-8000-000000000005', books.cities.dakar, ['5'], books.approvers.dakar)).toBe('not-allowed');
  });
});
