import { Button, ConflictChooser, Notice, Page, useFormat, type ConflictChoice } from '@regia/ui';
import { announce, useData, useDraft, useMessage, useMutate, useScope } from '@regia/web-kit';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { NotFound } from '../../states/not-found.js';
import { AgendaItemById, ChangeAgendaItem } from './agenda.graphql.js';
import { AgendaDraftNote, AgendaForm } from './agenda-form.js';
import { differingFields, merged } from './conflict.js';
import { FORM_VERSION, formValueOf, inputOf } from './form-value.js';
import type { AgendaItemFieldsFragment } from './gql/graphql.js';
import { NotSaved } from '../../states/not-saved.js';
import './agenda.css';

/** Changes an item. When somebody else was faster, both versions are shown and chosen field by field. */
export default function EditAgendaItemPage(): ReactNode {
  const { id } = useParams({ from: '/$scope/agenda/$id/edit' });
  const message = useMessage();
  const { path } = useScope();
  const { agendaItem } = useData(AgendaItemById, { id });
  if (!agendaItem) return <NotFound />;
  if (!agendaItem.canEdit) {
    return (
      <Page title={agendaItem.title.text} parent={{ href: path(`agenda/${id}`), label: agendaItem.title.text }} width="form">
        <Notice>{message('agenda.notYours')}</Notice>
      </Page>
    );
  }
  return <EditItem key={id} item={agendaItem} />;
}

function EditItem({ item }: { readonly item: AgendaItemFieldsFragment }): ReactNode {
  const message = useMessage();
  const navigate = useNavigate();
  const { path } = useScope();
  const [base, setBase] = useState(item);
  const draft = useDraft(`agenda-edit-${item.id}`, formValueOf(item), FORM_VERSION);
  const save = useMutate(ChangeAgendaItem);
  const [attempt, setAttempt] = useState(0);
  const [theirs, setTheirs] = useState<AgendaItemFieldsFragment>();

  const submit = async (value = draft.value, version = base.version): Promise<void> => {
    const outcome = await save.run({ input: { id: item.id, version, item: inputOf(item.id, value) } });
    setAttempt((n) => n + 1);
    if (outcome.state === 'refused') setTheirs(outcome.payload.current ?? undefined);
    if (outcome.state !== 'done') return;
    draft.discard();
    announce(message('agenda.saved'));
    await navigate({ href: path(`agenda/${item.id}`) });
  };
  const settle = (choice: ConflictChoice, current: AgendaItemFieldsFragment): void => {
    const value = merged(draft.value, formValueOf(current), choice);
    draft.change(() => value);
    setBase(current);
    setTheirs(undefined);
    save.reset();
    void submit(value, current.version);
  };
  return (
    <Page
      title={message('agenda.edit')}
      parent={{ href: path(`agenda/${item.id}`), label: item.title.text }}
      width="form"
      note={<AgendaDraftNote draft={draft} />}
      hasErrors={save.refusals.length > 0}
    >
      <AgendaForm
        draft={draft}
        refusals={theirs ? [] : save.refusals}
        refusalAt={save.refusalAt}
        attempt={attempt}
        isSaving={save.isSaving}
        submitWord={message('agenda.save')}
        onSubmit={() => void submit()}
      >
        <NotSaved outcome={save.outcome?.state} onRetry={() => void submit()} />
        {theirs && <Conflict mine={draft.value} theirs={theirs} onSettle={(choice) => settle(choice, theirs)} />}
      </AgendaForm>
    </Page>
  );
}

interface ConflictProps {
  readonly mine: ReturnType<typeof formValueOf>;
  readonly theirs: AgendaItemFieldsFragment;
  readonly onSettle: (choice: ConflictChoice) => void;
}

function Conflict({ mine, theirs, onSettle }: ConflictProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const fields = differingFields(mine, formValueOf(theirs));
  return (
    <ConflictChooser
      key={theirs.version}
      title={message('agenda.conflict')}
      explanation={message('agenda.conflict.who', { name: theirs.updatedBy?.name ?? '', when: format.dateTime(theirs.updatedAt) })}
      words={{ mine: message('agenda.conflict.mine'), theirs: message('agenda.conflict.theirs') }}
      fields={fields.map(({ name, mine: own, theirs: other }) => ({
        name,
        label: message(`agenda.conflict.field.${name}`),
        mine: own,
        theirs: other,
      }))}
      actions={(choice) => (
        <Button look="primary" onPress={() => onSettle(choice)}>
          {message('agenda.conflict.save')}
        </Button>
      )}
    />
  );
}
