import { useState, type ReactNode } from 'react';
import { fold } from '@regia/kernel';
import { Search } from 'lucide-react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { OptionContent, type Option } from './option-content.js';
import { useUiTexts } from './texts.js';

export interface PaletteEntry extends Option {
  readonly href?: string;
  /** More words it is found by. */
  readonly keywords?: string;
}

export interface PaletteGroup {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
  /** The server already searched: every entry is shown. */
  readonly isFound?: boolean;
}

export interface PaletteProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly groups: readonly PaletteGroup[];
  /** Called for entries without an address. */
  readonly onPick?: (id: string) => void;
  /** Each change of the text, to ask the server. */
  readonly onSearch?: (text: string) => void;
  readonly isSearching?: boolean;
}

/** Search and jump: type, arrow, Enter. Loaded things answer at once, the server's join them. @public @since 1.0 */
export function Palette({ label, isOpen, onOpenChange, groups, onPick, onSearch, isSearching }: PaletteProps): ReactNode {
  const texts = useUiTexts();
  const [typed, setTyped] = useState('');
  const type = (text: string): void => {
    setTyped(text);
    onSearch?.(text);
  };
  const found = groups.map((group) => ({ ...group, entries: group.isFound ? group.entries : group.entries.filter((entry) => matches(entry, typed)) })).filter((group) => group.entries.length > 0);
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className="veil veil-top">
      <Modal className="palette">
        <Dialog aria-label={label} className="dialog-bare">
          <Autocomplete inputValue={typed} onInputChange={type}>
            <SearchField aria-label={label} autoFocus className="palette-field">
              <Search size={18} aria-hidden="true" />
              <Input placeholder={label} dir="auto" />
            </SearchField>
            <Menu
              className="menu palette-list"
              aria-label={label}
              onAction={(id) => {
                onOpenChange(false);
                onPick?.(String(id));
              }}
              renderEmptyState={() => <p className="menu-empty">{isSearching ? texts.loading : texts.nothingFound}</p>}
            >
              {found.map((group) => (
                <MenuSection key={group.title} aria-label={group.title}>
                  <Header className="menu-head">{group.title}</Header>
                  {group.entries.map((entry) => (
                    <MenuItem key={entry.id} id={entry.id} href={entry.href} textValue={entry.label} className="menu-item">
                      <OptionContent option={entry} />
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
          <p role="status" className="sr-only">{isSearching ? texts.loading : ''}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const matches = (entry: PaletteEntry, typed: string): boolean => fold(`${entry.label} ${entry.plate ?? ''} ${entry.keywords ?? ''}`).includes(fold(typed.trim()));
