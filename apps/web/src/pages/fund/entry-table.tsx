import { DataTable, Plate, type DataTableProps } from '@regia/ui';
import { useFormat, useMessage, useScope } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { EntryStatus, Purpose, SignedAmount } from './fund-words.js';
import type { EntryRowFragment } from './gql/graphql.js';

type TableProps = Pick<DataTableProps<EntryRowFragment>, 'rows' | 'sort' | 'onSortChange' | 'empty' | 'footer' | 'totals' | 'label'>;

/** Entries as rows: day, what and between which accounts, city, status, amount. */
export function EntryTable(props: TableProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { path } = useScope();
  const isSortable = props.onSortChange !== undefined;
  return (
    <DataTable<EntryRowFragment>
      {...props}
      sortsOnServer
      rowId={({ id }) => id}
      rowHref={({ seq }) => path(`fund/entries/${seq}`)}
      columns={[
        {
          id: 'EFFECTIVE',
          header: message('fund.column.day'),
          cell: (row) => <bdi>{format.date(row.effectiveOn, 'short')}</bdi>,
          ...(isSortable ? { sortBy: (row) => row.effectiveOn } : {}),
        },
        {
          id: 'entry',
          header: message('fund.column.entry'),
          isRowHeader: true,
          cell: (row) => <Purpose thing={row} />,
        },
        { id: 'accounts', header: message('fund.column.accounts'), hidesOnPhone: true, cell: (row) => <Accounts row={row} /> },
        {
          id: 'city',
          header: message('fund.column.city'),
          hidesOnPhone: true,
          cell: ({ city }) => city && <Plate plate={city.plate} name={city.name.text} />,
        },
        { id: 'status', header: message('fund.column.status'), hidesOnPhone: true, cell: (row) => <EntryStatus entry={row} /> },
        {
          id: 'AMOUNT',
          header: message('fund.column.amount'),
          align: 'end',
          cell: (row) => <SignedAmount entry={row} />,
          ...(isSortable ? { sortBy: (row) => BigInt(row.amount.amountMinor) } : {}),
        },
      ]}
    />
  );
}

function Accounts({ row: { from, to } }: { readonly row: EntryRowFragment }): ReactNode {
  return (
    <bdi className="muted small" dir="ltr">
      {from} → {to}
    </bdi>
  );
}
