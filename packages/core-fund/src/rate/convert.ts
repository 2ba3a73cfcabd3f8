import { exponentOf } from '@regia/kernel';

/** A rate for a conversion: one unit of base is `value` (decimal text) units of quote. */
export interface ConversionRate {
  readonly base: string;
  readonly quote: string;
  readonly value: string;
}

/**
 * An amount in `quote` as an amount in `base`, half up in the minor unit, in whole numbers throughout: 655957 francs at
 * 655.957 are 1000.00 euro.
 */
export function toBase(quoteMinor: bigint, { base, quote, value }: ConversionRate): bigint {
  const [whole = '0', decimals = ''] = value.split('.');
  const rate = BigInt(whole + decimals);
  const up = 10n ** BigInt(decimals.length) * 10n ** BigInt(exponentOf(base) ?? 2);
  const down = rate * 10n ** BigInt(exponentOf(quote) ?? 2);
  return (quoteMinor * up * 2n + down) / (2n * down);
}
