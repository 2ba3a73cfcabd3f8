import type { ReactNode } from 'react';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { fieldFrame, FieldWords, type FieldProps } from './field.js';
import { OptionContent, type Option } from './option-content.js';

export interface RadioGroupProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}

/** Chooses one of a few things that should all be seen. @public @since 1.0 */
export function RadioGroup({ options, value, onChange, ...field }: RadioGroupProps): ReactNode {
  return (
    <AriaRadioGroup {...fieldFrame(field)} name={field.name} value={value ?? null} onChange={onChange}>
      <FieldWords field={field} />
      <div className="radios">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="check">
            <span className="check-box check-round" aria-hidden="true" />
            <OptionContent option={option} />
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
