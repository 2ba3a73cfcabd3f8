import type { ReactNode } from 'react';

/** Two columns that become one on narrow screens. `rail`: the right one is 19 rem, as beside the month. @public @since 1.0 */
export function Columns({ main, side, look = 'wide' }: { readonly main: ReactNode; readonly side: ReactNode; readonly look?: 'wide' | 'rail' }): ReactNode {
  return (
    <div className={`columns columns-${look}`}>
      <div className="column">{main}</div>
      <div className="column">{side}</div>
    </div>
  );
}
