import { describe, expect, it } from 'vitest';
import { ratioOf } from './ratio-of.js';

describe('leverage', () => {
  it('is external money for each unit of own, to two decimals', () => {
    expect([ratioOf(300n, 100n), ratioOf(0n, 100n), ratioOf(1n, 3n), ratioOf(1n, 8n), ratioOf(999_999n, 1_000_000n)]).toEqual([
      '3.00',
      '0.00',
      '0.33',
      '0.13',
      '1.00',
    ]);
  });

  it('is not a number where there is no own money, or more was taken back than came', () => {
    expect([ratioOf(100n, 0n), ratioOf(0n, 0n), ratioOf(-1n, 100n), ratioOf(1n, -100n)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('stays exact beyond what a float can say', () => {
    expect(ratioOf(10n ** 30n + 5n, 10n ** 15n)).toBe('1000000000000000.00');
  });
});
