import { newId } from '@regia/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBooks, type Actor, type Books } from './books.js';
import * as lines from './calls/index.js';
import { Desk } from './desk.js';

const TODAY = '2026-11-20';

describe('reminders of late instalments', () => {
  let books: Books;
  let desk: Desk;
  let agreement: string;

  beforeAll(async () => {
    books = await openBooks();
  });
  beforeEach(async () => {
    desk = new Desk(books, await books.openFund({ isFree: true }));
    agreement = await agreed(['2026-03-01', '2026-11-10', '2027-03-01'], [100, 200, 300]);
  });
  afterAll(() => books?.end());

  /** Dakar agrees to pay, and owes it. */
  async function agreed(dueOn: readonly string[], amounts: readonly number[]): Promise<string> {
    const id = newId();
    const title = JSON.stringify({ original: 'fr', texts: { fr: 'Convention' } });
    await books.admin.query('SELECT ledger.agree_contribution($1, $2, $3, $4, $5, $6, $7)', [
      desk.fund,
      id,
      books.cities.dakar,
      title,
      '2026-01-15',
      dueOn,
      amounts,
    ]);
    const money = {
      currency: 'EUR',
      city: books.cities.dakar,
      share: await desk.share(books.cities.dakar),
      amountMinor: BigInt(amounts.reduce((sum, each) => sum + each, 0)),
    };
    await desk.post('pledge', lines.pledgeLines(money), { effectiveOn: '2026-01-15' });
    await desk.post('agree', lines.agreeLines(money), { effectiveOn: '2026-01-15' });
    return id;
  }
  const paid = async (amountMinor: bigint): Promise<unknown> =>
    desk.post(
      'receive',
      lines.receiveLines({
        currency: 'EUR',
        city: books.cities.dakar,
        share: await desk.share(books.cities.dakar),
        holderCity: books.cities.milan,
        amountMinor,
      }),
      { effectiveOn: '2026-03-05' },
    );
  const open = async (day = TODAY): Promise<unknown[]> =>
    (
      await books.admin.query('SELECT no, (amount - paid)::int AS open, days_late AS late FROM ledger.open_instalments($1, $2)', [
        desk.fund,
        day,
      ])
    ).rows;
  const remind = (who: Actor, no: number, { id = newId(), day = TODAY, of = agreement } = {}): Promise<string> =>
    books.as(
      who,
      async (tx) =>
        (
          await tx.rows<{ status: string }>('remind', 'SELECT ledger.remind($1, $2, $3, $4, $5) AS status', [desk.fund, id, of, no, day])
        )[0]!.status,
    );
  const seen = (who: Actor): Promise<unknown[]> =>
    books.as(who, (tx) =>
      tx.rows(
        'reminders',
        'SELECT level, day::text, open_minor::int AS open, days_late AS late FROM ledger.instalment_reminder WHERE fund_id = $1 ORDER BY at',
        [desk.fund],
      ),
    );

  it('are about what is left after money has filled the instalments in the order of their days', async () => {
    await paid(150n);

    expect(await open()).toEqual([
      { no: 2, open: 150, late: 10 },
      { no: 3, open: 300, late: 0 },
    ]);
    expect(await open('2026-02-28')).toMatchObject([{ no: 1, open: 100, late: 0 }, { no: 2 }, { no: 3 }]); // as of a day before it came
  });

  it('rise a level each day up to the last, and are one a day for an instalment', async () => {
    const words = [];
    for (const day of [TODAY, TODAY, '2026-11-21', '2026-11-22', '2026-11-23']) words.push(await remind(books.treasurer, 1, { day }));

    expect(words).toEqual(['reminded', 'reminded-today', 'reminded', 'reminded', 'reminded']);
    expect(await seen(books.contributor)).toMatchObject([
      { level: 1, day: TODAY, open: 100, late: 264 },
      { level: 2 },
      { level: 3 },
      { level: 3 },
    ]);
    expect(await remind(books.treasurer, 2)).toBe('reminded'); // another instalment on the same day
  });

  it('are one, however often or at once the same is asked', async () => {
    const id = newId();
    const words = await Promise.all([1, 2, 3].map(() => remind(books.treasurer, 1, { id })));

    expect(words.toSorted()).toEqual(['already-reminded', 'already-reminded', 'reminded']);
    expect((await Promise.all([1, 2, 3].map(() => remind(books.treasurer, 2)))).toSorted()).toEqual([
      'reminded',
      'reminded-today',
      'reminded-today',
    ]);
    expect(await remind(books.treasurer, 2, { id })).toBe('id-reused');
  });

  it('are never two on one day, whoever writes them', async () => {
    await remind(books.treasurer, 1);

    await expect(
      desk.one(
        'INSERT INTO ledger.instalment_reminder SELECT fund_id, $2, agreement_id, instalment_no, city_id, 3, day, open_minor, days_late, sender, sender_city, at FROM ledger.instalment_reminder WHERE fund_id = $1',
        [desk.fund, newId()],
      ),
    ).rejects.toMatchObject({ constraint: 'instalment_reminder_once_a_day' });
    await expect(desk.one('DELETE FROM ledger.instalment_reminder')).rejects.toMatchObject({ code: '42501' });
  });

  it('are refused for what is not late, not there or not theirs to ask for', async () => {
    await paid(100n);

    expect(await remind(books.treasurer, 1)).toBe('not-late'); // paid
    expect(await remind(books.treasurer, 3)).toBe('not-late'); // not due
    expect(await remind(books.treasurer, 4)).toBe('unknown-instalment');
    expect(await remind(books.treasurer, 1, { of: newId() })).toBe('agreement-missing');
    expect(await remind(books.contributor, 2)).toBe('not-allowed');
    expect(await remind(books.approvers.milan, 2)).toBe('not-allowed');
    expect(await remind(books.outsider, 2)).toBe('not-found');
  });

  it('are seen by the city that owes and the one that keeps the books, until the cities decide otherwise', async () => {
    await remind(books.treasurer, 1);
    const count = async (): Promise<number[]> =>
      (await Promise.all([books.contributor, books.treasurer, books.approvers.barcelona, books.outsider].map(seen))).map(
        ({ length }) => length,
      );
    const openTo = (who: Actor, toAll: boolean, decision: string, id = newId()): Promise<string> =>
      books.as(
        who,
        async (tx) =>
          (
            await tx.rows<{ status: string }>('open', 'SELECT ledger.open_reminders($1, $2, $3, $4) AS status', [
              desk.fund,
              id,
              toAll,
              decision,
            ])
          )[0]!.status,
      );
    const decision = await desk.adopt();

    expect(await count()).toEqual([1, 1, 0, 0]);
    expect([await openTo(books.treasurer, true, newId()), await openTo(books.contributor, true, decision)]).toEqual([
      'decision-missing',
      'not-allowed',
    ]);
    expect([await openTo(books.treasurer, true, decision), await openTo(books.treasurer, false, decision)]).toEqual([
      'set',
      'decision-used',
    ]);
    expect(await count()).toEqual([1, 1, 1, 0]);
    expect(await openTo(books.treasurer, false, await desk.adopt())).toBe('set');
    expect(await count()).toEqual([1, 1, 0, 0]);
  });
});
