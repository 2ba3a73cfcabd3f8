import { ok, refuse, type Result } from '@regia/kernel';
import type { KeyRelief } from './contribution-key.js';
import { compare, fraction, minus, over, plus, sumOf, times, ZERO, type Fraction } from './fraction.js';

/**
 * A city below the threshold is relieved of `gradient · (threshold − income) / threshold` of its base. What all of them are
 * relieved of is carried by the others in proportion to their base, so that the sum stays.
 */
export function relieveLowIncome(
  bases: readonly Fraction[],
  incomes: readonly Fraction[],
  { gradient, threshold }: KeyRelief,
): Result<Fraction[]> {
  const line = threshold ?? over(sumOf(incomes), fraction(BigInt(incomes.length)));
  if (compare(line, ZERO) === 0) return ok([...bases]); // nobody can be below nothing
  const reliefs = bases.map((base, i) => {
    const gap = minus(line, incomes[i]!);
    return compare(gap, ZERO) <= 0 ? ZERO : over(times(times(base, gradient), gap), line);
  });
  const relief = sumOf(reliefs);
  if (compare(relief, ZERO) === 0) return ok([...bases]);
  const carries = incomes.map((income) => compare(income, line) >= 0);
  const carrying = sumOf(bases.filter((_, i) => carries[i]));
  if (compare(carrying, ZERO) === 0) return refuse('nobody-above-threshold', ['threshold']);
  return ok(bases.map((base, i) => (carries[i] ? plus(base, over(times(relief, base), carrying)) : minus(base, reliefs[i]!))));
}
