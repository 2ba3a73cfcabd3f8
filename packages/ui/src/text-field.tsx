import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { fieldFrame, FieldWords, type FieldProps } from './field.js';
import { classes } from './class-names.js';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'url' | 'tel' | 'password';
  readonly autoComplete?: string;
  readonly maxLength?: number;
  /** References, IBANs and addresses stay left to right in every language. */
  readonly isCode?: boolean;
  readonly lang?: string;
}

/** One line of text. @public @since 1.0 */
export function TextField({ value, onChange, type = 'text', autoComplete, maxLength, isCode, lang, ...field }: TextFieldProps): ReactNode {
  return (
    <AriaTextField {...fieldFrame(field)} name={field.name} value={value} onChange={onChange} type={type} autoComplete={autoComplete} maxLength={maxLength}>
      <FieldWords field={field} />
      <Input className={classes('control', isCode && 'num')} dir={isCode ? 'ltr' : 'auto'} lang={lang} />
    </AriaTextField>
  );
}
