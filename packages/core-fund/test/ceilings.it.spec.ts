import { newId } from '@regia/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as lines from './calls/index.js';
import { postTransfers, proposeTransfer } from './calls/index.js';
import { openBooks, rowsOf, type Books } from './books.js';
import { Desk } from './desk.js';

const LABEL = 'tuel-272-2026';
const SET = `SELECT status, change::text FROM ledger.set_ceiling_base($1, $2, 'tuel-272', 2026, 'ceiling', 0.0080, $3, 'Article 272', ARRAY['title1'], ARRAY[$4::bigint], '{"original":"it","texts":{"it":"Delibera"}}', '2026-01-20')`;

describe('the ceiling of a city in the books', () => {
  let books: Books;
  let desk: Desk;

  beforeAll(async () => {
    books = await openBooks();
    desk = new Desk(books, await books.openFund({ kind: 'own', isFree: true }));
  });
  afterAll(() => books?.end());

  const room = (amountMinor: bigint, kind: 'ceiling' | 'target' = 'ceiling') => ({ currency: 'EUR', label: LABEL, of: 'development', kind, amountMinor });
  const set = (minor: bigint, rounding = 'down', who = books.treasurer, id = newId()) => books.as(who, (tx) => tx.rows<{ status: string; change: string }>('set-base', SET, [desk.fund, id, rounding, minor.toString()]));

  it('is refused to whoever does not record for the city', async () => {
    expect(await set(100n, 'down', books.contributor)).toEqual([{ status: 'not-allowed', change: null }]);
    expect(await set(100n, 'down', books.approvers.milan)).toEqual([{ status: 'not-allowed', change: null }]);
  });

  it('gives the limit exactly as the rule rounds, in the table too', async () => {
    expect(await set(123_556_790n)).toEqual([{ status: 'set', change: '988454' }]);
    await expect(
      books.admin.query(`INSERT INTO ledger.ceiling_base SELECT fund_id, uuidv7(), rule, year, kind, rate, rounding, law, parts, part_minor, base_minor, limit_minor + 1, change_minor, source, approved_on, entered_by, entered_at FROM ledger.ceiling_base WHERE fund_id = $1`, [desk.fund]),
    ).rejects.toMatchObject({ constraint: 'ceiling_base_limit_is_rate' });
    await expect(books.admin.query('UPDATE ledger.ceiling_base SET limit_minor = 0')).rejects.toThrow();
  });

  it('moves by what a forecast or an override says and by nothing else', async () => {
    const silent = desk.draft('set_limit', lines.setLimitLines(room(1_000n)));

    await expect(books.as(books.treasurer, (tx) => proposeTransfer(tx, desk.fund, silent))).rejects.toMatchObject({ constraint: 'limit_says_why' });
  });

  it('cannot be passed by calling it a target', async () => {
    await expect(books.as(books.treasurer, (tx) => postTransfers(tx, desk.fund, books.treasurer.person, [desk.draft('engage', lines.engageLines(room(5n, 'target')))]))).rejects.toMatchObject({ constraint: 'room_is_of_its_rule' });
  });

  it('holds when eight connections drain it: what was taken is what was there', async () => {
    expect(await desk.post('set_limit', lines.setLimitLines(room(1_000n)))).toBe('posted');
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => books.as(books.treasurer, async (tx) => {
        const taken: string[] = [];
        for (let i = 0; i < 5; i += 1) taken.push((await postTransfers(tx, desk.fund, books.treasurer.person, [desk.draft('engage', lines.engageLines(room(70n)))]))[0]!.status);
        return taken;
      })),
    );
    const words = outcomes.flat();

    expect(words.filter((word) => word === 'posted')).toHaveLength(14);
    expect(words.filter((word) => word === 'over-limit')).toHaveLength(26);
    expect(await desk.balance(`room/${LABEL}/EUR`)).toBe(-20n);
    expect(await desk.findings()).toEqual([]);
  });

  it('is one fund for each city, and the city opens none for another', async () => {
    const opened = await books.as(books.treasurer, (tx) => tx.rows<{ id: number }>('open-own', 'SELECT ledger.open_own_fund() AS id'));
    const elsewhere = await books.as(books.contributor, (tx) => tx.rows<{ id: number; code: string }>('open-own', 'SELECT ledger.open_own_fund() AS id'));
    const nobody = await books.as(books.outsider, (tx) => tx.rows<{ id: number | null }>('open-own', 'SELECT ledger.open_own_fund() AS id'));
    const seen = await rowsOf(books.admin).rows<{ holder: string }>('holders', `SELECT c.key AS holder FROM ledger.fund f JOIN consortium.city c ON c.id = f.holder_city WHERE f.kind = 'own' ORDER BY 1`);

    expect([opened[0]!.id, nobody[0]!.id]).toEqual([desk.fund, null]);
    expect(elsewhere[0]!.id).not.toBe(desk.fund);
    expect(seen).toEqual([{ holder: 'dakar' }, { holder: 'milan' }]);
  });
});
