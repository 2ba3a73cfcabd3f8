import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { untilKnown } from './until-known.js';

const saidByServer = (code: string): Error => Object.assign(new pg.DatabaseError('said by the server', 0, 'error'), { code });
const failing =
  (...errors: Error[]): (() => Promise<string>) =>
  async () => {
    const error = errors.shift();
    if (error) throw error;
    return 'posted';
  };

describe('asking until it is known', () => {
  it('asks again after a lost answer and after a server that was away', async () => {
    expect(await untilKnown(failing(new Error('Connection terminated unexpectedly'), saidByServer('57P03')), 5000)).toBe('posted');
  });

  it('asks again where the disk was full', async () => {
    expect(await untilKnown(failing(saidByServer('53100')), 5000)).toBe('posted');
  });

  it('does not know when its patience ends', async () => {
    expect(await untilKnown(() => Promise.reject(new Error('ECONNREFUSED')), 60)).toBeUndefined();
  });

  it.each([saidByServer('22P02'), saidByServer('P0001'), new TypeError('not a function')])(
    'does not ask again what cannot be cured: %s',
    async (error) => {
      await expect(untilKnown(failing(error), 5000)).rejects.toBe(error);
    },
  );
});
