import { exponentOf } from '@regia/kernel';
import type { MoneyValue } from '@regia/ui';

export interface RateFacts {
  readonly base: string;
  readonly quote: string;
  /** Units of `quote` for one of `base`, as a plain decimal. */
  readonly value: string;
}

const decimalsOf = (currency: string): number => exponentOf(currency) ?? 2;

/** An amount of the fund in another currency at a rate, rounded half away from zero; exact on the way. */
export function inCurrency(value: MoneyValue, { quote, value: rate }: RateFacts): MoneyValue {
  const { units, scale } = exact(rate);
  const exponent = decimalsOf(quote);
  const top = BigInt(value.amountMinor) * units * 10n ** BigInt(exponent);
  const bottom = 10n ** BigInt(scale + (value.exponent ?? decimalsOf(value.currency)));
  return { amountMinor: String(half(top, bottom)), currency: quote, exponent };
}

/** An amount in the other currency as an amount of the fund: the same rounding as the ledger books it with. */
export function inBase(value: MoneyValue, { base, value: rate }: RateFacts): MoneyValue {
  const { units, scale } = exact(rate);
  const exponent = decimalsOf(base);
  const top = BigInt(value.amountMinor) * 10n ** BigInt(scale + exponent);
  const bottom = units * 10n ** BigInt(value.exponent ?? decimalsOf(value.currency));
  return { amountMinor: String(half(top, bottom)), currency: base, exponent };
}

function exact(rate: string): { readonly units: bigint; readonly scale: number } {
  const [whole = '0', fraction = ''] = rate.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

const half = (top: bigint, bottom: bigint): bigint => (top < 0n ? top * 2n - bottom : top * 2n + bottom) / (bottom * 2n);
