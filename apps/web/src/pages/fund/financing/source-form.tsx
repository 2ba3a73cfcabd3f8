import { DatePicker, MoneyField, TextArea, TextField, type AmountReading } from '@regia/ui';
import { announce, sentenceOf, useFormat, useLanguage, useMessage, useMutate } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { AddDialog, AddForm } from '../pay/add-form.js';
import { aboutTheWhole, lostWord } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import { StateSource } from './financing.graphql.js';
import type { Source } from './financing-rows.js';

const FIELDS = ['code', 'name', 'donor', 'ratePercent', 'costs', 'startsOn', 'endsOn', 'mostMinor', 'act'];

interface SourceProps {
  readonly fund: ShownFund;
  /** The source whose terms change; left out for a new one. */
  readonly source?: Source;
}

/** The terms of a source, as its act says them. They hold for what is allocated from then on. */
export function SourceForm({ fund, source }: SourceProps): ReactNode {
  const message = useMessage();
  return (
    <AddDialog title={message(source ? 'financing.source.change' : 'financing.source.new')}>
      {(close) => <Fields fund={fund} {...(source ? { source } : {})} onClose={close} />}
    </AddDialog>
  );
}

const firstOf = (source: Source | undefined, today: string) => ({
  code: source?.code ?? '',
  name: source?.name.text ?? '',
  donor: source?.donor ?? '',
  ratePercent: source?.ratePercent ?? '',
  costs: source?.costs.text ?? '',
  startsOn: (source?.startsOn ?? today) as string | undefined,
  endsOn: source?.endsOn,
  act: source?.act ?? '',
});
type Value = ReturnType<typeof firstOf>;
type Text = 'code' | 'name' | 'donor' | 'ratePercent' | 'act';

function Fields({ fund, source, onClose }: SourceProps & { readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const { today } = useFormat();
  const [value, setValue] = useState<Value>(firstOf(source, today));
  const [most, setMost] = useState<AmountReading>(source?.most ? { text: '', amountMinor: source.most.amountMinor } : { text: '' });
  const [isChecked, setChecked] = useState(false);
  const save = useMutate(StateSource, { keepIdAs: `financing-source-${fund.code}-${source?.code ?? 'new'}` });
  const change = (part: Partial<Value>): void => setValue((now) => ({ ...now, ...part }));
  const submit = async (): Promise<void> => {
    setChecked(true);
    const { startsOn, endsOn, code, name, donor, ratePercent, costs, act } = value;
    if (!startsOn || !endsOn || most.problem || [code, name, donor, ratePercent, costs, act].some((text) => text.trim() === '')) return;
    // texts keep the language they were written in; the reader's where they are changed
    const texts = {
      name: [{ language: source && name === source.name.text ? source.name.language : language, text: name }],
      costs: [{ language: source && costs === source.costs.text ? source.costs.language : language, text: costs }],
    };
    const outcome = await save.run({
      input: {
        id: save.id,
        fund: fund.code,
        code: code.trim().toLowerCase(),
        version: source?.version ?? 0,
        ...texts,
        donor,
        ratePercent: ratePercent.trim().replace(',', '.').replace(/\s*%$/, ''),
        startsOn,
        endsOn,
        act,
        ...(most.amountMinor === undefined ? {} : { mostMinor: most.amountMinor }),
      },
    });
    if (outcome.state !== 'done') return;
    announce(message('financing.source.stated'));
    onClose();
  };
  const errorAt = (field: string, isMissing: boolean): string | undefined =>
    isChecked && isMissing ? sentenceOf('required') : save.refusalAt(field);
  const text = (field: Text, maxLength: number): ReactNode => (
    <TextField
      name={field}
      label={message(`financing.field.${field}`)}
      hint={message(`financing.field.${field}.hint`)}
      value={value[field]}
      onChange={(next) => change({ [field]: next })}
      maxLength={maxLength}
      isCode={field === 'code' || field === 'ratePercent'}
      error={errorAt(field, value[field].trim() === '')}
      width={field === 'code' || field === 'ratePercent' ? 'medium' : 'full'}
    />
  );
  const day = (field: 'startsOn' | 'endsOn'): ReactNode => (
    <DatePicker
      name={field}
      label={message(`financing.field.${field}`)}
      value={value[field]}
      onChange={(next) => change({ [field]: next })}
      error={errorAt(field, value[field] === undefined)}
    />
  );
  const lost = lostWord(save.outcome?.state);
  return (
    <AddForm
      refusals={[...aboutTheWhole(save.refusals, FIELDS), ...(lost ? [message(lost)] : [])]}
      isSaving={save.isSaving}
      onSave={() => void submit()}
      onClose={onClose}
    >
      {text('name', 120)}
      {!source && text('code', 32)}
      {text('donor', 120)}
      {text('ratePercent', 8)}
      <TextArea
        name="costs"
        label={message('financing.field.costs')}
        hint={message('financing.field.costs.hint')}
        value={value.costs}
        onChange={(costs) => change({ costs })}
        maxLength={1000}
        error={errorAt('costs', value.costs.trim() === '')}
      />
      {day('startsOn')}
      {day('endsOn')}
      <MoneyField
        name="mostMinor"
        label={message('financing.field.most')}
        hint={message('financing.field.most.hint')}
        isOptional
        currency={fund.baseCurrency}
        value={most}
        onChange={setMost}
        error={save.refusalAt('mostMinor')}
        width="medium"
      />
      {text('act', 200)}
    </AddForm>
  );
}
