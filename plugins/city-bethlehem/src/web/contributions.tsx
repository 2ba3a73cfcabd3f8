import { DataTable, Empty, Money, Section, useFormat } from '@regia/ui';
import { useData, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { bethlehem } from '../facts.js';
import { cityBethlehem } from '../manifest.js';
import { Contribution, Funds } from './desk.graphql.js';
import type { CityBethlehemContributionQuery } from './gql/graphql.js';
import { inShekels } from './in-shekels.js';

type Rate = CityBethlehemContributionQuery['fundRates'][number];

const STAGES = ['pledged', 'agreed', 'paidIn'] as const;

/** What Bethlehem has pledged and paid, pool by pool, in the currency of the pool and in shekels. */
export function Contributions(): ReactNode {
  const { funds } = useData(Funds);
  return funds.filter(({ kind }) => kind === 'pool').map(({ code, name }) => <InPool key={code} fund={code} name={name.text} />);
}

function InPool({ fund, name }: { readonly fund: string; readonly name: string }): ReactNode {
  const message = useMessage(cityBethlehem);
  const { fundPosition, fundRates } = useData(Contribution, { fund });
  const own = fundPosition?.cities.find(({ city }) => city.id === bethlehem.id);
  const title = message('contribution.title', { fund: name });
  const nothing = <Empty>{message('contribution.none')}</Empty>;
  if (!own) return <Section title={title}>{nothing}</Section>;
  const rate = fundRates.find(({ base, quote }) => base === own.paidIn.currency && quote === bethlehem.currency);
  return (
    <Section title={title}>
      <DataTable
        label={title}
        rows={STAGES.map((id) => ({ id, amount: own[id] }))}
        rowId={({ id }) => id}
        columns={[
          { id: 'what', header: message('contribution.what'), isRowHeader: true, cell: ({ id }) => message(`contribution.${id}`) },
          {
            id: 'own',
            header: message('contribution.own'),
            align: 'end',
            cell: ({ amount }) => (rate ? <Money value={inShekels(amount, rate.value)} /> : '–'),
          },
          { id: 'amount', header: message('contribution.amount'), align: 'end', cell: ({ amount }) => <Money value={amount} /> },
        ]}
        empty={nothing}
      />
      <RateNote rate={rate} />
    </Section>
  );
}

/** Which rate, who says so, of which day. */
function RateNote({ rate }: { readonly rate: Rate | undefined }): ReactNode {
  const message = useMessage(cityBethlehem);
  const format = useFormat();
  if (!rate) return <p className="muted small">{message('rate.none')}</p>;
  const words = { base: rate.base, value: format.decimal(rate.value), quote: rate.quote, day: format.date(rate.day) };
  const text = rate.source === 'manual' ? message('rate.byHand', words) : message('rate.of', { ...words, source: rate.source });
  return <p className="muted small">{text}</p>;
}
