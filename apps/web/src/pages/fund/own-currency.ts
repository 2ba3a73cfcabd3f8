import type { MoneyValue } from '@regia/ui';

interface RateFacts {
  readonly base: string;
  readonly quote: string;
  /** Units of `quote` for one of `base`, as a plain decimal. */
  readonly value: string;
}

/** Decimals of currencies that have none; the others of the demonstration have two. */
const exponentOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount of the fund in another currency at a rate, rounded half away from zero; exact on the way. */
export function inCurrency(value: MoneyValue, { quote, value: rate }: RateFacts): MoneyValue {
  const [whole = '0', fraction = ''] = rate.split('.');
  const from = value.exponent ?? exponentOf(value.currency);
  const to = exponentOf(quote);
  const numerator = BigInt(value.amountMinor) * BigInt(whole + fraction) * 10n ** BigInt(to);
  const divisor = 10n ** BigInt(fraction.length + from);
  const rounded = (numerator < 0n ? numerator * 2n - divisor : numerator * 2n + divisor) / (divisor * 2n);
  return { amountMinor: String(rounded), currency: quote, exponent: to };
}
