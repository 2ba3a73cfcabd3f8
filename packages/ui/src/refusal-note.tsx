import type { ReactNode } from 'react';
import { Notice } from './notice.js';

/** What a rule refused, in sentences that say what to do next; beside the act that was refused. @public @since 1.0 */
export function RefusalNote({ refusals, actions, onDismiss }: { readonly refusals: readonly string[]; readonly actions?: ReactNode; readonly onDismiss?: () => void }): ReactNode {
  if (refusals.length === 0) return null;
  return (
    <Notice tone="bad" role="alert" actions={actions} onDismiss={onDismiss}>
      {refusals.map((refusal) => (
        <p key={refusal}>{refusal}</p>
      ))}
    </Notice>
  );
}
