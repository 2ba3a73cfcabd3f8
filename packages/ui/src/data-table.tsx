import { useMemo, type ReactNode } from 'react';
import { createColumnHelper, createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type Column, type Row, type RowData, type SortingState } from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { classes } from './class-names.js';
import { useFormat } from './format.js';
import { Link } from './link.js';
import { TableScroll } from './table-scroll.js';

export type SortValue = string | number | bigint | undefined;

export interface DataColumn<R> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: R) => ReactNode;
  /** Makes the column sortable by what it returns. With `sortsOnServer` the value is not used. */
  readonly sortBy?: (row: R) => SortValue;
  /** Numbers and amounts stand at the end. */
  readonly align?: 'start' | 'end';
  /** Names the row: a header cell, and the place of the row's link. One per table. */
  readonly isRowHeader?: boolean;
  /** Left out on phones; its facts must be in another column or behind the row's link. */
  readonly hidesOnPhone?: boolean;
}

export interface TableSort {
  readonly column: string;
  readonly isDescending: boolean;
}

export interface DataTableProps<R> {
  /** Name of the table, and of the place it scrolls in. */
  readonly label: string;
  readonly columns: readonly DataColumn<R>[];
  readonly rows: readonly R[];
  readonly rowId: (row: R) => string;
  /** Where the row leads; the whole row can be pressed, the link is in its header cell. */
  readonly rowHref?: (row: R) => string | undefined;
  readonly sort?: TableSort;
  /** With it the sort is in the page's hands (its address); without, the table keeps it. */
  readonly onSortChange?: (sort: TableSort | undefined) => void;
  /** Rows come sorted: pressing a header only calls `onSortChange`. */
  readonly sortsOnServer?: boolean;
  /** What stands in place of rows: an `Empty`. */
  readonly empty: ReactNode;
  /** Cells of the last line by column, such as totals of the filter. */
  readonly totals?: Readonly<Record<string, ReactNode>>;
  /** Below the table: "show more", number of rows. */
  readonly footer?: ReactNode;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
type Features = typeof features;

/** Rows and columns as a real table: sort buttons with `aria-sort`, a head that stays, a named place that scrolls when it is wide. @public @since 1.0 */
export function DataTable<R extends RowData>(props: DataTableProps<R>): ReactNode {
  const table = useDataTable(props);
  const { label, columns, rowHref, totals } = props;
  const byId = new Map(columns.map((column) => [column.id, column]));
  const rows = table.getRowModel().rows;
  return (
    <div className="table-part">
      <TableScroll label={label}>
        <table className="data" aria-label={label}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => (
                  <HeaderCell key={header.id} column={header.column} data={byId.get(header.column.id)!} />
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {rows.map((row) => (
              <BodyRow key={row.id} row={row} columns={columns} href={rowHref?.(row.original)} />
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={columns.length} className="data-empty">
                  {props.empty}
                </td>
              </tr>
            )}
          </tbody>
          {totals && rows.length > 0 && (
            <tfoot>
              <tr>
                {columns.map((column) => (
                  <td key={column.id} className={cellClass(column)}>
                    {totals[column.id]}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </TableScroll>
      {props.footer}
    </div>
  );
}

const cellClass = <R,>(column: DataColumn<R>): string | undefined => classes(column.align === 'end' && 'end', column.hidesOnPhone && 'not-on-phone') || undefined;

function HeaderCell<R extends RowData>({ column, data }: { readonly column: Column<Features, R>; readonly data: DataColumn<R> }): ReactNode {
  const sorted = column.getIsSorted();
  const ariaSort = sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending';
  return (
    <th scope="col" className={cellClass(data)} aria-sort={ariaSort}>
      {column.getCanSort() ? (
        <button type="button" className="sort" onClick={column.getToggleSortingHandler()}>
          {data.header}
          {sorted === 'asc' && <ArrowUp size={14} aria-hidden="true" />}
          {sorted === 'desc' && <ArrowDown size={14} aria-hidden="true" />}
          {sorted === false && <ChevronsUpDown size={14} className="faint" aria-hidden="true" />}
        </button>
      ) : (
        data.header
      )}
    </th>
  );
}

function BodyRow<R extends RowData>({ row, columns, href }: { readonly row: Row<Features, R>; readonly columns: readonly DataColumn<R>[]; readonly href: string | undefined }): ReactNode {
  return (
    <tr className={href === undefined ? undefined : 'row-linked'}>
      {columns.map((column) => {
        const content = column.cell(row.original);
        if (!column.isRowHeader) return <td key={column.id} className={cellClass(column)}>{content}</td>;
        return (
          <th key={column.id} scope="row" className={cellClass(column)}>
            {href === undefined ? content : <Link href={href} className="row-link">{content}</Link>}
          </th>
        );
      })}
    </tr>
  );
}

function useDataTable<R extends RowData>({ columns, rows, rowId, sort, onSortChange, sortsOnServer }: DataTableProps<R>) {
  const { locale } = useFormat();
  const helper = useMemo(() => createColumnHelper<Features, R>(), []);
  const definitions = useMemo(() => {
    const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
    return helper.columns(
      columns.map((column) =>
        helper.accessor((row) => column.sortBy?.(row), {
          id: column.id,
          header: column.header,
          enableSorting: column.sortBy !== undefined,
          sortDescFirst: false,
          sortUndefined: 'last',
          sortFn: (a: Row<Features, R>, b: Row<Features, R>) => compare(column.sortBy?.(a.original), column.sortBy?.(b.original), collator),
        }),
      ),
    );
  }, [columns, helper, locale]);
  const sorting: SortingState | undefined = sort || onSortChange ? (sort ? [{ id: sort.column, desc: sort.isDescending }] : []) : undefined;
  return useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    manualSorting: sortsOnServer,
    ...(sorting && onSortChange
      ? {
          state: { sorting },
          onSortingChange: (change: SortingState | ((old: SortingState) => SortingState)) => {
            const [first] = typeof change === 'function' ? change(sorting) : change;
            onSortChange(first && { column: first.id, isDescending: first.desc });
          },
        }
      : { initialState: { sorting: sorting ?? [] } }),
  });
}

function compare(a: SortValue, b: SortValue, collator: Intl.Collator): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}
