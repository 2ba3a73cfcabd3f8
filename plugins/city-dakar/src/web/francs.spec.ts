import { describe, expect, it } from 'vitest';
import { francsOf } from './francs.js';

describe('an amount in francs CFA', () => {
  it.each([
    ['100', 656n],
    ['1000', 6560n],
    ['10000', 65_596n],
    ['100000', 655_957n],
    ['4999999', 32_797_843n],
    ['1', 7n],
    ['-100000', -655_957n],
    ['0', 0n],
  ])('of %s cents at the fixed rate has no decimals', (amountMinor, francs) => {
    expect(francsOf({ amountMinor, exponent: 2 }, '655.957').amountMinor).toBe(francs);
  });

  it('keeps every unit of a very large amount', () => {
    expect(francsOf({ amountMinor: '100000000000000000', exponent: 2 }, '655.957').amountMinor).toBe(655_957_000_000_000_000n);
  });
});
