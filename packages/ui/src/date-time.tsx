import type { ReactNode } from 'react';
import { useFormat, type DayStyle } from './format.js';
import { Plate } from './plate.js';
import type { CityRef } from './facts.js';

export interface DateTimeProps {
  /** A day (`2026-11-20`) or an instant. */
  readonly value: string;
  readonly look?: DayStyle | 'time' | 'dateTime' | 'relative';
  readonly timeZone?: string;
}

/** A day or a moment as `<time>`. Moments are on the reader's clock unless a zone is named. @public @since 1.0 */
export function DateTime({ value, look = 'medium', timeZone }: DateTimeProps): ReactNode {
  const format = useFormat();
  return <time className="num" dateTime={value}>{write()}</time>;

  function write(): string {
    if (look === 'time') return format.time(value, timeZone);
    if (look === 'dateTime') return format.dateTime(value, timeZone);
    if (look === 'relative') return format.relativeDays(value.slice(0, 10));
    return format.date(value, look, timeZone);
  }
}

/** One moment on the clock of each city that takes part, the reader's first. @public @since 1.0 */
export function CityTimes({ instant, cities, limit = 2 }: { readonly instant: string; readonly cities: readonly CityRef[]; readonly limit?: number }): ReactNode {
  const format = useFormat();
  return (
    <span className="city-times">
      {cities.slice(0, limit).map((city) => (
        <span key={city.plate} className="num">
          <Plate plate={city.plate} name={city.name} /> {format.time(instant, city.timeZone)}
        </span>
      ))}
    </span>
  );
}
