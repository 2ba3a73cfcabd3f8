import {
  Button,
  Checkbox,
  DatePicker,
  DraftNote,
  ErrorSummary,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  useFormat,
  ComboBox,
  Notice,
  Disclosure,
  type FieldProblem,
} from '@regia/ui';
import { PluginPart, useAgendaPart, useMessage, useSession, type Draft, type RefusalNote } from '@regia/web-kit';
import type { ReactNode, SubmitEvent } from 'react';
import { withAllDay, withStart, type AgendaFormValue } from './form-value.js';
import type { AgendaStatus, Audience } from './gql/graphql.js';
import { useAgendaChoices } from './use-agenda.js';

const NONE = 'none';
const AUDIENCES: readonly Audience[] = ['CITY', 'PARTNERSHIP', 'CONSORTIUM', 'PUBLIC'];
const STATUSES: readonly AgendaStatus[] = ['PLANNED', 'CONFIRMED', 'DONE'];
const LANGUAGES = ['en', 'it', 'fr', 'es', 'ca', 'pt', 'ar', 'tr', 'zh'] as const;

interface AgendaFormProps {
  readonly draft: Draft<AgendaFormValue>;
  readonly refusals: readonly RefusalNote[];
  readonly refusalAt: (field: string) => string | undefined;
  readonly attempt: number;
  readonly isSaving: boolean;
  readonly submitWord: string;
  readonly onSubmit: () => void;
  /** Stands between the summary and the fields: an unknown outcome, a conflict. */
  readonly children?: ReactNode;
}

/** The fields of an agenda item. Rules live on the server; what it refuses comes back at its field. */
export function AgendaForm(props: AgendaFormProps): ReactNode {
  const { draft, refusals, attempt, isSaving, submitWord, onSubmit, children } = props;
  const message = useMessage();
  const problems: FieldProblem[] = refusals.map(({ path, sentence }) => ({
    name: path.filter((part) => part !== 'input' && part !== 'item').join('.'),
    text: sentence,
  }));
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <>
      <ErrorSummary title={message('form.problems')} problems={problems} attempt={attempt} />
      {children}
      <form className="form" noValidate onSubmit={submit}>
        <WhatFields {...props} />
        <WhenFields {...props} />
        <WhoFields {...props} />
        <div className="row">
          <Button type="submit" look="primary" isPending={isSaving}>
            {submitWord}
          </Button>
          {draft.isChanged && (
            <Button look="quiet" onPress={draft.discard}>
              {message('form.discard')}
            </Button>
          )}
        </div>
      </form>
    </>
  );
}

/** What is saved of the form, beside its title. */
export function AgendaDraftNote({ draft }: { readonly draft: Draft<AgendaFormValue> }): ReactNode {
  const state = draft.isRestored ? 'restored' : draft.keptAt ? 'saved' : 'none';
  return <DraftNote state={state} {...(draft.keptAt ? { at: draft.keptAt.toISOString() } : {})} onDiscard={draft.discard} />;
}

function WhatFields({ draft, refusalAt }: AgendaFormProps): ReactNode {
  const message = useMessage();
  const { agendaItemKinds, themes } = useAgendaChoices();
  const { value, change } = draft;
  const { original } = value;
  return (
    <>
      <TextField
        name="title"
        label={message('agenda.field.title')}
        value={value.title[original] ?? ''}
        onChange={(text) => change({ title: { ...value.title, [original]: text } })}
        maxLength={200}
        lang={original}
        error={refusalAt('title')}
        width="full"
      />
      <Select
        name="kind"
        label={message('agenda.kind')}
        placeholder={message('agenda.choose')}
        value={value.kind}
        onChange={(kind) => change({ kind, payload: undefined })}
        options={agendaItemKinds.map(({ key, name }) => ({ id: key, label: name.text }))}
        error={refusalAt('kind')}
      />
      <KindFields draft={draft} refusalAt={refusalAt} />
      <Select
        name="theme"
        label={message('agenda.theme')}
        placeholder={message('agenda.choose')}
        isOptional
        value={value.theme ?? NONE}
        onChange={(theme) => change({ theme: theme === NONE ? undefined : theme })}
        options={[{ id: NONE, label: message('agenda.noTheme') }, ...themes.map(({ key, name }) => ({ id: key, label: name.text }))]}
        error={refusalAt('theme')}
      />
      <TextArea
        name="text"
        label={message('agenda.field.text')}
        isOptional
        value={value.text[original] ?? ''}
        onChange={(text) => change({ text: { ...value.text, [original]: text } })}
        rows={4}
        maxLength={5000}
        lang={original}
        error={refusalAt('text')}
        width="full"
      />
      <OtherLanguages draft={draft} />
    </>
  );
}

function KindFields({ draft, refusalAt }: Pick<AgendaFormProps, 'draft' | 'refusalAt'>): ReactNode {
  const part = useAgendaPart(draft.value.kind);
  if (!part) return null;
  const props = {
    payload: draft.value.payload,
    onChange: (payload: string) => draft.change({ payload }),
    refusalAt: (field: string) => refusalAt(`payload.${field}`) ?? refusalAt(field),
  };
  return <PluginPart plugin={part.plugin.manifest.key} slot="agenda.form" load={part.form} props={props} minHeight={120} />;
}

function OtherLanguages({ draft }: Pick<AgendaFormProps, 'draft'>): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { value, change } = draft;
  return (
    <Disclosure title={message('agenda.otherLanguages')}>
      <div className="form">
        <p className="hint">{message('agenda.otherLanguages.hint', { language: format.languageName(value.original) })}</p>
        {LANGUAGES.filter((language) => language !== value.original).map((language) => (
          <TextField
            key={language}
            name={`title.${language}`}
            label={message('agenda.titleIn', { language: format.languageName(language) })}
            isOptional
            value={value.title[language] ?? ''}
            onChange={(text) => change({ title: { ...value.title, [language]: text } })}
            maxLength={200}
            lang={language}
            width="full"
          />
        ))}
      </div>
    </Disclosure>
  );
}

function WhenFields({ draft, refusalAt }: AgendaFormProps): ReactNode {
  const message = useMessage();
  const { cities } = useSession();
  const { value, change } = draft;
  const zones = [...new Set([value.timeZone, ...cities.map(({ timeZone }) => timeZone)])];
  return (
    <>
      <Checkbox
        name="isAllDay"
        label={message('agenda.field.allDay')}
        isSelected={value.isAllDay}
        onChange={(isAllDay) => change((now) => withAllDay(now, isAllDay))}
      />
      <DatePicker
        name="startsAt"
        label={message('agenda.field.startsAt')}
        withTime={!value.isAllDay}
        value={value.startsAt}
        onChange={(startsAt) => change((now) => withStart(now, startsAt))}
        error={refusalAt('startsAt')}
      />
      <DatePicker
        name="endsAt"
        label={message(value.isAllDay ? 'agenda.field.lastDay' : 'agenda.field.endsAt')}
        withTime={!value.isAllDay}
        value={value.endsAt}
        onChange={(endsAt) => change({ endsAt })}
        error={refusalAt('endsAt')}
      />
      <ComboBox
        name="timeZone"
        label={message('agenda.field.timeZone')}
        hint={message('agenda.field.timeZone.hint')}
        value={value.timeZone}
        onChange={(timeZone) => change({ timeZone: timeZone ?? value.timeZone })}
        options={zones.map((zone) => ({
          id: zone,
          label: zone.replaceAll('_', ' '),
          hint: cities
            .filter(({ timeZone }) => timeZone === zone)
            .map(({ name }) => name)
            .join(', '),
        }))}
        error={refusalAt('timeZone')}
      />
      <TextField
        name="place"
        label={message('agenda.field.place')}
        isOptional
        value={value.place}
        onChange={(place) => change({ place })}
        maxLength={200}
        error={refusalAt('place')}
      />
    </>
  );
}

function WhoFields({ draft, refusalAt }: AgendaFormProps): ReactNode {
  const message = useMessage();
  const { cities, city } = useSession();
  const { partnerships } = useAgendaChoices();
  const { value, change } = draft;
  const toggle = (id: string, isIn: boolean): void =>
    change({ cities: isIn ? [...value.cities, id] : value.cities.filter((other) => other !== id) });
  return (
    <>
      <fieldset className="fld fld-full" data-field="cities">
        <legend className="fld-label">{message('agenda.field.cities')}</legend>
        {refusalAt('cities') && <p className="fld-error">{refusalAt('cities')}</p>}
        {cities
          .filter(({ hasLeft }) => !hasLeft)
          .map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              isSelected={value.cities.includes(id)}
              isDisabled={id === city?.id}
              onChange={(isIn) => toggle(id, isIn)}
            />
          ))}
      </fieldset>
      <RadioGroup
        name="audience"
        label={message('agenda.field.audience')}
        value={value.audience}
        onChange={(audience) => change({ audience: AUDIENCES.find((known) => known === audience) ?? value.audience })}
        options={AUDIENCES.filter((audience) => audience !== 'PARTNERSHIP' || partnerships.length > 0).map((audience) => ({
          id: audience,
          label: message(`agenda.audience.${audience}`),
          hint: message(`agenda.audience.${audience}.hint`),
        }))}
        error={refusalAt('audience')}
      />
      {value.audience === 'PARTNERSHIP' && (
        <Select
          name="partnership"
          label={message('agenda.field.partnership')}
          placeholder={message('agenda.choose')}
          value={value.partnership}
          onChange={(partnership) => change({ partnership })}
          options={partnerships.map(({ id, name }) => ({ id, label: name.text }))}
          error={refusalAt('partnership')}
        />
      )}
      {value.audience === 'PUBLIC' && <Notice tone="warn">{message('agenda.publicWarning')}</Notice>}
      <RadioGroup
        name="status"
        label={message('agenda.status')}
        value={value.status}
        onChange={(status) => change({ status: STATUSES.find((known) => known === status) ?? value.status })}
        options={STATUSES.map((status) => ({ id: status, label: message(`agenda.status.${status}`) }))}
        error={refusalAt('status')}
      />
    </>
  );
}
