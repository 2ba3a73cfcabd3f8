import { DataTable, Empty, Money, Section } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { LeverageRowsQuery } from './gql/graphql.js';

/** Projects with money of several cities beside projects with money of one; and, in words, what the books cannot say. */
export function Comparison({ groups }: { readonly groups: LeverageRowsQuery['fundingComparison'] }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  return (
    <Section title={message('leverage.comparison')}>
      <DataTable
        label={message('leverage.comparison')}
        rows={groups}
        rowId={({ way, allocated }) => `${way}/${allocated.currency}`}
        empty={<Empty>{message('leverage.comparison.none')}</Empty>}
        columns={[
          { id: 'way', header: message('leverage.way'), isRowHeader: true, cell: ({ way }) => message('leverage.way.of', { way }) },
          {
            id: 'projects',
            header: message('leverage.projects'),
            align: 'end',
            cell: ({ projects }) => <span className="num">{format.number(projects)}</span>,
          },
          { id: 'allocated', header: message('leverage.allocated'), align: 'end', cell: ({ allocated }) => <Money value={allocated} /> },
          {
            id: 'ratio',
            header: message('leverage.ratio'),
            align: 'end',
            cell: ({ ratio }) => <span className="num">{ratio == null ? message('leverage.ratio.none') : format.decimal(ratio)}</span>,
          },
          {
            id: 'days',
            header: message('leverage.days'),
            align: 'end',
            cell: ({ medianDaysToPayment: days, paidProjects }) =>
              days == null
                ? message('leverage.days.none')
                : message('leverage.days.of', { days: format.number(days), n: paidProjects, projects: format.number(paidProjects) }),
          },
        ]}
      />
      <p className="muted small">{message('leverage.missing')}</p>
      <ul className="muted small leverage-missing">
        <li>{message('leverage.missing.alone')}</li>
        <li>{message('leverage.missing.few')}</li>
      </ul>
    </Section>
  );
}
