import { Button, DataTable, DateTime, Empty, Money, Section } from '@regia/ui';
import { useList, useMessage, useScope } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { CityName, kindWord } from '../fund-words.js';
import { LeverageEntries } from './leverage.graphql.js';
import type { By } from './leverage.search.js';

interface BehindProps {
  readonly by: By;
  readonly row: string;
  readonly year: number | undefined;
  readonly withInKind: boolean;
  readonly onClose: () => void;
}

/** The entries behind one row, each leading to its page in the books. */
export function BehindRow({ by, row, year, withInKind, onClose }: BehindProps): ReactNode {
  const message = useMessage();
  const { path } = useScope();
  const asked = { by, key: row, withInKind, ...(year === undefined ? {} : { year }) };
  const { rows, hasMore, loadMore, isLoadingMore } = useList(LeverageEntries, asked, (answer) => answer.leverageEntries);
  return (
    <Section
      title={message('leverage.behind')}
      actions={
        <Button isSmall look="quiet" onPress={onClose}>
          {message('leverage.close')}
        </Button>
      }
    >
      <DataTable
        label={message('leverage.behind')}
        rows={rows}
        rowId={({ fund, seq, source, amount, isInKind, city }) => [fund, seq, city.plate, source, isInKind, amount.amountMinor].join('/')}
        rowHref={({ fund, seq }) => path(`fund/entries/${seq}?fund=${fund}`)}
        empty={<Empty>{message('leverage.none')}</Empty>}
        columns={[
          { id: 'kind', header: message('leverage.entry'), isRowHeader: true, cell: ({ kind }) => kindWord(message, kind) },
          { id: 'city', header: message('leverage.by', { by: 'CITY' }), cell: ({ city }) => <CityName city={city} />, hidesOnPhone: true },
          {
            id: 'source',
            header: message('leverage.source'),
            cell: ({ source, isInKind }) =>
              isInKind ? message('leverage.inKind') : source === 'own' ? message('leverage.own') : <bdi>{source}</bdi>,
          },
          { id: 'on', header: message('leverage.day'), cell: ({ on }) => <DateTime value={on} /> },
          {
            id: 'amount',
            header: message('fund.field.amount'),
            align: 'end',
            cell: ({ amount }) => <Money value={amount} isSigned={amount.amountMinor.startsWith('-')} />,
          },
        ]}
        footer={
          hasMore && (
            <Button isPending={isLoadingMore} onPress={loadMore}>
              {message('leverage.more')}
            </Button>
          )
        }
      />
    </Section>
  );
}
