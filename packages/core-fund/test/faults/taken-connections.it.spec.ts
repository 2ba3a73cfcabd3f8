import { newId, ok } from '@regia/kernel';
import { Fault, UnitOfWork, type CityContext } from '@regia/server-kit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFundQueue } from '../../src/queue/open-fund-queue.js';
import { openBooks, type Books } from '../books.js';
import { seeded } from '../seeded.js';
import { audit } from './audit.js';
import { openBank, randomTransfer, type Bank } from './bank.js';
import { serveCustomers } from './customers.js';
import { inLong } from './long.js';
import { openPool } from './pool.js';

const CONNECTIONS = 10;
const AT_ONCE = 300;
const HELD = 'SELECT pg_sleep(0.1) IS NULL AS is_held';
const LONGEST_MS = 1000;

interface Served {
  readonly answer: 'served' | 'busy' | 'failed';
  readonly ms: number;
}

describe('three hundred requests at once on ten connections', () => {
  let books: Books;
  let bank: Bank;
  let work: UnitOfWork;
  let reserve: pg.Pool;

  beforeAll(async () => {
    books = await openBooks();
    bank = await openBank(books);
    work = await UnitOfWork.connect({
      type: 'postgres',
      url: books.database.appUrl,
      poolSize: CONNECTIONS,
      entities: [],
      installExtensions: false,
      extra: { connectionTimeoutMillis: 2000 },
    });
    reserve = openPool(books.database.adminUrl, 2);
    await Promise.all(Array.from({ length: CONNECTIONS }, request)); // opens them
  });
  afterAll(async () => {
    await reserve?.end();
    await work?.onModuleDestroy();
    await books?.end();
  });

  const request = async (): Promise<Served> => {
    const { person, city } = books.treasurer;
    const ctx: CityContext = { traceId: newId(), personId: person, cityId: city, language: 'en', permissions: new Set() };
    const begun = performance.now();
    const answer = await work
      .writing(ctx, async (tx) => ok(await tx.rows('held', HELD)))
      .then((): Served['answer'] => 'served')
      .catch((error: unknown) => (error instanceof Fault && error.code === 'OVERLOADED' ? 'busy' : 'failed'));
    return { answer, ms: performance.now() - begun };
  };
  const slowest = (served: readonly Served[]): number =>
    served.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.floor(served.length * 0.99)]!;

  it('serve some soon, tell the others at once that it is busy, and the ledger goes on posting', async () => {
    const queue = openFundQueue(reserve, bank.fund);
    const next = seeded(18);
    const waves = inLong(2, 100);
    const answers: Served[] = [];
    const orders = await serveCustomers({
      customers: 8,
      next: () => randomTransfer(bank, next),
      submit: (transfer) => queue.submit(transfer),
      during: async () => {
        for (let wave = 0; wave < waves; wave += 1) answers.push(...(await Promise.all(Array.from({ length: AT_ONCE }, request))));
      },
    });
    const of = (word: Served['answer']): Served[] => answers.filter(({ answer }) => answer === word);

    expect(of('failed')).toEqual([]);
    expect(of('served').length).toBeGreaterThanOrEqual(CONNECTIONS * waves);
    expect(slowest(of('served'))).toBeLessThan(LONGEST_MS);
    expect(slowest(of('busy'))).toBeLessThan(LONGEST_MS / 2);
    const { acknowledged, ...rest } = await audit(books.admin, bank, orders);
    expect(rest).toEqual({ lost: 0, extra: 0, unknown: 0, wrong: [] });
    expect(acknowledged).toBeGreaterThan(20);
  }, 120_000);

  it('control: where everybody may wait, the last waits too long', async () => {
    const endless = new pg.Pool({ connectionString: books.database.adminUrl, max: CONNECTIONS });
    const begun = performance.now();

    await Promise.all(Array.from({ length: AT_ONCE }, () => endless.query(HELD)));

    expect(performance.now() - begun).toBeGreaterThan(LONGEST_MS);
    await endless.end();
  });
});
