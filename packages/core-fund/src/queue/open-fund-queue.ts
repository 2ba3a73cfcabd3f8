import type pg from 'pg';
import { FundQueue } from './fund-queue.js';
import { postTogether } from './post-together.js';
import { untilKnown } from './until-known.js';

/**
 * The queue of one fund over connections of its own, so that it goes on while those that serve pages are all taken. For machines;
 * why no command of a person goes through it is said in `docs/guides/faults-and-throughput.md`.
 */
export const openFundQueue = (pool: pg.Pool, fundId: number, patienceMs = 10_000): FundQueue =>
  new FundQueue(
    async (batch) => (await untilKnown(() => postTogether(pool, fundId, batch), patienceMs)) ?? batch.map(() => ({ status: 'unknown' })),
  );
