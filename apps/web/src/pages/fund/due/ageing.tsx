import { DataTable, Money } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { DebtsFragment } from './gql/graphql.js';

type Bucket = DebtsFragment['buckets'][number];

/** What is open by how late it is; the last line is what was due. */
export function Ageing({ debts }: { readonly debts: DebtsFragment }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  return (
    <div className="fund-table">
      <DataTable<Bucket>
        label={message('dues.ageing', { day: format.date(debts.on, 'long') })}
        rows={debts.buckets}
        rowId={({ age }) => age}
        empty={null}
        columns={[
          { id: 'age', header: message('dues.age'), isRowHeader: true, cell: ({ age }) => message('dues.age.of', { age }) },
          {
            id: 'count',
            header: message('dues.count'),
            align: 'end',
            cell: ({ instalments }) => <bdi className="num">{format.number(instalments)}</bdi>,
          },
          { id: 'open', header: message('dues.open'), align: 'end', cell: ({ open }) => <Money value={open} /> },
        ]}
        totals={{ age: message('dues.late'), open: <Money value={debts.late} isStrong /> }}
      />
    </div>
  );
}
