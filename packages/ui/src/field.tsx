import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useUiTexts } from './texts.js';
import { classes } from './class-names.js';

/** What every field has. `name` is how refusals and the error summary find it: the path of the input, joined by dots. @public @since 1.0 */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly isOptional?: boolean;
  readonly isDisabled?: boolean;
  readonly width?: FieldWidth;
  readonly onBlur?: () => void;
}

export type FieldWidth = 'short' | 'medium' | 'long' | 'full';

/** Attributes shared by the wrappers of all fields. @public @since 1.0 */
export function fieldFrame({ name, error, isDisabled, width = 'long', onBlur }: FieldProps) {
  return { className: classes('fld', `fld-${width}`), 'data-field': name, isInvalid: error !== undefined, isDisabled, onBlur } as const;
}

/** Label above, hint under the label, error above the control: the same order in every field. @public @since 1.0 */
export function FieldWords({ field }: { readonly field: FieldProps }): ReactNode {
  const texts = useUiTexts();
  return (
    <>
      <Label className="fld-label">
        {field.label}
        {field.isOptional && <span className="fld-optional"> {texts.optional}</span>}
      </Label>
      {field.hint !== undefined && <Text slot="description" className="hint">{field.hint}</Text>}
      <FieldError className="fld-error">{field.error}</FieldError>
    </>
  );
}
