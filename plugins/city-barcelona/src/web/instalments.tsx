import { DataTable, DateTime, Empty, Money, Section, StatusTag, useFormat, type DataColumn } from '@regia/ui';
import { useData, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { barcelona } from '../facts.js';
import { cityBarcelona } from '../manifest.js';
import { Funds, Instalments as InstalmentsOf } from './desk.graphql.js';
import type { CityBarcelonaInstalmentsQuery } from './gql/graphql.js';

type Instalment = NonNullable<CityBarcelonaInstalmentsQuery['fundPosition']>['cities'][number]['instalments'][number];

/** The instalments Barcelona has agreed to, pool by pool. */
export function Instalments(): ReactNode {
  const { funds } = useData(Funds);
  return funds.filter(({ kind }) => kind === 'pool').map(({ code, name }) => <InstalmentsInto key={code} fund={code} name={name.text} />);
}

function InstalmentsInto({ fund, name }: { readonly fund: string; readonly name: string }): ReactNode {
  const message = useMessage(cityBarcelona);
  const { fundPosition } = useData(InstalmentsOf, { fund });
  const rows = fundPosition?.cities.find(({ city }) => city.id === barcelona.id)?.instalments ?? [];
  const title = message('instalments.title', { fund: name });
  return (
    <Section title={title}>
      <DataTable
        label={title}
        rows={rows}
        rowId={({ no, dueOn }) => `${dueOn} ${no}`}
        columns={useColumns()}
        empty={<Empty>{message('instalments.none')}</Empty>}
      />
    </Section>
  );
}

function useColumns(): readonly DataColumn<Instalment>[] {
  const message = useMessage(cityBarcelona);
  return [
    { id: 'no', header: message('instalments.no'), isRowHeader: true, cell: ({ no }) => no },
    { id: 'dueOn', header: message('instalments.dueOn'), cell: ({ dueOn }) => <DateTime value={dueOn} /> },
    { id: 'amount', header: message('instalments.amount'), align: 'end', cell: ({ amount }) => <Money value={amount} /> },
    { id: 'paid', header: message('instalments.paid'), align: 'end', hidesOnPhone: true, cell: ({ paid }) => <Money value={paid} /> },
    { id: 'state', header: message('instalments.state'), cell: (instalment) => <State instalment={instalment} /> },
  ];
}

function State({ instalment: { amount, paid, daysLate } }: { readonly instalment: Instalment }): ReactNode {
  const message = useMessage(cityBarcelona);
  const format = useFormat();
  if (BigInt(paid.amountMinor) >= BigInt(amount.amountMinor)) return <StatusTag tone="good">{message('instalments.isPaid')}</StatusTag>;
  if (daysLate > 0) return <StatusTag tone="bad">{message('instalments.late', { n: daysLate, count: format.number(daysLate) })}</StatusTag>;
  return <StatusTag tone="waiting">{message('instalments.ahead')}</StatusTag>;
}
