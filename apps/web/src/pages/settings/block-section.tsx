import { Button, Dialog, RefusalNote, Section, TextArea } from '@regia/ui';
import { announce, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useState } from 'react';
import type { MemberFactsFragment } from '../../gql/graphql.js';
import { OutcomeNote } from './outcome-note.js';
import { BlockPerson, UnblockPerson } from './settings.graphql.js';

/** Access of a person: blocked with a reason, and given back. */
export function BlockSection({ member }: { readonly member: MemberFactsFragment }) {
  const message = useMessage();
  const { person } = useSession();
  const isOneself = person?.id === member.person.id;
  return (
    <Section title={message('settings.access')}>
      <p>{message(member.isBlocked ? 'settings.access.blocked' : 'settings.access.open', { person: member.person.name })}</p>
      {isOneself ? (
        <p className="muted">{message('refusals.cannot-block-yourself')}</p>
      ) : member.isBlocked ? (
        <Unblock member={member} />
      ) : (
        <Block member={member} />
      )}
    </Section>
  );
}

function Unblock({ member }: { readonly member: MemberFactsFragment }) {
  const message = useMessage();
  const unblock = useMutate(UnblockPerson);
  const run = async (): Promise<void> => {
    const { state } = await unblock.run({ input: { person: member.person.id } });
    if (state === 'done') announce(message('settings.unblocked', { person: member.person.name }));
  };
  return (
    <>
      <RefusalNote refusals={unblock.refusals.map(({ sentence }) => sentence)} />
      <OutcomeNote outcome={unblock.outcome} />
      <p>
        <Button onPress={() => void run()} isPending={unblock.isSaving}>
          {message('settings.unblock')}
        </Button>
      </p>
    </>
  );
}

function Block({ member }: { readonly member: MemberFactsFragment }) {
  const message = useMessage();
  const block = useMutate(BlockPerson);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const confirm = async (): Promise<void> => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const { state } = await block.run({ input: { person: member.person.id, reason: reason.trim() } });
    if (state !== 'done') return;
    setOpen(false);
    announce(message('settings.blocked.said', { person: member.person.name }));
  };
  const elsewhere = block.refusals.filter(({ path }) => !path.includes('reason'));
  return (
    <p>
      <Dialog
        title={message('settings.block.title', { person: member.person.name })}
        isQuestion
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={<Button look="danger">{message('settings.block')}</Button>}
        actions={(close) => (
          <>
            <Button look="danger" onPress={() => void confirm()} isPending={block.isSaving}>
              {message('settings.block')}
            </Button>
            <Button onPress={close}>{message('action.cancel')}</Button>
          </>
        )}
      >
        <p>{message('settings.block.text')}</p>
        <TextArea
          name="reason"
          label={message('settings.block.reason')}
          hint={message('settings.block.reason.hint')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          error={isMissing ? message('refusals.reason-required') : block.refusalAt('reason')}
        />
        <RefusalNote refusals={elsewhere.map(({ sentence }) => sentence)} />
        <OutcomeNote outcome={block.outcome} />
      </Dialog>
    </p>
  );
}
