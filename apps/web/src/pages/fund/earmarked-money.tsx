import { DataTable, Empty, Money, StatusTag, type DataColumn } from '@regia/ui';
import { useData, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { OWN_MONEY } from './contribution-value.js';
import { EarmarkedMoney } from './contribution.graphql.js';
import { useEarmarkWords } from './earmark-words.js';
import { fillText } from './fill-text.js';
import { CityName, minor } from './fund-words.js';
import type { FundEarmarkedMoneyQuery } from './gql/graphql.js';
import type { ShownFund } from './use-fund.js';

type Earmarked = FundEarmarkedMoneyQuery['fundEarmarks'][number];

/** Money that may be used for some things only: whose it is, what for, and what is left of it. */
export function EarmarkedList({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  const { fundEarmarks } = useData(EarmarkedMoney, { fund: fund.code });
  return (
    <>
      <p className="muted">{message('earmark.lede')}</p>
      <div className="fund-table">
        <DataTable<Earmarked>
          label={message('earmark.money')}
          rows={fundEarmarks}
          rowId={({ earmark, city, source }) => `${earmark.id} ${city.id} ${source}`}
          empty={<Empty>{message('earmark.money.none')}</Empty>}
          columns={useColumns(fund)}
        />
      </div>
    </>
  );
}

function useColumns(fund: ShownFund): readonly DataColumn<Earmarked>[] {
  const message = useMessage();
  const words = useEarmarkWords(fund);
  return [
    {
      id: 'city',
      header: message('fund.column.city'),
      isRowHeader: true,
      cell: ({ city, source, earmark }) => (
        <>
          <CityName city={city} />
          {source !== OWN_MONEY && <StatusTag>{message('fund.source.from', { source })}</StatusTag>}
          <small>{words({ ...earmark, city: earmark.city?.id ?? null })}</small>
        </>
      ),
    },
    { id: 'paid', header: message('fund.received'), align: 'end', hidesOnPhone: true, cell: ({ paidIn }) => <Money value={paidIn} /> },
    { id: 'free', header: message('fund.free.short'), align: 'end', cell: ({ free }) => <Money value={free} isStrong /> },
    { id: 'unspent', header: message('earmark.unspent'), align: 'end', cell: ({ unspent }) => <Money value={unspent} /> },
  ];
}

/** Beside what is free: how much of it is free only for what its earmark says. Nothing where nothing is earmarked. */
export function EarmarkedNote({
  fund,
  cityId,
  on,
}: {
  readonly fund: ShownFund;
  readonly cityId?: string | undefined;
  readonly on?: string | undefined;
}): ReactNode {
  const message = useMessage();
  const { fundEarmarks } = useData(EarmarkedMoney, { fund: fund.code, on: on ?? null });
  const own = fundEarmarks.filter(({ city }) => cityId === undefined || city.id === cityId);
  const free = own.reduce((sum, each) => sum + BigInt(each.free.amountMinor), 0n);
  if (free === 0n || !own[0]) return null;
  const amount = <Money value={minor(free, own[0].free)} decimals="trim" href={fund.to('contributions', { view: 'earmarks' })} />;
  return <p className="fund-own">{fillText(message, 'earmark.ofFree', { amount })}</p>;
}
