/** Minor units for each unit of a result, half up, in whole numbers throughout; undefined without a result or without money. */
export function costPerUnit(spentMinor: bigint, quantityThousandths: bigint): bigint | undefined {
  if (spentMinor <= 0n || quantityThousandths <= 0n) return undefined;
  return (spentMinor * 2000n + quantityThousandths) / (2n * quantityThousandths);
}

/** By how many percent one cost lies above (or below) another, rounded half away from zero. */
export function differencePercent(cost: bigint, than: bigint): string {
  const [off, sign] = cost < than ? [than - cost, -1n] : [cost - than, 1n];
  return String(sign * ((off * 200n + than) / (2n * than)));
}
