import { newId, ok } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import pg from 'pg';
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

/** How many waits for the copy are cut short before it is back. */
const CUT = 5;

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

  /** The copy is gone; every commit waits for it from now on, as a first one that is cut short has shown. */
  async function losesCopy(): Promise<void> {
    await setCopy("ALTER SYSTEM SET synchronous_standby_names = 'elsewhere'");
    const first = new pg.Client({ connectionString: books.database.adminUrl });
    let hasWaited = false;
    first.on('notice', ({ code }) => (hasWaited ||= code === '01000'));
    await first.connect();
    while (!hasWaited) {
      let isAnswered = false;
      const commit = first.query("SELECT pg_logical_emit_message(true, 'regia', '')").finally(() => (isAnswered = true));
      while (!isAnswered) await cutShort();
      await commit;
    }
    await first.end();
  }

  /** @returns how many waited for the copy and do no longer */
  async function cutShort(): Promise<number> {
    const { rowCount } = await books.admin.query("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
    return rowCount ?? 0;
  }

  /** Cuts waits for the copy short, until it is back. @returns when that was */
  async function away(cuts = CUT): Promise<number> {
    for (let cut = 0; cut < cuts;) cut += await cutShort();
    const back = performance.now();
    await setCopy('ALTER SYSTEM RESET synchronous_standby_names');
    return back;
  }

  async function play(): Promise<{ orders: Order[]; back: number }> {
    await losesCopy();
    const queue = openFundQueue(pool, bank.fund, 20_000);
    const next = seeded(16);
    let back = Infinity;
    const orders = await serveCustomers({
      customers: 4,
      next: () => randomTransfer(bank, next),
      submit: (transfer) => queue.submit(transfer),
      during: async (told) => {
        back = await away();
        await told.reaches(4);
      },
    });
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
    await losesCopy();

    const [first] = await Promise.all([command().catch((error: Error) => error.message), away(1)]);

    expect(first).toMatch(/canceling wait for synchronous replication/);
    expect(await command()).toEqual(ok('already-posted'));
    await work.onModuleDestroy();
  });

  it('control: whoever does not hear the warning takes it for a success', { timeout: 60_000 }, async () => {
    await losesCopy();
    let isAnswered = false;
    const asking = pool.query('UPDATE ledger.fund SET last_at = last_at WHERE id = $1', [bank.fund]).then(() => (isAnswered = true));

    while (!isAnswered) await cutShort();
    await asking;

    const { rows } = await books.admin.query<{ awaited: string }>("SELECT current_setting('synchronous_standby_names') AS awaited");
    expect(rows).toEqual([{ awaited: 'elsewhere' }]);
  });
});
