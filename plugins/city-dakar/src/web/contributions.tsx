import { DataTable, Empty, Money, Section, useFormat, type MoneyValue } from '@regia/ui';
import { useData, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { dakar } from '../facts.js';
import { cityDakar } from '../manifest.js';
import { Contribution, Funds } from './desk.graphql.js';
import { francsOf } from './francs.js';
import type { CityDakarContributionQuery } from './gql/graphql.js';

type Rate = CityDakarContributionQuery['fundRates'][number];
type Amount = NonNullable<CityDakarContributionQuery['fundPosition']>['cities'][number]['paidIn'];

/** What Dakar has pledged and paid, pool by pool, in the currency of the pool and in francs CFA. */
export function Contributions(): ReactNode {
  const { funds } = useData(Funds);
  return funds.filter(({ kind }) => kind === 'pool').map(({ code, name }) => <ContributionTo key={code} fund={code} name={name.text} />);
}

function ContributionTo({ fund, name }: { readonly fund: string; readonly name: string }): ReactNode {
  const message = useMessage(cityDakar);
  const { fundPosition, fundRates } = useData(Contribution, { fund });
  const own = fundPosition?.cities.find(({ city }) => city.id === dakar.id);
  const title = message('contribution.title', { fund: name });
  if (!own) {
    return (
      <Section title={title}>
        <Empty>{message('contribution.none')}</Empty>
      </Section>
    );
  }
  const rate = fundRates.find(({ base, quote }) => base === own.paidIn.currency && quote === dakar.currency);
  const rows = (['pledged', 'agreed', 'paidIn'] as const).map((id) => ({ id, amount: own[id] }));
  return (
    <Section title={title}>
      <DataTable
        label={title}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: 'what', header: message('contribution.what'), isRowHeader: true, cell: ({ id }) => message(`contribution.${id}`) },
          {
            id: 'francs',
            header: message('contribution.francs'),
            align: 'end',
            cell: ({ amount }) => <Francs amount={amount} rate={rate} />,
          },
          { id: 'amount', header: message('contribution.amount'), align: 'end', cell: ({ amount }) => <Money value={amount} /> },
        ]}
        empty={<Empty>{message('contribution.none')}</Empty>}
      />
      <RateNote rate={rate} />
    </Section>
  );
}

function Francs({ amount, rate }: { readonly amount: Amount; readonly rate: Rate | undefined }): ReactNode {
  const value: MoneyValue | undefined = rate && francsOf(amount, rate.value);
  return value ? <Money value={value} /> : '–';
}

/** Which rate, who says so, since when. */
function RateNote({ rate }: { readonly rate: Rate | undefined }): ReactNode {
  const message = useMessage(cityDakar);
  const format = useFormat();
  if (!rate) return <p className="muted small">{message('rate.none')}</p>;
  const words = { base: rate.base, value: format.decimal(rate.value), quote: rate.quote, day: format.date(rate.day) };
  return (
    <p className="muted small">{rate.isFixed ? message('rate.fixed', words) : message('rate.of', { ...words, source: rate.source })}</p>
  );
}
