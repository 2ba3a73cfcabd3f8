import { useState, type ReactElement, type ReactNode } from 'react';
import { fold } from '@regia/kernel';
import { Check } from 'lucide-react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { OptionContent, type Option } from './option-content.js';
import { SearchField } from './search-field.js';
import { useUiTexts } from './texts.js';

export interface MenuEntry extends Option {
  /** Goes there instead of calling `onAction`. */
  readonly href?: string;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
}

export interface MenuGroup {
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
}

export interface MenuProps {
  /** The button that opens it: a `Button` of this package or of react-aria-components. It gets focus back. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly onAction?: (id: string) => void;
  /** Marks the entry that is in force, for menus that choose. */
  readonly selected?: string;
  /** Gives the menu a field to type in; the text is the field's name. */
  readonly find?: string;
}

/** A button with a list of acts or choices. @public @since 1.0 */
export function Menu({ trigger, label, groups, onAction, selected, find }: MenuProps): ReactNode {
  const [typed, setTyped] = useState('');
  const texts = useUiTexts();
  const list = (
    <AriaMenu
      className="menu"
      aria-label={label}
      onAction={(id) => onAction?.(String(id))}
      {...(selected === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [selected] })}
      renderEmptyState={() => <p className="menu-empty">{texts.nothingFound}</p>}
    >
      {groups.map((group, index) => (
        <MenuSection key={group.title ?? index} aria-label={group.title ?? label}>
          {group.title !== undefined && <Header className="menu-head">{group.title}</Header>}
          {group.entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} textValue={entry.label} href={entry.href} isDisabled={entry.isDisabled} className={entry.isDanger ? 'menu-item menu-danger' : 'menu-item'}>
              <OptionContent option={entry} />
              {entry.id === selected && <Check size={16} className="menu-check" aria-hidden="true" />}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </AriaMenu>
  );
  return (
    <MenuTrigger onOpenChange={() => setTyped('')}>
      {trigger}
      <Popover className="popover" placement="bottom start">
        {find === undefined ? (
          list
        ) : (
          <Autocomplete inputValue={typed} onInputChange={setTyped} filter={(text, part) => fold(text).includes(fold(part))}>
            <SearchField label={find} value={typed} onChange={setTyped} />
            {list}
          </Autocomplete>
        )}
      </Popover>
    </MenuTrigger>
  );
}
