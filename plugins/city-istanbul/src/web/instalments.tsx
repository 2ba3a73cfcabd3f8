import { DataTable, DateTime, Empty, Money, Section, StatusTag, useFormat, type DataColumn } from '@regia/ui';
import { useData, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { istanbul } from '../facts.js';
import { cityIstanbul } from '../manifest.js';
import { Funds, Instalments as InstalmentsOf } from './desk.graphql.js';
import type { CityIstanbulInstalmentsQuery } from './gql/graphql.js';
import { inLira } from './in-lira.js';

type Instalment = NonNullable<CityIstanbulInstalmentsQuery['fundPosition']>['cities'][number]['instalments'][number];
type Rate = CityIstanbulInstalmentsQuery['fundRates'][number];

/** The instalments Istanbul has agreed to, pool by pool, and what each is in lira today. */
export function Instalments(): ReactNode {
  const { funds } = useData(Funds);
  return funds.filter(({ kind }) => kind === 'pool').map(({ code, name }) => <InstalmentsInto key={code} fund={code} name={name.text} />);
}

function InstalmentsInto({ fund, name }: { readonly fund: string; readonly name: string }): ReactNode {
  const message = useMessage(cityIstanbul);
  const { fundPosition, fundRates } = useData(InstalmentsOf, { fund });
  const rows = fundPosition?.cities.find(({ city }) => city.id === istanbul.id)?.instalments ?? [];
  const rate = fundRates.find(({ base, quote }) => base === rows[0]?.amount.currency && quote === istanbul.currency);
  const title = message('instalments.title', { fund: name });
  return (
    <Section title={title}>
      <DataTable
        label={title}
        rows={rows}
        rowId={({ no, dueOn }) => `${dueOn} ${no}`}
        columns={useColumns(rate)}
        empty={<Empty>{message('instalments.none')}</Empty>}
      />
      {rows.length > 0 && <RateNote rate={rate} />}
    </Section>
  );
}

function useColumns(rate: Rate | undefined): readonly DataColumn<Instalment>[] {
  const message = useMessage(cityIstanbul);
  return [
    { id: 'no', header: message('instalments.no'), isRowHeader: true, cell: ({ no }) => no },
    { id: 'dueOn', header: message('instalments.dueOn'), cell: ({ dueOn }) => <DateTime value={dueOn} /> },
    {
      id: 'own',
      header: message('instalments.own'),
      align: 'end',
      hidesOnPhone: true,
      cell: ({ amount }) => (rate ? <Money value={inLira(amount, rate.value)} /> : '–'),
    },
    { id: 'amount', header: message('instalments.amount'), align: 'end', cell: ({ amount }) => <Money value={amount} /> },
    { id: 'state', header: message('instalments.state'), cell: (instalment) => <State instalment={instalment} /> },
  ];
}

function State({ instalment: { amount, paid, daysLate } }: { readonly instalment: Instalment }): ReactNode {
  const message = useMessage(cityIstanbul);
  const format = useFormat();
  if (BigInt(paid.amountMinor) >= BigInt(amount.amountMinor)) return <StatusTag tone="good">{message('instalments.isPaid')}</StatusTag>;
  if (daysLate > 0) return <StatusTag tone="bad">{message('instalments.late', { n: daysLate, count: format.number(daysLate) })}</StatusTag>;
  return <StatusTag tone="waiting">{message('instalments.ahead')}</StatusTag>;
}

/** Which rate, who says so, of which day. */
function RateNote({ rate }: { readonly rate: Rate | undefined }): ReactNode {
  const message = useMessage(cityIstanbul);
  const format = useFormat();
  if (!rate) return <p className="muted small">{message('rate.none')}</p>;
  const words = { base: rate.base, value: format.decimal(rate.value), quote: rate.quote, day: format.date(rate.day) };
  const text = rate.source === 'manual' ? message('rate.byHand', words) : message('rate.of', { ...words, source: rate.source });
  return <p className="muted small">{text}</p>;
}
