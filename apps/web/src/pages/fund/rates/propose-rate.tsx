import { Button, DatePicker, Dialog, ErrorSummary, Notice, RefusalNote, TextField } from '@regia/ui';
import { announce, useFormat, useMessage, useMutate } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { aboutTheWhole, lostWord, problemsOf } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import { ProposeRate as Propose } from './rates.graphql.js';

/** Enters a rate that nobody publishes. */
export function ProposeRate({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  return (
    <Dialog title={message('rates.propose')} trigger={<Button>{message('rates.propose')}</Button>}>
      {(close) => <Form fund={fund} onClose={close} />}
    </Dialog>
  );
}

const FIELDS = ['quote', 'value', 'day', 'origin'] as const;

function Form({ fund, onClose }: { readonly fund: ShownFund; readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const { today } = useFormat();
  const [value, setValue] = useState({ quote: '', value: '', day: today, origin: '' });
  const [attempt, setAttempt] = useState(0);
  const propose = useMutate(Propose, { keepIdAs: 'fund-rate' });
  const change = (part: Partial<typeof value>): void => setValue({ ...value, ...part });
  const send = async (): Promise<void> => {
    const outcome = await propose.run({
      input: {
        id: propose.id,
        fund: fund.code,
        ...value,
        quote: value.quote.trim().toUpperCase(),
        value: value.value.trim().replace(',', '.'),
      },
    });
    setAttempt((n) => n + 1);
    if (outcome.state !== 'done') return;
    announce(message('rates.proposed'));
    onClose();
  };
  const lost = lostWord(propose.outcome?.state);
  const whole = aboutTheWhole(propose.refusals, FIELDS);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary title={message('form.problems')} problems={problemsOf(propose.refusals)} attempt={attempt} />
      {lost && <RefusalNote refusals={[message(lost)]} />}
      {whole.length > 0 && <RefusalNote refusals={whole} />}
      <Notice role="note">{message('rates.propose.lede')}</Notice>
      <TextField
        name="quote"
        label={message('rates.currency')}
        hint={message('rates.currency.hint')}
        isCode
        value={value.quote}
        onChange={(quote) => change({ quote })}
        maxLength={3}
        error={propose.refusalAt('quote')}
      />
      <TextField
        name="value"
        label={message('rates.value', { currency: fund.baseCurrency })}
        isCode
        value={value.value}
        onChange={(written) => change({ value: written })}
        maxLength={24}
        error={propose.refusalAt('value')}
      />
      <DatePicker
        name="day"
        label={message('rates.day')}
        value={value.day}
        max={today}
        onChange={(day) => change({ day: day ?? today })}
        error={propose.refusalAt('day')}
      />
      <TextField
        name="origin"
        label={message('rates.origin')}
        hint={message('rates.origin.hint')}
        value={value.origin}
        onChange={(origin) => change({ origin })}
        maxLength={200}
        error={propose.refusalAt('origin')}
      />
      <Button type="submit" look="primary" isPending={propose.isSaving}>
        {message('rates.propose.send')}
      </Button>
    </form>
  );
}
