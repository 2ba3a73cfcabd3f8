import { Button, Empty, ErrorSummary, Notice, Section, TextArea, UserText, useFormat } from '@regia/ui';
import type { PluginSpec } from '@regia/plugin-api';
import { useState, type ReactNode } from 'react';
import { announce } from '../announce.js';
import { useMessage } from '../messages.js';
import { useDraft } from '../use-draft.js';
import { useMutate } from '../use-mutate.js';
import type { ChangeNote, DeskData } from './desk-data.js';

interface DeskNoteProps {
  readonly plugin: PluginSpec;
  readonly desk: DeskData;
  readonly canChange: boolean;
  readonly change: ChangeNote;
}

/** The note of a desk; whoever may change it does so in place. @public @since 1.0 */
export function DeskNote(props: DeskNoteProps): ReactNode {
  const { desk, canChange } = props;
  const message = useMessage();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const edit = canChange && !isOpen && (
    <Button isSmall look="quiet" onPress={() => setOpen(true)}>
      {message('action.edit')}
    </Button>
  );
  return (
    <Section title={message('desk.note')} actions={edit}>
      {isOpen ? (
        <NoteForm {...props} onDone={() => setOpen(false)} />
      ) : desk.note === '' ? (
        <Empty>{message('desk.note.none')}</Empty>
      ) : (
        <UserText text={desk.note} as="p" />
      )}
      {!isOpen && desk.changedAt !== null && (
        <p className="muted small">
          {message('desk.note.changed', { name: desk.changedBy?.name ?? '', when: format.dateTime(desk.changedAt) })}
        </p>
      )}
    </Section>
  );
}

function NoteForm({ plugin, desk, change, onDone }: DeskNoteProps & { readonly onDone: () => void }): ReactNode {
  const message = useMessage(plugin);
  const draft = useDraft(`desk-note-${plugin.key}`, { text: desk.note });
  const save = useMutate(change, { plugin });
  const [attempt, setAttempt] = useState(0);
  const [theirs, setTheirs] = useState<{ readonly note: string; readonly version: number }>();
  const submit = async (version: number): Promise<void> => {
    const outcome = await save.run({ input: { version, text: draft.value.text } });
    setAttempt((n) => n + 1);
    if (outcome.state === 'refused')
      setTheirs(outcome.refusals.some(({ code }) => code === 'changed-by-someone-else') ? (outcome.payload.desk ?? undefined) : undefined);
    if (outcome.state !== 'done') return;
    draft.discard();
    announce(message('desk.note.saved'));
    onDone();
  };
  const leave = (): void => {
    draft.discard();
    onDone();
  };
  const isLost = save.outcome?.state === 'unknown' || save.outcome?.state === 'failed';
  const problems = theirs ? [] : save.refusals.map(({ path, sentence }) => ({ name: path.at(-1) ?? '', text: sentence }));
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(theirs?.version ?? desk.version);
      }}
    >
      <ErrorSummary title={message('form.problems')} problems={problems} attempt={attempt} />
      {isLost && (
        <Notice tone="bad" role="alert" title={message(`form.${save.outcome?.state}`)}>
          {message(`form.${save.outcome?.state}.text`)}
        </Notice>
      )}
      {theirs && (
        <Notice
          tone="warn"
          role="alert"
          title={message('desk.note.conflict')}
          actions={<Button onPress={leave}>{message('desk.note.keepTheirs')}</Button>}
        >
          <UserText text={theirs.note} as="p" />
        </Notice>
      )}
      <TextArea
        name="text"
        label={message('desk.note.text')}
        hint={message('desk.note.hint')}
        value={draft.value.text}
        onChange={(text) => draft.change({ text })}
        rows={5}
        maxLength={5000}
        error={save.refusalAt('text')}
        width="full"
      />
      <div className="row">
        <Button type="submit" look="primary" isPending={save.isSaving}>
          {theirs ? message('desk.note.saveMine') : message('action.save')}
        </Button>
        <Button look="quiet" onPress={leave}>
          {message('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
