import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByWhatIsLeft, type ShareBalance } from './split-by-what-is-left.js';

const shares = fc.array(fc.bigInt(0n, 1000n), { minLength: 1, maxLength: 13 }).filter((left) => left.some((one) => one > 0n));
const withNumbers = (left: readonly bigint[]): ShareBalance[] => left.map((leftMinor, share) => ({ share, leftMinor }));
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

describe('an amount drawn on several shares', () => {
  it('is given out to the cent, and takes from no share more than it has', () => {
    fc.assert(
      fc.property(shares, fc.bigInt(1n, 100_000n), (left, asked) => {
        const amount = (asked % sum(left)) + 1n;
        const parts = splitByWhatIsLeft(amount, withNumbers(left));

        expect(sum(parts.map((part) => part.amountMinor))).toBe(amount);
        for (const { share, amountMinor } of parts) expect(amountMinor).toBeLessThanOrEqual(left[share]!);
      }),
    );
  });

  it('empties every share to exactly zero, in whatever steps it is drawn', () => {
    fc.assert(
      fc.property(shares, fc.array(fc.bigInt(1n, 400n), { maxLength: 8 }), (start, steps) => {
        const left = [...start];
        for (const step of [...steps, sum(start)]) {
          const amount = step < sum(left) ? step : sum(left);
          for (const part of amount === 0n ? [] : splitByWhatIsLeft(amount, withNumbers(left))) left[part.share]! -= part.amountMinor;
        }

        expect(left.every((one) => one === 0n)).toBe(true);
      }),
    );
  });

  it('goes to the larger remainder first, then to the earlier share', () => {
    expect(splitByWhatIsLeft(100n, withNumbers([1n, 1n, 1n])).map((part) => part.amountMinor)).toEqual([34n, 33n, 33n]);
    expect(splitByWhatIsLeft(5n, withNumbers([1n, 1n, 1n, 1n])).map((part) => part.amountMinor)).toEqual([2n, 1n, 1n, 1n]);
  });

  it('asks the first share for everything where nothing is left, so that the ledger can refuse it', () => {
    expect(splitByWhatIsLeft(7n, withNumbers([0n, 0n]))).toEqual([{ share: 0, amountMinor: 7n }]);
  });
});
