import { DraftNote } from '@regia/ui';
import type { Draft } from '@regia/web-kit';
import type { ReactNode } from 'react';

/** What is kept of a form on this device, beside its title. */
export function KeptNote({
  draft,
  onDiscard,
}: {
  readonly draft: Pick<Draft<object>, 'isRestored' | 'keptAt'>;
  readonly onDiscard: () => void;
}): ReactNode {
  const { isRestored, keptAt } = draft;
  return (
    <DraftNote
      state={isRestored ? 'restored' : keptAt ? 'saved' : 'none'}
      {...(keptAt ? { at: keptAt.toISOString() } : {})}
      onDiscard={onDiscard}
    />
  );
}
