import { newId, ok } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allocateLines } from '../../src/allocate/allocate.lines.js';
import { post } from '../../src/ledger/post.js';
import { openFundQueue } from '../../src/queue/open-fund-queue.js';
import { openBooks, type Books } from '../books.js';
import { seeded } from '../seeded.js';
import { audit } from './audit.js';
import { openBank, randomTransfer, type Bank } from './bank.js';
import { serveCustomers, type Order } from './customers.js';
import { OwnServer } from './own-server.js';
import { openPool } from './pool.js';

const AWAY_MS = 1000;

/** A server that shall keep a copy elsewhere, which is away: a commit waits for it. Where the wait is cut short Postgres warns, and answers as if all were well. */
describe('while the copy elsewhere is away', () => {
  let server: OwnServer;
  let books: Books;
  let bank: Bank;
  let pool: pg.Pool;

  beforeAll(async () => {
    server = await OwnServer.start({ fsync: 'off' });
    books = await openBooks(await server.database());
    pool = openPool(books.database.adminUrl, 2);
  }, 120_000);
  afterAll(async () => {
    await pool?.end();
    await books?.end();
    await server?.stop();
  });
  beforeEach(async () => {
    bank = await openBank(books);
  });

  const setCopy = async (statement: string): Promise<void> => {
    await server.say(statement);
    await server.say('SELECT pg_reload_conf()');
  };

  /** Cuts every wait for the copy short, until it is back. @returns when that was */
  async function away(): Promise<number> {
    for (const end = performance.now() + AWAY_MS; performance.now() < end;) {
      await server.say("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const back = performance.now();
    await setCopy('ALTER SYSTEM RESET synchronous_standby_names');
    return back;
  }

  async function play(): Promise<{ orders: Order[]; back: number }> {
    await setCopy("ALTER SYSTEM SET synchronous_standby_names = 'elsewhere'");
    await new Promise((resolve) => setTimeout(resolve, 300));
    const queue = openFundQueue(pool, bank.fund, 20_000);
    const next = seeded(16);
    const [orders, back] = await Promise.all([
      serveCustomers({ customers: 4, forMs: 300, next: () => randomTransfer(bank, next), submit: (transfer) => queue.submit(transfer) }),
      away(),
    ]);
    return { orders, back };
  }

  it('a commit whose wait was cut short is no success until the copy is back', { timeout: 60_000 }, async () => {
    const { orders, back } = await play();

    const { acknowledged, ...rest } = await audit(books.admin, bank, orders);
    expect(rest).toEqual({ lost: 0, extra: 0, unknown: 0, wrong: [] });
    expect(acknowledged).toBeGreaterThan(0);
    expect(orders.filter(({ answeredAt }) => answeredAt < back)).toEqual([]);
    expect(orders.some(({ status }) => status === 'already-posted')).toBe(true);
  });

  it("a person's command whose COMMIT was cut short fails, and says the same again when asked again", { timeout: 60_000 }, async () => {
    const work = await UnitOfWork.connect({
      type: 'postgres',
      url: books.database.appUrl,
      poolSize: 2,
      entities: [],
      installExtensions: false,
    });
    const { person, city } = books.treasurer;
    const ctx: CityContext = { traceId: newId(), personId: person, cityId: city, language: 'en', permissions: new Set() };
    const lines = allocateLines({ currency: 'EUR', amountMinor: 5n, from: [{ share: bank.share, leftMinor: 1n }], project: 1 });
    const transfer = { id: newId(), kind: 'allocate', day: '2026-06-01', author: person, lines };
    const command = () => work.writing(ctx, async (tx) => ok(await post(tx, bank.fund, transfer)));
    await setCopy("ALTER SYSTEM SET synchronous_standby_names = 'elsewhere'");
    await new Promise((resolve) => setTimeout(resolve, 300));

    const [first] = await Promise.all([command().catch((error: Error) => error.message), away()]);

    expect(first).toMatch(/canceling wait for synchronous replication/);
    expect(await command()).toEqual(ok('already-posted'));
    await work.onModuleDestroy();
  });

  it('control: whoever does not hear the warning takes it for a success', { timeout: 60_000 }, async () => {
    await setCopy("ALTER SYSTEM SET synchronous_standby_names = 'elsewhere'");
    await new Promise((resolve) => setTimeout(resolve, 300));
    let answeredAt = Infinity;
    const asking = pool
      .query('UPDATE ledger.fund SET last_at = last_at WHERE id = $1', [bank.fund])
      .then(() => (answeredAt = performance.now()));

    const back = await away();
    await asking;

    expect(answeredAt).toBeLessThan(back);
  });
});
