import {
  Button,
  DatePicker,
  Dialog,
  ErrorSummary,
  MoneyField,
  Notice,
  RefusalNote,
  Select,
  TextField,
  type AmountReading,
} from '@regia/ui';
import { announce, useFormat, useLanguage, useMessage, useMutate } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import type { ChosenEvidence } from '../evidence/bring-evidence.js';
import { EvidenceField } from '../evidence/evidence-field.js';
import { aboutTheWhole, lostWord, problemsOf } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import type { MoveEnd, MoveMovesQuery } from './gql/graphql.js';
import { Settle } from './move.graphql.js';

type Move = MoveMovesQuery['fundMoves'][number];
type Account = MoveMovesQuery['bankAccounts'][number];

interface SettleProps {
  readonly fund: ShownFund;
  readonly move: Move;
  readonly end: MoveEnd;
  /** Of the city at that end. */
  readonly accounts: readonly Account[];
}

/** No line of the bank yet: the treasurer says what happened, two people of two cities sign it. */
export function SettleByHand(props: SettleProps): ReactNode {
  const message = useMessage();
  const title = message('move.hand', { end: props.end });
  return (
    <Dialog title={title} trigger={<Button isSmall>{title}</Button>}>
      {(close) => <Form {...props} onClose={close} />}
    </Dialog>
  );
}

const FIELDS = ['bankAccount', 'amountMinor', 'effectiveOn', 'text', 'evidence'] as const;

function Form({ fund, move, end, accounts, onClose }: SettleProps & { readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  const format = useFormat();
  const inBase = (account: Account | undefined): AmountReading =>
    account?.currency === move.amount.currency ? { text: format.amount(move.amount), amountMinor: move.amount.amountMinor } : { text: '' };
  const first = accounts.find(({ currency }) => currency === move.amount.currency) ?? accounts[0];
  const [value, setValue] = useState({
    account: first?.id,
    amount: inBase(first),
    on: format.today as string,
    text: '',
    evidence: undefined as ChosenEvidence | undefined,
  });
  const [attempt, setAttempt] = useState(0);
  const settle = useMutate(Settle, { keepIdAs: `fund-move-${move.id}-${end}` });
  const change = (part: Partial<typeof value>): void => setValue({ ...value, ...part });
  const account = accounts.find(({ id }) => id === value.account);
  const send = async (): Promise<void> => {
    const outcome = await settle.run({
      input: {
        id: settle.id,
        fund: fund.code,
        move: move.id,
        end,
        bankAccount: value.account ?? '',
        amountMinor: value.amount.amountMinor ?? '',
        effectiveOn: value.on,
        text: [{ language, text: value.text }],
        ...(value.evidence ? { evidence: value.evidence.sha256 } : {}),
      },
    });
    setAttempt((n) => n + 1);
    if (outcome.state !== 'done') return;
    announce(message('move.hand.sent'));
    onClose();
  };
  const lost = lostWord(settle.outcome?.state);
  const whole = aboutTheWhole(settle.refusals, FIELDS);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary title={message('form.problems')} problems={problemsOf(settle.refusals)} attempt={attempt} />
      {lost && <RefusalNote refusals={[message(lost)]} />}
      {whole.length > 0 && <RefusalNote refusals={whole} />}
      <Notice role="note">{message('move.hand.lede')}</Notice>
      <Select
        name="bankAccount"
        label={message('move.account')}
        placeholder={message('fund.choose')}
        value={value.account}
        onChange={(id) => change({ account: id, amount: inBase(accounts.find((each) => each.id === id)) })}
        options={accounts.map(({ id, bankName, number, currency }) => ({ id, label: `${bankName}, ${currency}`, hint: number }))}
        error={settle.refusalAt('bankAccount')}
      />
      <MoneyField
        key={value.account ?? ''}
        name="amountMinor"
        label={message('move.hand.amount')}
        {...(account && account.currency !== move.amount.currency
          ? { hint: message('move.hand.foreign', { amount: format.money(move.amount) }) }
          : {})}
        currency={account?.currency ?? move.amount.currency}
        value={value.amount}
        onChange={(amount) => change({ amount })}
        error={settle.refusalAt('amountMinor')}
        width="medium"
      />
      <DatePicker
        name="effectiveOn"
        label={message('move.hand.day')}
        value={value.on}
        max={format.today}
        onChange={(on) => change({ on: on ?? format.today })}
        error={settle.refusalAt('effectiveOn')}
      />
      <TextField
        name="text"
        label={message('move.hand.text')}
        value={value.text}
        onChange={(text) => change({ text })}
        maxLength={200}
        lang={language}
        error={settle.refusalAt('text')}
        width="full"
      />
      <EvidenceField
        fund={fund.code}
        value={value.evidence}
        onChange={(evidence) => change({ evidence })}
        error={settle.refusalAt('evidence')}
      />
      <Button type="submit" look="primary" isPending={settle.isSaving}>
        {message('pay.send')}
      </Button>
    </form>
  );
}
