import { addDays, dayIn, instantOf, isDay, isTimeZone, type Day, type Refusal } from '@regia/kernel';

export type WhenRefusal = Refusal<'not-a-day' | 'ends-before-start' | 'unknown-time-zone'>;

/** The times of an item as they are stored: two instants, and the days its own clocks show. */
export interface When {
  readonly isAllDay: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** What was typed: wall-clock texts, and the zone whose clocks they mean. */
export type TypedWhen = Readonly<Record<'startsAt' | 'endsAt' | 'timeZone', string>> & { readonly isAllDay: boolean };

// a year outside is a slip of the keyboard, and would stretch lists for centuries
const YEARS = /^(19|20|21)\d\d-/;

/** Reads wall-clock texts in their zone. Whole days last from midnight to the midnight after the last day, so one is 23 or 25 hours long when clocks change. */
export function readWhen(typed: TypedWhen): When | readonly WhenRefusal[] {
  if (!isTimeZone(typed.timeZone)) return [{ code: 'unknown-time-zone', path: ['timeZone'] }];
  const [startsAt, endsAt] = typed.isAllDay
    ? midnights(typed)
    : [instant(typed.startsAt, typed.timeZone), instant(typed.endsAt, typed.timeZone)];
  if (!startsAt || !endsAt) return unreadable(startsAt, endsAt);
  const isBackwards = typed.isAllDay ? endsAt <= startsAt : endsAt < startsAt;
  if (isBackwards) return [{ code: 'ends-before-start', path: ['endsAt'] }];
  const lastMoment = endsAt > startsAt ? new Date(endsAt.getTime() - 1) : endsAt;
  const { isAllDay, timeZone } = typed;
  return { isAllDay, timeZone, startsAt, endsAt, startsOn: dayIn(timeZone, startsAt), endsOn: dayIn(timeZone, lastMoment) };
}

function midnights({ startsAt, endsAt, timeZone }: TypedWhen): [Date | undefined, Date | undefined] {
  const dayAfter = isUsualDay(endsAt) ? addDays(endsAt, 1) : '';
  return [isUsualDay(startsAt) ? instantOf(`${startsAt}T00:00`, timeZone) : undefined, instantOf(`${dayAfter}T00:00`, timeZone)];
}

const instant = (wallClock: string, timeZone: string): Date | undefined =>
  isUsualDay(wallClock.slice(0, 10)) ? instantOf(wallClock, timeZone) : undefined;

const isUsualDay = (text: string): boolean => YEARS.test(text) && isDay(text);

const unreadable = (startsAt: Date | undefined, endsAt: Date | undefined): WhenRefusal[] => [
  ...(startsAt ? [] : [{ code: 'not-a-day', path: ['startsAt'] } as const]),
  ...(endsAt ? [] : [{ code: 'not-a-day', path: ['endsAt'] } as const]),
];
