import type { ReactNode } from 'react';

/** Nothing here: one sentence why, and one thing to do. @public @since 1.0 */
export function Empty({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}
