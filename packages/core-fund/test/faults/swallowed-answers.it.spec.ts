import { newId, ok } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allocateLines } from '../../src/allocate/allocate.lines.js';
import { post } from '../../src/ledger/post.js';
import { openFundQueue } from '../../src/queue/open-fund-queue.js';
import type { QueuedTransfer, QueueOutcome } from '../../src/queue/queued-transfer.js';
import { openBooks, type Books } from '../books.js';
import { seeded } from '../seeded.js';
import { audit } from './audit.js';
import { openBank, randomTransfer, type Bank } from './bank.js';
import { serveCustomers, type Order } from './customers.js';
import { FaultyLine, SOUND, type LineFaults } from './faulty-line.js';
import { inLong } from './long.js';
import { openPool } from './pool.js';
import type { Tally } from './tally.js';

/** How many orders have their answer before nobody wants anything new. */
const TOLD = inLong(120, 1500);
const TIMEOUT = { timeout: inLong(60_000, 150_000) };

describe('an answer that never comes', () => {
  let books: Books;
  let bank: Bank;
  let line: FaultyLine;

  beforeAll(async () => {
    books = await openBooks();
  });
  afterAll(() => books?.end());
  beforeEach(async () => {
    bank = await openBank(books);
  });
  afterEach(async () => {
    await line?.close();
  });

  const untilTold = (told: Tally): Promise<void> => told.reaches(TOLD);

  describe('of the queue of a fund', () => {
    let pool: pg.Pool;

    beforeEach(async () => {
      line = await FaultyLine.open(books.database.adminUrl, 'ledger.queue', seeded(14));
      pool = openPool(line.through(books.database.adminUrl), 2, { query_timeout: 1000, connectionTimeoutMillis: 1000 });
    });
    afterEach(async () => {
      line.faults = SOUND;
      await pool.end();
    });

    /** `patienceMs`: 0 for a queue that tells customers it does not know, so that they ask again themselves. */
    const play = (faults: Partial<LineFaults>, { patienceMs = 10_000, forgetsIds = false, during = untilTold } = {}): Promise<Order[]> => {
      line.faults = { ...SOUND, ...faults };
      const queue = openFundQueue(pool, bank.fund, patienceMs);
      const next = seeded(1400);
      return serveCustomers({
        customers: 12,
        next: () => randomTransfer(bank, next),
        submit: (transfer) => queue.submit(transfer),
        during,
        forgetsIds,
      });
    };
    const faulty: [string, Partial<LineFaults>][] = [
      ['every fifth answer swallowed', { swallowed: 0.2 }],
      ['connections that break', { resets: 0.05 }],
      ['both, on a slow line', { swallowed: 0.1, resets: 0.02, latencyMs: 5 }],
    ];

    it.each(faulty)('loses nothing and doubles nothing: %s', TIMEOUT, async (_what, faults) => {
      const orders = await play(faults);

      const { acknowledged, ...rest } = await audit(books.admin, bank, orders);
      expect(rest).toEqual({ lost: 0, extra: 0, unknown: 0, wrong: [] });
      expect(acknowledged).toBeGreaterThan(20);
      if (faults.swallowed) expect(line.swallowed.count).toBeGreaterThan(0);
    });

    it('is asked for again by customers who were told that nobody knows', TIMEOUT, async () => {
      const orders = await play({ swallowed: 0.3 }, { patienceMs: 0 });

      const { acknowledged: _acknowledged, ...rest } = await audit(books.admin, bank, orders);
      expect(rest).toEqual({ lost: 0, extra: 0, unknown: 0, wrong: [] });
      expect(orders.some(({ status }) => status === 'already-posted')).toBe(true);
    });

    it('control: whoever asks again under another id is booked twice', TIMEOUT, async () => {
      const orders = await play({ swallowed: 0.3 }, { patienceMs: 0, forgetsIds: true });

      expect((await audit(books.admin, bank, orders)).extra).toBeGreaterThan(0);
    });

    it.each([
      ['is silent', { isSilent: true }],
      ['refuses', { isRefused: true, resets: 1 }],
    ])('resolves itself after a line that %s for a while', TIMEOUT, async (_how, faults) => {
      const orders = await play(faults, {
        patienceMs: 20_000,
        during: async (told) => {
          await line.stopped.reaches(inLong(2, 5));
          line.faults = SOUND;
          await told.reaches(TOLD);
        },
      });

      const { acknowledged, ...rest } = await audit(books.admin, bank, orders);
      expect(rest).toEqual({ lost: 0, extra: 0, unknown: 0, wrong: [] });
      expect(acknowledged).toBeGreaterThan(5);
    });
  });

  describe("of a COMMIT in a person's transaction", () => {
    let work: UnitOfWork;

    beforeEach(async () => {
      line = await FaultyLine.open(books.database.appUrl, 'COMMIT', seeded(41));
      work = await UnitOfWork.connect({
        type: 'postgres',
        url: line.through(books.database.appUrl),
        poolSize: 6,
        entities: [],
        installExtensions: false,
        extra: { connectionTimeoutMillis: 2000 },
      });
    });
    afterEach(async () => {
      line.faults = SOUND;
      await work.onModuleDestroy();
    });

    /** As a command does it: the accounts by what they are, the ledger last, then COMMIT. */
    const command = async ({
      id,
      lines: [{ amountMinor }],
    }: Pick<QueuedTransfer, 'id'> & { lines: [{ amountMinor: bigint }] }): Promise<QueueOutcome> => {
      const { person, city } = books.treasurer;
      const ctx: CityContext = { traceId: newId(), personId: person, cityId: city, language: 'en', permissions: new Set() };
      const lines = allocateLines({ currency: 'EUR', amountMinor, from: [{ share: bank.share, leftMinor: 1n }], project: 1 });
      const result = await work.writing(ctx, async (tx) =>
        ok({ status: await post(tx, bank.fund, { id, kind: 'allocate', day: '2026-06-01', author: person, lines }) }),
      );
      return result.ok ? result.value : { status: 'refused' };
    };
    const play = async (forgetsIds: boolean): Promise<Order[]> => {
      line.faults = { ...SOUND, swallowed: 0.2 };
      const next = seeded(4100);
      const want = (): QueuedTransfer => ({
        id: newId(),
        kind: 'allocate',
        day: '2026-06-01',
        author: bank.author,
        lines: [{ account: bank.free, amountMinor: BigInt(1 + (next() % 300)) }],
      });
      return serveCustomers({
        customers: 6,
        next: want,
        during: (told) => told.reaches(inLong(40, 400)),
        submit: ({ id, lines }) => command({ id, lines: [{ amountMinor: lines[0]!.amountMinor }] }),
        forgetsIds,
      });
    };

    it('loses nothing and doubles nothing', TIMEOUT, async () => {
      const orders = await play(false);

      const { acknowledged, ...rest } = await audit(books.admin, bank, orders);
      expect(rest).toEqual({ lost: 0, extra: 0, unknown: 0, wrong: [] });
      expect(acknowledged).toBeGreaterThan(10);
      expect(line.swallowed.count).toBeGreaterThan(0);
    });

    it('control: whoever asks again under another id is booked twice', TIMEOUT, async () => {
      expect((await audit(books.admin, bank, await play(true))).extra).toBeGreaterThan(0);
    });
  });
});
