import { describe, expect, it } from 'vitest';
import { toBase } from './convert.js';

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
});
