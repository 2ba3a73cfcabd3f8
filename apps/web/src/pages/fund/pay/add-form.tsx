import { Button, Dialog, RefusalNote } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import { Plus } from 'lucide-react';
import type { ReactNode, SubmitEvent } from 'react';

interface AddDialogProps {
  /** Words of the button and the title. */
  readonly title: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A small form behind a button. */
export function AddDialog({ title, children }: AddDialogProps): ReactNode {
  return (
    <Dialog trigger={<Button icon={<Plus size={16} aria-hidden="true" />}>{title}</Button>} title={title}>
      {children}
    </Dialog>
  );
}

interface AddFormProps {
  readonly refusals: readonly string[];
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Fields, what was refused about the whole, and the two ways out. */
export function AddForm({ refusals, isSaving, onSave, onClose, children }: AddFormProps): ReactNode {
  const message = useMessage();
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSave();
  };
  return (
    <form className="form" noValidate onSubmit={onSubmit}>
      {refusals.length > 0 && <RefusalNote refusals={refusals} />}
      {children}
      <div className="row">
        <Button type="submit" look="primary" isPending={isSaving}>
          {message('action.save')}
        </Button>
        <Button onPress={onClose}>{message('action.cancel')}</Button>
      </div>
    </form>
  );
}
