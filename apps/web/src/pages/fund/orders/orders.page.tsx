import { Empty, Page, Select } from '@regia/ui';
import { useData, useMessage } from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFund, type ShownFund } from '../use-fund.js';
import { NewOrder } from './new-order.js';
import { OrderList } from './order-list.js';
import { PayingAccounts } from './orders.graphql.js';
import type { OrdersSearch } from './orders.search.js';
import { PartyAccounts } from './party-accounts.js';
import { useKeeps, type PayingAccount } from './use-keeps.js';
import './orders.css';

/** From signatures to the bank: what can go out, the files that went, and where everybody is paid. */
export default function OrdersPage(): ReactNode {
  const message = useMessage();
  const fund = useFund();
  const search = useSearch({ from: '/$scope/fund/orders' });
  const { bankAccounts } = useData(PayingAccounts, { fund: fund.code });
  const account = bankAccounts.find(({ id }) => id === search.account) ?? bankAccounts[0];
  return (
    <Page title={message('orders.title')} lede={message('orders.lede')} parent={{ href: fund.to('bank'), label: message('bank.title') }}>
      {bankAccounts.length > 1 && account && <WhichAccount accounts={bankAccounts} account={account} />}
      {account ? <OfAccount key={account.id} fund={fund} account={account} /> : <Empty>{message('bank.none')}</Empty>}
      <OrderList fund={fund} accounts={bankAccounts} />
      <PartyAccounts fund={fund} />
    </Page>
  );
}

function OfAccount({ fund, account }: { readonly fund: ShownFund; readonly account: PayingAccount }): ReactNode {
  const keeps = useKeeps(fund);
  return <NewOrder fund={fund} account={account} keepsIt={keeps(account)} />;
}

function WhichAccount({ accounts, account }: { readonly accounts: readonly PayingAccount[]; readonly account: PayingAccount }): ReactNode {
  const message = useMessage();
  const navigate = useNavigate();
  const choose = (id: string): void =>
    void navigate({
      from: '/$scope/fund/orders',
      to: '/$scope/fund/orders',
      search: (now: OrdersSearch) => ({ ...now, account: id }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Select
      name="account"
      label={message('orders.account')}
      placeholder={message('fund.choose')}
      value={account.id}
      onChange={choose}
      options={accounts.map(({ id, bankName, number, currency }) => ({ id, label: `${bankName}, ${currency}`, hint: number }))}
    />
  );
}
