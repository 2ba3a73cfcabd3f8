import { Notice, Page, useFormat } from '@regia/ui';
import { announce, useCan, useDraft, useLanguage, useMessage, useMutate, useScope, useSession } from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { NotSaved } from '../../states/not-saved.js';
import { CreateAgendaItem } from './agenda.graphql.js';
import { AgendaDraftNote, AgendaForm } from './agenda-form.js';
import { FORM_VERSION, inputOf, newFormValue } from './form-value.js';
import { useAgendaChoices } from './use-agenda.js';
import './agenda.css';

/** A new item of the agenda. What is typed stays on this device until it is sent. */
export default function NewAgendaItemPage(): ReactNode {
  const message = useMessage();
  const { path } = useScope();
  const can = useCan();
  const { city } = useSession();
  const parent = { href: path('agenda'), label: message('agenda.title') };
  if (!city || !can('agenda.write')) {
    return (
      <Page title={message('agenda.new')} parent={parent} width="form">
        <Notice>{message('agenda.notAllowed')}</Notice>
      </Page>
    );
  }
  return <NewItem cityId={city.id} timeZone={city.timeZone} />;
}

function NewItem({ cityId, timeZone }: { readonly cityId: string; readonly timeZone: string }): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const format = useFormat();
  const navigate = useNavigate();
  const { path } = useScope();
  const { day, kind } = useSearch({ from: '/$scope/agenda/new' });
  const { partnerships } = useAgendaChoices();
  const kept = useDraft(
    'agenda-new',
    newFormValue({ language, day: day ?? format.today, kind, timeZone, cityId, partnership: partnerships[0]?.id }),
    FORM_VERSION,
  );
  const save = useMutate(CreateAgendaItem, { keepIdAs: 'agenda-new' });
  // a discarded draft gives its id up: what is sent next is another item
  const draft = { ...kept, discard: () => (kept.discard(), save.startOver()) };
  const [attempt, setAttempt] = useState(0);
  const submit = async (): Promise<void> => {
    const outcome = await save.run({ input: inputOf(save.id, draft.value) });
    setAttempt((n) => n + 1);
    if (outcome.state !== 'done') return;
    draft.discard();
    announce(message('agenda.saved'));
    await navigate({ href: path(`agenda/${outcome.payload.item?.id ?? ''}`) });
  };
  return (
    <Page
      title={message('agenda.new')}
      parent={{ href: path('agenda'), label: message('agenda.title') }}
      width="form"
      note={<AgendaDraftNote draft={draft} />}
      hasErrors={save.refusals.length > 0}
    >
      <AgendaForm
        draft={draft}
        refusals={save.refusals}
        refusalAt={save.refusalAt}
        attempt={attempt}
        isSaving={save.isSaving}
        submitWord={message('agenda.create')}
        onSubmit={() => void submit()}
      >
        <NotSaved outcome={save.outcome?.state} onRetry={() => void submit()} />
      </AgendaForm>
    </Page>
  );
}
