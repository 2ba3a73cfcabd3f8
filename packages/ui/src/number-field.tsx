import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { fieldFrame, FieldWords, type FieldProps } from './field.js';

export interface NumberFieldProps extends FieldProps {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly options?: Intl.NumberFormatOptions;
}

/** A count or measure in the reader's own writing. Money has its own field. @public @since 1.0 */
export function NumberField({ value, onChange, min, max, step, options, ...field }: NumberFieldProps): ReactNode {
  return (
    <AriaNumberField
      {...fieldFrame({ width: 'short', ...field })}
      name={field.name}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      minValue={min}
      maxValue={max}
      step={step}
      formatOptions={options}
    >
      <FieldWords field={field} />
      <Input className="control num" />
    </AriaNumberField>
  );
}
