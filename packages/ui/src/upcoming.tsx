import { useId, type ReactNode } from 'react';
import { EntryLine } from './entry-line.js';
import type { AgendaEntry } from './facts.js';
import { useFormat } from './format.js';
import { useUiTexts } from './texts.js';

export interface UpcomingProps {
  readonly title: string;
  /** Entries that have not ended; sorted here. */
  readonly entries: readonly AgendaEntry[];
  readonly limit?: number;
  readonly empty: ReactNode;
}

/** What comes next, day by day, with the time on the clock of each city. @public @since 1.0 */
export function Upcoming({ title, entries, limit = 9, empty }: UpcomingProps): ReactNode {
  const format = useFormat();
  const texts = useUiTexts();
  const id = useId();
  const days = byDay(entries, format.today, limit);
  return (
    <section className="rail" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {days.length === 0 && empty}
      {days.map(([day, list]) => (
        <div key={day} className="rail-day">
          <h3 className="rail-head">
            <span className="num">{format.date(day, 'dayNumber')}</span> {format.dayName(day)}
            {day.slice(0, 7) === format.today.slice(0, 7) ? <span className="sr-only"> {format.date(day, 'month')}</span> : <small>{format.date(day, 'month')}</small>}
            {day === format.today && <em>{texts.today}</em>}
          </h3>
          <ul className="entry-lines">
            {list.map((entry) => (
              <EntryLine key={entry.id} entry={entry} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Things that began earlier and are still on stand under today. */
function byDay(entries: readonly AgendaEntry[], today: string, limit: number): [string, AgendaEntry[]][] {
  const next = entries
    .filter((entry) => entry.endsOn >= today)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
    .slice(0, limit);
  const days = new Map<string, AgendaEntry[]>();
  for (const entry of next) {
    const day = entry.startsOn < today ? today : entry.startsOn;
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].sort(([a], [b]) => a.localeCompare(b));
}
