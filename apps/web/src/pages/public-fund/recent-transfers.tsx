import { DataTable, DateTime, Empty, Money, Plate, StatusTag } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { kindWord } from '../fund/fund-words.js';
import type { ShownFund } from './figure-list.js';

type Transfer = ShownFund['transfers'][number];

/** The last entries: what, when, whose money, how much. Nobody is named. */
export function RecentTransfers({ transfers }: { readonly transfers: readonly Transfer[] }): ReactNode {
  const message = useMessage();
  return (
    <DataTable<Transfer>
      label={message('public-fund.recent')}
      rows={transfers}
      rowId={({ seq }) => seq}
      empty={<Empty>{message('public-fund.recent.none')}</Empty>}
      columns={[
        { id: 'kind', header: message('public-fund.column.kind'), isRowHeader: true, cell: (row) => <Kind transfer={row} /> },
        {
          id: 'number',
          header: message('public-fund.column.number'),
          hidesOnPhone: true,
          cell: ({ number }) => <bdi className="num">{number}</bdi>,
        },
        { id: 'amount', header: message('public-fund.column.amount'), align: 'end', cell: ({ amount }) => <Money value={amount} /> },
      ]}
    />
  );
}

function Kind({ transfer: { kind, city, effectiveOn, isReversed } }: { readonly transfer: Transfer }): ReactNode {
  const message = useMessage();
  return (
    <>
      <span className="row">
        {city ? <Plate plate={city.plate} name={city.name.text} /> : <span className="muted small">{message('public-fund.several')}</span>}
        {kindWord(message, kind)}
        {isReversed && <StatusTag>{message('public-fund.reversed')}</StatusTag>}
      </span>
      <span className="public-day muted small">
        <DateTime value={effectiveOn} />
      </span>
    </>
  );
}
