import { addDays, instantOf } from '@regia/kernel';
import { mondayOf, shiftMonth } from '@regia/ui';

/** A stretch of time as the server filters by it: from the first instant up to, not including, the last. */
export interface AgendaWindow {
  readonly from: string;
  readonly to: string;
}

const midnight = (day: string, timeZone: string): string => instantOf(`${day}T00:00`, timeZone)!.toISOString();

/** The weeks that a month view shows, on the reader's clock. */
export function monthWindow(month: string, timeZone: string): AgendaWindow {
  const lastDay = addDays(`${shiftMonth(month, 1)}-01`, -1);
  return { from: midnight(mondayOf(`${month}-01`), timeZone), to: midnight(addDays(mondayOf(lastDay), 7), timeZone) };
}

/** The days of one month, for the list. */
export const listWindow = (month: string, timeZone: string): AgendaWindow => ({
  from: midnight(`${month}-01`, timeZone),
  to: midnight(`${shiftMonth(month, 1)}-01`, timeZone),
});

/** The next days, today included. */
export const comingWindow = (today: string, days: number, timeZone: string): AgendaWindow => ({
  from: midnight(today, timeZone),
  to: midnight(addDays(today, days), timeZone),
});
