import { exponentOf } from '@regia/kernel';

/** A rate for a conversion: one unit of base is `value` (decimal text) units of quote. */
export interface ConversionRate {
  readonly base: string;
  readonly quote: string;
  readonly value: string;
}

/**
 * An amount in one currency of the rate as an amount in the other, half up in the minor unit and the same below zero, in whole
 * numbers throughout: 655957 francs at 655.957 are 1000.00 euro.
 */
export function convert(amountMinor: bigint, into: 'base' | 'quote', { base, quote, value }: ConversionRate): bigint {
  const [whole = '0', decimals = ''] = value.split('.');
  const ofBase = 10n ** BigInt(decimals.length) * 10n ** BigInt(exponentOf(base) ?? 2);
  const ofQuote = BigInt(whole + decimals) * 10n ** BigInt(exponentOf(quote) ?? 2);
  const [up, down] = into === 'base' ? [ofBase, ofQuote] : [ofQuote, ofBase];
  const size = amountMinor < 0n ? -amountMinor : amountMinor;
  const converted = (size * up * 2n + down) / (2n * down);
  return amountMinor < 0n ? -converted : converted;
}

/** An amount in `quote` as an amount in `base`. */
export const toBase = (quoteMinor: bigint, rate: ConversionRate): bigint => convert(quoteMinor, 'base', rate);
