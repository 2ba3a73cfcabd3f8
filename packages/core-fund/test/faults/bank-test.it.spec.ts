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

const FOR_MS = inLong(2500, 90_000);
const CUSTOMERS = inLong(24, 64);
const TIMEOUT = { timeout: FOR_MS + 120_000 };

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
  async function play(forMs: number): Promise<{ orders: Order[]; seen: Set<string>; looks: number }> {
    const queues = [openFundQueue(pools[0]!, bank.fund), openFundQueue(pools[1]!, bank.fund)];
    const ways: ((transfer: QueuedTransfer) => Promise<QueueOutcome>)[] = [
      ...queues.map((queue) => (transfer: QueuedTransfer) => queue.submit(transfer)),
      async (transfer) => (await postTogether(pools[2]!, bank.fund, [transfer]))[0]!,
    ];
    const next = seeded(12);
    const way = seeded(13);
    const inspection = inspect(forMs);
    const orders = await serveCustomers({
      customers: CUSTOMERS,
      forMs,
      next: () => randomTransfer(bank, next),
      submit: (transfer) => ways[way() % ways.length]!(transfer),
    });
    return { orders, ...(await inspection) };
  }

  /** Reads all books again and again at one moment each, as a report would. */
  async function inspect(forMs: number): Promise<{ seen: Set<string>; looks: number }> {
    const seen = new Set<string>();
    let looks = 0;
    const reader = new pg.Client({ connectionString: books.database.adminUrl });
    await reader.connect();
    for (const end = performance.now() + forMs; performance.now() < end; looks += 1) {
      await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      for (const what of await findings(reader, bank)) seen.add(what);
      await reader.query('COMMIT');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await reader.end();
    return { seen, looks };
  }

  it('always leave books that tie, at every moment somebody looks', TIMEOUT, async () => {
    const { orders, seen, looks } = await play(FOR_MS);

    expect([...seen]).toEqual([]);
    expect(looks).toBeGreaterThan(2);
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

    const { seen } = await play(inLong(1000, 5000));

    expect([...seen].some((what) => what.startsWith('balance'))).toBe(true);
  });
});
