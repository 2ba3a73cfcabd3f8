import { describe, expect, it } from 'vitest';
import { inShekels } from './in-shekels.js';

describe('an amount in shekels', () => {
  it.each([
    ['100', 395n],
    ['1', 4n],
    ['333', 1_316n],
    ['9000000', 35_560_800n],
    ['-100000', -395_120n],
    ['0', 0n],
  ])('of %s cents is exact and rounded once', (amountMinor, expected) => {
    expect(inShekels({ amountMinor, exponent: 2 }, '3.9512').amountMinor).toBe(expected);
  });

  it('keeps every unit of a very large amount, and of a rate without decimals', () => {
    expect(inShekels({ amountMinor: '100000000000000000', exponent: 2 }, '4').amountMinor).toBe(400_000_000_000_000_000n);
    expect(inShekels({ amountMinor: '7', exponent: 0 }, '4').amountMinor).toBe(2_800n);
  });
});
