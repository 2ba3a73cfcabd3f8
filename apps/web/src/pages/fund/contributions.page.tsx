import { DataTable, Empty, LinkButton, Money, Page, Section, StatusTag, Tabs, UserText, type DataColumn } from '@regia/ui';
import { useCan, useData, useFormat, useMessage, useScope, useSession, type Format, type Message } from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { OWN_MONEY } from './contribution-value.js';
import { Agreements, Rates } from './contribution.graphql.js';
import { DueList } from './due/due-list.js';
import { useEarmarkWords } from './earmark-words.js';
import { EarmarkedList } from './earmarked-money.js';
import type { FundAgreementsQuery } from './gql/graphql.js';
import { NewAgreement } from './new-agreement.js';
import { inCurrency } from './own-currency.js';
import { RateNote } from './rate-note.js';
import { useFund, type ShownFund } from './use-fund.js';
import './fund.css';

type Agreement = FundAgreementsQuery['fundAgreements'][number];
type Instalment = Agreement['instalments'][number];

/** What each city has agreed to pay, by instalment, and what of it has come; or the form for a new agreement. */
export default function ContributionsPage(): ReactNode {
  const fund = useFund();
  const search = useSearch({ from: '/$scope/fund/contributions' });
  return search.new ? <NewAgreement fund={fund} /> : <ContributionsDesk fund={fund} view={search.view ?? 'agreements'} />;
}

function ContributionsDesk({ fund, view }: { readonly fund: ShownFund; readonly view: 'agreements' | 'due' | 'earmarks' }): ReactNode {
  const message = useMessage();
  const can = useCan();
  const navigate = useNavigate();
  const select = (id: string): void =>
    void navigate({ href: fund.to('contributions', { view: id === 'agreements' ? undefined : id }), replace: true, resetScroll: false });
  const add = can('fund.record') && (
    <LinkButton href={fund.to('contributions', { new: 'agreement' })} look="primary" icon={<Plus size={16} aria-hidden="true" />}>
      {message('fund.agreement.new')}
    </LinkButton>
  );
  return (
    <Page
      title={message('fund.contributions')}
      lede={message('fund.contributions.lede')}
      parent={fund.parent}
      actions={
        <>
          <LinkButton href={fund.to('key')} look="quiet">
            {message('key.link')}
          </LinkButton>
          {add}
        </>
      }
    >
      <Tabs
        label={message('fund.contributions')}
        selected={view}
        onSelect={select}
        tabs={[
          { id: 'agreements', label: message('dues.agreements') },
          { id: 'due', label: message('dues.title') },
          { id: 'earmarks', label: message('earmark.money') },
        ]}
      >
        {view === 'due' && <DueList fund={fund} />}
        {view === 'earmarks' && <EarmarkedList fund={fund} />}
        {view === 'agreements' && <ListOfAgreements fund={fund} />}
      </Tabs>
    </Page>
  );
}

function ListOfAgreements({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  const { cityId } = useScope();
  const { fundAgreements } = useData(Agreements, { fund: fund.code });
  const shown = fundAgreements.filter(({ city }) => cityId === undefined || city.id === cityId);
  if (shown.length === 0) return <Empty>{message('fund.contributions.none')}</Empty>;
  return shown.map((agreement) => <OneAgreement key={agreement.id} fund={fund} agreement={agreement} />);
}

interface AgreementProps {
  readonly fund: ShownFund;
  readonly agreement: Agreement;
}

function OneAgreement({ fund, agreement }: AgreementProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const words = useEarmarkWords(fund);
  const { city, total, title, agreedOn, source, earmark, agentFee } = agreement;
  const paid = agreement.instalments.reduce((sum, instalment) => sum + BigInt(instalment.paid.amountMinor), 0n);
  const sums = {
    received: format.money({ ...total, amountMinor: String(paid) }, 'trim'),
    agreed: format.money(total, 'trim'),
  };
  return (
    <Section title={city.name.text} actions={<strong className="num">{message('fund.agreement.sum', sums)}</strong>}>
      <p>
        <UserText text={title} /> <span className="muted small">{message('fund.agreedOn', { day: format.date(agreedOn, 'medium') })}</span>
        {source !== OWN_MONEY && <StatusTag>{message('fund.source.from', { source })}</StatusTag>}
      </p>
      <p className="small">
        {earmark && <strong>{words({ ...earmark, city: earmark.city?.id ?? null })}</strong>}{' '}
        <span className="muted">{feeWords(message, format, agentFee)}</span>
      </p>
      <Instalments fund={fund} agreement={agreement} />
    </Section>
  );
}

function feeWords(message: Message, format: Format, { basisPoints, atMost }: Agreement['agentFee']): string {
  const rate = format.percent(basisPoints / 10_000, 4);
  return atMost
    ? message('fund.agreement.feeTo', { rate, amount: format.money(atMost, 'trim') })
    : message('fund.agreement.feeOf', { rate });
}

function Instalments({ fund, agreement }: AgreementProps): ReactNode {
  const message = useMessage();
  const columns = useColumns(fund, agreement);
  const rate = useOwnRate(fund, agreement);
  return (
    <>
      <div className="fund-table fund-table-numbered">
        <DataTable
          label={message('fund.instalments.of', { city: agreement.city.name.text })}
          rows={agreement.instalments}
          rowId={({ no }) => String(no)}
          empty={null}
          columns={columns}
        />
      </div>
      {rate && (
        <p className="muted small">
          <RateNote rate={rate} />
        </p>
      )}
    </>
  );
}

/** The fixed rate into the currency of the city that pays, when it is another than the fund's. */
function useOwnRate(fund: ShownFund, { city }: Agreement) {
  const { cities } = useSession();
  const { fundRates } = useData(Rates, { fund: fund.code });
  const currency = cities.find(({ id }) => id === city.id)?.currency;
  return fundRates.find(({ quote, isFixed }) => isFixed && quote === currency);
}

function useColumns(fund: ShownFund, agreement: Agreement): readonly DataColumn<Instalment>[] {
  const message = useMessage();
  const format = useFormat();
  const can = useCan();
  const { city: acting } = useSession();
  const rate = useOwnRate(fund, agreement);
  const { city } = agreement;
  const mayRecord = can('fund.record') && (acting?.id === city.id || acting?.id === fund.holder.id);
  return [
    {
      id: 'no',
      header: message('fund.instalment'),
      isRowHeader: true,
      cell: ({ no, dueOn }) => (
        <>
          {format.number(no)}
          {/* on phones the day has no column of its own */}
          <bdi className="fund-only-phone muted small">{format.date(dueOn, 'medium')}</bdi>
        </>
      ),
    },
    {
      id: 'due',
      header: message('fund.dueOn'),
      hidesOnPhone: true,
      cell: ({ dueOn }) => <bdi className="nowrap">{format.date(dueOn, 'medium')}</bdi>,
    },
    {
      id: 'amount',
      header: message('fund.agreed'),
      align: 'end',
      cell: ({ amount }) => (
        <>
          <Money value={amount} />
          {rate && (
            <small>
              <Money value={inCurrency(amount, rate)} />
            </small>
          )}
        </>
      ),
    },
    { id: 'paid', header: message('fund.received'), align: 'end', hidesOnPhone: true, cell: ({ paid }) => <Money value={paid} /> },
    {
      id: 'state',
      header: message('fund.column.status'),
      cell: (row) => (
        <div className="fund-state">
          <InstalmentStatus instalment={row} />
          {mayRecord && <RecordIt fund={fund} city={city.id} agreement={agreement.id} instalment={row} />}
        </div>
      ),
    },
  ];
}

function RecordIt({
  fund,
  city,
  agreement,
  instalment,
}: {
  readonly fund: ShownFund;
  readonly city: string;
  readonly agreement: string;
  readonly instalment: Instalment;
}): ReactNode {
  const message = useMessage();
  if (isPaid(instalment)) return null;
  return (
    <LinkButton isSmall href={fund.to('record', { city, agreement, instalment: String(instalment.no) })}>
      {message('fund.record')}
      <span className="sr-only"> {instalment.no}</span>
    </LinkButton>
  );
}

const isPaid = ({ amount, paid }: Instalment): boolean => BigInt(paid.amountMinor) >= BigInt(amount.amountMinor);

function InstalmentStatus({ instalment }: { readonly instalment: Instalment }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { daysLate, paid, amount } = instalment;
  if (isPaid(instalment)) return <StatusTag tone="good">{message('fund.paidInFull')}</StatusTag>;
  const left = { ...amount, amountMinor: String(BigInt(amount.amountMinor) - BigInt(paid.amountMinor)) };
  return (
    <>
      {daysLate > 0 ? (
        <StatusTag tone="bad">{message('fund.late', { days: daysLate, count: format.number(daysLate) })}</StatusTag>
      ) : (
        <StatusTag>{message('fund.notDue')}</StatusTag>
      )}
      {BigInt(paid.amountMinor) > 0n && <small>{message('fund.instalment.left', { amount: format.money(left, 'trim') })}</small>}
    </>
  );
}
