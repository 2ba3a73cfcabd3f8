import { Button, Checkbox, Dialog, RefusalNote, TextArea } from '@regia/ui';
import { announce, useMessage, useMutate } from '@regia/web-kit';
import { useState } from 'react';
import type { PartnershipFactsFragment } from '../../gql/graphql.js';
import { OutcomeNote } from './outcome-note.js';
import { EndPart } from './partnerships.graphql.js';

interface Props {
  readonly partnership: PartnershipFactsFragment;
  readonly city: PartnershipFactsFragment['cities'][number];
}

/** Ends the part of a city: what follows from it is read and said to be understood before it can be confirmed. */
export function EndPartButton({ partnership, city }: Props) {
  const message = useMessage();
  const { run, isSaving, refusals, refusalAt, outcome, reset } = useMutate(EndPart);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isUnderstood, setUnderstood] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const words = { city: city.name.text, partnership: partnership.name.text };
  const confirm = async (): Promise<void> => {
    setAsked(true);
    if (reason.trim() === '' || !isUnderstood) return;
    const { state } = await run({ input: { partnership: partnership.id, city: city.id, reason: reason.trim() } });
    if (state !== 'done') return;
    setOpen(false);
    announce(message('settings.part.ended', words));
  };
  const open = (opens: boolean): void => {
    setOpen(opens);
    setAsked(false);
    setUnderstood(false);
    reset();
  };
  return (
    <Dialog
      title={message('settings.part.title', words)}
      isQuestion
      isOpen={isOpen}
      onOpenChange={open}
      trigger={
        <Button isSmall>
          {message('settings.part.end')}
          <span className="sr-only">: {city.name.text}</span>
        </Button>
      }
      actions={(close) => (
        <>
          <Button look="danger" onPress={() => void confirm()} isPending={isSaving}>
            {message('settings.part.confirm')}
          </Button>
          <Button onPress={close}>{message('action.cancel')}</Button>
        </>
      )}
    >
      <p>{message('settings.part.text', words)}</p>
      <ul className="part-effects">
        <li>{message('settings.part.agenda', words)}</li>
        <li>{message('settings.part.people', words)}</li>
        <li>{message('settings.part.books', words)}</li>
      </ul>
      <TextArea
        name="reason"
        label={message('settings.part.reason')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        error={isAsked && reason.trim() === '' ? message('refusals.reason-required') : refusalAt('reason')}
      />
      <Checkbox
        name="understood"
        label={message('settings.part.understood', words)}
        isSelected={isUnderstood}
        onChange={setUnderstood}
        {...(isAsked && !isUnderstood ? { error: message('settings.part.understood.required') } : {})}
      />
      <RefusalNote refusals={refusals.filter(({ path }) => !path.includes('reason')).map(({ sentence }) => sentence)} />
      <OutcomeNote outcome={outcome} />
    </Dialog>
  );
}
