import { Button, Dialog, RefusalNote } from '@regia/ui';
import { announce, useMessage, useMutate } from '@regia/web-kit';
import { useState } from 'react';
import type { WaitingApproverFactsFragment } from '../../gql/graphql.js';
import { OutcomeNote } from './outcome-note.js';
import { ConfirmApprover } from './settings.graphql.js';

/** The second person says that somebody is an approver, having asked them another way. */
export function ConfirmApproverButton({ approver }: { readonly approver: WaitingApproverFactsFragment }) {
  const message = useMessage();
  const { run, isSaving, refusals, outcome } = useMutate(ConfirmApprover);
  const [isOpen, setOpen] = useState(false);
  const words = { person: approver.person.name, partnership: approver.partnership?.name.text ?? '', city: approver.city.name.text };
  const decide = async (): Promise<void> => {
    const { state } = await run({ input: { approver: approver.id } });
    if (state !== 'done') return;
    setOpen(false);
    announce(message('settings.confirm.said', words));
  };
  return (
    <Dialog
      title={message('settings.confirm.title', words)}
      isQuestion
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button isSmall>
          {message('settings.confirm')}
          <span className="sr-only">: {words.person}</span>
        </Button>
      }
      actions={(close) => (
        <>
          <Button look="primary" onPress={() => void decide()} isPending={isSaving}>
            {message('settings.confirm')}
          </Button>
          <Button onPress={close}>{message('action.cancel')}</Button>
        </>
      )}
    >
      <p>{message('settings.confirm.text', words)}</p>
      <RefusalNote refusals={refusals.map(({ sentence }) => sentence)} />
      <OutcomeNote outcome={outcome} />
    </Dialog>
  );
}
