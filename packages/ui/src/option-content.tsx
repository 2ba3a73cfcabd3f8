import type { ReactNode } from 'react';
import { UserText } from './user-text.js';

/** One thing to choose. @public @since 1.0 */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** Plate of the city it stands for. */
  readonly plate?: string;
  readonly hint?: string;
  readonly icon?: ReactNode;
}

export function OptionContent({ option }: { readonly option: Option }): ReactNode {
  return (
    <>
      {option.icon}
      {/* part of the name: whoever speaks to the page says what is seen */}
      {option.plate !== undefined && <span className="plate">{option.plate}</span>}{' '}
      <span className="opt">
        <UserText text={option.label} />
        {option.hint !== undefined && <small className="muted">{option.hint}</small>}
      </span>
    </>
  );
}
