import type { ReactNode } from 'react';
import { parseDate, parseDateTime, type DateValue } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, DateInput, DatePicker as AriaDatePicker, DateSegment, Group, Popover } from 'react-aria-components/DatePicker';
import { Heading } from 'react-aria-components/Heading';
import { fieldFrame, FieldWords, type FieldProps } from './field.js';
import { useFormat } from './format.js';

export interface DatePickerProps extends FieldProps {
  /** A day `2026-11-20`; with `withTime` a wall-clock time `2026-11-20T14:30`. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly withTime?: boolean;
  readonly min?: string;
  readonly max?: string;
}

const read = (text: string, withTime: boolean): DateValue => (withTime ? parseDateTime(text.length === 10 ? `${text}T00:00` : text) : parseDate(text.slice(0, 10)));

/** A day, or a day and hour on the clock of the place it happens in: typed or picked from the month. @public @since 1.0 */
export function DatePicker({ value, onChange, withTime = false, min, max, ...field }: DatePickerProps): ReactNode {
  const { today } = useFormat();
  return (
    <AriaDatePicker
      {...fieldFrame({ width: withTime ? 'medium' : 'short', ...field })}
      name={field.name}
      value={value ? read(value, withTime) : null}
      onChange={(next) => onChange(next?.toString().slice(0, withTime ? 16 : 10))}
      granularity={withTime ? 'minute' : 'day'}
      hourCycle={24}
      hideTimeZone
      firstDayOfWeek="mon"
      placeholderValue={read(today, withTime)}
      minValue={min ? read(min, withTime) : undefined}
      maxValue={max ? read(max, withTime) : undefined}
    >
      <FieldWords field={field} />
      <Group className="control control-date">
        <DateInput className="segments">{(segment) => <DateSegment segment={segment} className="segment num" />}</DateInput>
        <Button className="control-button">
          <CalendarDays size={18} aria-hidden="true" />
        </Button>
      </Group>
      {/* itself the dialog: what closes it for a screen reader stands inside */}
      <Popover className="popover" aria-label={field.label}>
        <Calendar className="calendar" firstDayOfWeek="mon">
          <header className="calendar-head">
            <Button slot="previous" className="btn btn-quiet btn-icon">
              <ChevronLeft size={18} className="flip" aria-hidden="true" />
            </Button>
            <Heading className="calendar-title" />
            <Button slot="next" className="btn btn-quiet btn-icon">
              <ChevronRight size={18} className="flip" aria-hidden="true" />
            </Button>
          </header>
          <CalendarGrid>{(date) => <CalendarCell date={date} className="calendar-cell num" />}</CalendarGrid>
        </Calendar>
      </Popover>
    </AriaDatePicker>
  );
}
