import { DataTable, Empty, Figure, Money } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { Position } from './ceiling-words.js';

interface YearsProps {
  readonly position: Position;
  readonly view: 'chart' | 'table';
  readonly onViewChange: (view: 'chart' | 'table') => void;
}

/** What was allowed and what was committed, year by year; all bars share one scale. */
export function CeilingYears({ position, view, onViewChange }: YearsProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const most = position.years.reduce(
    (max, { limit, committed }) => [BigInt(limit.amountMinor), BigInt(committed.amountMinor), max].reduce((a, b) => (a > b ? a : b)),
    1n,
  );
  const part = (minor: string): string => `${Number((BigInt(minor) * 10_000n) / most) / 100}%`;
  return (
    <Figure
      title={message('ceiling.years')}
      chartIsText
      view={view}
      onViewChange={onViewChange}
      chart={
        <ul className="ceiling-years">
          {position.years.map(({ year, limit, committed }) => (
            <li key={year}>
              <bdi className="strong">{String(year)}</bdi>
              <span className="ceiling-year-bar" aria-hidden="true">
                <span className="ceiling-year-limit" style={{ inlineSize: part(limit.amountMinor) }} />
                <span className="ceiling-year-used" style={{ inlineSize: part(committed.amountMinor) }} />
              </span>
              <span className="num">
                {message('ceiling.usedOf', { used: format.money(committed, 'trim'), limit: format.money(limit, 'trim') })}
              </span>
            </li>
          ))}
        </ul>
      }
      table={
        <DataTable
          label={message('ceiling.years')}
          rows={position.years}
          rowId={({ year }) => String(year)}
          empty={<Empty>{message('ceiling.years.none')}</Empty>}
          columns={[
            { id: 'year', header: message('ceiling.year'), isRowHeader: true, cell: ({ year }) => <bdi>{String(year)}</bdi> },
            { id: 'limit', header: message('ceiling.limit'), align: 'end', cell: ({ limit }) => <Money value={limit} /> },
            { id: 'committed', header: message('ceiling.committed'), align: 'end', cell: ({ committed }) => <Money value={committed} /> },
          ]}
        />
      }
    />
  );
}
