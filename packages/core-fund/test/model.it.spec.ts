import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBooks, type Books } from './books.js';
import { openDesks } from './open-desks.js';
import { runSequence, type Desks } from './run-sequence.js';

const SEQUENCES = Number(process.env['REGIA_SEQUENCES'] ?? 120);
const FIRST_SEED = Number(process.env['REGIA_SEED'] ?? 1);

describe('the ledger and its model', () => {
  let books: Books;
  let desks: Desks & { close(): Promise<void> };

  beforeAll(async () => {
    books = await openBooks();
    desks = await openDesks(books);
  });
  afterAll(async () => {
    await desks?.close();
    await books?.end();
  });

  it(`answer the same and hold the same books over ${SEQUENCES} random sequences`, { timeout: 1000 * SEQUENCES }, async () => {
    const seen = { transfers: 0, kinds: new Set<string>() };
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
      const model = await runSequence(books, desks, seed);
      seen.transfers += model.posted.length;
      for (const { kind } of model.posted) seen.kinds.add(kind);
    }

    expect(seen.transfers).toBeGreaterThan(SEQUENCES * 10);
    if (SEQUENCES >= 100) expect(seen.kinds.size).toBeGreaterThan(20);
  });
});
