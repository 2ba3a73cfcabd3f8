import { Button, DraftNote, Notice, type FieldProblem } from '@regia/ui';
import { useMessage, type Draft, type RefusalNote } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { foodSecurity } from '../manifest.js';

/** What is kept of a form, beside its title. */
export function KeptNote<T>({ draft, onDiscard }: { readonly draft: Draft<T>; readonly onDiscard: () => void }): ReactNode {
  const state = draft.isRestored ? 'restored' : draft.keptAt ? 'saved' : 'none';
  return <DraftNote state={state} {...(draft.keptAt ? { at: draft.keptAt.toISOString() } : {})} onDiscard={onDiscard} />;
}

/** The line broke or the server failed: what was typed is still here, and sending again cannot happen twice. */
export function NotSaved({ outcome, onRetry }: { readonly outcome: string | undefined; readonly onRetry: () => void }): ReactNode {
  const message = useMessage(foodSecurity);
  if (outcome !== 'unknown' && outcome !== 'failed') return null;
  return (
    <Notice
      tone="bad"
      role="alert"
      title={message(`form.${outcome}`)}
      actions={<Button onPress={onRetry}>{message('action.retry')}</Button>}
    >
      {message(`form.${outcome}.text`)}
    </Notice>
  );
}

/** What stops a form: fields left empty, else what the server refused, each at the first field it names. */
export function problemsOf(missing: readonly string[], refusals: readonly RefusalNote[], requiredWord: string): FieldProblem[] {
  if (missing.length > 0) return missing.map((name) => ({ name, text: requiredWord }));
  return refusals.map(({ path, sentence }) => ({ name: path.filter((part) => part !== 'input')[0] ?? '', text: sentence }));
}
