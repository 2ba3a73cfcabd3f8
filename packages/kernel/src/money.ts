/** An amount in the smallest unit of its currency (cent, whole franc, fils). Never a float. */
export interface Money {
  readonly amountMinor: bigint;
  readonly currency: string;
}

/** No entry of the ledger is larger, so sums of millions of them still fit 64 bits. */
export const LARGEST_AMOUNT = 1_000_000_000_000_000n;

/**
 * `total` in parts in proportion to `weights`, to the unit: each part is rounded down, what is left goes one by one to the
 * largest remainders, earlier weights first among equals. With no positive weight every part is 0 and nothing is handed out.
 */
export function largestRemainder(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum <= 0n) return weights.map(() => 0n);
  const parts = weights.map((weight) => (total * weight) / sum);
  const byRemainder = weights.map((weight, index) => ({ index, remainder: (total * weight) % sum })).sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  let left = total - parts.reduce((a, b) => a + b, 0n);
  for (const { index } of byRemainder) {
    if (left <= 0n) break;
    parts[index]! += 1n;
    left -= 1n;
  }
  return parts;
}

/** A share of an amount given in millionths (1 % = 10 000), rounded half up in the minor unit. */
export const partOf = (amountMinor: bigint, millionths: bigint): bigint => (amountMinor * millionths * 2n + 1_000_000n) / 2_000_000n;

/** Minor units as a decimal text for a formatter or a file: 1234n with exponent 2 is `12.34`, with 0 `1234`. */
export function toDecimal(amountMinor: bigint, exponent: number): string {
  const sign = amountMinor < 0n ? '-' : '';
  const digits = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(exponent + 1, '0');
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** Minor units from a plain decimal text; undefined when it is none, or has more decimals than the currency. */
export function fromDecimal(text: string, exponent: number): bigint | undefined {
  const parts = /^(-?)(\d{1,18})(?:\.(\d*))?$/.exec(text);
  if (!parts) return undefined;
  const decimals = (parts[3] ?? '').replace(/0+$/, '');
  if (decimals.length > exponent) return undefined;
  return BigInt(`${parts[1]}${parts[2]}${decimals.padEnd(exponent, '0')}`);
}
