import { DataTable, Empty, Money, Notice, StatusTag, UserText, type DataColumn } from '@regia/ui';
import { useCan, useData, useFormat, useMessage, useSession } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { NotFound } from '../../../states/not-found.js';
import { CityName } from '../fund-words.js';
import type { ShownFund } from '../use-fund.js';
import { Ageing } from './ageing.js';
import { DebtsOfFund } from './due.graphql.js';
import type { DebtsFragment } from './gql/graphql.js';
import { OpenToAll } from './open-to-all.js';
import { RemindButton } from './remind-button.js';

type Debt = DebtsFragment['instalments'][number];

/** What is due and late: by age, then instalment by instalment, with the reminders so far. */
export function DueList({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  const can = useCan();
  const { city: acting } = useSession();
  const { fundDebts: debts } = useData(DebtsOfFund, { fund: fund.code });
  if (!debts) return <NotFound />;
  const keepsBooks = can('fund.record') && acting?.id === fund.holder.id;
  return (
    <div className="form">
      <p className="muted">{message('dues.lede')}</p>
      <Ageing debts={debts} />
      <div className="fund-table">
        <DataTable<Debt>
          label={message('dues.instalments')}
          rows={debts.instalments}
          rowId={({ agreement, no }) => `${agreement} ${no}`}
          empty={<Empty>{message('dues.none')}</Empty>}
          columns={useColumns(fund, keepsBooks)}
        />
      </div>
      <Notice role="note">{message(debts.areRemindersOpen ? 'dues.audience.all' : 'dues.audience.own')}</Notice>
      {keepsBooks && <OpenToAll fund={fund} isOpen={debts.areRemindersOpen} />}
    </div>
  );
}

function useColumns(fund: ShownFund, keepsBooks: boolean): readonly DataColumn<Debt>[] {
  const message = useMessage();
  const format = useFormat();
  const reminding = (debt: Debt): ReactNode => (
    <>
      <Reminded debt={debt} />
      {keepsBooks && debt.daysLate > 0 && <RemindButton fund={fund} debt={debt} />}
    </>
  );
  return [
    {
      id: 'city',
      header: message('fund.column.city'),
      isRowHeader: true,
      cell: ({ city, title, no }) => (
        <>
          <CityName city={city} />
          <small className="muted">
            <UserText text={title} /> {message('dues.no', { no: format.number(no) })}
          </small>
        </>
      ),
    },
    {
      id: 'due',
      header: message('fund.dueOn'),
      cell: ({ dueOn, daysLate }) => (
        <div className="fund-state">
          <bdi className="nowrap">{format.date(dueOn, 'medium')}</bdi>
          {daysLate > 0 && <StatusTag tone="bad">{message('fund.late', { days: daysLate, count: format.number(daysLate) })}</StatusTag>}
        </div>
      ),
    },
    {
      id: 'open',
      header: message('dues.open'),
      align: 'end',
      cell: (debt) => (
        <>
          <Money value={debt.open} isStrong />
          {debt.open.amountMinor !== debt.amount.amountMinor && (
            <small>{message('dues.of', { amount: format.money(debt.amount, 'trim') })}</small>
          )}
          {/* on phones reminders have no column of their own */}
          <div className="fund-only-phone">{reminding(debt)}</div>
        </>
      ),
    },
    {
      id: 'reminders',
      hidesOnPhone: true,
      header: message('dues.reminders'),
      cell: (debt) => <div className="fund-state">{reminding(debt)}</div>,
    },
  ];
}

/** The newest reminder: how urgent it was, and when. */
function Reminded({ debt: { reminders, daysLate } }: { readonly debt: Debt }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const last = reminders.at(-1);
  if (!last) return daysLate > 0 ? null : <StatusTag>{message('fund.notDue')}</StatusTag>;
  return (
    <StatusTag tone={last.level >= 3 ? 'bad' : 'waiting'}>
      {message('dues.level', { level: String(last.level), day: format.date(last.day, 'medium') })}
    </StatusTag>
  );
}
