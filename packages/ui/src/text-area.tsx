import type { ReactNode } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { fieldFrame, FieldWords, type FieldProps } from './field.js';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly lang?: string;
}

/** Several lines of text; grows with what is written. @public @since 1.0 */
export function TextArea({ value, onChange, rows = 3, maxLength, lang, ...field }: TextAreaProps): ReactNode {
  return (
    <AriaTextField {...fieldFrame({ width: 'full', ...field })} name={field.name} value={value} onChange={onChange} maxLength={maxLength}>
      <FieldWords field={field} />
      <AriaTextArea className="control control-area" rows={rows} dir="auto" lang={lang} />
    </AriaTextField>
  );
}
