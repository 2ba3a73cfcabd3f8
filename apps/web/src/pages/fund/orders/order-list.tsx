import { Button, Disclosure, Empty, Money, RefusalNote, Section, StatusTag } from '@regia/ui';
import { announce, RequestFault, sentenceOf, useFormat, useList, useMessage, useSession } from '@regia/web-kit';
import { useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import { BringReport } from './bring-report.js';
import { fetchOrder } from './fetch-order.js';
import type { OrdersListQuery } from './gql/graphql.js';
import { Orders } from './orders.graphql.js';
import { grouped, PaymentWords } from './payment-words.js';
import { PaymentRejected } from './rejection.js';
import { useKeeps, type PayingAccount } from './use-keeps.js';

type Order = OrdersListQuery['paymentOrders']['nodes'][number];

/** The files that were made, newest first. */
export function OrderList({ fund, accounts }: { readonly fund: ShownFund; readonly accounts: readonly PayingAccount[] }): ReactNode {
  const message = useMessage();
  const keeps = useKeeps(fund);
  const { rows, hasMore, loadMore, isLoadingMore } = useList(Orders, { fund: fund.code }, (answer) => answer.paymentOrders);
  const mayFetch = (order: Order): boolean => accounts.some((account) => account.number === order.number && keeps(account));
  return (
    <Section title={message('orders.list')}>
      {rows.length === 0 && <Empty>{message('orders.list.none')}</Empty>}
      <ul className="item-list">
        {rows.map((order) => (
          <OneOrder key={order.id} fund={fund} order={order} mayFetch={mayFetch(order)} />
        ))}
      </ul>
      {hasMore && (
        <Button onPress={loadMore} isPending={isLoadingMore}>
          {message('action.more')}
        </Button>
      )}
    </Section>
  );
}

function OneOrder({ fund, order, mayFetch }: { readonly fund: ShownFund; readonly order: Order; readonly mayFetch: boolean }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { bankName, number, executeOn, payments, total, sha256, createdAt, author, downloads, settled, released, items } = order;
  const count = { n: payments, count: format.number(payments) };
  return (
    <li className="orders-line">
      <p className="row">
        <strong className="nowrap">{format.date(executeOn, 'medium')}</strong> <Money value={total} isStrong />
        <span>{message('orders.payments', count)}</span>
        <StatusTag tone={settled === payments ? 'good' : 'waiting'}>
          {message('orders.settled', { settled: format.number(settled), count: format.number(payments) })}
        </StatusTag>
        {released > 0 && (
          <StatusTag tone="neutral">{message('orders.released', { n: released, count: format.number(released) })}</StatusTag>
        )}
      </p>
      <p className="small">
        <bdi>{bankName}</bdi> <bdi className="num orders-number">{grouped(number)}</bdi>
      </p>
      <p className="muted small">
        {message('orders.madeBy', { name: author?.name ?? '', day: format.date(createdAt, 'medium') })}{' '}
        {message('orders.downloads', { n: downloads, count: format.number(downloads) })}
      </p>
      {mayFetch && released === 0 && <Fetch fund={fund} order={order} />}
      {released > 0 && <p className="small">{message('refusals.order-rejected')}</p>}
      <Disclosure title={message('orders.items')}>
        <ul className="item-list">
          {items.map((payment) => (
            <li key={payment.transferId} className="orders-line">
              <PaymentWords payment={payment} isOut />
              <PaymentRejected fund={fund} order={order} payment={payment} keepsIt={mayFetch} />
            </li>
          ))}
        </ul>
        {mayFetch && settled + released < payments && <BringReport fund={fund} order={order.id} />}
        <p className="muted small">
          SHA-256 <bdi className="num orders-number">{sha256}</bdi>
        </p>
      </Disclosure>
    </li>
  );
}

function Fetch({ fund, order }: { readonly fund: ShownFund; readonly order: Order }): ReactNode {
  const message = useMessage();
  const client = useQueryClient();
  const { isSteppedUp, stepUp } = useSession();
  const [state, setState] = useState<{ readonly isBusy: boolean; readonly codes: readonly string[]; readonly isLost?: boolean }>({
    isBusy: false,
    codes: [],
  });
  const fetch = async (): Promise<void> => {
    setState({ isBusy: true, codes: [] });
    try {
      const codes = await fetchOrder(fund.code, order.id);
      setState({ isBusy: false, codes });
      if (codes.length === 0) announce(message('orders.fetched'));
    } catch (fault) {
      if (!(fault instanceof RequestFault)) throw fault;
      setState({ isBusy: false, codes: [], isLost: true });
    }
    await client.invalidateQueries(); // the second factor is used up, and the fetching is kept
  };
  const others = state.codes.filter((code) => code !== 'step-up-required').map((code) => sentenceOf(code));
  return (
    <>
      {others.length > 0 && <RefusalNote refusals={others} />}
      {state.isLost && <RefusalNote refusals={[message('form.failed.text')]} />}
      <div className="row">
        {isSteppedUp ? (
          <Button isPending={state.isBusy} icon={<Download size={16} aria-hidden="true" />} onPress={() => void fetch()}>
            {message('orders.fetch')}
          </Button>
        ) : (
          <>
            <Button onPress={() => stepUp()}>{message('fund.stepUp')}</Button>
            <span className="muted small">{message('orders.fetch.hint')}</span>
          </>
        )}
      </div>
    </>
  );
}
