/** A percentage as decimal text with at most four decimals, above 0 and at most 100, in millionths; undefined when it is none. */
export function readPercent(text: string): number | undefined {
  const parts = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(text.trim());
  if (!parts) return undefined;
  const millionths = Number(parts[1]) * 10_000 + Number((parts[2] ?? '').padEnd(4, '0'));
  return millionths >= 1 && millionths <= 1_000_000 ? millionths : undefined;
}

/** 666700 millionths are `66.67`. */
export function showPercent(millionths: number): string {
  const digits = String(millionths).padStart(5, '0');
  const decimals = digits.slice(-4).replace(/0+$/, '');
  return `${digits.slice(0, -4)}${decimals && `.${decimals}`}`;
}
