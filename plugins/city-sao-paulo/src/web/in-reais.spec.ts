import { describe, expect, it } from 'vitest';
import { inReais } from './in-reais.js';

describe('an amount in reais', () => {
  it.each([
    ['100', 620n],
    ['1', 6n],
    ['333', 2_065n],
    ['9000000', 55_816_200n],
    ['-100000', -620_180n],
    ['0', 0n],
  ])('of %s cents is exact and rounded once', (amountMinor, expected) => {
    expect(inReais({ amountMinor, exponent: 2 }, '6.2018').amountMinor).toBe(expected);
  });

  it('keeps every unit of a very large amount, and of a rate without decimals', () => {
    expect(inReais({ amountMinor: '100000000000000000', exponent: 2 }, '4').amountMinor).toBe(400_000_000_000_000_000n);
    expect(inReais({ amountMinor: '7', exponent: 0 }, '4').amountMinor).toBe(2_800n);
  });
});
