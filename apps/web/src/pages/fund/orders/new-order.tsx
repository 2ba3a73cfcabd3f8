import { Button, Checkbox, DatePicker, Empty, ErrorSummary, Money, RadioGroup, RefusalNote, Section } from '@regia/ui';
import { announce, useData, useFormat, useMessage, useMutate } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { kindWord } from '../fund-words.js';
import { aboutTheWhole, lostWord, problemsOf } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import type { OrderPaymentFragment, PaymentFileVersion } from './gql/graphql.js';
import { CreateOrder, Payable } from './orders.graphql.js';
import { PaymentWords } from './payment-words.js';
import type { PayingAccount } from './use-keeps.js';

interface NewOrderProps {
  readonly fund: ShownFund;
  readonly account: PayingAccount;
  readonly keepsIt: boolean;
}

/** What is signed completely, and the way to make one file of it. */
export function NewOrder({ fund, account, keepsIt }: NewOrderProps): ReactNode {
  const message = useMessage();
  const { payablePayments } = useData(Payable, { bankAccount: account.id });
  return (
    <Section title={message('orders.ready')}>
      {payablePayments.length === 0 && <Empty>{message('orders.ready.none')}</Empty>}
      {payablePayments.length > 0 && !keepsIt && (
        <>
          <p className="muted">{message('orders.notYours', { city: account.holder.name.text })}</p>
          <ul className="item-list">
            {payablePayments.map((payment) => (
              <li key={payment.transferId} className="orders-line">
                <PaymentWords payment={payment} />
              </li>
            ))}
          </ul>
        </>
      )}
      {payablePayments.length > 0 && keepsIt && <Form fund={fund} account={account} payments={payablePayments} />}
    </Section>
  );
}

const FIELDS = ['executeOn', 'version'] as const;

function Form({
  fund,
  account,
  payments,
}: Omit<NewOrderProps, 'keepsIt'> & { readonly payments: readonly OrderPaymentFragment[] }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [executeOn, setExecuteOn] = useState<string | undefined>(format.today);
  const [version, setVersion] = useState<PaymentFileVersion>('PAIN_001_09');
  const [attempt, setAttempt] = useState(0);
  const create = useMutate(CreateOrder, { keepIdAs: `fund-order-${account.id}` });
  const chosen = payments.filter(({ transferId, number }) => number !== null && !leftOut.has(transferId));
  const total = chosen.reduce((sum, { amount }) => sum + BigInt(amount.amountMinor), 0n);
  const submit = async (): Promise<void> => {
    if (executeOn === undefined) return;
    const transfers = chosen.map(({ transferId }) => transferId);
    const outcome = await create.run({ input: { id: create.id, fund: fund.code, bankAccount: account.id, executeOn, version, transfers } });
    setAttempt((n) => n + 1);
    if (outcome.state === 'done') announce(message('orders.made'));
  };
  const choose = (id: string, is: boolean): void => setLeftOut(new Set(is ? [...leftOut].filter((one) => one !== id) : [...leftOut, id]));
  const lost = lostWord(create.outcome?.state);
  const fieldProblems = problemsOf(create.refusals).filter(({ name }) => FIELDS.some((field) => field === name));
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorSummary title={message('form.problems')} problems={fieldProblems} attempt={attempt} />
      {lost && <RefusalNote refusals={[message(lost)]} />}
      <ul className="item-list">
        {payments.map((payment) => (
          <li key={payment.transferId} className="orders-line">
            <Checkbox
              label={payment.text?.text ?? kindWord(message, payment.kind)}
              isSelected={payment.number !== null && !leftOut.has(payment.transferId)}
              isDisabled={payment.number === null}
              onChange={(is) => choose(payment.transferId, is)}
            />
            <PaymentWords payment={payment} />
            <Refused sentence={refusalOf(create, chosen.indexOf(payment))} />
          </li>
        ))}
      </ul>
      <DatePicker
        name="executeOn"
        label={message('orders.day')}
        hint={message('orders.day.hint')}
        value={executeOn}
        onChange={setExecuteOn}
        min={format.today}
        error={create.refusalAt('executeOn')}
      />
      <RadioGroup
        name="version"
        label={message('orders.version')}
        value={version}
        onChange={(id) => setVersion(id === 'PAIN_001_03' ? 'PAIN_001_03' : 'PAIN_001_09')}
        options={[
          { id: 'PAIN_001_09', label: message('orders.version.09') },
          { id: 'PAIN_001_03', label: message('orders.version.03') },
        ]}
      />
      <p>
        {message('orders.together', { n: chosen.length, count: format.number(chosen.length) })}{' '}
        <Money value={{ amountMinor: String(total), currency: account.currency }} isStrong />
      </p>
      <p className="muted small">{message('orders.once')}</p>
      <RefusedWhole sentences={aboutTheWhole(create.refusals, ['executeOn', 'version', 'transfers'])} />
      <div className="row">
        <Button type="submit" look="primary" isDisabled={chosen.length === 0 || executeOn === undefined} isPending={create.isSaving}>
          {message('orders.make')}
        </Button>
      </div>
    </form>
  );
}

const refusalOf = (
  create: { readonly refusals: readonly { readonly path: readonly string[]; readonly sentence: string }[] },
  at: number,
): string | undefined =>
  at < 0 ? undefined : create.refusals.find(({ path }) => path.at(-2) === 'transfers' && path.at(-1) === String(at))?.sentence;

const Refused = ({ sentence }: { readonly sentence: string | undefined }): ReactNode => sentence && <RefusalNote refusals={[sentence]} />;
const RefusedWhole = ({ sentences }: { readonly sentences: readonly string[] }): ReactNode =>
  sentences.length > 0 && <RefusalNote refusals={sentences} />;
