import type { ReactNode } from 'react';
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { fieldFrame, FieldWords, type FieldProps } from './field.js';
import { OptionContent, type Option } from './option-content.js';

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
  readonly placeholder: string;
}

/** Chooses one of a few known things; typing the first letters finds it. @public @since 1.0 */
export function Select({ options, value, onChange, placeholder, ...field }: SelectProps): ReactNode {
  return (
    <AriaSelect {...fieldFrame(field)} name={field.name} value={value ?? null} onChange={(id) => id !== null && onChange(String(id))} placeholder={placeholder}>
      <FieldWords field={field} />
      <Button className="control control-select">
        <SelectValue className="select-value" />
        <ChevronDown size={16} aria-hidden="true" />
      </Button>
      <Popover className="popover popover-list">
        <ListBox className="menu">
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.label} className="menu-item">
              <OptionContent option={option} />
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
