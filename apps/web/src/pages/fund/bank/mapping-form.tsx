import { Button, DatePicker, MoneyField, Select, type AmountReading, type Option } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ShownAccount } from './shown-account.js';
import type { Mapping } from './import-file.js';

/** What the account has at the end of the spreadsheet, as it is read on paper. */
export interface ClosingValue {
  readonly amount: AmountReading;
  readonly on: string | undefined;
}

const NONE = '-';
const DAY_FORMS = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'YYYYMMDD'];

/** The mapping of the account where its columns are in the file; else guessed from the names in its first row. */
export function newMapping(known: ShownAccount['spreadsheet'], delimiter: string, columns: readonly string[]): Mapping {
  const has = (name: string | null | undefined): string => (name && columns.includes(name) ? name : '');
  const like = (pattern: RegExp): string => columns.find((name) => pattern.test(name)) ?? '';
  if (known && has(known.day) && has(known.text)) {
    return {
      delimiter,
      dayForm: known.dayForm,
      day: known.day,
      text: known.text,
      amount: has(known.amount),
      credit: has(known.credit),
      debit: has(known.debit),
      party: has(known.party),
      reference: has(known.reference),
      decimal: known.decimal ?? '',
    };
  }
  return {
    delimiter,
    dayForm: 'YYYY-MM-DD',
    day: like(/date|data|fecha|jour|تاريخ/i),
    text: like(/text|descri|causal|libell|concepto|wording|بيان/i),
    amount: like(/amount|importo|montant|importe|مبلغ/i),
    credit: '',
    debit: '',
    party: like(/party|name|nome|nom|nombre|اسم/i),
    reference: like(/reference|riferimento|référence|referencia|مرجع/i),
    decimal: '',
  };
}

interface MappingFormProps {
  readonly account: ShownAccount;
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly closing: ClosingValue | undefined;
  readonly onChange: (mapping: Mapping, closing: ClosingValue | undefined) => void;
  readonly onLook: () => void;
}

/** Which column is what. Asked once for a bank and kept with the account. */
export function MappingForm({ account, columns, mapping, closing, onChange, onLook }: MappingFormProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const change = (part: Partial<Mapping>): void => onChange({ ...mapping, ...part }, closing);
  const close = (part: Partial<ClosingValue>): void => onChange(mapping, { amount: { text: '' }, on: undefined, ...closing, ...part });
  const isReady = mapping.day !== '' && mapping.text !== '' && (mapping.amount !== '' || (mapping.credit !== '' && mapping.debit !== ''));
  const options: readonly Option[] = columns.map((name) => ({ id: name, label: name }));
  const optional: readonly Option[] = [{ id: NONE, label: message('bank.map.none') }, ...options];
  const column = (name: 'day' | 'text' | 'amount' | 'credit' | 'debit' | 'party' | 'reference', isOptional: boolean): ReactNode => (
    <Select
      name={`mapping.${name}`}
      label={message(`bank.map.${name}`)}
      placeholder={message('fund.choose')}
      isOptional={isOptional}
      value={mapping[name] === '' ? (isOptional ? NONE : undefined) : mapping[name]}
      onChange={(id) => change({ [name]: id === NONE ? '' : id })}
      options={isOptional ? optional : options}
    />
  );
  return (
    <form
      className="form bank-mapping"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onLook();
      }}
    >
      <p>{message('bank.map.lede')}</p>
      {column('day', false)}
      <Select
        name="mapping.dayForm"
        label={message('bank.map.dayForm')}
        placeholder={message('fund.choose')}
        value={mapping.dayForm}
        onChange={(dayForm) => change({ dayForm })}
        options={DAY_FORMS.map((id) => ({ id, label: id }))}
      />
      {column('amount', true)}
      {mapping.amount === '' && column('credit', true)}
      {mapping.amount === '' && column('debit', true)}
      <Select
        name="mapping.decimal"
        label={message('bank.map.decimal')}
        hint={message('bank.map.decimal.hint')}
        placeholder={message('fund.choose')}
        value={mapping.decimal === '' ? NONE : mapping.decimal}
        onChange={(id) => change({ decimal: id === NONE ? '' : id })}
        options={[
          { id: NONE, label: message('bank.map.decimal.file') },
          { id: ',', label: message('bank.map.decimal.comma') },
          { id: '.', label: message('bank.map.decimal.point') },
        ]}
      />
      {column('text', false)}
      {column('party', true)}
      {column('reference', true)}
      <MoneyField
        name="closing.amount"
        label={message('bank.map.closing')}
        hint={message('bank.map.closing.hint')}
        isOptional
        allowsNegative
        currency={account.currency}
        value={closing?.amount ?? { text: '' }}
        onChange={(amount) => close({ amount })}
      />
      <DatePicker
        name="closing.on"
        label={message('bank.map.closingOn')}
        isOptional
        value={closing?.on}
        onChange={(on) => close({ on })}
        max={format.today}
      />
      <div className="row">
        <Button type="submit" look="primary" isDisabled={!isReady}>
          {message('bank.map.look')}
        </Button>
      </div>
    </form>
  );
}
