import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFundQueue } from '../../src/queue/open-fund-queue.js';
import { postTogether } from '../../src/queue/post-together.js';
import type { QueuedTransfer, QueueOutcome } from '../../src/queue/queued-transfer.js';
import { openBooks, type Books } from '../books.js';
import { plantFault } from '../plant-fault.js';
import { seeded } from '../seeded.js';
import { audit, findings } from './audit.js';
import { openBank, randomTransfer, type Bank } from './bank.js';
import { serveCustomers, type Order } from './customers.js';
import { inLong } from './long.js';
import { openPool } from './pool.js';
import type { Tally } from './tally.js';

/** How many are served, how many of them between two looks into all the books, and how often somebody looks at least. A look takes longer the more there is. */
const SERVED = inLong(240, 15_000);
const SERVED_BETWEEN = inLong(30, 150);
const LOOKS = 3;
const CUSTOMERS = inLong(24, 64);
const TIMEOUT = { timeout: inLong(120_000, 300_000) };

describe('many who move money at once', () => {
  let books: Books;
  let bank: Bank;
  let pools: pg.Pool[];

  beforeAll(async () => {
    books = await openBooks();
    pools = [1, 1, 8].map((max) => openPool(books.database.adminUrl, max));
  });
  afterAll(async () => {
    await Promise.all((pools ?? []).map((pool) => pool.end()));
    await books?.end();
  });
  beforeEach(async () => {
    bank = await openBank(books);
  });

  /** As two processes with a queue each, beside others that post one by one on connections of their own. */
  async function play(isEnough: (seen: Set<string>) => boolean = () => false): Promise<{ orders: Order[]; seen: Set<string> }> {
    const queues = [openFundQueue(pools[0]!, bank.fund), openFundQueue(pools[1]!, bank.fund)];
    const ways: ((transfer: QueuedTransfer) => Promise<QueueOutcome>)[] = [
      ...queues.map((queue) => (transfer: QueuedTransfer) => queue.submit(transfer)),
      async (transfer) => (await postTogether(pools[2]!, bank.fund, [transfer]))[0]!,
    ];
    const next = seeded(12);
    const way = seeded(13);
    const seen = new Set<string>();
    const orders = await serveCustomers({
      customers: CUSTOMERS,
      next: () => randomTransfer(bank, next),
      submit: (transfer) => ways[way() % ways.length]!(transfer),
      during: (told) => inspect(told, seen, isEnough),
    });
    return { orders, seen };
  }

  /** Reads all books again and again at one moment each, as a report would. */
  async function inspect(told: Tally, seen: Set<string>, isEnough: (seen: Set<string>) => boolean): Promise<void> {
    const reader = new pg.Client({ connectionString: books.database.adminUrl });
    await reader.connect();
    for (let look = 0; (look < LOOKS || told.count < SERVED) && !isEnough(seen); look += 1) {
      await told.more(SERVED_BETWEEN);
      await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      for (const what of await findings(reader, bank)) seen.add(what);
      await reader.query('COMMIT');
    }
    await reader.end();
  }

  it('always leave books that tie, at every moment somebody looks', TIMEOUT, async () => {
    const { orders, seen } = await play();

    expect([...seen]).toEqual([]);
    const { acknowledged, ...rest } = await audit(books.admin, bank, orders);
    expect(rest).toEqual({ lost: 0, extra: 0, unknown: 0, wrong: [] });
    expect(acknowledged).toBeGreaterThan(50);
    expect(orders.some(({ status }) => status === 'over-limit')).toBe(true);
  });

  it('control: an update that is lost is seen', TIMEOUT, async () => {
    await plantFault(books.admin, {
      change: [['settle', 'SET posted = d.posted', 'SET posted = CASE WHEN d.version > b.version + 1 THEN b.posted ELSE d.posted END']],
      sql: 'ALTER TABLE ledger.balance DROP CONSTRAINT balance_floor',
    });

    const isLossSeen = (seen: Set<string>): boolean => [...seen].some((what) => what.startsWith('balance'));

    const { seen } = await play(isLossSeen);

    expect(isLossSeen(seen)).toBe(true);
  });
});
