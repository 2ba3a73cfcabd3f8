import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { classes } from './class-names.js';

export interface SegmentedProps<Id extends string = string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string; readonly icon?: ReactNode }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly isSmall?: boolean;
}

/** Two to four ways to see the same thing; exactly one is on. @public @since 1.0 */
export function Segmented<Id extends string>({ label, options, value, onChange, isSmall }: SegmentedProps<Id>): ReactNode {
  return (
    <ToggleButtonGroup
      className={classes('seg', isSmall && 'seg-small')}
      selectionMode="single"
      disallowEmptySelection
      aria-label={label}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id));
        if (chosen) onChange(chosen.id);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id}>
          {option.icon}
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
