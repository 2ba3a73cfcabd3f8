/** An amount in the minor unit of a currency with `exponent` decimals. */
interface Amount {
  readonly amountMinor: string;
  readonly exponent: number;
}

const DECIMALS = 2;

/** The same amount in reais, rounded half up. @param rate reais for one unit, as decimal text such as `6.2018` */
export function inReais(
  { amountMinor, exponent }: Amount,
  rate: string,
): { readonly amountMinor: bigint; readonly currency: 'BRL'; readonly exponent: number } {
  const [whole = '0', decimals = ''] = rate.split('.');
  const divisor = 10n ** BigInt(exponent + decimals.length);
  const exact = BigInt(amountMinor) * BigInt(whole + decimals) * 10n ** BigInt(DECIMALS);
  const size = exact < 0n ? -exact : exact;
  const rounded = (size * 2n + divisor) / (divisor * 2n);
  return { amountMinor: exact < 0n ? -rounded : rounded, currency: 'BRL', exponent: DECIMALS };
}
