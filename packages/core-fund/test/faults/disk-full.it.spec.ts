import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFundQueue } from '../../src/queue/open-fund-queue.js';
import { openBooks } from '../books.js';
import { seeded } from '../seeded.js';
import { audit, type Audit } from './audit.js';
import { openBank, randomTransfer, type Bank } from './bank.js';
import { serveCustomers, type Order } from './customers.js';
import { LedgerCopies } from './ledger-copies.js';
import { inLong } from './long.js';
import { openPool } from './pool.js';
import { SmallDisk, whyNoSmallDisk } from './small-disk.js';
import { Tally } from './tally.js';

/** How many get no answer before the disk is freed, and how many are served afterwards. */
const SILENT = inLong(24, 240);
const SERVED = inLong(24, 2000);
const SERVED_AGAIN_MS = 30_000;
const TIMEOUT = { timeout: inLong(120_000, 240_000) };

const why = whyNoSmallDisk();

describe.skipIf(why)(`a disk without a byte left${why ? ` (${why})` : ''}`, () => {
  let disk: SmallDisk;
  let bank: Bank;
  let address: string;
  let copies: LedgerCopies;

  beforeAll(async () => {
    disk = await SmallDisk.start();
    copies = await LedgerCopies.open(disk.url, randomBytes(32));
  }, 120_000);
  afterAll(() => disk?.end());
  beforeEach(async () => {
    const copy = await copies.next();
    address = copy.adminUrl;
    const books = await openBooks(copy);
    bank = await openBank(books);
    await books.end();
  });

  /** Customers go on while the disk fills up and is freed again. `silence`: what they take no answer for. */
  async function play(silence: 'unknown' | 'posted'): Promise<{ orders: Order[]; silent: number; freedAt: number }> {
    const pool = openPool(address, 2, { connectionTimeoutMillis: 2000 });
    const queue = openFundQueue(pool, bank.fund, 0);
    const next = seeded(17);
    const silent = new Tally();
    const served = new Tally();
    let freedAt = 0;
    const orders = await serveCustomers({
      customers: 12,
      next: () => randomTransfer(bank, next),
      submit: async (transfer) => {
        const outcome = await queue.submit(transfer);
        if (outcome.status === 'unknown') {
          silent.add();
          return { status: silence };
        }
        served.add();
        return outcome;
      },
      during: async () => {
        await served.reaches(24);
        await disk.fill();
        await silent.reaches(SILENT);
        await disk.free();
        freedAt = performance.now();
        await served.more(SERVED);
      },
    });
    await pool.end();
    return { orders, silent: silent.count, freedAt };
  }

  async function judge(orders: readonly Order[]): Promise<Audit> {
    const admin = new pg.Client({ connectionString: address });
    await admin.connect();
    const result = await audit(admin, bank, orders);
    await admin.end();
    return result;
  }

  it('loses nothing, doubles nothing, and is served again without hands', TIMEOUT, async () => {
    const { orders, silent, freedAt } = await play('unknown');

    const { acknowledged, ...rest } = await judge(orders);
    expect(rest).toEqual({ lost: 0, extra: 0, unknown: 0, wrong: [] });
    expect(silent).toBeGreaterThan(0);
    expect(acknowledged).toBeGreaterThan(12);
    expect(Math.min(...orders.map(({ answeredAt }) => answeredAt - freedAt).filter((wait) => wait > 0))).toBeLessThan(SERVED_AGAIN_MS);
  });

  it('control: whoever takes silence for a yes believes what is not in the books', TIMEOUT, async () => {
    const { orders } = await play('posted');

    expect((await judge(orders)).lost).toBeGreaterThan(0);
  });
});
