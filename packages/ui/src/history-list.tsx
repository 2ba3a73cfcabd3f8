import type { ReactNode } from 'react';
import { DateTime } from './date-time.js';
import { Plate } from './plate.js';
import { UserText } from './user-text.js';

export interface HistoryEntry {
  readonly id: string;
  /** The moment, ISO. */
  readonly at: string;
  /** What happened, in words. */
  readonly text: string;
  readonly person?: string;
  readonly city?: { readonly plate: string; readonly name: string };
  /** A reason somebody gave. */
  readonly note?: string;
}

/** Who did what and when, newest first as handed over. @public @since 1.0 */
export function HistoryList({ label, entries }: { readonly label: string; readonly entries: readonly HistoryEntry[] }): ReactNode {
  return (
    <ol className="history" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <DateTime value={entry.at} look="dateTime" />
          <div>
            <p>
              <span className="strong">{entry.text}</span>
              {entry.person !== undefined && <bdi className="history-who">{entry.person}</bdi>} {entry.city && <Plate {...entry.city} />}
            </p>
            {entry.note !== undefined && (
              <p className="muted small">
                <UserText text={entry.note} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
