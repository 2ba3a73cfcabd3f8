import { Button, DatePicker, DraftNote, ErrorSummary, MoneyField, Notice, Page, Select, TextField, type AmountReading } from '@regia/ui';
import {
  announce,
  useCan,
  useData,
  useDraft,
  useFormat,
  useLanguage,
  useMessage,
  useMutate,
  useScope,
  useSession,
  type Draft,
  type Mutate,
} from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { NotSaved } from '../../states/not-saved.js';
import { Agreements, RecordContribution } from './fund.graphql.js';
import type { FundRecordContributionMutation, FundRecordContributionMutationVariables, RecordContributionInput } from './gql/graphql.js';
import { useFund, type FundFacts } from './use-fund.js';
import './fund.css';

const FORM_VERSION = 1;
const NONE = 'none';

interface RecordForm {
  readonly city: string | undefined;
  readonly instalment: string;
  readonly amount: AmountReading;
  readonly currency: string;
  readonly receivedOn: string | undefined;
  readonly text: string;
  readonly bankReference: string;
}

/** Money that has arrived on the account of the pool. It waits for the signature of another city before it counts. */
export default function RecordContributionPage(): ReactNode {
  const message = useMessage();
  const can = useCan();
  const { path } = useScope();
  const fund = useFund();
  if (!can('fund.record'))
    return (
      <Page title={message('fund.record')} parent={{ href: path('fund'), label: message('fund.title') }} width="form">
        <Notice>{message('fund.record.notAllowed')}</Notice>
      </Page>
    );
  return <RecordPage fund={fund} />;
}

type Save = Mutate<FundRecordContributionMutation, FundRecordContributionMutationVariables>;

function RecordPage({ fund }: { readonly fund: FundFacts }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const language = useLanguage();
  const navigate = useNavigate();
  const { path, cityId } = useScope();
  const { city, instalment } = useSearch({ from: '/$scope/fund/record' });
  const start: RecordForm = {
    city: city ?? cityId,
    instalment: instalment ?? NONE,
    amount: { text: '' },
    currency: fund.baseCurrency,
    receivedOn: format.today,
    text: '',
    bankReference: '',
  };
  const draft = useDraft('fund-record', start, FORM_VERSION);
  const save = useMutate(RecordContribution, { keepIdAs: 'fund-record' });
  const [attempt, setAttempt] = useState(0);
  const submit = async (): Promise<void> => {
    const outcome = await save.run({ input: inputOf(save.id, fund.code, language, draft.value) });
    setAttempt((n) => n + 1);
    if (outcome.state !== 'done') return;
    draft.discard();
    announce(message('fund.record.sent'));
    const { proposal, transfer } = outcome.payload;
    await navigate({ href: path(proposal ? `fund/approvals/${proposal.transferId}` : transfer ? `fund/entries/${transfer.seq}` : 'fund') });
  };
  const startOver = (): void => {
    draft.discard();
    save.startOver();
  };
  return (
    <Page
      title={message('fund.record')}
      lede={message('fund.record.lede')}
      parent={{ href: path('fund'), label: message('fund.title') }}
      width="form"
      note={
        <DraftNote
          state={draft.isRestored ? 'restored' : draft.keptAt ? 'saved' : 'none'}
          {...(draft.keptAt ? { at: draft.keptAt.toISOString() } : {})}
          onDiscard={startOver}
        />
      }
      hasErrors={save.refusals.length > 0}
    >
      <ErrorSummary
        title={message('form.problems')}
        problems={save.refusals.map(({ path: at, sentence }) => ({
          name: at.filter((part) => part !== 'input').join('.'),
          text: sentence,
        }))}
        attempt={attempt}
      />
      <NotSaved outcome={save.outcome?.state} onRetry={() => void submit()} />
      <RecordFields fund={fund} draft={draft} save={save} onSubmit={() => void submit()} onDiscard={startOver} />
    </Page>
  );
}

function inputOf(id: string, fund: string, language: string, form: RecordForm): RecordContributionInput {
  return {
    id,
    fund,
    city: form.city ?? '',
    amountMinor: form.amount.amountMinor ?? '0',
    currency: form.currency,
    receivedOn: form.receivedOn ?? '',
    text: [{ language, text: form.text }],
    ...(form.instalment === NONE ? {} : { instalmentNo: Number(form.instalment) }),
    ...(form.bankReference === '' ? {} : { bankReference: form.bankReference }),
  };
}

interface FieldsProps {
  readonly fund: FundFacts;
  readonly draft: Draft<RecordForm>;
  readonly save: Save;
  readonly onSubmit: () => void;
  readonly onDiscard: () => void;
}

function RecordFields({ fund, draft: { value, change, isChanged }, save, onSubmit, onDiscard }: FieldsProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { cities } = useSession();
  const { fundAgreements } = useData(Agreements, { fund: fund.code });
  const instalments = fundAgreements.filter(({ city }) => city.id === value.city).flatMap((agreement) => agreement.instalments);
  const currencies = [...new Set([fund.baseCurrency, ...cities.filter(({ id }) => id === value.city).map(({ currency }) => currency)])];
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <Select
        name="city"
        label={message('fund.field.city')}
        placeholder={message('fund.choose')}
        value={value.city}
        onChange={(city) => change({ city, instalment: NONE })}
        error={save.refusalAt('city')}
        options={cities.map(({ id, name, plate }) => ({ id, label: name, plate }))}
      />
      <Select
        name="instalmentNo"
        label={message('fund.instalment')}
        placeholder={message('fund.choose')}
        value={value.instalment}
        onChange={(instalment) => change({ instalment })}
        error={save.refusalAt('instalmentNo')}
        options={[
          { id: NONE, label: message('fund.instalment.none') },
          ...instalments.map(({ no, dueOn, amount }) => ({
            id: String(no),
            label: message('fund.instalment.option', {
              no: format.number(no),
              day: format.date(dueOn, 'medium'),
              amount: format.money(amount, 'trim'),
            }),
          })),
        ]}
      />
      {currencies.length > 1 && (
        <Select
          name="currency"
          label={message('fund.field.currency')}
          placeholder={message('fund.choose')}
          value={value.currency}
          onChange={(currency) => change({ currency, amount: { text: '' } })}
          error={save.refusalAt('currency')}
          options={currencies.map((id) => ({ id, label: id }))}
          width="short"
        />
      )}
      <MoneyField
        name="amountMinor"
        label={message('fund.field.amount')}
        currency={value.currency}
        value={value.amount}
        onChange={(amount) => change({ amount })}
        error={save.refusalAt('amountMinor')}
        width="medium"
      />
      <DatePicker
        name="receivedOn"
        label={message('fund.field.receivedOn')}
        value={value.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
        max={format.today}
        error={save.refusalAt('receivedOn')}
      />
      <TextField
        name="text"
        label={message('fund.field.text')}
        hint={message('fund.field.text.hint')}
        value={value.text}
        onChange={(text) => change({ text })}
        maxLength={200}
        error={save.refusalAt('text')}
        width="full"
      />
      <TextField
        name="bankReference"
        label={message('fund.field.bankReference')}
        isOptional
        isCode
        value={value.bankReference}
        onChange={(bankReference) => change({ bankReference })}
        error={save.refusalAt('bankReference')}
      />
      <div className="row">
        <Button type="submit" look="primary" isPending={save.isSaving}>
          {message('fund.record.send')}
        </Button>
        {isChanged && (
          <Button look="quiet" onPress={onDiscard}>
            {message('form.discard')}
          </Button>
        )}
      </div>
    </form>
  );
}
