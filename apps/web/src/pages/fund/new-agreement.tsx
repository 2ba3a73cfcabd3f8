import { Button, DatePicker, ErrorSummary, Money, MoneyField, Notice, Page, Select, TextField, type FieldProblem } from '@regia/ui';
import {
  announce,
  sentenceOf,
  useCan,
  useDraft,
  useFormat,
  useLanguage,
  useMessage,
  useMutate,
  useSession,
  type Draft,
  type Message,
} from '@regia/web-kit';
import { useNavigate } from '@tanstack/react-router';
import { Plus, X } from 'lucide-react';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { NotSaved } from '../../states/not-saved.js';
import {
  AGREEMENT_VERSION,
  agreementInput,
  missingIn,
  newAgreement,
  sumOf,
  withInstalment,
  type AgreementValue,
  type TypedInstalment,
} from './agreement-value.js';
import { AgreeContribution } from './contribution.graphql.js';
import { EarmarkFields } from './earmark-fields.js';
import { FeeFields } from './fee-fields.js';
import { KeptNote } from './kept-note.js';
import { problemsOf, summaryOf } from './refused.js';
import type { ShownFund } from './use-fund.js';

/** What a city has agreed to pay, instalment by instalment. Treasurers enter it: of the city itself, or of the one that keeps the books. */
export function NewAgreement({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  const can = useCan();
  const { city } = useSession();
  if (can('fund.record') && city) return <AgreementPage fund={fund} own={city.id} />;
  return (
    <Page
      title={message('fund.agreement.new')}
      parent={{ href: fund.to('contributions'), label: message('fund.contributions') }}
      width="form"
    >
      <Notice>{message('fund.record.notAllowed')}</Notice>
    </Page>
  );
}

function AgreementPage({ fund, own }: { readonly fund: ShownFund; readonly own: string }): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const format = useFormat();
  const navigate = useNavigate();
  const draft = useDraft(`fund-agreement-${fund.code}`, newAgreement(own, format.today), AGREEMENT_VERSION);
  const save = useMutate(AgreeContribution, { keepIdAs: `fund-agreement-${fund.code}` });
  const [attempt, setAttempt] = useState(0);
  const [isChecked, setChecked] = useState(false);
  const missing = isChecked ? missingIn(draft.value) : [];
  const submit = async (): Promise<void> => {
    setChecked(true);
    setAttempt((n) => n + 1);
    if (missingIn(draft.value).length > 0) return;
    const outcome = await save.run({ input: agreementInput(save.id, fund.code, language, draft.value) });
    setAttempt((n) => n + 1);
    if (outcome.state !== 'done') return;
    draft.discard();
    announce(message('fund.agreement.saved'));
    await navigate({ href: fund.to('contributions') });
  };
  const startOver = (): void => {
    draft.discard();
    save.startOver();
    setChecked(false);
  };
  // the city's own ceiling: what it has left is told where the amounts are
  const left = save.outcome?.state === 'refused' ? save.outcome.payload.roomLeft : undefined;
  const withRoom = (found: readonly FieldProblem[]): readonly FieldProblem[] =>
    left
      ? found.map((each) =>
          each.name === 'instalments' ? { ...each, text: message('ceiling.exceeded', { room: format.money(left, 'trim') }) } : each,
        )
      : found;
  const problems =
    missing.length > 0 ? missing.map(({ path, code }) => ({ name: path, text: sentenceOf(code) })) : withRoom(problemsOf(save.refusals));
  const labelOf = labelsIn(message, (n) => format.number(n));
  const summary = summaryOf(problems, labelOf, (field, sentence) => message('fund.problem', { field, sentence }));
  const errorAt = (field: string): string | undefined => problems.find(({ name }) => name === field)?.text ?? save.refusalAt(field);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void submit();
  };
  return (
    <Page
      title={message('fund.agreement.new')}
      lede={message('fund.agreement.lede')}
      parent={{ href: fund.to('contributions'), label: message('fund.contributions') }}
      width="form"
      note={<KeptNote draft={draft} onDiscard={startOver} />}
      hasErrors={problems.length > 0}
    >
      <ErrorSummary title={message('form.problems')} problems={summary} attempt={attempt} />
      <NotSaved outcome={save.outcome?.state} onRetry={() => void submit()} />
      <form className="form" noValidate onSubmit={onSubmit}>
        <AgreementFields fund={fund} own={own} draft={draft} errorAt={errorAt} />
        <div className="row">
          <Button type="submit" look="primary" isPending={save.isSaving}>
            {message('fund.agreement.save')}
          </Button>
          {draft.isChanged && (
            <Button look="quiet" onPress={startOver}>
              {message('form.discard')}
            </Button>
          )}
        </div>
      </form>
    </Page>
  );
}

/** Labels of the fields, to say in the summary which one is meant. */
function labelsIn(message: Message, written: (n: number) => string): (field: string) => string | undefined {
  const labels: Readonly<Record<string, string>> = {
    city: message('fund.agreement.city'),
    title: message('fund.agreement.title'),
    agreedOn: message('fund.agreement.agreedOn'),
    source: message('fund.source'),
    instalments: message('fund.instalments'),
    'earmark.theme': message('earmark.field.theme'),
    'earmark.city': message('earmark.field.city'),
    'earmark.project': message('earmark.field.project'),
    'earmark.line': message('earmark.field.line'),
    'agentFee.percent': message('fund.agreement.fee'),
    'agentFee.atMostMinor': message('fund.agreement.feeAtMost'),
  };
  return (field) => {
    const [, at, part] = /^instalments\.(\d+)\.(\w+)$/.exec(field) ?? [];
    if (at === undefined) return labels[field];
    const no = written(Number(at) + 1);
    return part === 'dueOn' ? message('fund.instalment.dueOn', { no }) : message('fund.instalment.amount', { no });
  };
}

interface FieldsProps {
  readonly fund: ShownFund;
  readonly own: string;
  readonly draft: Draft<AgreementValue>;
  readonly errorAt: (field: string) => string | undefined;
}

function AgreementFields({ fund, own, draft, errorAt }: FieldsProps): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const { cities } = useSession();
  const { value, change } = draft;
  const payers = cities.filter(({ id, hasLeft }) => !hasLeft && (id === own || own === fund.holder.id));
  return (
    <>
      <Select
        name="city"
        label={message('fund.agreement.city')}
        placeholder={message('fund.choose')}
        value={value.city}
        onChange={(city) => change({ city })}
        error={errorAt('city')}
        options={payers.map(({ id, name, plate }) => ({ id, label: name, plate }))}
      />
      <TextField
        name="title"
        label={message('fund.agreement.title')}
        hint={message('fund.agreement.title.hint')}
        value={value.title}
        onChange={(title) => change({ title })}
        maxLength={200}
        lang={language}
        error={errorAt('title')}
        width="full"
      />
      <DatePicker
        name="agreedOn"
        label={message('fund.agreement.agreedOn')}
        value={value.agreedOn}
        onChange={(agreedOn) => change({ agreedOn })}
        error={errorAt('agreedOn')}
      />
      <TextField
        name="source"
        label={message('fund.source')}
        hint={message('fund.source.hint')}
        isOptional
        isCode
        value={value.source}
        onChange={(source) => change({ source })}
        maxLength={32}
        error={errorAt('source')}
      />
      <EarmarkFields fund={fund} draft={draft} errorAt={errorAt} />
      <fieldset className="fld fld-full fund-rows" data-field="instalments">
        <legend className="fld-label">{message('fund.instalments')}</legend>
        {errorAt('instalments') && <p className="fld-error">{errorAt('instalments')}</p>}
        <InstalmentRows fund={fund} draft={draft} errorAt={errorAt} />
      </fieldset>
      <FeeFields fund={fund} draft={draft} errorAt={errorAt} />
    </>
  );
}

function InstalmentRows({ fund, draft, errorAt }: Omit<FieldsProps, 'own'>): ReactNode {
  const message = useMessage();
  const { value, change } = draft;
  const set = (key: string, part: Partial<TypedInstalment>): void =>
    change((now) => ({ ...now, instalments: now.instalments.map((row) => (row.key === key ? { ...row, ...part } : row)) }));
  const remove = (key: string): void => change((now) => ({ ...now, instalments: now.instalments.filter((row) => row.key !== key) }));
  return (
    <>
      <ol className="fund-instalments">
        {value.instalments.map((row, at) => (
          <InstalmentRow
            key={row.key}
            fund={fund}
            row={row}
            at={at}
            errorAt={errorAt}
            onChange={(part) => set(row.key, part)}
            {...(value.instalments.length > 1 ? { onRemove: () => remove(row.key) } : {})}
          />
        ))}
      </ol>
      <div className="row">
        <Button
          isSmall
          icon={<Plus size={16} aria-hidden="true" />}
          onPress={() => change((now) => ({ ...now, instalments: withInstalment(now.instalments) }))}
        >
          {message('fund.instalment.add')}
        </Button>
        <span>
          {message('fund.agreement.total')}{' '}
          <Money value={{ amountMinor: sumOf(value.instalments), currency: fund.baseCurrency }} isStrong />
        </span>
      </div>
    </>
  );
}

interface RowProps {
  readonly fund: ShownFund;
  readonly row: TypedInstalment;
  readonly at: number;
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (part: Partial<TypedInstalment>) => void;
  readonly onRemove?: () => void;
}

function InstalmentRow({ fund, row, at, errorAt, onChange, onRemove }: RowProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const no = format.number(at + 1);
  return (
    <li>
      <DatePicker
        name={`instalments.${at}.dueOn`}
        label={message('fund.instalment.dueOn', { no })}
        value={row.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
        error={errorAt(`instalments.${at}.dueOn`)}
        width="short"
      />
      <MoneyField
        name={`instalments.${at}.amountMinor`}
        label={message('fund.instalment.amount', { no })}
        currency={fund.baseCurrency}
        value={row.amount}
        onChange={(amount) => onChange({ amount })}
        error={errorAt(`instalments.${at}.amountMinor`)}
        width="short"
      />
      {onRemove && (
        <Button
          look="quiet"
          icon={<X size={16} aria-hidden="true" />}
          label={message('fund.instalment.remove', { no })}
          onPress={onRemove}
        />
      )}
    </li>
  );
}
