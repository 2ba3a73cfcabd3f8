import {
  Button,
  DatePicker,
  ErrorSummary,
  Link,
  MoneyField,
  Notice,
  Page,
  RefusalNote,
  Select,
  TextField,
  type AmountReading,
  type FieldProblem,
} from '@regia/ui';
import {
  announce,
  useCan,
  useData,
  useDraft,
  useFormat,
  useLanguage,
  useMessage,
  useMutate,
  useSession,
  type Message,
} from '@regia/web-kit';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { NotSaved } from '../../../states/not-saved.js';
import { KeptNote } from '../kept-note.js';
import { aboutTheWhole, problemsOf, summaryOf } from '../refused.js';
import { useFund, type ShownFund } from '../use-fund.js';
import { Instruct, MoveDecisions, Moves } from './move.graphql.js';
import '../fund.css';

/** Instructs money to go from one holder's account to another's. */
export default function NewMovePage(): ReactNode {
  const message = useMessage();
  const can = useCan();
  const { city } = useSession();
  const fund = useFund();
  if (can('fund.record') && city?.id === fund.holder.id) return <Form fund={fund} />;
  return (
    <Page title={message('move.new')} parent={{ href: fund.to('moves'), label: message('move.title') }} width="form">
      <Notice>{message('move.notYours', { city: fund.holder.name.text })}</Notice>
    </Page>
  );
}

interface Value {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly decision: string | undefined;
  readonly amount: AmountReading;
  readonly on: string;
  readonly text: string;
}

const FIELDS = ['from', 'to', 'decision', 'amountMinor', 'effectiveOn', 'text'] as const;
const VERSION = 1;

function Form({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const format = useFormat();
  const navigate = useNavigate();
  const { bankAccounts } = useData(Moves, { fund: fund.code });
  const name = `fund-new-move-${fund.code}`;
  const empty: Value = { from: fund.holder.id, to: undefined, decision: undefined, amount: { text: '' }, on: format.today, text: '' };
  const draft = useDraft(name, empty, VERSION);
  const save = useMutate(Instruct, { keepIdAs: name });
  const [attempt, setAttempt] = useState(0);
  const { value, change } = draft;
  const holders = [...new Map(bankAccounts.map(({ holder }) => [holder.id, holder])).values()].map(({ id, name: { text }, plate }) => ({
    id,
    label: text,
    plate,
  }));
  const submit = async (): Promise<void> => {
    const outcome = await save.run({
      input: {
        id: save.id,
        fund: fund.code,
        from: value.from ?? '',
        to: value.to ?? '',
        decision: value.decision ?? '',
        amountMinor: value.amount.amountMinor ?? '',
        effectiveOn: value.on,
        text: [{ language, text: value.text }],
      },
    });
    setAttempt((n) => n + 1);
    if (outcome.state !== 'done') return;
    draft.discard();
    announce(message('move.instructed'));
    await navigate({ href: fund.to('moves') });
  };
  const whole = aboutTheWhole(save.refusals, FIELDS);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void submit();
  };
  return (
    <Page
      title={message('move.new')}
      lede={message('move.new.lede')}
      parent={{ href: fund.to('moves'), label: message('move.title') }}
      width="form"
      note={<KeptNote draft={draft} onDiscard={draft.discard} />}
      hasErrors={attempt > 0 && save.refusals.length > 0}
    >
      <ErrorSummary title={message('form.problems')} problems={inOrder(message, problemsOf(save.refusals))} attempt={attempt} />
      <NotSaved outcome={save.outcome?.state} onRetry={() => void submit()} />
      {whole.length > 0 && <RefusalNote refusals={whole} />}
      {holders.length < 2 && (
        <Notice role="note">
          {message('move.oneHolder')} <Link href={fund.to('bank')}>{message('bank.title')}</Link>
        </Notice>
      )}
      <form className="form" noValidate onSubmit={onSubmit}>
        <Select
          name="from"
          label={message('move.field.from')}
          placeholder={message('fund.choose')}
          value={value.from}
          onChange={(from) => change({ from })}
          options={holders}
          error={save.refusalAt('from')}
        />
        <Select
          name="to"
          label={message('move.field.to')}
          placeholder={message('fund.choose')}
          value={value.to}
          onChange={(to) => change({ to })}
          options={holders.filter(({ id }) => id !== value.from)}
          error={save.refusalAt('to')}
        />
        <MoneyField
          name="amountMinor"
          label={message('fund.field.amount')}
          hint={message('move.field.amount.hint', { currency: fund.baseCurrency })}
          currency={fund.baseCurrency}
          value={value.amount}
          onChange={(amount) => change({ amount })}
          error={save.refusalAt('amountMinor')}
          width="medium"
        />
        <DecisionField
          fund={fund}
          value={value.decision}
          onChange={(decision) => change({ decision })}
          error={save.refusalAt('decision')}
        />
        <DatePicker
          name="effectiveOn"
          label={message('fund.effectiveOn')}
          value={value.on}
          max={format.today}
          onChange={(on) => change({ on: on ?? format.today })}
          error={save.refusalAt('effectiveOn')}
        />
        <TextField
          name="text"
          label={message('fund.field.text')}
          value={value.text}
          onChange={(text) => change({ text })}
          maxLength={200}
          lang={language}
          error={save.refusalAt('text')}
          width="full"
        />
        <Button type="submit" look="primary" isPending={save.isSaving}>
          {message('move.send')}
        </Button>
      </form>
    </Page>
  );
}

/** In the order of the form, each after the label of its field. */
function inOrder(message: Message, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  const labels: Readonly<Record<string, string>> = {
    from: message('move.field.from'),
    to: message('move.field.to'),
    amountMinor: message('fund.field.amount'),
    decision: message('pay.field.decision'),
    effectiveOn: message('fund.effectiveOn'),
    text: message('fund.field.text'),
  };
  const order = Object.keys(labels);
  const sorted = problems.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return summaryOf(
    sorted,
    (field) => labels[field],
    (field, sentence) => message('fund.problem', { field, sentence }),
  );
}

interface DecisionProps {
  readonly fund: ShownFund;
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
  readonly error: string | undefined;
}

/** Adopted decisions only. */
function DecisionField({ fund, value, onChange, error }: DecisionProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { fundDecisions } = useData(MoveDecisions, { fund: fund.code });
  const adopted = fundDecisions.flatMap(({ id, title, adoptedOn }) =>
    adoptedOn ? [{ id, label: title.text, hint: message('pay.adoptedOn', { day: format.date(adoptedOn, 'medium') }) }] : [],
  );
  return (
    <>
      <Select
        name="decision"
        label={message('pay.field.decision')}
        placeholder={message('fund.choose')}
        value={value}
        onChange={onChange}
        options={adopted}
        error={error}
      />
      <p className="muted small">
        {message(adopted.length === 0 ? 'pay.decisions.noneAdopted' : 'pay.decisions.missing')}{' '}
        <Link href={fund.to('decisions')}>{message('pay.decisions')}</Link>
      </p>
    </>
  );
}
