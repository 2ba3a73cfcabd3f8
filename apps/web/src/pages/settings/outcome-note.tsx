import { Notice } from '@regia/ui';
import { useMessage, type Outcome } from '@regia/web-kit';

/** Says that a change was not stored, or that nobody knows; nothing when it was stored or refused. */
export function OutcomeNote({ outcome }: { readonly outcome: Outcome<unknown> | undefined }) {
  const message = useMessage();
  if (outcome?.state !== 'unknown' && outcome?.state !== 'failed') return null;
  const kind = outcome.state === 'unknown' ? 'unknown' : outcome.fault.kind === 'offline' ? 'offline' : 'failed';
  return (
    <Notice tone="warn" role="alert">
      <p>{message(`outcome.${kind}`)}</p>
    </Notice>
  );
}
