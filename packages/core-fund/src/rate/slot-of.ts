import { addDays, dayIn } from '@regia/kernel';

/** The central bank publishes by the clock of Frankfurt. */
const PUBLISHED_IN = 'Europe/Berlin';

/** The last moment that was due: today at that time of the clock of Frankfurt, or yesterday's where it has not come yet. */
export function slotOf(now: Date, at: string): Date {
  const today = dayIn(PUBLISHED_IN, now);
  const due = momentAt(today, at);
  return due <= now ? due : momentAt(addDays(today, -1), at);
}

/** A time of day in Frankfurt as a moment. In the hour that the clock skips it is the hour after. */
function momentAt(day: string, at: string): Date {
  const guess = new Date(`${day}T${at}:00Z`);
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone: PUBLISHED_IN, timeZoneName: 'longOffset' }).formatToParts(guess).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, hours = '0', minutes = '0'] = /GMT([+-]\d{2}):(\d{2})/.exec(shown) ?? [];
  return new Date(guess.getTime() - (Number(hours) * 60 + Number(minutes)) * 60_000);
}
