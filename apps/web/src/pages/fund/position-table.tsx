import { DataTable, Money, Plate, Section, type MoneyValue } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { FundPosition } from './free-to-allocate.js';
import { minor } from './fund-words.js';
import type { ShownFund } from './use-fund.js';

type Row = FundPosition['cities'][number];

/** In the order money takes. What has reached a stage opens to the kind of entry that brings it there; what is at one, to all that moved it. */
const COLUMNS = [
  { id: 'pledged', kind: 'pledge' },
  { id: 'agreed', kind: 'agree' },
  { id: 'paidIn', kind: 'receive' },
  { id: 'free' },
  { id: 'allocated' },
  { id: 'committed' },
  { id: 'disbursed' },
  { id: 'spent' },
] as const;

interface PositionTableProps {
  readonly fund: ShownFund;
  readonly position: FundPosition;
  readonly until: string | undefined;
}

/** Every city's money, stage by stage: each figure opens to its entries. */
export function PositionTable({ fund, position, until }: PositionTableProps): ReactNode {
  const message = useMessage();
  const asOf = position.asOfSeq ?? undefined;
  const behind = (column: (typeof COLUMNS)[number], city?: string): string =>
    'kind' in column
      ? fund.to('entries', { kind: column.kind, city, to: until, asOf })
      : fund.to('entries', { stage: column.id, share: city, to: until, asOf });
  const total = (id: (typeof COLUMNS)[number]['id']): MoneyValue =>
    minor(
      position.cities.reduce((sum, city) => sum + BigInt(city[id].amountMinor), 0n),
      position.free,
    );
  if (position.cities.length === 0) return null;
  return (
    <Section title={message('fund.position')}>
      <div className="fund-table">
        <DataTable<Row>
          label={message('fund.position')}
          rows={position.cities}
          rowId={({ city }) => city.id}
          empty={null}
          totals={{
            city: message('fund.cities.all'),
            ...Object.fromEntries(
              COLUMNS.map((column) => [column.id, <Money key={column.id} value={total(column.id)} isStrong href={behind(column)} />]),
            ),
          }}
          columns={[
            {
              id: 'city',
              header: message('fund.column.city'),
              isRowHeader: true,
              cell: ({ city }) => (
                <span className="row">
                  <Plate plate={city.plate} /> {city.name.text}
                </span>
              ),
            },
            ...COLUMNS.map((column) => ({
              id: column.id,
              header: message('fund.stage', { stage: column.id }),
              align: 'end' as const,
              cell: (row: Row) => (
                <Money value={row[column.id]} {...(row[column.id].amountMinor === '0' ? {} : { href: behind(column, row.city.id) })} />
              ),
            })),
          ]}
        />
      </div>
    </Section>
  );
}
