import { describe, expect, it } from 'vitest';
import { readPercent, showPercent } from './percent.js';
import { splitByRates } from './split-by-rates.js';

const share = (no: number, source: string, leftMinor: bigint) => ({ share: no, source, leftMinor });
const MONEY = [share(1, 'own', 300n), share(2, 'own', 100n), share(3, 'eu', 600n), share(4, 'eu', 200n)];

describe('an allocation with co-financing', () => {
  it('takes of a source what its rate allows, and of the others the rest, each in proportion to what is left', () => {
    expect(splitByRates(500n, MONEY, [{ source: 'eu', roomMinor: 400n }])).toEqual([
      { share: 3, amountMinor: 300n },
      { share: 4, amountMinor: 100n },
      { share: 1, amountMinor: 75n },
      { share: 2, amountMinor: 25n },
    ]);
  });

  it('takes nothing of a source that may pay nothing, and no more than it has', () => {
    expect(splitByRates(400n, MONEY, [{ source: 'eu', roomMinor: 0n }])?.map(({ share: no }) => no)).toEqual([1, 2]);
    expect(splitByRates(1000n, MONEY, [{ source: 'eu', roomMinor: 5000n }])?.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(
      1000n,
    );
  });

  it('is not possible where the cities’ own money does not cover the rest', () => {
    expect(splitByRates(900n, MONEY, [{ source: 'eu', roomMinor: 450n }])).toBeUndefined();
    expect(splitByRates(100n, MONEY.slice(2), [{ source: 'eu', roomMinor: 80n }])).toBeUndefined();
  });

  it('is as before where no source has terms', () => {
    expect(splitByRates(1200n, MONEY, [])?.map(({ amountMinor }) => amountMinor)).toEqual([300n, 100n, 600n, 200n]);
  });
});

describe('a rate', () => {
  it('is above 0 and at most 100 percent, to four decimals', () => {
    expect(['80', '66.67', '0.0001', '100', '100.0000'].map((text) => readPercent(text))).toEqual([
      800_000, 666_700, 1, 1_000_000, 1_000_000,
    ]);
    expect(['0', '100.0001', '-5', '12,5', '', '1.00001', 'all'].map((text) => readPercent(text))).toEqual(
      Array.from({ length: 7 }, () => undefined),
    );
    expect([800_000, 666_700, 1, 1_000_000].map(showPercent)).toEqual(['80', '66.67', '0.0001', '100']);
  });
});
