import { useActivity, useMessage } from '@regia/web-kit';
import { CircleAlert, CircleCheck, CloudOff, LoaderCircle } from 'lucide-react';

/** One word on what is saved, and on the line. The icon repeats it; on phones the word is for those who listen. */
export function SavingState() {
  const { savingCount, unsaved, isOnline } = useActivity();
  const message = useMessage();
  const [state, Icon] = !isOnline
    ? (['offline', CloudOff] as const)
    : savingCount > 0
      ? (['saving', LoaderCircle] as const)
      : unsaved.length > 0
        ? (['unsaved', CircleAlert] as const)
        : (['saved', CircleCheck] as const);
  return (
    <p className="saving" data-state={state} role="status">
      <Icon size={16} aria-hidden="true" />
      <span>{message(`saving.${state}`)}</span>
    </p>
  );
}

/** Without a line: what still works, in one sentence above the page. */
export function OfflineLine() {
  const { isOnline } = useActivity();
  const message = useMessage();
  if (isOnline) return null;
  return (
    <p className="offline-line">
      <CloudOff size={16} aria-hidden="true" />
      {message('offline.text')}
    </p>
  );
}
