/** External for each unit of own, to two decimals, half up, in whole numbers throughout; undefined without own money. */
export function ratioOf(externalMinor: bigint, ownMinor: bigint): string | undefined {
  if (ownMinor <= 0n || externalMinor < 0n) return undefined;
  const hundredths = (externalMinor * 200n + ownMinor) / (2n * ownMinor);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
