import { DataTable, Empty, Figure, Link, Money, Plate } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { LeverageRowsQuery } from './gql/graphql.js';

type Row = LeverageRowsQuery['leverage']['rows'][number];

interface FigureProps {
  readonly rows: readonly Row[];
  readonly total: LeverageRowsQuery['leverage']['total'];
  readonly view: 'chart' | 'table';
  readonly onViewChange: (view: 'chart' | 'table') => void;
  /** Address that opens a row to its entries. */
  readonly hrefOf: (row: Row) => string;
}

/** Own and external money of each row on one scale, with how much one unit of own brings. */
export function LeverageFigure({ rows, total, view, onViewChange, hrefOf }: FigureProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const ratioOf = ({ ratio }: { readonly ratio?: string | null }): string =>
    ratio == null ? message('leverage.ratio.none') : format.decimal(ratio);
  const amount = (minor: string): bigint => (minor.startsWith('-') ? 0n : BigInt(minor));
  const most = rows.reduce((max, { own, external }) => {
    const sum = amount(own.amountMinor) + amount(external.amountMinor);
    return sum > max ? sum : max;
  }, 1n);
  const part = (minor: string): string => `${Number((amount(minor) * 10_000n) / most) / 100}%`;
  return (
    <Figure
      title={message('leverage.figure')}
      says={message('leverage.figure.says')}
      chartIsText
      view={view}
      onViewChange={onViewChange}
      chart={
        <ul className="leverage-bars">
          {rows.map((row) => (
            <li key={`${row.key}/${row.own.currency}`}>
              <Link href={hrefOf(row)}>
                <RowName row={row} />
              </Link>
              <span className="leverage-bar" aria-hidden="true">
                <span className="leverage-own" style={{ inlineSize: part(row.own.amountMinor) }} />
                <span className="leverage-external" style={{ inlineSize: part(row.external.amountMinor) }} />
              </span>
              <span className="small">
                {message('leverage.says', { own: format.money(row.own, 'trim'), external: format.money(row.external, 'trim') })}{' '}
                <span className="strong num">{ratioOf(row)}</span>
              </span>
            </li>
          ))}
        </ul>
      }
      table={
        <DataTable
          label={message('leverage.figure')}
          rows={rows}
          rowId={({ key, own }) => `${key}/${own.currency}`}
          rowHref={hrefOf}
          empty={<Empty>{message('leverage.none')}</Empty>}
          {...(total.length === 1 && total[0]
            ? {
                totals: {
                  name: message('ceiling.total'),
                  own: <Money value={total[0].own} isStrong />,
                  external: <Money value={total[0].external} isStrong />,
                  ratio: <span className="num">{ratioOf(total[0])}</span>,
                },
              }
            : {})}
          columns={[
            { id: 'name', header: message('leverage.row'), isRowHeader: true, cell: (row) => <RowName row={row} /> },
            { id: 'own', header: message('leverage.own'), align: 'end', cell: ({ own }) => <Money value={own} /> },
            { id: 'external', header: message('leverage.external'), align: 'end', cell: ({ external }) => <Money value={external} /> },
            { id: 'ratio', header: message('leverage.ratio'), align: 'end', cell: (row) => <span className="num">{ratioOf(row)}</span> },
          ]}
        />
      }
    />
  );
}

function RowName({ row }: { readonly row: Row }): ReactNode {
  if (row.city)
    return (
      <span className="row">
        <Plate plate={row.city.plate} /> {row.city.name.text}
      </span>
    );
  return <bdi>{row.name?.text ?? (row.year ? String(row.year) : row.key)}</bdi>;
}
