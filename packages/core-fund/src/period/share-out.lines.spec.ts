import { describe, expect, it } from 'vitest';
import { shareOutLines } from './share-out.lines.js';

const KEY = [
  { share: 1, weight: 2n },
  { share: 2, weight: 1n },
];
const shown = (gains: Parameters<typeof shareOutLines>[0]['gains']) =>
  shareOutLines({ currency: 'EUR', gains, key: KEY }).map(({ account, amountMinor }) => [account.kind, account.label ?? account.share, amountMinor]);

describe('the result that is shared out', () => {
  it('goes to zero cause by cause, and to the cities by the key, to the cent', () => {
    expect(shown([{ cause: 'interest', gainMinor: 777n }, { cause: 'charge', gainMinor: -250n }])).toEqual([
      ['result', 'interest', 777n],
      ['result', 'charge', -250n],
      ['free', 1, -351n],
      ['free', 2, -176n],
    ]);
  });

  it('takes a loss from what is free', () => {
    expect(shown([{ cause: 'charge', gainMinor: -3n }])).toEqual([
      ['result', 'charge', -3n],
      ['free', 1, 2n],
      ['free', 2, 1n],
    ]);
  });

  it('touches no city where gains and losses are even', () => {
    expect(shown([{ cause: 'interest', gainMinor: 5n }, { cause: 'charge', gainMinor: -5n }])).toEqual([
      ['result', 'interest', 5n],
      ['result', 'charge', -5n],
    ]);
  });
});
