import type { CeilingSpec } from '@regia/plugin-api';

/** The limit that a base gives, exact and in minor units throughout: 0.80 % of 1 235 567.90 rounded down is 9 884.54. */
export function limitOf(baseMinor: bigint, { rate, rounding }: Pick<CeilingSpec, 'rate' | 'rounding'>): bigint {
  const [whole = '0', decimals = ''] = rate.split('.');
  const [up, down] = [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
  const exact = baseMinor * up;
  if (rounding === 'down') return exact / down;
  if (rounding === 'up') return (exact + down - 1n) / down;
  return (exact * 2n + down) / (2n * down);
}

/** The year a day belongs to in a city whose year begins on `start` (`MM-DD`): named after the calendar year it begins in. */
export function fiscalYearOf(day: string, start: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= start ? year : year - 1;
}

/** First day of a fiscal year, and the first day after it. */
export const fiscalYear = (year: number, start: string): { readonly from: string; readonly before: string } => ({
  from: `${String(year).padStart(4, '0')}-${start}`,
  before: `${String(year + 1).padStart(4, '0')}-${start}`,
});

/** Whether so much is used that people are warned; decimal text such as `0.80`, compared without a division. */
export function isWarned(usedMinor: bigint, limitMinor: bigint, warnAt: string): boolean {
  const [whole = '0', decimals = ''] = warnAt.split('.');
  return usedMinor > 0n && usedMinor * 10n ** BigInt(decimals.length) >= limitMinor * BigInt(whole + decimals);
}
