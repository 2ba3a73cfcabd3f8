import type { ReactNode } from 'react';
import { Check } from 'lucide-react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';

export interface CheckboxProps {
  readonly name?: string;
  readonly label: string;
  readonly hint?: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly error?: string;
}

/** Yes or no to one statement. @public @since 1.0 */
export function Checkbox({ name, label, hint, isSelected, onChange, isDisabled, error }: CheckboxProps): ReactNode {
  return (
    <div className="check-row" data-field={name} data-invalid={error !== undefined || undefined}>
      {error !== undefined && <p className="fld-error">{error}</p>}
      <AriaCheckbox className="check" name={name} isSelected={isSelected} onChange={onChange} isDisabled={isDisabled} isInvalid={error !== undefined}>
        <span className="check-box" aria-hidden="true">
          <Check size={14} strokeWidth={3} />
        </span>
        <span className="opt">
          {label}
          {hint !== undefined && <small className="hint">{hint}</small>}
        </span>
      </AriaCheckbox>
    </div>
  );
}
