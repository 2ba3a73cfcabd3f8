const WALL = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** True for a time zone of the IANA database that this platform knows, such as `Africa/Dakar`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant at which clocks in `timeZone` show `wallClock` (`2026-11-25T14:30`). A time that a spring change skips moves
 * forward by the skipped hour; one that an autumn change repeats is the first of the two (as RFC 5545 3.3.5 asks).
 * Undefined when the text is no wall-clock time.
 */
export function instantOf(wallClock: string, timeZone: string): Date | undefined {
  if (!WALL.test(wallClock)) return undefined;
  const asUtc = Date.parse(`${wallClock}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const before = asUtc - offsetAt(asUtc - 86_400_000, timeZone);
  const after = asUtc - offsetAt(asUtc + 86_400_000, timeZone);
  const fits = [before, after].find((instant) => instant + offsetAt(instant, timeZone) === asUtc);
  return new Date(fits ?? before);
}

/** What clocks in `timeZone` show at `instant`, as `2026-11-25T14:30`. */
export function wallClockOf(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().slice(0, 16);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(new Date(instant)).map((p) => [p.type, Number(p.value)]));
  const shown = Date.UTC(parts['year']!, parts['month']! - 1, parts['day']!, parts['hour']!, parts['minute']!, parts['second']!);
  return shown - Math.floor(instant / 1000) * 1000;
}
