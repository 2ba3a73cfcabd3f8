import { describe, expect, it } from 'vitest';
import { inLira } from './in-lira.js';

describe('an amount in lira', () => {
  it.each([
    ['100', 4_813n],
    ['1', 48n],
    ['333', 16_026n],
    ['9000000', 433_125_000n],
    ['-100000', -4_812_500n],
    ['0', 0n],
  ])('of %s cents is exact and rounded once', (amountMinor, expected) => {
    expect(inLira({ amountMinor, exponent: 2 }, '48.125').amountMinor).toBe(expected);
  });

  it('keeps every unit of a very large amount, and of a rate without decimals', () => {
    expect(inLira({ amountMinor: '100000000000000000', exponent: 2 }, '4').amountMinor).toBe(400_000_000_000_000_000n);
    expect(inLira({ amountMinor: '7', exponent: 0 }, '4').amountMinor).toBe(2_800n);
  });
});
