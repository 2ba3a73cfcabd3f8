import { describe, expect, it } from 'vitest';
import { convert, toBase } from './convert.js';

const peg = { base: 'EUR', quote: 'XOF', value: '655.957' };

describe('converting at a rate', () => {
  it('turns francs at the fixed rate into euro to the cent', () => {
    expect(toBase(655_957n, peg)).toBe(100_000n);
    expect(toBase(59_036_130n, peg)).toBe(9_000_000n);
  });

  it('rounds half up in the minor unit', () => {
    expect(toBase(1n, peg)).toBe(0n);
    expect(toBase(4n, peg)).toBe(1n);
    expect(toBase(3n, { base: 'EUR', quote: 'USD', value: '2' })).toBe(2n);
  });

  it('goes the other way with the same rate, in currencies of no, two and three decimals', () => {
    expect(convert(100_000n, 'quote', peg)).toBe(655_957n);
    expect(convert(1n, 'quote', peg)).toBe(7n);
    expect(convert(1_000n, 'quote', { base: 'EUR', quote: 'TND', value: '3.4125' })).toBe(34_125n);
    expect(convert(999_999_999_999_999n, 'quote', { base: 'EUR', quote: 'USD', value: '1.15' })).toBe(1_149_999_999_999_999n);
  });

  it('is the same below zero, so that what was booked is taken back to nothing', () => {
    for (const amount of [1n, 3n, 4n, 327n, 328n, 329n]) expect(toBase(-amount, peg)).toBe(-toBase(amount, peg));
  });
});
