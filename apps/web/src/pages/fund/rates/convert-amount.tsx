import { Money, MoneyField, RefusalNote, Section, Select, type AmountReading } from '@regia/ui';
import { sentenceOf, useBackgroundData, useFormat, useMessage } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import { RateWords } from './rate-words.js';
import { Converted } from './rates.graphql.js';

interface ConvertAmountProps {
  readonly fund: ShownFund;
  readonly on: string;
  /** Currencies that have a rate on that day. */
  readonly currencies: readonly string[];
}

/** What an amount of another currency was worth on the day that is shown, and at which rate. */
export function ConvertAmount({ fund, on, currencies }: ConvertAmountProps): ReactNode {
  const message = useMessage();
  const [asked, setCurrency] = useState<string>();
  const [amount, setAmount] = useState<AmountReading>({ text: '' });
  const currency = asked ?? currencies[0];
  if (currency === undefined) return null;
  return (
    <Section title={message('rates.convert')}>
      <div className="form">
        <Select
          name="currency"
          label={message('rates.currency')}
          placeholder={message('fund.choose')}
          value={currency}
          onChange={setCurrency}
          options={currencies.map((id) => ({ id, label: id }))}
        />
        <MoneyField name="amount" label={message('rates.amount')} currency={currency} value={amount} onChange={setAmount} />
        {amount.amountMinor !== undefined && <Answer fund={fund.code} amountMinor={amount.amountMinor} currency={currency} on={on} />}
      </div>
    </Section>
  );
}

interface AnswerProps {
  readonly fund: string;
  readonly amountMinor: string;
  readonly currency: string;
  readonly on: string;
}

function Answer(asked: AnswerProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { data, fault } = useBackgroundData(Converted, { ...asked });
  if (fault) return <RefusalNote refusals={[message('form.failed.text')]} />;
  if (!data) return null;
  const { amount, rate, refusals } = data.convertedAmount;
  if (refusals.length > 0) return <RefusalNote refusals={refusals.map(({ code }) => sentenceOf(code))} />;
  return (
    <p aria-live="polite">
      {amount && <Money value={amount} isStrong />}{' '}
      {rate && (
        <span className="muted small">
          <RateWords rate={rate} /> {rate.isFixed ? message('rates.fixed') : format.date(rate.day, 'medium')}
        </span>
      )}
    </p>
  );
}
