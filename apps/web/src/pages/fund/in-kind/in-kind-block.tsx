import { DataTable, LinkButton, Money, Plate, Section } from '@regia/ui';
import { useData, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import { InKindStatement } from './in-kind.graphql.js';

interface BlockProps {
  readonly fund: ShownFund;
  readonly from: string;
  readonly to: string;
  /** Only this city; all of them when left out. */
  readonly cityId: string | undefined;
}

/** Values in kind of the days of a statement: beside it, in none of its figures. Nothing where nobody gives in kind. */
export function InKindBlock({ fund, from, to, cityId }: BlockProps): ReactNode {
  const message = useMessage();
  const { inKindStatement } = useData(InKindStatement, { fund: fund.code, from, to });
  const rows = inKindStatement.filter(({ city }) => cityId === undefined || city.id === cityId);
  if (rows.length === 0) return null;
  return (
    <Section title={message('inKind.block')} actions={<LinkButton href={fund.to('in-kind')}>{message('inKind.title')}</LinkButton>}>
      <p className="muted small">{message('inKind.apart')}</p>
      <DataTable
        label={message('inKind.block')}
        rows={rows}
        rowId={({ city }) => city.id}
        empty={null}
        columns={[
          {
            id: 'city',
            header: message('inKind.field.city'),
            isRowHeader: true,
            cell: ({ city }) => (
              <span className="row">
                <Plate plate={city.plate} /> {city.name.text}
              </span>
            ),
          },
          { id: 'promised', header: message('inKind.block.promised'), align: 'end', cell: ({ promised }) => <Money value={promised} /> },
          {
            id: 'delivered',
            header: message('inKind.block.delivered'),
            align: 'end',
            cell: ({ delivered }) => <Money value={delivered} />,
          },
          { id: 'owed', header: message('inKind.block.owed'), align: 'end', cell: ({ owed }) => <Money value={owed} /> },
        ]}
      />
    </Section>
  );
}
