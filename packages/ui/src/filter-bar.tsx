import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { Button } from './button.js';
import type { Hue } from './facts.js';
import { useUiTexts } from './texts.js';

export interface FilterBarProps {
  /** Name of the group of controls. */
  readonly label: string;
  readonly children: ReactNode;
  /** Shown when something is filtered. */
  readonly onClear?: () => void;
  /** How many things match, in words; read out when it changes. */
  readonly result?: string;
}

/** Controls that narrow a list, the number of things left, and one button that clears them all. @public @since 1.0 */
export function FilterBar({ label, children, onClear, result }: FilterBarProps): ReactNode {
  const texts = useUiTexts();
  return (
    <div className="filters" role="group" aria-label={label}>
      {children}
      {result !== undefined && (
        <span className="filters-result" role="status">
          {result}
        </span>
      )}
      {onClear && (
        <Button look="quiet" icon={<X size={16} aria-hidden="true" />} onPress={onClear}>
          {texts.clearFilters}
        </Button>
      )}
    </div>
  );
}

export interface FilterChipsProps {
  readonly label: string;
  readonly chips: readonly { readonly id: string; readonly label: string; readonly hue?: Hue }[];
  readonly selected: string | undefined;
  /** Pressing the chip that is on takes it off. */
  readonly onChange: (id: string | undefined) => void;
}

/** Themes or kinds as round buttons with their colour; one can be on. @public @since 1.0 */
export function FilterChips({ label, chips, selected, onChange }: FilterChipsProps): ReactNode {
  return (
    <div className="chips" role="group" aria-label={label}>
      {chips.map((chip) => (
        <button key={chip.id} type="button" className="tchip" data-t={chip.hue ?? 'gov'} aria-pressed={chip.id === selected} onClick={() => onChange(chip.id === selected ? undefined : chip.id)}>
          {chip.hue && <i aria-hidden="true" />}
          {chip.label}
        </button>
      ))}
    </div>
  );
}
