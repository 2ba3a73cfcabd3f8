import { Button, Dialog, ErrorSummary, Notice, RefusalNote, Section, Select, TextField } from '@regia/ui';
import { announce, useCan, useData, useFormat, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { whyNotWord } from '../fund-words.js';
import { lostWord, problemsOf } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import { spaced } from './shown-account.js';
import { BankChanges, ProposeBankAccount, SignBankAccount } from './bank.graphql.js';
import type { BankChangesQuery } from './gql/graphql.js';

type Change = BankChangesQuery['bankAccountChanges'][number];

/** New accounts and other numbers for them: what waits for its two signatures, and the way to propose one. */
export function AccountChanges({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  const can = useCan();
  const { bankAccountChanges } = useData(BankChanges, { fund: fund.code });
  if (bankAccountChanges.length === 0 && !can('fund.record')) return null;
  return (
    <Section title={message('bank.changes')} actions={can('fund.record') && <Propose fund={fund} />}>
      <p className="muted">{message('bank.changes.lede')}</p>
      <ul className="item-list">
        {bankAccountChanges.map((change) => (
          <OneChange key={change.id} fund={fund} change={change} />
        ))}
      </ul>
    </Section>
  );
}

function OneChange({ fund, change }: { readonly fund: ShownFund; readonly change: Change }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const can = useCan();
  const { isSteppedUp, stepUp } = useSession();
  const sign = useMutate(SignBankAccount);
  const send = async (isReturn: boolean): Promise<void> => {
    const outcome = await sign.run({ input: { fund: fund.code, id: change.id, number: change.number, isReturn } });
    if (outcome.state === 'done')
      announce(message(isReturn ? 'bank.changes.returned' : outcome.payload.isInForce ? 'bank.changes.inForce' : 'bank.changes.signed'));
  };
  const lost = lostWord(sign.outcome?.state);
  const needsCode = !isSteppedUp || sign.refusals.some(({ code }) => code === 'step-up-required');
  const others = sign.refusals.filter(({ code }) => code !== 'step-up-required').map(({ sentence }) => sentence);
  return (
    <li className="bank-change">
      <p>
        <bdi className="num strong bank-number">{spaced(change.number, /^[A-Z]{2}\d{2}/.test(change.number))}</bdi>{' '}
        <span className="nowrap">{change.currency}</span>
        {change.bic && <bdi className="num nowrap">{` ${message('bank.bic')} ${change.bic}`}</bdi>}
      </p>
      <p className="muted small">
        {message('bank.changes.of', {
          bank: change.bankName,
          city: change.holder.name.text,
          name: change.author?.name ?? '',
          day: format.date(change.proposedAt, 'medium'),
          count: format.number(change.signatures),
        })}
      </p>
      {others.length > 0 && <RefusalNote refusals={others} />}
      {lost && <RefusalNote refusals={[message(lost)]} />}
      {change.whyNot ? (
        <p className="small">{whyNotWord(message, change.whyNot)}</p>
      ) : (
        can('fund.approve') && (
          <div className="row">
            {needsCode ? (
              <Button look="primary" onPress={() => stepUp()}>
                {message('fund.stepUp')}
              </Button>
            ) : (
              <Button look="primary" isPending={sign.isSaving} onPress={() => void send(false)}>
                {message('bank.changes.sign')}
              </Button>
            )}
            <Button onPress={() => void send(true)}>{message('fund.return')}</Button>
          </div>
        )
      )}
    </li>
  );
}

function Propose({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  return (
    <Dialog title={message('bank.propose')} trigger={<Button isSmall>{message('bank.propose')}</Button>}>
      {(close) => <ProposeForm fund={fund} onClose={close} />}
    </Dialog>
  );
}

function ProposeForm({ fund, onClose }: { readonly fund: ShownFund; readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const { cities, city } = useSession();
  const [value, setValue] = useState({
    holder: city?.id ?? fund.holder.id,
    currency: fund.baseCurrency,
    number: '',
    bankName: '',
    bic: '',
  });
  const [attempt, setAttempt] = useState(0);
  const propose = useMutate(ProposeBankAccount, { keepIdAs: 'fund-bank-account' });
  const change = (part: Partial<typeof value>): void => setValue({ ...value, ...part });
  const holders = cities.filter(({ id, hasLeft }) => !hasLeft && (id === city?.id || city?.id === fund.holder.id));
  const currencies = [...new Set([fund.baseCurrency, ...cities.map(({ currency }) => currency)])];
  const send = async (): Promise<void> => {
    const outcome = await propose.run({ input: { id: propose.id, fund: fund.code, ...value, bic: value.bic === '' ? null : value.bic } });
    setAttempt((n) => n + 1);
    if (outcome.state !== 'done') return;
    announce(message('bank.propose.done'));
    onClose();
  };
  const lost = lostWord(propose.outcome?.state);
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
      <Notice role="note">{message('bank.propose.lede')}</Notice>
      <Select
        name="holder"
        label={message('bank.propose.holder')}
        placeholder={message('fund.choose')}
        value={value.holder}
        onChange={(holder) => change({ holder })}
        options={holders.map(({ id, name, plate }) => ({ id, label: name, plate }))}
        error={propose.refusalAt('holder')}
      />
      <Select
        name="currency"
        label={message('bank.propose.currency')}
        placeholder={message('fund.choose')}
        value={value.currency}
        onChange={(currency) => change({ currency })}
        options={currencies.map((id) => ({ id, label: id }))}
        error={propose.refusalAt('currency')}
      />
      <TextField
        name="number"
        label={message('bank.propose.number')}
        hint={message('bank.propose.number.hint')}
        isCode
        value={value.number}
        onChange={(number) => change({ number })}
        maxLength={60}
        error={propose.refusalAt('number')}
      />
      <TextField
        name="bankName"
        label={message('bank.propose.bankName')}
        value={value.bankName}
        onChange={(bankName) => change({ bankName })}
        maxLength={140}
        error={propose.refusalAt('bankName')}
      />
      <TextField
        name="bic"
        label={message('bank.propose.bic')}
        hint={message('bank.propose.bic.hint')}
        isCode
        isOptional
        value={value.bic}
        onChange={(bic) => change({ bic })}
        maxLength={20}
        error={propose.refusalAt('bic')}
      />
      <Button type="submit" look="primary" isPending={propose.isSaving}>
        {message('bank.propose.send')}
      </Button>
    </form>
  );
}
