import { shiftMonth } from '@regia/ui';

/** The twelve months up to and including that of `today`. */
export function lastTwelveMonths(today: string): { readonly from: string; readonly to: string } {
  const to = today.slice(0, 7);
  return { from: shiftMonth(to, -11), to };
}
