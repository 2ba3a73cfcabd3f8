import { ok, refuse, type Result } from '@regia/kernel';
import type { ContributionKey } from './contribution-key.js';
import { compare, fraction, sumOf, ZERO, type Fraction } from './fraction.js';
import { sharesOf } from './shares-of.js';
import { split } from './split.js';

/** What one city carries. `amountMinor` is what it brings in kind, as far as that goes, and the rest in money. */
export interface KeyAmount {
  readonly share: Fraction;
  readonly amountMinor: bigint;
  readonly inKindMinor: bigint;
  readonly cashMinor: bigint;
}

/**
 * A total shared by a key, to the unit. What a city brings in kind lowers the money asked of it, never below nothing and never
 * the money asked of another. Amounts that are fixed have to be the total: nobody's offer is changed.
 */
export function amountsOf(key: ContributionKey, totalMinor: bigint): Result<KeyAmount[]> {
  const shares = sharesOf(key);
  if (!shares.ok) return shares;
  if (key.method === 'fixed' && compare(sumOf(key.cities.map(({ fixed }) => fixed ?? ZERO)), fraction(totalMinor)) !== 0)
    return refuse('parts-not-total', ['totalMinor']);
  const amounts = split(totalMinor, shares.value);
  return ok(
    amounts.map((amountMinor, i) => {
      const offered = wholeOf(key.cities[i]!.inKind ?? ZERO);
      const inKindMinor = offered < amountMinor ? offered : amountMinor;
      return { share: shares.value[i]!, amountMinor, inKindMinor, cashMinor: amountMinor - inKindMinor };
    }),
  );
}

const wholeOf = ({ numerator, denominator }: Fraction): bigint => numerator / denominator;
