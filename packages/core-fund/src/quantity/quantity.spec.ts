import { describe, expect, it } from 'vitest';
import { quantityFaults, readQuantity, showQuantity } from './quantity.js';

describe('a quantity', () => {
  it('is kept in whole thousandths and shown as it was written', () => {
    for (const text of ['1', '12.5', '0.001', '999999999.999', '7.25']) expect(showQuantity(readQuantity(text)!)).toBe(text);
    expect([readQuantity(' 3 '), readQuantity('3.500'), showQuantity(3500n)]).toEqual([3000n, 3500n, '3.5']);
  });

  it('is not read where it says more than is kept, or is no plain number', () => {
    for (const text of ['', '-1', '1,5', '1.2345', '1e3', '9999999999', 'ten', '١٢', '1.']) expect(readQuantity(text)).toBeUndefined();
  });

  it('of a gift is more than nothing, of a result nothing at least', () => {
    expect([quantityFaults('0'), quantityFaults('0', 0), quantityFaults('0.001'), quantityFaults('x', 0)]).toEqual([
      [{ code: 'quantity-not-positive', path: ['quantity'] }],
      [],
      [],
      [{ code: 'quantity-unreadable', path: ['quantity'] }],
    ]);
  });
});
