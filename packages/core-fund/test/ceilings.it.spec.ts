import { newId } from '@regia/kernel';
import { derivedId } from '../src/ledger/derived-id.js';
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

  describe('of an agreement that is reversed', () => {
    let pool: Desk;

    beforeAll(async () => {
      pool = new Desk(books, await books.openFund({ isFree: true }));
      expect(await desk.post('set_limit', lines.setLimitLines(room(10_000n)))).toBe('posted');
    });

    /** Posts as the treasurer, in one transaction of its own. */
    const posted = (at: Desk, transfer: lines.NewTransfer): Promise<string> =>
      books.as(books.treasurer, async (tx) => (await postTransfers(tx, at.fund, books.treasurer.person, [transfer]))[0]!.status);
    /** An agreement of the city over 100, in the books of the pool. @returns its id and what reverses it */
    async function agreed(): Promise<{ id: string; reverse: () => Promise<string> }> {
      const id = newId();
      const money = { currency: 'EUR', city: books.cities.milan, share: await pool.share(books.cities.milan), amountMinor: 100n };
      await books.admin.query(`SELECT ledger.agree_contribution($1, $2, $3, '{"original":"it","texts":{"it":"Convenzione"}}', '2026-03-01', '{2026-06-01}', '{100}')`, [pool.fund, id, books.cities.milan]);
      await pool.post('pledge', lines.pledgeLines(money));
      expect(await pool.post('agree', lines.agreeLines(money), { id: derivedId(id, 'agree') })).toBe('posted');
      const { seq } = await pool.one<{ seq: string }>('SELECT seq FROM ledger.transfer WHERE fund_id = $1 AND id = $2', [pool.fund, derivedId(id, 'agree')]);
      const mirror = lines.reversalLines(await lines.storedLines(rowsOf(books.admin), pool.fund, BigInt(seq)));
      const reversal = { ...pool.draft('reversal', mirror, { reverses: BigInt(seq) }), reason: 'other' };
      const { payloadHash } = await books.as(books.treasurer, (tx) => proposeTransfer(tx, pool.fund, reversal));
      // signed by another city, which sees nothing of the city's own fund
      return { id, reverse: () => books.as(books.approvers.barcelona, async (tx) => (await lines.signProposal(tx, pool.fund, reversal.id, payloadHash!)).status) };
    }
    const counting = (agreement: string): lines.NewTransfer => desk.draft('engage', lines.engageLines(room(100n)), { id: derivedId(agreement, 'engage tuel-272') });
    async function severalAgreed(many: number): Promise<Awaited<ReturnType<typeof agreed>>[]> {
      const made = [];
      for (let n = 0; n < many; n += 1) made.push(await agreed());
      return made;
    }
    /** As the city counts it, unless it is reversed already. */
    const count = (agreement: string): Promise<string> =>
      books.as(books.treasurer, async (tx) => {
        const [row] = await tx.rows<{ stands: boolean }>('stands', 'SELECT ledger.agreement_stands($1, $2) AS stands', [pool.fund, agreement]);
        return row!.stands ? (await postTransfers(tx, desk.fund, books.treasurer.person, [counting(agreement)]))[0]!.status : 'reversed';
      });
    const left = async (): Promise<bigint> => -(await desk.balance(`room/${LABEL}/EUR`));

    it('comes back with the reversal, once, while others use room', async () => {
      const before = await left();
      const agreements = await severalAgreed(6);
      for (const { id } of agreements) expect(await count(id)).toBe('posted');
      expect(await left()).toBe(before - 600n);

      const reversals = agreements.flatMap(({ reverse }) => [reverse(), reverse()]);
      const others = Array.from({ length: 12 }, () => posted(desk, desk.draft('engage', lines.engageLines(room(10n)))));
      const words = await Promise.all(reversals);

      expect(words.filter((word) => word === 'posted')).toHaveLength(6);
      expect(new Set(await Promise.all(others))).toEqual(new Set(['posted']));
      expect(await left()).toBe(before - 120n);
      expect([...(await desk.findings()), ...(await pool.findings())]).toEqual([]);
    });

    it('is all there again, whichever came first, the count or the reversal', async () => {
      const before = await left();
      const agreements = await severalAgreed(10);

      const words = await Promise.all(agreements.flatMap(({ id, reverse }, n) => (n % 2 ? [count(id), reverse()] : [reverse(), count(id)])));

      expect(words.every((word) => word === 'posted' || word === 'reversed')).toBe(true);
      expect(await left()).toBe(before);
      expect([...(await desk.findings()), ...(await pool.findings())]).toEqual([]);
    });

    it('is not given back a second time where the city gave it back by hand, and the agreement is reversed all the same', async () => {
      const before = await left();
      const { id, reverse } = await agreed();
      await count(id);
      const used = await desk.balance(`used/${LABEL}-development/EUR`);
      expect(await posted(desk, desk.draft('disengage', lines.disengageLines(room(-used))))).toBe('posted');

      expect(await reverse()).toBe('posted');

      expect(await left()).toBe(before - used - 100n);
      expect(await desk.findings()).toEqual([]);
    });
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
