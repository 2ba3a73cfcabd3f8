import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFundQueue } from '../../src/queue/open-fund-queue.js';
import { openBooks } from '../books.js';
import { seeded } from '../seeded.js';
import { audit, type Audit } from './audit.js';
import { openBank, randomTransfer, type Bank } from './bank.js';
import type { QueuedTransfer, QueueOutcome } from '../../src/queue/queued-transfer.js';
import { serveCustomers, type Order } from './customers.js';
import { inLong } from './long.js';
import { OwnServer } from './own-server.js';
import { openPool } from './pool.js';
import { PostingProcess, type Lifetime } from './posting-process.js';
import type { Tally } from './tally.js';

const KILLS = inLong(3, 40);
const TIMEOUT = { timeout: inLong(120_000, 240_000) };
/** How soon somebody is served after the server is back. */
const SERVED_AGAIN_MS = 10_000;

describe('kill -9', () => {
  let server: OwnServer;
  let bank: Bank;
  let address: string;

  beforeAll(async () => {
    // the quick half trusts the cache of the operating system, which outlives a killed process
    server = await OwnServer.start({ fsync: inLong('off', 'on') });
  }, 120_000);
  afterAll(() => server?.stop());
  beforeEach(async () => {
    const copy = await server.database();
    address = copy.adminUrl;
    const books = await openBooks(copy);
    bank = await openBank(books);
    await books.end();
  });

  const judge = async (orders: readonly Order[]): Promise<Audit> => {
    const admin = new pg.Client({ connectionString: address });
    await admin.connect();
    const result = await audit(admin, bank, orders);
    await admin.end();
    return result;
  };

  describe('of the process that posts', () => {
    async function play(lifetime: Lifetime, forgetsIds = false): Promise<{ orders: Order[]; kills: number }> {
      const poster = new PostingProcess(address, bank.fund, lifetime);
      const next = seeded(13);
      const orders = await serveCustomers({
        customers: 12,
        next: () => randomTransfer(bank, next),
        submit: (transfer) => poster.submit(transfer),
        during: async (told) => {
          await poster.kills.reaches(KILLS);
          poster.calm();
          await told.more(12);
        },
        forgetsIds,
      });
      await poster.end();
      return { orders, kills: poster.kills.count };
    }

    it.each<[string, Lifetime]>([
      ['whenever it comes', { answers: inLong(17, 101) }],
      ['after the commit, before its answer', { calls: 3 }],
    ])('loses nothing and doubles nothing: %s', TIMEOUT, async (_when, lifetime) => {
      const { orders, kills } = await play(lifetime);

      const { acknowledged, ...rest } = await judge(orders);
      expect(rest).toEqual({ lost: 0, extra: 0, unknown: 0, wrong: [] });
      expect(kills).toBeGreaterThanOrEqual(KILLS);
      expect(acknowledged).toBeGreaterThan(20);
    });

    it('control: whoever asks again under another id is booked twice', TIMEOUT, async () => {
      const { orders } = await play({ calls: 3 }, true);

      expect((await judge(orders)).extra).toBeGreaterThan(0);
    });
  });

  describe('of PostgreSQL', () => {
    const serve = async (through: string, patienceMs: number, during: (told: Tally) => Promise<void>): Promise<Order[]> => {
      const pool = openPool(through, 2, { connectionTimeoutMillis: 2000 });
      const queue = openFundQueue(pool, bank.fund, patienceMs);
      const next = seeded(130);
      const submit = (transfer: QueuedTransfer): Promise<QueueOutcome> => queue.submit(transfer);
      const orders = await serveCustomers({ customers: 12, next: () => randomTransfer(bank, next), submit, during });
      await pool.end();
      return orders;
    };

    it('loses nothing, doubles nothing, and somebody is served again soon after', TIMEOUT, async () => {
      const pauses: number[] = [];
      const back: number[] = [];
      const orders = await serve(address, 30_000, async (told) => {
        for (let kill = 0; kill < inLong(2, 10); kill += 1) {
          await told.more(inLong(30, 1000));
          server.kill();
          await server.startAgain();
          back.push(performance.now());
        }
        await told.more(13); // one of them at least was asked for after the last return
      });
      for (const at of back) pauses.push(Math.min(...orders.map(({ answeredAt }) => answeredAt - at).filter((wait) => wait > 0)));

      const { acknowledged, ...rest } = await judge(orders);
      expect(rest).toEqual({ lost: 0, extra: 0, unknown: 0, wrong: [] });
      expect(acknowledged).toBeGreaterThan(20);
      expect(back.length).toBeGreaterThan(0);
      expect(Math.max(...pauses)).toBeLessThan(SERVED_AGAIN_MS);
    });

    it('control: what is acknowledged before it is written is lost', TIMEOUT, async () => {
      await server.say("ALTER SYSTEM SET wal_writer_delay = '10s'");
      await server.say('SELECT pg_reload_conf()');
      const hasty = new URL(address);
      hasty.searchParams.set('options', '-c synchronous_commit=off');

      const orders = await serve(hasty.href, 0, async (told) => {
        await told.reaches(50);
        server.kill();
        await server.startAgain();
      });

      expect((await judge(orders)).lost).toBeGreaterThan(0);
    });
  });
});
