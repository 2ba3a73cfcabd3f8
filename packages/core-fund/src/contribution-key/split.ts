import { largestRemainder } from '@regia/kernel';
import type { Fraction } from './fraction.js';

/** A total in the smallest unit, in parts that add up to it to the unit: largest remainder, a tie goes to the earlier city. */
export function split(totalMinor: bigint, weights: readonly Fraction[]): bigint[] {
  const common = weights.reduce((product, { denominator }) => leastCommonMultiple(product, denominator), 1n);
  return largestRemainder(
    totalMinor,
    weights.map(({ numerator, denominator }) => numerator * (common / denominator)),
  );
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
