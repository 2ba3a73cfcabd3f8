import type { ReactNode } from 'react';
import { fold } from '@regia/kernel';
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { fieldFrame, FieldWords, type FieldProps } from './field.js';
import { OptionContent, type Option } from './option-content.js';
import { useUiTexts } from './texts.js';

export interface ComboBoxProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  readonly placeholder?: string;
}

/** Chooses one of many known things by typing a part of it; accents and the four Turkish i do not matter. @public @since 1.0 */
export function ComboBox({ options, value, onChange, placeholder, ...field }: ComboBoxProps): ReactNode {
  const texts = useUiTexts();
  return (
    <AriaComboBox
      {...fieldFrame(field)}
      name={field.name}
      value={value ?? null}
      onChange={(id) => onChange(id === null ? undefined : String(id))}
      defaultFilter={(text, typed) => fold(text).includes(fold(typed))}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <FieldWords field={field} />
      <span className="control control-combo">
        <Input placeholder={placeholder} dir="auto" />
        <Button className="control-button">
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
      </span>
      <Popover className="popover popover-list">
        <ListBox className="menu" renderEmptyState={() => <p className="menu-empty">{texts.nothingFound}</p>}>
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.label} className="menu-item">
              <OptionContent option={option} />
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
