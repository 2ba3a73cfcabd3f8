import { Empty, LinkButton, Page, Select, Tabs } from '@regia/ui';
import { useCan, useData, useFormat, useMessage, useSession } from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFund, type ShownFund } from '../use-fund.js';
import { AccountChanges } from './account-changes.js';
import { AccountFacts } from './account-facts.js';
import { AllLines } from './all-lines.js';
import { BankAccounts } from './bank.graphql.js';
import type { BankSearch } from './bank.search.js';
import { Compare } from './compare.js';
import { ImportFile } from './import-panel.js';
import type { ShownAccount } from './shown-account.js';
import { SignedLists } from './signed-lists.js';
import { StatementGaps } from './statement-gaps.js';
import { SuggestedLines } from './suggested-lines.js';
import './bank.css';

/** What the bank says beside the books: bring a statement, answer its lines, and sign that both agree. */
export default function BankPage(): ReactNode {
  const message = useMessage();
  const fund = useFund();
  const search = useSearch({ from: '/$scope/fund/bank' });
  const { bankAccounts } = useData(BankAccounts, { fund: fund.code });
  const account = bankAccounts.find(({ id }) => id === search.account) ?? bankAccounts[0];
  return (
    <Page title={message('bank.title')} lede={message('bank.lede')} parent={fund.parent} actions={<BankActs fund={fund} />}>
      {bankAccounts.length > 1 && account && <WhichAccount accounts={bankAccounts} account={account} />}
      {account ? <OneAccount key={account.id} account={account} view={search.view ?? 'match'} /> : <Empty>{message('bank.none')}</Empty>}
      <AccountChanges fund={fund} />
    </Page>
  );
}

/** The pages beside this one: what goes to the bank, and at which rates. */
function BankActs({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  return (
    <>
      <LinkButton href={fund.to('orders')}>{message('orders.title')}</LinkButton>
      <LinkButton href={fund.to('rates')} look="quiet">
        {message('rates.title')}
      </LinkButton>
    </>
  );
}

function useSearchChange(): (part: Partial<BankSearch>) => void {
  const navigate = useNavigate();
  return (part) =>
    void navigate({
      from: '/$scope/fund/bank',
      to: '/$scope/fund/bank',
      search: (now: BankSearch) => ({ ...now, ...part }),
      replace: true,
      resetScroll: false,
    });
}

function WhichAccount({ accounts, account }: { readonly accounts: readonly ShownAccount[]; readonly account: ShownAccount }): ReactNode {
  const message = useMessage();
  const change = useSearchChange();
  return (
    <Select
      name="account"
      label={message('bank.which')}
      placeholder={message('fund.choose')}
      value={account.id}
      onChange={(id) => change({ account: id, until: undefined })}
      options={accounts.map(({ id, bankName, number, currency }) => ({ id, label: `${bankName}, ${currency}`, hint: number }))}
    />
  );
}

function OneAccount({
  account,
  view,
}: {
  readonly account: ShownAccount;
  readonly view: 'match' | NonNullable<BankSearch['view']>;
}): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const change = useSearchChange();
  const keepsIt = useKeepsIt(account);
  const open = account.openLines > 0 ? { count: format.number(account.openLines) } : {};
  return (
    <>
      <AccountFacts account={account} />
      <StatementGaps account={account} keepsIt={keepsIt} />
      {keepsIt && <ImportFile account={account} />}
      <Tabs
        label={message('bank.parts')}
        selected={view}
        onSelect={(id) => change({ view: id === 'lines' || id === 'compare' || id === 'signed' ? id : undefined })}
        tabs={[
          { id: 'match', label: message('bank.tab.match'), ...open },
          { id: 'compare', label: message('bank.tab.compare') },
          { id: 'signed', label: message('bank.tab.signed') },
          { id: 'lines', label: message('bank.tab.lines') },
        ]}
      >
        {view === 'match' && <SuggestedLines account={account} keepsIt={keepsIt} />}
        {view === 'compare' && <Compare account={account} keepsIt={keepsIt} onDayChange={(until) => change({ until })} />}
        {view === 'signed' && <SignedLists account={account} />}
        {view === 'lines' && <AllLines account={account} />}
      </Tabs>
    </>
  );
}

/** The treasurer of the city that holds the account, or of the one that keeps the books of the fund. */
function useKeepsIt({ holder }: ShownAccount): boolean {
  const can = useCan();
  const fund = useFund();
  const { city } = useSession();
  return can('fund.record') && (city?.id === holder.id || city?.id === fund.holder.id);
}
