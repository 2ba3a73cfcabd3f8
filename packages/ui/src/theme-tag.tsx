import type { ReactNode } from 'react';
import type { Hue } from './facts.js';

/** Name of a theme in its own colour: as a rounded tag, or as a small square before the word. @public @since 1.0 */
export function ThemeTag({ hue, label, look = 'tag' }: { readonly hue: Hue; readonly label: string; readonly look?: 'tag' | 'mark' }): ReactNode {
  if (look === 'tag') return <span className="tag" data-t={hue}>{label}</span>;
  return (
    <span className="tmark" data-t={hue}>
      <i aria-hidden="true" />
      {label}
    </span>
  );
}
