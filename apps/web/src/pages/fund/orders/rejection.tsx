import { Button, Dialog, ErrorSummary, Notice, RefusalNote, StatusTag, TextArea, TextField } from '@regia/ui';
import { announce, useCan, useFormat, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { whyNotWord } from '../fund-words.js';
import { aboutTheWhole, lostWord, problemsOf } from '../refused.js';
import type { ShownFund } from '../use-fund.js';
import type { OrderPaymentFragment, OrdersListQuery } from './gql/graphql.js';
import { ReportRejected, SignRejected } from './orders.graphql.js';

type Order = OrdersListQuery['paymentOrders']['nodes'][number];
type Rejection = NonNullable<OrderPaymentFragment['rejection']>;

interface RejectionProps {
  readonly fund: ShownFund;
  readonly order: Order;
  readonly payment: OrderPaymentFragment;
  readonly keepsIt: boolean;
}

/** What became of a payment that the bank did not make: the word that it was rejected, its signatures, and the way to say so. */
export function PaymentRejected({ fund, order, payment, keepsIt }: RejectionProps): ReactNode {
  const message = useMessage();
  const { rejection, isSettled, isTakenBack } = payment;
  if (isTakenBack) return <p className="small">{message('orders.takenBack.hint')}</p>;
  const isOpen = rejection === null || rejection.state === 'RETURNED';
  return (
    <>
      {rejection && <RejectionWords rejection={rejection} />}
      {rejection?.state === 'WAITING' && <Sign fund={fund} payment={payment} rejection={rejection} />}
      {isOpen && keepsIt && !isSettled && <Report fund={fund} order={order} payment={payment} />}
    </>
  );
}

function RejectionWords({ rejection }: { readonly rejection: Rejection }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { source, code, reason, author, signatures, needed, state } = rejection;
  return (
    <>
      <StatusTag tone={state === 'WAITING' ? 'waiting' : 'neutral'}>{message('orders.rejection.state', { state })}</StatusTag>
      <p className="small">
        {message('orders.rejection.waiting', {
          source: source.replaceAll('.', '_'),
          code: code === null ? '' : ` (${code})`,
          name: author?.name ?? '',
          reason: reason ?? '',
          count: format.number(signatures),
          needed: format.number(needed),
        })}
      </p>
    </>
  );
}

function Sign({ fund, payment, rejection }: Pick<RejectionProps, 'fund' | 'payment'> & { readonly rejection: Rejection }): ReactNode {
  const message = useMessage();
  const can = useCan();
  const { isSteppedUp, stepUp } = useSession();
  const sign = useMutate(SignRejected);
  const send = async (isReturn: boolean): Promise<void> => {
    const outcome = await sign.run({ input: { fund: fund.code, id: rejection.id, transfer: payment.transferId, isReturn } });
    if (outcome.state !== 'done') return;
    const done = outcome.payload.isReleased ? 'orders.rejection.released' : 'bank.changes.signed';
    announce(message(isReturn ? 'bank.changes.returned' : done));
  };
  const lost = lostWord(sign.outcome?.state);
  const needsCode = !isSteppedUp || sign.refusals.some(({ code }) => code === 'step-up-required');
  const others = sign.refusals.filter(({ code }) => code !== 'step-up-required').map(({ sentence }) => sentence);
  if (rejection.whyNot) return <p className="small">{whyNotWord(message, rejection.whyNot)}</p>;
  if (!can('fund.approve')) return null;
  return (
    <>
      {others.length > 0 && <RefusalNote refusals={others} />}
      {lost && <RefusalNote refusals={[message(lost)]} />}
      <div className="row">
        {needsCode ? (
          <Button look="primary" onPress={() => stepUp()}>
            {message('fund.stepUp')}
          </Button>
        ) : (
          <Button look="primary" isPending={sign.isSaving} onPress={() => void send(false)}>
            {message('orders.rejection.sign')}
          </Button>
        )}
        <Button onPress={() => void send(true)}>{message('fund.return')}</Button>
      </div>
    </>
  );
}

function Report(props: Omit<RejectionProps, 'keepsIt'>): ReactNode {
  const message = useMessage();
  return (
    <Dialog
      title={message('orders.reject')}
      trigger={
        <Button isSmall look="quiet">
          {message('orders.reject')}
        </Button>
      }
    >
      {(close) => <ReportForm {...props} onClose={close} />}
    </Dialog>
  );
}

const FIELDS = ['code', 'reason'] as const;

function ReportForm({ fund, order, payment, onClose }: Omit<RejectionProps, 'keepsIt'> & { readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const [value, setValue] = useState({ code: '', reason: '' });
  const [attempt, setAttempt] = useState(0);
  const report = useMutate(ReportRejected, { keepIdAs: `fund-rejected-${order.id}-${payment.transferId}` });
  const send = async (): Promise<void> => {
    const code = value.code === '' ? null : value.code;
    const outcome = await report.run({
      input: { id: report.id, fund: fund.code, order: order.id, transfer: payment.transferId, code, reason: value.reason },
    });
    setAttempt((n) => n + 1);
    if (outcome.state !== 'done') return;
    announce(message('orders.reject.sent'));
    onClose();
  };
  const lost = lostWord(report.outcome?.state);
  const whole = aboutTheWhole(report.refusals, FIELDS);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary
        title={message('form.problems')}
        problems={problemsOf(report.refusals).filter(({ name }) => FIELDS.some((field) => field === name))}
        attempt={attempt}
      />
      {whole.length > 0 && <RefusalNote refusals={whole} />}
      {lost && <RefusalNote refusals={[message(lost)]} />}
      <Notice role="note">{message('orders.reject.lede')}</Notice>
      <TextField
        name="code"
        label={message('orders.reject.code')}
        hint={message('orders.reject.code.hint')}
        isCode
        isOptional
        value={value.code}
        onChange={(code) => setValue({ ...value, code })}
        maxLength={4}
        error={report.refusalAt('code')}
      />
      <TextArea
        name="reason"
        label={message('orders.reject.reason')}
        hint={message('orders.reject.reason.hint')}
        value={value.reason}
        onChange={(reason) => setValue({ ...value, reason })}
        rows={3}
        maxLength={500}
        error={report.refusalAt('reason')}
      />
      <Button type="submit" look="primary" isPending={report.isSaving}>
        {message('orders.reject.send')}
      </Button>
    </form>
  );
}
