import { DataTable, Money, Plate } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { dayWords } from './entry-table.js';
import { ProposalStatus, Purpose, type Proposal } from './fund-words.js';
import { useFund } from './use-fund.js';

/** Proposals that do not wait any more, as rows. */
export function ProposalTable({
  label,
  rows,
  empty,
}: {
  readonly label: string;
  readonly rows: readonly Proposal[];
  readonly empty: ReactNode;
}): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { to } = useFund();
  return (
    <div className="fund-table">
      <DataTable
        label={label}
        rows={rows}
        rowId={({ transferId }) => transferId}
        rowHref={({ transferId }) => to(`approvals/${transferId}`)}
        empty={empty}
        columns={[
          {
            id: 'since',
            header: message('fund.column.day'),
            cell: ({ proposedAt }) => <bdi>{dayWords(proposedAt, format)}</bdi>,
            hidesOnPhone: true,
          },
          { id: 'entry', header: message('fund.column.entry'), isRowHeader: true, cell: (row) => <Purpose thing={row} /> },
          {
            id: 'city',
            header: message('fund.column.city'),
            cell: ({ city }) => city && <Plate plate={city.plate} name={city.name.text} />,
            hidesOnPhone: true,
          },
          {
            id: 'status',
            header: message('fund.column.status'),
            cell: (row) => <ProposalStatus proposal={row} />,
            hidesOnPhone: true,
          },
          { id: 'amount', header: message('fund.column.amount'), align: 'end', cell: ({ amount }) => <Money value={amount} /> },
        ]}
      />
    </div>
  );
}
