import { newId } from '@regia/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBooks, type Actor, type Books } from './books.js';

interface Said {
  readonly quote: string;
  readonly became: string;
  readonly before: string | null;
}

describe('rates of a fund', () => {
  let books: Books;
  beforeAll(async () => {
    books = await openBooks();
  });
  afterAll(() => books?.end());

  const bring = (day: string, rates: Readonly<Record<string, string>>, who = books.treasurer) =>
    books.as(who, async (tx) => {
      const values = [books.fund, Buffer.alloc(32, 1), Buffer.from(JSON.stringify(rates).padEnd(32).slice(0, 32)), day, Object.keys(rates), Object.values(rates)];
      const [row] = await tx.rows<{ status: string; said: Said[] | null }>('import', 'SELECT status, said FROM ledger.import_rates($1, $2, $3, $4, $5, $6)', values);
      return { status: row!.status, became: Object.fromEntries((row!.said ?? []).map(({ quote, became }) => [quote, became])) };
    });
  const propose = (value: string, { quote = 'GMD', day = '2026-05-04', id = newId(), who = books.treasurer, fund = books.fund, origin = 'Central bank, bulletin 18' } = {}) =>
    books.as(who, async (tx) => (await tx.rows<{ word: string }>('propose', 'SELECT ledger.propose_rate($1, $2, $3, $4, $5, $6) AS word', [fund, id, quote, day, value, origin]))[0]!.word);
  const confirm = (id: string, value: string, { who = books.approvers.dakar, setsAside = false, fund = books.fund } = {}) =>
    books.as(who, async (tx) => (await tx.rows<{ status: string; code: string | null }>('confirm', 'SELECT status, code FROM ledger.confirm_rate($1, $2, $3, $4)', [fund, id, value, setsAside]))[0]!);
  const on = (quote: string, day: string, { who = books.treasurer, fund = books.fund }: { who?: Actor; fund?: number } = {}) =>
    books.as(who, async (tx) => (await tx.rows<{ code: string }>('on', 'SELECT code FROM ledger.rate_on($1, $2, $3, $4)', [fund, 'EUR', quote, day]))[0]?.code);
  const waiting = async (quote: string) => (await books.admin.query<{ id: string; value: string; why: string }>('SELECT id, trim_scale(value)::text AS value, why FROM ledger.rate_waiting WHERE quote = $1', [quote])).rows;

  it('come from the file of a day once, however often and from however many it is brought', async () => {
    const file = { USD: '1.1500', TRY: '50.12', XXQ: '2' };
    const answers = await Promise.all([bring('2026-03-18', file), bring('2026-03-18', file, books.contributor), bring('2026-03-18', file)]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual(['already-imported', 'already-imported', 'imported']);
    for (const { became } of answers) expect(became).toEqual({ USD: 'rate', TRY: 'rate', XXQ: 'unknown-currency' });
    expect((await bring('2026-03-18', { USD: '1.16' })).status).toBe('rates-differ');
    expect((await bring('2026-03-18', file, books.outsider)).status).toBe('not-allowed');
    expect((await bring('2026-03-18', file, books.approvers.milan)).status).toBe('not-allowed');
  });

  it('count from their own day until the next one, and are missing before the first', async () => {
    await bring('2026-03-20', { USD: '1.2', TRY: '51' });

    expect([await on('USD', '2026-03-17'), await on('USD', '2026-03-18'), await on('USD', '2026-03-19'), await on('USD', '2026-03-22')]).toEqual([undefined, 'ecb/2026-03-18/USD', 'ecb/2026-03-18/USD', 'ecb/2026-03-20/USD']);
    expect([await on('XOF', '2026-01-01'), await on('XAF', '2030-01-01'), await on('GMD', '2026-03-20')]).toEqual(['peg/XOF', 'peg/XAF', undefined]);
  });

  it('wait for somebody else when they jump by more than a fifth, are below zero or of a day to come', async () => {
    expect((await bring('2026-03-23', { USD: '1.44', TRY: '61.21', GBP: '0', CHF: '-1', INR: '104.5' })).became).toEqual({ USD: 'rate', TRY: 'waits-jump', GBP: 'waits-not-positive', CHF: 'waits-not-positive', INR: 'rate' });
    expect((await bring('2099-01-02', { INR: '104.6' })).became).toEqual({ INR: 'waits-day-in-future' });
    expect(await on('TRY', '2026-03-23')).toBe('ecb/2026-03-20/TRY');
    const [[jump], [zero], [future]] = [await waiting('TRY'), await waiting('GBP'), await waiting('INR')];

    expect((await confirm(jump!.id, '61.21', { who: books.treasurer })).status).toBe('author-cannot-confirm');
    expect((await confirm(jump!.id, '61.22')).status).toBe('changed-by-someone-else');
    expect((await confirm(jump!.id, '61.21', { who: books.outsider })).status).toBe('not-allowed');
    expect(await confirm(jump!.id, '61.21')).toEqual({ status: 'confirmed', code: 'ecb/2026-03-23/TRY' });
    expect((await confirm(zero!.id, '0')).status).toBe('rate-not-positive');
    expect((await confirm(future!.id, '104.6')).status).toBe('day-in-future');
    expect((await confirm(zero!.id, '0', { setsAside: true })).status).toBe('set-aside');
    expect(await waiting('GBP')).toEqual([]);
    expect(await on('TRY', '2026-03-23')).toBe('ecb/2026-03-23/TRY');
  });

  it('of two people count when the second has confirmed, once, and are corrected by another', async () => {
    const [first, second] = [newId(), newId()];
    expect([await propose('78.5', { id: first }), await propose('78.5', { id: first }), await propose('79', { id: first })]).toEqual(['proposed', 'proposed', 'id-reused']);
    expect(await on('GMD', '2026-05-05')).toBeUndefined();

    const answers = await Promise.all([confirm(first, '78.5'), confirm(first, '78.50'), confirm(first, '78.5', { who: books.approvers.barcelona })]);

    expect(answers.map(({ status }) => status).toSorted().at(-1)).toBe('not-waiting');
    expect(await on('GMD', '2026-05-05')).toMatch(/^manual\/2026-05-04\/GMD\//);
    const before = await on('GMD', '2026-05-05');
    await propose('78.6', { id: second });
    await confirm(second, '78.6', { who: books.contributor });
    expect(await on('GMD', '2026-05-05')).not.toBe(before);
    expect((await books.admin.query('SELECT count(*)::int AS n FROM ledger.rate WHERE code = $1', [before])).rows).toEqual([{ n: 1 }]);
  });

  it('are refused where there can be none', async () => {
    expect([await propose('1', { quote: 'XXQ' }), await propose('1', { quote: 'EUR' }), await propose('650', { quote: 'XOF' }), await propose('0'), await propose('1', { day: '2099-01-01' })]).toEqual(['currency-unknown', 'currency-unknown', 'rate-fixed', 'rate-not-positive', 'day-in-future']);
    expect([await propose('1', { who: books.outsider }), await propose('1', { who: books.approvers.milan })]).toEqual(['not-allowed', 'not-allowed']);
  });

  it('of the people of one fund are of no other, and what waits there is seen by its cities alone', async () => {
    const other = await books.openFund({ kind: 'own', holder: books.cities.dakar });
    const id = newId();
    await propose('90', { id, quote: 'MRU' });
    const seen = (who: Actor) => books.as(who, async (tx) => (await tx.rows('seen', 'SELECT id FROM ledger.rate_waiting WHERE id = $1', [id])).length);
    expect([await seen(books.contributor), await seen(books.outsider)]).toEqual([1, 0]);
    await confirm(id, '90');

    expect([await on('MRU', '2026-05-05'), await on('MRU', '2026-05-05', { fund: other })]).toEqual([expect.stringMatching(/^manual/), undefined]);
    expect((await books.as(books.outsider, (tx) => tx.rows('all', "SELECT code FROM ledger.rate WHERE quote = 'MRU'"))).length).toBe(0);
    for (const table of ['rate', 'rate_file', 'rate_proposal', 'rate_outcome']) await expect(books.admin.query(`UPDATE ledger.${table} SET ${table === 'rate_outcome' ? 'person = person' : 'day = day'}`)).rejects.toThrow('not allowed');
  });
});
