import { Button, Notice } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';

/** The line broke or the server failed: what was typed is still here, and sending again cannot happen twice. */
export function NotSaved({ outcome, onRetry }: { readonly outcome: string | undefined; readonly onRetry: () => void }): ReactNode {
  const message = useMessage();
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
