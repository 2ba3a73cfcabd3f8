/** A moment as a person types it: a day, and a time of the clock in front of them. */
interface Parts {
  readonly day: string | undefined;
  readonly time: string;
}

const two = (part: number): string => String(part).padStart(2, '0');

/** The last instant of that minute, or of the day where no time is named; undefined where the time is none. */
export function momentAt(day: string, time: string): string | undefined {
  const written = time.trim() === '' ? '23:59' : time.trim();
  if (!/^([01]?\d|2[0-3]):[0-5]\d$/.test(written)) return undefined;
  const at = new Date(`${day}T${written.padStart(5, '0')}:59.999`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** The same back, to be changed. */
export function partsOf(moment: string | undefined): Parts {
  if (moment === undefined) return { day: undefined, time: '' };
  const at = new Date(moment);
  return {
    day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}
