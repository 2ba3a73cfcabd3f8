import { DataTable, Money, Plate, type DataColumn, type DataTableProps } from '@regia/ui';
import { useFormat, useMessage, type Format } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { wayOf } from './account-name.js';
import { Between, EntryStatus, minor, ProposalStatus, Purpose, type Proposal } from './fund-words.js';
import type { EntryRowFragment } from './gql/graphql.js';
import { useFund } from './use-fund.js';

interface TableProps extends Pick<
  DataTableProps<EntryRowFragment | Proposal>,
  'sort' | 'onSortChange' | 'empty' | 'footer' | 'totals' | 'label'
> {
  readonly entries: readonly EntryRowFragment[];
  /** Stand before the entries: what will be one once it is signed. */
  readonly waiting?: readonly Proposal[];
  /** With the printed number of each entry, as a column of its own. */
  readonly hasNumbers?: boolean;
}

type Row = EntryRowFragment | Proposal;
const isEntry = (row: Row): row is EntryRowFragment => 'number' in row;

/** Entries as rows: day, what and between which accounts, city, status, amount. */
export function EntryTable({ entries, waiting = [], hasNumbers = false, ...props }: TableProps): ReactNode {
  const { to } = useFund();
  const columns = useColumns(props.onSortChange !== undefined);
  return (
    <div className="fund-table">
      <DataTable<Row>
        {...props}
        rows={[...waiting, ...entries]}
        sortsOnServer
        rowId={(row) => (isEntry(row) ? row.id : row.transferId)}
        rowHref={(row) => to(isEntry(row) ? `entries/${row.seq}` : `approvals/${row.transferId}`)}
        columns={hasNumbers ? columns : columns.filter(({ id }) => id !== 'RECORDED')}
      />
    </div>
  );
}

function useColumns(isSortable: boolean): readonly DataColumn<Row>[] {
  const message = useMessage();
  const format = useFormat();
  const sortable = isSortable ? { sortBy: () => undefined } : {};
  return [
    {
      id: 'RECORDED',
      header: message('fund.column.number'),
      hidesOnPhone: true,
      cell: (row) => isEntry(row) && <bdi className="num nowrap">{row.number}</bdi>,
      ...sortable,
    },
    {
      id: 'EFFECTIVE',
      header: message('fund.column.day'),
      cell: (row) => <bdi className="fund-day">{dayWords(row.effectiveOn, format)}</bdi>,
      ...sortable,
    },
    { id: 'entry', header: message('fund.column.entry'), isRowHeader: true, cell: (row) => <What row={row} /> },
    {
      id: 'city',
      header: message('fund.column.city'),
      hidesOnPhone: true,
      cell: ({ city }) => city && <Plate plate={city.plate} name={city.name.text} />,
    },
    { id: 'status', header: message('fund.column.status'), hidesOnPhone: true, cell: (row) => <RowStatus row={row} /> },
    { id: 'AMOUNT', header: message('fund.column.amount'), align: 'end', cell: (row) => <RowAmount row={row} />, ...sortable },
  ];
}

/** A day of this year without its year. */
export const dayWords = (day: string, format: Format): string =>
  format.date(day, day.slice(0, 4) === format.today.slice(0, 4) ? 'short' : 'medium');

const RowStatus = ({ row }: { readonly row: Row }): ReactNode =>
  isEntry(row) ? <EntryStatus entry={row} /> : <ProposalStatus proposal={row} />;

function What({ row }: { readonly row: Row }): ReactNode {
  const isOrdinary = isEntry(row) && !row.reversedBy && !row.reverses;
  return (
    <>
      <Purpose thing={row} />
      {isEntry(row) && (
        <small>
          <Between from={row.from} to={row.to} isOfSeveral={!row.city} />
        </small>
      )}
      {/* on phones the column of states has no room: what is not ordinary stands here */}
      {!isOrdinary && (
        <span className="fund-only-phone">
          <RowStatus row={row} />
        </span>
      )}
    </>
  );
}

/** With a sign when it came into the bank account of the pool or left it; what only changes its purpose has none. */
function RowAmount({ row }: { readonly row: Row }): ReactNode {
  const size = BigInt(row.amount.amountMinor);
  const way = isEntry(row) ? wayOf(row) : 'within';
  if (way === 'within') return <Money value={row.amount} />;
  const positive = size < 0n ? -size : size;
  return <Money value={minor(way === 'in' ? positive : -positive, row.amount)} isSigned />;
}
