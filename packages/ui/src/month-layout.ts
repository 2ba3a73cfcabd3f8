import { addDays } from '@regia/kernel';
import type { AgendaEntry } from './facts.js';
import { mondayOf } from './format.js';

/** A piece of an entry inside one week. */
export interface Bar {
  readonly entry: AgendaEntry;
  readonly lane: number;
  /** Days it covers in this week. */
  readonly span: number;
  readonly beginsHere: boolean;
  readonly endsHere: boolean;
}

export interface WeekDay {
  readonly day: string;
  readonly isOutside: boolean;
  /** Everything that touches the day. */
  readonly entries: readonly AgendaEntry[];
  /** Bars that begin on the day in this week and are drawn. */
  readonly bars: readonly Bar[];
  readonly hidden: number;
}

/** Lines of a day: three entries, or two and "n more". */
const LANES = 3;

/** Weeks of a month from Monday, five or six, with every entry laid into lanes. */
export function layMonth(month: string, entries: readonly AgendaEntry[]): readonly (readonly WeekDay[])[] {
  const first = mondayOf(`${month}-01`);
  const weeks: WeekDay[][] = [];
  for (let monday = first; monday === first || monday.slice(0, 7) === month; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
    weeks.push(layWeek(days, month, entries));
  }
  return weeks;
}

function layWeek(days: readonly string[], month: string, entries: readonly AgendaEntry[]): WeekDay[] {
  const bars = toLanes(days, entries);
  const touching = (day: string): Bar[] => bars.filter((bar) => bar.entry.startsOn <= day && bar.entry.endsOn >= day);
  const crowded = new Set(days.filter((day) => touching(day).some((bar) => bar.lane >= LANES)));
  const isDrawn = (bar: Bar): boolean => bar.lane < LANES - 1 || (bar.lane === LANES - 1 && !days.some((day) => crowded.has(day) && covers(bar, day)));
  return days.map((day) => {
    const here = touching(day);
    return {
      day,
      isOutside: day.slice(0, 7) !== month,
      entries: here.map((bar) => bar.entry),
      bars: here.filter((bar) => isDrawn(bar) && startIn(days, bar.entry) === day),
      hidden: here.filter((bar) => !isDrawn(bar)).length,
    };
  });
}

const covers = (bar: Bar, day: string): boolean => bar.entry.startsOn <= day && bar.entry.endsOn >= day;
const startIn = (days: readonly string[], entry: AgendaEntry): string => (entry.startsOn < days[0]! ? days[0]! : entry.startsOn);
const endIn = (days: readonly string[], entry: AgendaEntry): string => (entry.endsOn > days[6]! ? days[6]! : entry.endsOn);

/** Long things first, so that their bars stay on top and in one line. */
function toLanes(days: readonly string[], entries: readonly AgendaEntry[]): Bar[] {
  const inWeek = entries.filter((entry) => entry.startsOn <= days[6]! && entry.endsOn >= days[0]!).sort(byLengthThenStart);
  const lanes: { from: string; to: string }[][] = [];
  return inWeek.map((entry) => {
    const from = startIn(days, entry);
    const to = endIn(days, entry);
    const free = lanes.findIndex((lane) => lane.every((taken) => to < taken.from || from > taken.to));
    const lane = free < 0 ? lanes.length : free;
    (lanes[lane] ??= []).push({ from, to });
    return { entry, lane, span: days.indexOf(to) - days.indexOf(from) + 1, beginsHere: entry.startsOn >= days[0]!, endsHere: entry.endsOn <= days[6]! };
  });
}

function byLengthThenStart(a: AgendaEntry, b: AgendaEntry): number {
  const isLong = (entry: AgendaEntry): number => Number(entry.isAllDay || entry.startsOn !== entry.endsOn);
  return isLong(b) - isLong(a) || a.startsAt.localeCompare(b.startsAt) || b.endsOn.localeCompare(a.endsOn);
}
