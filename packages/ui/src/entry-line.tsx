import type { ReactNode } from 'react';
import { Flag } from 'lucide-react';
import { CityTimes } from './date-time.js';
import type { AgendaEntry } from './facts.js';
import { useFormat } from './format.js';
import { Link } from './link.js';
import { Plates } from './plate.js';
import { useUiTexts } from './texts.js';
import { UserText } from './user-text.js';

/** One agenda entry as a line: title, and its time in each city or the day it lasts until. @public @since 1.0 */
export function EntryLine({ entry }: { readonly entry: AgendaEntry }): ReactNode {
  const format = useFormat();
  const texts = useUiTexts();
  return (
    <li className="entry-line" data-t={entry.theme?.hue ?? 'gov'} data-off={entry.isCancelled || undefined}>
      <Link href={entry.href} className="entry-title">
        {entry.isDeadline && (
          <>
            <Flag size={15} aria-hidden="true" />
            <span className="sr-only">{texts.deadline}: </span>
          </>
        )}
        <UserText text={entry.title} />
      </Link>
      <span className="entry-when">
        {entry.isCancelled && <span className="neg">{texts.cancelled}</span>}
        {!entry.isAllDay && <CityTimes instant={entry.startsAt} cities={entry.cities} />}
        {entry.isAllDay && <span>{entry.startsOn === entry.endsOn ? texts.allDay : texts.until(format.date(entry.endsOn, 'short'))}</span>}
        {entry.isAllDay && <Plates cities={entry.cities} />}
      </span>
    </li>
  );
}
