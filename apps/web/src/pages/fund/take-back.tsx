import { Button, Dialog, RefusalNote } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';

interface TakeBackProps {
  /** Words of the button, the question and its effect. */
  readonly act: string;
  readonly question: string;
  readonly effect: string;
  readonly refusals: readonly string[];
  readonly isSaving: boolean;
  readonly onConfirm: (close: () => void) => void;
}

/** Asks once more before something that waits is taken back for good. */
export function TakeBack({ act, question, effect, refusals, isSaving, onConfirm }: TakeBackProps): ReactNode {
  const message = useMessage();
  return (
    <Dialog
      isQuestion
      trigger={<Button>{act}</Button>}
      title={question}
      actions={(close) => (
        <>
          <Button onPress={close}>{message('fund.withdraw.keep')}</Button>
          <Button look="danger" isPending={isSaving} onPress={() => onConfirm(close)}>
            {message('fund.withdraw.confirm')}
          </Button>
        </>
      )}
    >
      {refusals.length > 0 && <RefusalNote refusals={refusals} />}
      <p>{effect}</p>
    </Dialog>
  );
}
