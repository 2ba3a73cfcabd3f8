import { describe, expect, it } from 'vitest';
import { quantityText, valueOf } from './quantity.js';

describe('a quantity on its way to the server', () => {
  it('has at most three decimals and no idle zeros', () => {
    expect([1, 12.5, 0.1 + 0.2, 100, 0.001, 1e9].map(quantityText)).toEqual(['1', '12.5', '0.3', '100', '0.001', '1000000000']);
  });

  it('is worth what the server will say', () => {
    expect([
      valueOf(12.5, '24050'),
      valueOf(0.333, '1000'),
      valueOf(0.0015, '1000'),
      valueOf(undefined, '1'),
      valueOf(1, undefined),
      valueOf(0, '5'),
    ]).toEqual([300_625n, 333n, 2n, undefined, undefined, undefined]);
  });
});
