import { DataTable, Empty, Link, StatusTag } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import type { ClosingFieldsFragment } from './gql/graphql.js';

/** The trace: what was closed and opened again, by whom, why, and the statement that was printed with it. */
export function ClosingHistory({
  fund,
  closings,
}: {
  readonly fund: ShownFund;
  readonly closings: readonly ClosingFieldsFragment[];
}): ReactNode {
  const message = useMessage();
  const format = useFormat();
  return (
    <DataTable<ClosingFieldsFragment>
      label={message('closing.history')}
      rows={closings}
      rowId={({ id }) => id}
      empty={<Empty>{message('closing.history.none')}</Empty>}
      columns={[
        {
          id: 'what',
          header: message('closing.what'),
          isRowHeader: true,
          cell: ({ act, day, reason }) => (
            <>
              {message(`closing.was.${act}`, { day: format.date(day, 'medium') })}
              {reason && (
                <span className="small muted">
                  {' '}
                  <bdi>{reason}</bdi>
                </span>
              )}
            </>
          ),
        },
        {
          id: 'state',
          header: message('fund.column.status'),
          cell: ({ state, endedAt }) => (
            <StatusTag tone={state === 'DONE' ? 'good' : 'neutral'}>
              {message('closing.ended', { state, day: endedAt ? format.date(endedAt, 'medium') : '' })}
            </StatusTag>
          ),
        },
        {
          id: 'people',
          header: message('closing.people'),
          hidesOnPhone: true,
          cell: ({ author, endedBy }) => format.list([author?.name, endedBy?.name].filter((name) => name != null)),
        },
        {
          id: 'report',
          header: message('statement.report'),
          cell: ({ report, from, day }) =>
            report &&
            from && (
              <Link href={fund.to('statement', { from, to: day })}>{message('statement.report.no', { no: format.number(report) })}</Link>
            ),
        },
      ]}
    />
  );
}
