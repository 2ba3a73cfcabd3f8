import { expect, it } from 'vitest';
import { inBase, inCurrency } from './own-currency.js';

const franc = { base: 'EUR', quote: 'XOF', value: '655.957' };

it('turns euro into francs CFA at the fixed rate, to the whole franc', () => {
  expect(inCurrency({ amountMinor: '10000', currency: 'EUR', exponent: 2 }, franc)).toEqual({
    amountMinor: '65596',
    currency: 'XOF',
    exponent: 0,
  });
});

it('rounds halves away from zero on both sides of it', () => {
  const rate = { base: 'EUR', quote: 'XOF', value: '1.5' };
  expect(inCurrency({ amountMinor: '100', currency: 'EUR', exponent: 2 }, rate).amountMinor).toBe('2');
  expect(inCurrency({ amountMinor: '-100', currency: 'EUR', exponent: 2 }, rate).amountMinor).toBe('-2');
});

it('turns francs CFA back into euro to the cent', () => {
  const euro = (francs: string) => inBase({ amountMinor: francs, currency: 'XOF', exponent: 0 }, franc).amountMinor;
  expect([euro('655957'), euro('29518065'), euro('4'), euro('3')]).toEqual(['100000', '4500000', '1', '0']);
});
