import type { ReactNode } from 'react';
import type { AgendaEntry } from './facts.js';
import { useFormat } from './format.js';
import { LinkButton } from './button.js';
import { Plate } from './plate.js';
import { StatusTag } from './status-tag.js';
import { useUiTexts } from './texts.js';
import { ThemeTag } from './theme-tag.js';
import { UserText } from './user-text.js';

/** What, when on each city's clock, and the way in. Opens from the month. @public @since 1.0 */
export function EventCard({ entry }: { readonly entry: AgendaEntry }): ReactNode {
  const format = useFormat();
  const texts = useUiTexts();
  const days = entry.startsOn === entry.endsOn ? format.date(entry.startsOn, 'long') : format.dateRange(entry.startsOn, entry.endsOn);
  return (
    <div className="event-card">
      <p className="row">
        {entry.theme && <ThemeTag {...entry.theme} />}
        {entry.isDeadline && <StatusTag>{texts.deadline}</StatusTag>}
        {entry.isCancelled && <StatusTag tone="bad">{texts.cancelled}</StatusTag>}
      </p>
      <h3>
        <UserText text={entry.title} />
      </h3>
      <p className="muted small">{days}</p>
      <ul className="city-list">
        {entry.cities.map((city) => (
          <li key={city.plate}>
            <Plate plate={city.plate} />
            <span>{city.name}</span>
            <span className="num">{entry.isAllDay ? texts.allDay : format.time(entry.startsAt, city.timeZone)}</span>
          </li>
        ))}
      </ul>
      <LinkButton href={entry.href}>
        {texts.open}
        <span className="sr-only">: {entry.title.text}</span>
      </LinkButton>
    </div>
  );
}
