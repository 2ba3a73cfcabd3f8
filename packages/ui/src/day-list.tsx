import { useId, type ReactNode } from 'react';
import { EntryLine } from './entry-line.js';
import type { AgendaEntry } from './facts.js';
import { useFormat } from './format.js';
import { useUiTexts } from './texts.js';

/** Everything of one day; below the month on phones, behind "n more" elsewhere. @public @since 1.0 */
export function DayList({ day, entries, isInPopover }: { readonly day: string; readonly entries: readonly AgendaEntry[]; readonly isInPopover?: boolean }): ReactNode {
  const format = useFormat();
  const texts = useUiTexts();
  const id = useId();
  return (
    <section className={isInPopover ? 'event-card' : 'day-list'} aria-labelledby={id}>
      <h3 id={id}>{format.date(day, 'long')}</h3>
      {entries.length === 0 ? (
        <p className="muted">{texts.nothingOn(format.date(day, 'short'))}</p>
      ) : (
        <ul className="entry-lines">
          {entries.map((entry) => (
            <EntryLine key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}
