import type { ReactNode } from 'react';

/** How large a share is, for the eye: the number stands beside it. */
export function ShareBar({ percent }: { readonly percent: string }): ReactNode {
  return (
    <span className="fund-key-bar" aria-hidden="true">
      <span style={{ inlineSize: `${Math.min(100, Number(percent))}%` }} />
    </span>
  );
}
