import { DataTable, Empty, FactList, LinkButton, Money, Section } from '@regia/ui';
import { useData, useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import type { RatesCurrenciesQuery } from './gql/graphql.js';
import { RateWords } from './rate-words.js';
import { Currencies } from './rates.graphql.js';

type Held = NonNullable<RatesCurrenciesQuery['fundCurrencies']>;
type Holding = Held['holdings'][number];

/** What the fund holds in other currencies, what it is worth on the day that is shown, and what the books carry it at. */
export function HeldCurrencies({ fund, on }: { readonly fund: ShownFund; readonly on: string }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { fundCurrencies: held } = useData(Currencies, { fund: fund.code, on });
  if (!held) return null;
  const bound = { to: on, stage: 'position' };
  return (
    <Section title={message('rates.held')}>
      <DataTable<Holding>
        label={message('rates.held')}
        rows={held.holdings}
        rowId={({ currency }) => currency}
        empty={<Empty>{message('rates.held.none')}</Empty>}
        columns={[
          { id: 'currency', header: message('rates.currency'), isRowHeader: true, cell: ({ currency }) => <bdi>{currency}</bdi> },
          {
            id: 'held',
            header: message('rates.held.amount'),
            align: 'end',
            cell: (row) => <Money value={row.held} href={fund.to('entries', bound)} />,
          },
          {
            id: 'rate',
            header: message('rates.rate'),
            hidesOnPhone: true,
            cell: ({ rate }) =>
              rate ? (
                <Rate rate={rate} day={rate.isFixed ? message('rates.fixed') : format.date(rate.day, 'medium')} />
              ) : (
                message('pay.rate.missing')
              ),
          },
          { id: 'worth', header: message('rates.held.worth'), align: 'end', cell: ({ worth }) => worth && <Money value={worth} /> },
        ]}
      />
      {(held.holdings.length > 0 || held.carried.amountMinor !== '0') && <Difference fund={fund} held={held} on={on} />}
    </Section>
  );
}

function Rate({ rate, day }: { readonly rate: NonNullable<Holding['rate']>; readonly day: string }): ReactNode {
  return (
    <>
      <RateWords rate={rate} />
      <small className="muted">{day}</small>
    </>
  );
}

/** A difference waits for the next valuation, which the page of the closing makes. */
function Difference({ fund, held, on }: { readonly fund: ShownFund; readonly held: Held; readonly on: string }): ReactNode {
  const message = useMessage();
  return (
    <>
      <FactList
        facts={[
          {
            label: message('rates.held.carried'),
            value: <Money value={held.carried} href={fund.to('entries', { to: on, stage: 'position' })} />,
          },
          ...(held.worth ? [{ label: message('rates.held.worth'), value: <Money value={held.worth} /> }] : []),
          ...(held.difference
            ? [{ label: message('rates.held.difference'), value: <Money value={held.difference} isSigned isStrong /> }]
            : []),
        ]}
      />
      <p className="muted small">{message('rates.held.how')}</p>
      <p>
        <LinkButton href={fund.to('close', { day: on })}>{message('closing.title')}</LinkButton>{' '}
        <LinkButton look="quiet" href={fund.to('entries', { kind: 'revalue' })}>
          {message('rates.held.before')}
        </LinkButton>
      </p>
    </>
  );
}
