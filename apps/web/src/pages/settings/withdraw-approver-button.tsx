import { Button, Dialog, RefusalNote } from '@regia/ui';
import { announce, useMessage, useMutate } from '@regia/web-kit';
import { useState } from 'react';
import type { WaitingApproverFactsFragment } from '../../gql/graphql.js';
import { OutcomeNote } from './outcome-note.js';
import { WithdrawApprover } from './settings.graphql.js';

/** Takes back the part of an approver before it counts. */
export function WithdrawApproverButton({ approver }: { readonly approver: WaitingApproverFactsFragment }) {
  const message = useMessage();
  const { run, isSaving, refusals, outcome } = useMutate(WithdrawApprover);
  const [isOpen, setOpen] = useState(false);
  const words = { person: approver.person.name, partnership: approver.partnership?.name.text ?? '', city: approver.city.name.text };
  const decide = async (): Promise<void> => {
    const { state } = await run({ input: { approver: approver.id } });
    if (state !== 'done') return;
    setOpen(false);
    announce(message('settings.withdraw.said', words));
  };
  return (
    <Dialog
      title={message('settings.withdraw.title', words)}
      isQuestion
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button isSmall>
          {message('settings.withdraw')}
          <span className="sr-only">: {words.person}</span>
        </Button>
      }
      actions={(close) => (
        <>
          <Button look="danger" onPress={() => void decide()} isPending={isSaving}>
            {message('settings.withdraw')}
          </Button>
          <Button onPress={close}>{message('action.cancel')}</Button>
        </>
      )}
    >
      <p>{message('settings.withdraw.text', words)}</p>
      <RefusalNote refusals={refusals.map(({ sentence }) => sentence)} />
      <OutcomeNote outcome={outcome} />
    </Dialog>
  );
}
