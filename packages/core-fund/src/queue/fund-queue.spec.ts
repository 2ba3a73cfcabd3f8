import { describe, expect, it } from 'vitest';
import { FundQueue } from './fund-queue.js';
import type { QueuedTransfer, QueueOutcome } from './queued-transfer.js';

const transfer = (id: number | string): QueuedTransfer => ({
  id: String(id),
  kind: 'allocate',
  day: '2026-05-01',
  author: 'someone',
  lines: [],
});
const posted = (batch: readonly QueuedTransfer[]): QueueOutcome[] => batch.map(({ id }) => ({ status: 'posted', seq: BigInt(id) }));

describe('the queue of a fund', () => {
  it('lets those who arrive during a call form the next one, in their order', async () => {
    const batches: string[][] = [];
    const answers: (() => void)[] = [];
    const queue = new FundQueue(async (batch) => {
      batches.push(batch.map(({ id }) => id));
      await new Promise<void>((answer) => answers.push(answer));
      return posted(batch);
    });
    const first = queue.submit(transfer(0));
    await new Promise(setImmediate);
    const later = [1, 2, 3].map((id) => queue.submit(transfer(id)));

    answers[0]!();
    await first;
    await new Promise(setImmediate);
    answers[1]!();

    expect((await Promise.all(later)).map(({ seq }) => seq)).toEqual([1n, 2n, 3n]);
    expect(batches).toEqual([['0'], ['1', '2', '3']]);
  });

  it('sends a copy of a transfer with the next call', async () => {
    const batches: string[][] = [];
    const queue = new FundQueue(async (batch) => {
      batches.push(batch.map(({ id }) => id));
      return posted(batch);
    });

    await Promise.all([1, 2, 1, 3, 1].map((id) => queue.submit(transfer(id))));

    expect(batches).toEqual([['1', '2', '3'], ['1'], ['1']]);
  });

  it('never makes one call of more than it can carry', async () => {
    const sizes: number[] = [];
    const queue = new FundQueue(async (batch) => {
      sizes.push(batch.length);
      return posted(batch);
    });

    await Promise.all(Array.from({ length: 900 }, (_, id) => queue.submit(transfer(id))));

    expect(sizes).toEqual([512, 388]);
  });

  it('tells whoever comes when a thousand wait that it is busy, and serves the thousand', async () => {
    const queue = new FundQueue(async (batch) => posted(batch));

    const answers = await Promise.allSettled(Array.from({ length: 1001 }, (_, id) => queue.submit(transfer(id))));

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1000);
    expect(answers[1000]).toMatchObject({ status: 'rejected', reason: { code: 'OVERLOADED' } });
  });

  it('asks for each alone when together they break, so that only the broken one fails', async () => {
    const queue = new FundQueue(async (batch) => {
      if (batch.some(({ id }) => id === 'broken')) throw new Error('no such fund');
      return posted(batch);
    });

    const answers = await Promise.allSettled([transfer(1), transfer('broken'), transfer(2)].map((one) => queue.submit(one)));

    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
