import type { ReactNode } from 'react';
import { Search, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { useUiTexts } from './texts.js';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
  readonly placeholder?: string;
}

/** Finds in a list on this page. Its label is hidden: the magnifier and the placeholder show what it is for. @public @since 1.0 */
export function SearchField({ label, value, onChange, onSubmit, placeholder }: SearchFieldProps): ReactNode {
  const texts = useUiTexts();
  return (
    <AriaSearchField className="control search" value={value} onChange={onChange} onSubmit={onSubmit}>
      <Label className="sr-only">{label}</Label>
      <Search size={16} aria-hidden="true" />
      <Input placeholder={placeholder ?? label} dir="auto" />
      {value !== '' && (
        <Button className="search-clear" aria-label={texts.clear}>
          <X size={16} aria-hidden="true" />
        </Button>
      )}
    </AriaSearchField>
  );
}
