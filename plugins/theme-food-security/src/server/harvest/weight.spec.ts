import { describe, expect, it } from 'vitest';
import { gramsOf, kilogramsOf } from './weight.js';

describe('a weight', () => {
  it.each([
    ['12.5', 12500n],
    ['0.001', 1n],
    [' 7 ', 7000n],
    ['3.500', 3500n],
    ['-2', -2000n],
    ['0', 0n],
  ])('of %s kilograms is %s grams', (kilograms, grams) => {
    expect(gramsOf(kilograms)).toBe(grams);
  });

  it.each(['', 'abc', '1e3', '0.0001', '1,5', '١٢', '0x10', 'Infinity', '1.2.3'])('is no number when it is written %j', (text) => {
    expect(gramsOf(text)).toBeUndefined();
  });

  it.each([
    ['12500', '12.5'],
    ['1', '0.001'],
    ['100000', '100'],
    ['0', '0'],
    [9_007_199_254_740_993_000n, '9007199254740993'],
  ])('of %s grams is written as %s kilograms', (grams, kilograms) => {
    expect(kilogramsOf(grams)).toBe(kilograms);
  });
});
