import { DataTable, Empty, Money, Section, useFormat } from '@regia/ui';
import { useData, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { saoPaulo } from '../facts.js';
import { citySaoPaulo } from '../manifest.js';
import { Stages, Funds } from './desk.graphql.js';
import type { CitySaoPauloStagesQuery } from './gql/graphql.js';
import { inReais } from './in-reais.js';

type Rate = CitySaoPauloStagesQuery['fundRates'][number];

const STAGES = ['paidIn', 'free', 'allocated', 'committed', 'disbursed', 'spent'] as const;

/** What became of the money of São Paulo, pool by pool, in the currency of the pool and in reais. */
export function OwnMoney(): ReactNode {
  const { funds } = useData(Funds);
  return funds.filter(({ kind }) => kind === 'pool').map(({ code, name }) => <InPool key={code} fund={code} name={name.text} />);
}

function InPool({ fund, name }: { readonly fund: string; readonly name: string }): ReactNode {
  const message = useMessage(citySaoPaulo);
  const { fundPosition, fundRates } = useData(Stages, { fund });
  const own = fundPosition?.cities.find(({ city }) => city.id === saoPaulo.id);
  const title = message('money.title', { fund: name });
  const nothing = <Empty>{message('money.none')}</Empty>;
  if (!own) return <Section title={title}>{nothing}</Section>;
  const rate = fundRates.find(({ base, quote }) => base === own.paidIn.currency && quote === saoPaulo.currency);
  return (
    <Section title={title}>
      <DataTable
        label={title}
        rows={STAGES.map((id) => ({ id, amount: own[id] }))}
        rowId={({ id }) => id}
        columns={[
          { id: 'what', header: message('money.what'), isRowHeader: true, cell: ({ id }) => message(`money.${id}`) },
          {
            id: 'own',
            header: message('money.own'),
            align: 'end',
            cell: ({ amount }) => (rate ? <Money value={inReais(amount, rate.value)} /> : '–'),
          },
          { id: 'amount', header: message('money.amount'), align: 'end', cell: ({ amount }) => <Money value={amount} /> },
        ]}
        empty={nothing}
      />
      <RateNote rate={rate} />
    </Section>
  );
}

/** Which rate, who says so, of which day. */
function RateNote({ rate }: { readonly rate: Rate | undefined }): ReactNode {
  const message = useMessage(citySaoPaulo);
  const format = useFormat();
  if (!rate) return <p className="muted small">{message('rate.none')}</p>;
  const words = { base: rate.base, value: format.decimal(rate.value), quote: rate.quote, day: format.date(rate.day) };
  const text = rate.source === 'manual' ? message('rate.byHand', words) : message('rate.of', { ...words, source: rate.source });
  return <p className="muted small">{text}</p>;
}
