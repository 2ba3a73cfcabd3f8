import { DatePicker, Money, MoneyField, NumberField, Select, TextArea, TextField, type AmountReading } from '@regia/ui';
import { announce, sentenceOf, useFormat, useLanguage, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { AddDialog, AddForm } from '../pay/add-form.js';
import { aboutTheWhole, lostWord } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import type { InKindSort } from './gql/graphql.js';
import { PromiseInKind } from './in-kind.graphql.js';
import { quantityText, valueOf } from './quantity.js';

const SORTS: readonly InKindSort[] = ['STAFF', 'GOODS', 'ROOM', 'SERVICE', 'OTHER'];
const FIELDS = ['city', 'sort', 'title', 'unit', 'quantity', 'unitValueMinor', 'method', 'valueSource', 'valuedOn', 'promisedOn', 'dueOn'];

interface Value {
  readonly sort: InKindSort;
  readonly title: string;
  readonly unit: string;
  readonly quantity: number | undefined;
  readonly unitValue: AmountReading;
  readonly method: string;
  readonly valueSource: string;
  readonly valuedOn: string | undefined;
  readonly promisedOn: string | undefined;
  readonly dueOn: string | undefined;
}

/** What a city will give, and the method by which it is valued from now on. */
export function PromiseForm({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  return <AddDialog title={message('inKind.promise')}>{(close) => <Fields fund={fund} onClose={close} />}</AddDialog>;
}

function Fields({ fund, onClose }: { readonly fund: ShownFund; readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const { today } = useFormat();
  const { city: own, cities } = useSession();
  const keepsBooks = own?.id === fund.holder.id;
  const [city, setCity] = useState(own?.id);
  const [value, setValue] = useState<Value>({
    sort: 'STAFF',
    title: '',
    unit: '',
    quantity: undefined,
    unitValue: { text: '' },
    method: '',
    valueSource: '',
    valuedOn: today,
    promisedOn: today,
    dueOn: undefined,
  });
  const [isChecked, setChecked] = useState(false);
  const save = useMutate(PromiseInKind, { keepIdAs: `in-kind-promise-${fund.code}` });
  const change = (part: Partial<Value>): void => setValue((now) => ({ ...now, ...part }));
  const { title, unit, quantity, unitValue, method, valueSource, valuedOn, promisedOn, dueOn, sort } = value;
  const submit = async (): Promise<void> => {
    setChecked(true);
    const { amountMinor } = unitValue;
    if (!city || quantity === undefined || amountMinor === undefined || !valuedOn || !promisedOn || !dueOn) return;
    if ([title, unit, method, valueSource].some((text) => text.trim() === '')) return;
    const texts = { title: [{ language, text: title }], method: [{ language, text: method }] };
    const outcome = await save.run({
      input: {
        id: save.id,
        fund: fund.code,
        city,
        sort,
        ...texts,
        unit,
        quantity: quantityText(quantity),
        unitValueMinor: amountMinor,
        valueSource,
        valuedOn,
        promisedOn,
        dueOn,
      },
    });
    if (outcome.state !== 'done') return;
    announce(message('inKind.promised.done'));
    onClose();
  };
  const errorAt = (field: string, isMissing: boolean): string | undefined =>
    isChecked && isMissing ? sentenceOf('required') : save.refusalAt(field);
  const lost = lostWord(save.outcome?.state);
  const text = (field: 'title' | 'unit' | 'valueSource', maxLength: number): ReactNode => (
    <TextField
      name={field}
      label={message(`inKind.field.${field}`)}
      hint={message(`inKind.field.${field}.hint`)}
      value={value[field]}
      onChange={(next) => change({ [field]: next })}
      maxLength={maxLength}
      error={errorAt(field, value[field].trim() === '')}
      lang={language}
      width={field === 'unit' ? 'medium' : 'full'}
    />
  );
  const day = (field: 'valuedOn' | 'promisedOn' | 'dueOn'): ReactNode => (
    <DatePicker
      name={field}
      label={message(`inKind.field.${field}`)}
      value={value[field]}
      onChange={(next) => change({ [field]: next })}
      {...(field === 'dueOn' ? {} : { max: today })}
      error={errorAt(field, value[field] === undefined)}
    />
  );
  return (
    <AddForm
      refusals={[...aboutTheWhole(save.refusals, FIELDS), ...(lost ? [message(lost)] : [])]}
      isSaving={save.isSaving}
      onSave={() => void submit()}
      onClose={onClose}
    >
      {keepsBooks && (
        <Select
          name="city"
          label={message('inKind.field.city')}
          placeholder={message('fund.choose')}
          value={city}
          onChange={setCity}
          error={errorAt('city', city === undefined)}
          options={cities.filter(({ hasLeft }) => !hasLeft).map(({ id, name, plate }) => ({ id, label: name, plate }))}
        />
      )}
      <Select
        name="sort"
        label={message('inKind.field.sort')}
        placeholder={message('fund.choose')}
        value={sort}
        onChange={(next) => change({ sort: SORTS.find((each) => each === next) ?? 'OTHER' })}
        error={save.refusalAt('sort')}
        options={SORTS.map((id) => ({ id, label: message('inKind.sort', { sort: id }) }))}
      />
      {text('title', 200)}
      {text('unit', 40)}
      <NumberField
        name="quantity"
        label={message('inKind.field.quantity')}
        value={quantity}
        onChange={(next) => change({ quantity: next })}
        min={0}
        options={{ maximumFractionDigits: 3 }}
        error={errorAt('quantity', quantity === undefined)}
      />
      <MoneyField
        name="unitValueMinor"
        label={message('inKind.field.unitValue')}
        currency={fund.baseCurrency}
        value={unitValue}
        onChange={(next) => change({ unitValue: next })}
        error={errorAt('unitValueMinor', unitValue.amountMinor === undefined)}
        width="medium"
      />
      <Worth fund={fund} quantity={quantity} unitValueMinor={unitValue.amountMinor} />
      <TextArea
        name="method"
        label={message('inKind.field.method')}
        hint={message('inKind.field.method.hint')}
        value={method}
        onChange={(next) => change({ method: next })}
        maxLength={1000}
        lang={language}
        error={errorAt('method', method.trim() === '')}
      />
      {text('valueSource', 200)}
      {day('valuedOn')}
      {day('promisedOn')}
      {day('dueOn')}
    </AddForm>
  );
}

/** What it will be worth, before it is sent. */
export function Worth({
  fund,
  quantity,
  unitValueMinor,
}: {
  readonly fund: Pick<ShownFund, 'baseCurrency'>;
  readonly quantity: number | undefined;
  readonly unitValueMinor: string | undefined;
}): ReactNode {
  const message = useMessage();
  const worth = valueOf(quantity, unitValueMinor);
  return (
    <p className="fund-preview" aria-live="polite">
      {worth === undefined ? message('inKind.worth.unknown') : message('inKind.worth')}{' '}
      {worth !== undefined && <Money value={{ amountMinor: worth, currency: fund.baseCurrency }} isStrong />}
    </p>
  );
}
