import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { addDays } from '@regia/kernel';
import { Flag } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { classes } from './class-names.js';
import { DayList } from './day-list.js';
import { EventCard } from './event-card.js';
import type { AgendaEntry } from './facts.js';
import { mondayOf, useFormat } from './format.js';
import { layMonth, type Bar, type WeekDay } from './month-layout.js';
import { Plate } from './plate.js';
import { Popover } from './popover.js';
import { shiftDayByMonth } from './shift-month.js';
import { useUiTexts } from './texts.js';

export interface MonthGridProps {
  /** `2026-11`. */
  readonly month: string;
  /** Everything that touches the weeks shown, cancelled things too. */
  readonly entries: readonly AgendaEntry[];
  /** Page Up, Page Down and arrows over the edge ask for another month. */
  readonly onMonthChange: (month: string) => void;
  /** Enter on a day, for "new event on this day". */
  readonly onDayPress?: (day: string) => void;
}

/** The month from Monday. One tab stop on the day: arrows, Home, End, Page Up and Page Down; entries of that day follow. @public @since 1.0 */
export function MonthGrid({ month, entries, onMonthChange, onDayPress }: MonthGridProps): ReactNode {
  const format = useFormat();
  const weeks = useMemo(() => layMonth(month, entries), [month, entries]);
  const { active, setActive, grid, onKeyDown } = useDayKeys(month, format.today, format.direction, onMonthChange);
  const [openDay, setOpenDay] = useState<string>();
  const shown = weeks.flat().find((day) => day.day === openDay);
  const press = (day: string): void => {
    setOpenDay(day);
    onDayPress?.(day);
  };
  return (
    <div>
      <div className="month" role="grid" aria-label={format.monthTitle(month)} ref={grid}>
        <div className="month-row month-head" role="row">
          {weeks[0]!.map(({ day }) => (
            <div key={day} role="columnheader">
              <span aria-hidden="true">{format.dayName(day, 'short')}</span>
              <span className="sr-only">{format.dayName(day)}</span>
            </div>
          ))}
        </div>
        {weeks.map((week) => (
          <div className="month-row" role="row" key={week[0]!.day}>
            {week.map((day) => (
              <DayCell key={day.day} day={day} isActive={day.day === active} onFocus={setActive} onKeyDown={onKeyDown} onPress={press} />
            ))}
          </div>
        ))}
      </div>
      {shown && <DayList day={shown.day} entries={shown.entries} />}
    </div>
  );
}

interface DayCellProps {
  readonly day: WeekDay;
  readonly isActive: boolean;
  readonly onFocus: (day: string) => void;
  readonly onKeyDown: (event: KeyboardEvent, day: string) => void;
  readonly onPress: (day: string) => void;
}

function DayCell({ day, isActive, onFocus, onKeyDown, onPress }: DayCellProps): ReactNode {
  const format = useFormat();
  const texts = useUiTexts();
  const isToday = day.day === format.today;
  const count = texts.eventCount(day.entries.length, format.number(day.entries.length));
  return (
    <div role="gridcell" className="month-day" data-out={day.isOutside || undefined} data-today={isToday || undefined}>
      <button
        type="button"
        className="month-num num"
        data-day={day.day}
        tabIndex={isActive ? 0 : -1}
        aria-current={isToday ? 'date' : undefined}
        onFocus={() => onFocus(day.day)}
        onKeyDown={(event) => onKeyDown(event, day.day)}
        onClick={() => onPress(day.day)}
      >
        <span aria-hidden="true">{format.date(day.day, 'dayNumber')}</span>
        <span className="sr-only">{`${format.date(day.day, 'long')}, ${count}`}</span>
      </button>
      {day.bars.map((bar) => (
        <Chip key={bar.entry.id} bar={bar} isTabStop={isActive} />
      ))}
      {day.hidden > 0 && (
        <Popover
          label={format.date(day.day, 'long')}
          trigger={
            <Button className="month-more" excludeFromTabOrder={!isActive}>
              {texts.more(format.number(day.hidden))}
            </Button>
          }
        >
          <DayList day={day.day} entries={day.entries} isInPopover />
        </Popover>
      )}
      <span className="month-dots" aria-hidden="true">
        {day.entries.slice(0, 4).map((entry) => (
          <i key={entry.id} data-t={entry.theme?.hue ?? 'gov'} />
        ))}
      </span>
    </div>
  );
}

function Chip({ bar, isTabStop }: { readonly bar: Bar; readonly isTabStop: boolean }): ReactNode {
  const texts = useUiTexts();
  const { entry } = bar;
  const isBar = entry.isAllDay || bar.span > 1;
  const spoken = [...entry.cities.map((city) => city.name), entry.theme?.label, entry.isDeadline && texts.deadline, entry.isCancelled && texts.cancelled].filter(Boolean).join(', ');
  const place = { '--span': bar.span, '--lane': bar.lane } as CSSProperties;
  return (
    <Popover
      label={entry.title.text}
      placement="end top"
      trigger={
        <Button
          className={classes('chip', isBar && 'chip-bar', entry.isDeadline && 'chip-deadline', entry.isCancelled && 'chip-off')}
          data-t={entry.theme?.hue ?? 'gov'}
          data-from={bar.beginsHere || undefined}
          excludeFromTabOrder={!isTabStop}
          style={place}
        >
          {entry.isDeadline && <Flag size={13} aria-hidden="true" />}
          <span className="chip-title" dir="auto" lang={entry.title.language}>
            {entry.title.text}
          </span>
          <span className="sr-only">, {spoken}</span>
          {isBar && bar.span > 1 && (
            <span className="chip-cities" aria-hidden="true">
              {entry.cities.slice(0, 3).map((city) => (
                <Plate key={city.plate} plate={city.plate} />
              ))}
            </span>
          )}
        </Button>
      }
    >
      <EventCard entry={entry} />
    </Popover>
  );
}

/** The roving tab stop. A move over the edge changes the month and focuses the day once it is drawn. */
function useDayKeys(month: string, today: string, direction: 'ltr' | 'rtl', onMonthChange: (month: string) => void) {
  const [chosen, setActive] = useState(today);
  const active = chosen.slice(0, 7) === month ? chosen : today.slice(0, 7) === month ? today : `${month}-01`;
  const grid = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const button = grid.current?.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`);
    if (!button) return;
    wanted.current = undefined;
    button.focus();
  });
  const onKeyDown = (event: KeyboardEvent, day: string): void => {
    const to = dayAfterKey(event.key, day, direction);
    if (to === undefined) return;
    event.preventDefault();
    wanted.current = to;
    setActive(to);
    if (to.slice(0, 7) !== month) onMonthChange(to.slice(0, 7));
  };
  return { active, setActive, grid, onKeyDown };
}

function dayAfterKey(key: string, day: string, direction: 'ltr' | 'rtl'): string | undefined {
  const forward = direction === 'rtl' ? -1 : 1;
  if (key === 'ArrowRight') return addDays(day, forward);
  if (key === 'ArrowLeft') return addDays(day, -forward);
  if (key === 'ArrowDown') return addDays(day, 7);
  if (key === 'ArrowUp') return addDays(day, -7);
  if (key === 'Home') return mondayOf(day);
  if (key === 'End') return addDays(mondayOf(day), 6);
  if (key === 'PageUp') return shiftDayByMonth(day, -1);
  if (key === 'PageDown') return shiftDayByMonth(day, 1);
  return undefined;
}
