import { refuse, ok, type Result } from '@regia/kernel';
import { compare, fraction, largerOf, minus, ONE, over, plus, smallerOf, sumOf, times, ZERO, type Fraction } from './fraction.js';
import type { KeyCaps } from './contribution-key.js';

type Limits = Pick<KeyCaps, 'floor' | 'ceiling'>;

/**
 * `share = min(max(k · weight, floor), ceiling)` with the one k that makes the shares one. The sum of the shares grows in
 * straight pieces as k grows, and bends only where a share leaves the floor or meets the ceiling: so k is found by walking the
 * bends in their order, exactly and without trial.
 */
export function cappedShares(weights: readonly Fraction[], { floor, ceiling }: Limits): Result<Fraction[]> {
  const cities = fraction(BigInt(weights.length));
  if (compare(times(floor, cities), ONE) > 0) return refuse('caps-impossible', ['floor']);
  if (compare(floor, ceiling) > 0 || compare(times(ceiling, cities), ONE) < 0) return refuse('caps-impossible', ['ceiling']);
  const sharesAt = (k: Fraction): Fraction[] => weights.map((weight) => smallerOf(largerOf(times(k, weight), floor), ceiling));
  let before = ZERO;
  let sumBefore = sumOf(sharesAt(before));
  if (compare(sumBefore, ONE) === 0) return ok(sharesAt(before));
  for (const bend of bendsOf(weights, { floor, ceiling })) {
    const sum = sumOf(sharesAt(bend));
    if (compare(sum, ONE) >= 0) {
      const part = over(minus(ONE, sumBefore), minus(sum, sumBefore)); // this piece rises: it starts below one and ends at one or above
      return ok(sharesAt(plus(before, times(part, minus(bend, before)))));
    }
    before = bend;
    sumBefore = sum;
  }
  return refuse('caps-impossible', ['ceiling']); // cities that weigh nothing stay at the floor, and the others cannot carry the rest
}

function bendsOf(weights: readonly Fraction[], { floor, ceiling }: Limits): Fraction[] {
  const bends = weights.filter((weight) => compare(weight, ZERO) > 0).flatMap((weight) => [over(floor, weight), over(ceiling, weight)]);
  return bends.sort(compare);
}
