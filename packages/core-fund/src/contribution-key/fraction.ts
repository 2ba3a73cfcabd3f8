/** An exact number: nothing is rounded before an amount is split. Lowest terms, the denominator above zero. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Lowest terms. @throws RangeError where the denominator is zero: nobody divides by what was not checked */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError('a fraction over zero');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = commonDivisor(numerator < 0n ? -numerator : numerator, denominator * sign);
  return { numerator: (numerator * sign) / divisor, denominator: (denominator * sign) / divisor };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

export const ZERO = fraction(0n);
export const ONE = fraction(1n);

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { ...b, numerator: -b.numerator });
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.numerator * b.numerator, a.denominator * b.denominator);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.numerator * b.denominator, a.denominator * b.numerator);
export const sumOf = (all: readonly Fraction[]): Fraction => all.reduce(plus, ZERO);

/** Below zero where `a` is smaller, above where it is larger. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const smallerOf = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const largerOf = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

/** A plain decimal text as an exact number; undefined when it is none: `22.5`, never `22,5` or `1e3`. */
export function readDecimal(text: string): Fraction | undefined {
  const [, whole, decimals = ''] = /^(\d{1,18})(?:\.(\d{1,12}))?$/.exec(text) ?? [];
  return whole === undefined ? undefined : fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** For the eye: so many decimals, half up. The exact number stays what is calculated with. */
export function toDecimals({ numerator, denominator }: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const units = (numerator * scale * 2n + denominator) / (denominator * 2n);
  const digits = units.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
