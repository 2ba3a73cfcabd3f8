/** An amount in the minor unit of a currency with `exponent` decimals. */
interface Amount {
  readonly amountMinor: string;
  readonly exponent: number;
}

/** The same amount in francs CFA, which have no decimals, rounded half up. @param rate francs for one unit, as decimal text such as `655.957` */
export function francsOf(
  { amountMinor, exponent }: Amount,
  rate: string,
): { readonly amountMinor: bigint; readonly currency: 'XOF'; readonly exponent: 0 } {
  const [whole = '0', decimals = ''] = rate.split('.');
  const divisor = 10n ** BigInt(exponent + decimals.length);
  const exact = BigInt(amountMinor) * BigInt(whole + decimals);
  const size = exact < 0n ? -exact : exact;
  const rounded = (size * 2n + divisor) / (divisor * 2n);
  return { amountMinor: exact < 0n ? -rounded : rounded, currency: 'XOF', exponent: 0 };
}
