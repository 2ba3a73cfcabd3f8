import { newId } from '@regia/kernel';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFundQueue } from '../../src/queue/open-fund-queue.js';
import { postTogether } from '../../src/queue/post-together.js';
import type { QueuedTransfer, QueueOutcome } from '../../src/queue/queued-transfer.js';
import { openBooks, type Books } from '../books.js';
import { seeded } from '../seeded.js';
import { findings } from './audit.js';
import { openBank, type Bank } from './bank.js';
import { inLong } from './long.js';
import { openPool } from './pool.js';

const WANTED = inLong(150, 10_000);
const TIMEOUT = { timeout: inLong(60_000, 300_000) };

/** A cent from the free money to a project: never too much, so that it is posted. */
const aCent = ({ author, free, allocated }: Bank): QueuedTransfer => ({
  id: newId(),
  kind: 'allocate',
  day: '2026-06-01',
  author,
  lines: [
    { account: free, amountMinor: 1n },
    { account: allocated[0]!, amountMinor: -1n },
  ],
});

describe('the same request several times, in any order', () => {
  let books: Books;
  let bank: Bank;
  let pool: pg.Pool;

  beforeAll(async () => {
    books = await openBooks();
    pool = openPool(books.database.adminUrl, 8);
  });
  afterAll(async () => {
    await pool?.end();
    await books?.end();
  });
  beforeEach(async () => {
    bank = await openBank(books);
  });

  const shuffled = <T>(list: readonly T[], next: () => number): T[] =>
    list
      .map((item) => ({ item, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const alone = async (transfer: QueuedTransfer): Promise<QueueOutcome> => (await postTogether(pool, bank.fund, [transfer]))[0]!;
  const countOf = async (fund: number): Promise<number> =>
    (await books.admin.query<{ n: number }>('SELECT count(*)::int AS n FROM ledger.transfer WHERE fund_id = $1', [fund])).rows[0]!.n;

  /** Each wanted transfer is sent one to five times, over two queues and alone, all in one heap. */
  async function sendHeap(
    copy: (transfer: QueuedTransfer) => QueuedTransfer,
  ): Promise<{ asked: number; answers: Map<string, QueueOutcome[]> }> {
    const next = seeded(19);
    const wanted = Array.from({ length: WANTED }, () => aCent(bank));
    const heap = shuffled(
      wanted.flatMap((one) => Array.from({ length: 1 + (next() % 5) }, () => copy(one))),
      next,
    );
    const queues = [openFundQueue(pool, bank.fund), openFundQueue(pool, bank.fund)];
    const ways = [...queues.map((queue) => (one: QueuedTransfer) => queue.submit(one)), alone];
    const answers = new Map<string, QueueOutcome[]>();
    const lanes = Array.from({ length: 16 }, (_, lane) => heap.filter((_one, index) => index % 16 === lane));
    await Promise.all(
      lanes.map(async (lane) => {
        for (const one of lane) {
          const answer = await ways[next() % ways.length]!(one);
          answers.set(one.id, [...(answers.get(one.id) ?? []), answer]);
        }
      }),
    );
    return { asked: wanted.length, answers };
  }

  it('have one effect and one number, whichever copy comes first', TIMEOUT, async () => {
    const { asked, answers } = await sendHeap((transfer) => transfer);

    expect(await countOf(bank.fund)).toBe(bank.before + asked);
    for (const outcomes of answers.values()) {
      expect(outcomes.filter(({ status }) => status === 'posted')).toHaveLength(1);
      expect(new Set(outcomes.map(({ seq }) => seq)).size).toBe(1);
      expect(outcomes.filter(({ status }) => status === 'posted' || status === 'already-posted')).toHaveLength(outcomes.length);
    }
    expect(await findings(books.admin, bank)).toEqual([]);
  });

  it('control: copies under ids of their own have an effect each', TIMEOUT, async () => {
    const { asked } = await sendHeap((transfer) => ({ ...transfer, id: newId() }));

    expect(await countOf(bank.fund)).toBeGreaterThan(bank.before + asked);
  });

  it('are a conflict when the content is another', async () => {
    const first = aCent(bank);
    await alone(first);

    const other = await alone({ ...first, lines: first.lines.map((line) => ({ ...line, amountMinor: 2n * line.amountMinor })) });

    expect(other).toEqual({ status: 'id-reused' });
    expect(await countOf(bank.fund)).toBe(bank.before + 1);
  });

  it('are two things in the books of two funds', async () => {
    const own = await openBank(books);
    const one = aCent(bank);

    const outcomes = [await postTogether(pool, bank.fund, [one]), await postTogether(pool, own.fund, [{ ...aCent(own), id: one.id }])];

    expect(outcomes.flat().map(({ status }) => status)).toEqual(['posted', 'posted']);
  });

  it('are still the same thing after its period has closed', async () => {
    const first = aCent(bank);
    const [posted] = await postTogether(pool, bank.fund, [first]);
    await books.admin.query("UPDATE ledger.fund SET open_from = '2026-07-01' WHERE id = $1", [bank.fund]);

    expect(await alone(first)).toEqual({ status: 'already-posted', seq: posted!.seq });
    expect(await alone({ ...first, id: newId() })).toEqual({ status: 'period-closed' });
  });
});
