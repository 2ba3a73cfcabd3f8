import type { ReactNode } from 'react';
import { CloudOff } from 'lucide-react';
import { Button } from './button.js';
import { useFormat } from './format.js';
import { useUiTexts } from './texts.js';

export interface DraftNoteProps {
  readonly state: 'none' | 'saving' | 'saved' | 'not-saved' | 'restored';
  /** Moment of the last saving. */
  readonly at?: string;
  readonly onRetry?: () => void;
  readonly onDiscard?: () => void;
}

/** What is saved of a form, beside its title; read out politely when it changes. @public @since 1.0 */
export function DraftNote({ state, at, onRetry, onDiscard }: DraftNoteProps): ReactNode {
  const texts = useUiTexts();
  const format = useFormat();
  const time = at === undefined ? '' : format.time(at);
  const words = { none: '', saving: texts.draftSaving, saved: texts.draftSaved(time), 'not-saved': texts.draftNotSaved, restored: texts.draftRestored(time) }[state];
  return (
    <p className="draft-note" data-state={state}>
      {state === 'not-saved' && <CloudOff size={16} aria-hidden="true" />}
      <span role="status">{words}</span>
      {state === 'not-saved' && onRetry && (
        <Button look="quiet" isSmall onPress={onRetry}>
          {texts.tryAgain}
        </Button>
      )}
      {state !== 'none' && onDiscard && (
        <Button look="quiet" isSmall onPress={onDiscard}>
          {texts.draftDiscard}
        </Button>
      )}
    </p>
  );
}
