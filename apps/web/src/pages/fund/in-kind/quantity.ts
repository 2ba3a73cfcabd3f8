/** A quantity as the server takes it: at most three decimals, no idle zeros. */
export const quantityText = (quantity: number): string => quantity.toFixed(3).replace(/\.?0+$/, '');

/** What a quantity is worth, as the server computes it: half up in the smallest unit. */
export function valueOf(quantity: number | undefined, unitValueMinor: string | undefined): bigint | undefined {
  if (quantity === undefined || unitValueMinor === undefined || quantity <= 0) return undefined;
  return (BigInt(Math.round(quantity * 1000)) * BigInt(unitValueMinor) + 500n) / 1000n;
}
