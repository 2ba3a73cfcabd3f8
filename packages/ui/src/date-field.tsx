import type { ReactNode } from 'react';
import { parseDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { fieldFrame, FieldWords, type FieldProps } from './field.js';

export interface DateFieldProps extends FieldProps {
  /** A day, `2026-11-20`. */
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
  readonly min?: string;
  readonly max?: string;
}

/** A day that people know by heart, such as a date of birth or of a letter: typed, without a calendar. @public @since 1.0 */
export function DateField({ value, onChange, min, max, ...field }: DateFieldProps): ReactNode {
  return (
    <AriaDateField {...fieldFrame({ width: 'short', ...field })} name={field.name} value={value ? parseDate(value) : null} onChange={(day) => onChange(day?.toString())} minValue={min ? parseDate(min) : undefined} maxValue={max ? parseDate(max) : undefined}>
      <FieldWords field={field} />
      <span className="control">
        <DateInput className="segments">{(segment) => <DateSegment segment={segment} className="segment num" />}</DateInput>
      </span>
    </AriaDateField>
  );
}
