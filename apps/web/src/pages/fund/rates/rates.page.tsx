import { Button, DataTable, DatePicker, Empty, Page, Section } from '@regia/ui';
import { useCan, useData, useFormat, useList, useMessage } from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFund, type ShownFund } from '../use-fund.js';
import { AutomaticDownload } from './automatic-download.js';
import { ConvertAmount } from './convert-amount.js';
import type { RatesRateFragment } from './gql/graphql.js';
import { HeldCurrencies } from './held-currencies.js';
import { ImportRates } from './import-rates.js';
import { ProposeRate } from './propose-rate.js';
import { RateWords } from './rate-words.js';
import { RateHistory, RatesOn } from './rates.graphql.js';
import type { RatesSearch } from './rates.search.js';
import { WaitingRates } from './waiting-rates.js';
import './rates.css';

/** Rates in force on a day, those that wait for a second person, and where they come from. */
export default function RatesPage(): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const can = useCan();
  const fund = useFund();
  const search = useSearch({ from: '/$scope/fund/rates' });
  const change = useSearchChange();
  const on = search.on ?? format.today;
  const { ratesOn, ratesWaiting } = useData(RatesOn, { fund: fund.code, on });
  return (
    <Page
      title={message('rates.title')}
      lede={message('rates.lede', { currency: fund.baseCurrency })}
      parent={{ href: fund.to('bank'), label: message('bank.title') }}
      actions={can('fund.record') && <ProposeRate fund={fund} />}
    >
      <WaitingRates fund={fund} waiting={ratesWaiting} />
      <Section title={message('rates.inForce')}>
        <DatePicker
          name="on"
          label={message('rates.on')}
          value={on}
          max={format.today}
          onChange={(day) => change({ on: day === format.today ? undefined : day })}
        />
        <RateTable rates={ratesOn} label={message('rates.inForce')} empty={message('rates.none')} onOpen={(quote) => change({ quote })} />
      </Section>
      {search.quote && <History key={search.quote} fund={fund} quote={search.quote} onClose={() => change({ quote: undefined })} />}
      <HeldCurrencies fund={fund} on={on} />
      <ConvertAmount fund={fund} on={on} currencies={ratesOn.map(({ quote }) => quote)} />
      <AutomaticDownload />
      {can('fund.record') && <ImportRates fund={fund} />}
    </Page>
  );
}

function useSearchChange(): (part: Partial<RatesSearch>) => void {
  const navigate = useNavigate();
  return (part) =>
    void navigate({
      from: '/$scope/fund/rates',
      to: '/$scope/fund/rates',
      search: (now: RatesSearch) => ({ ...now, ...part }),
      replace: true,
      resetScroll: false,
    });
}

interface RateTableProps {
  readonly rates: readonly RatesRateFragment[];
  readonly label: string;
  readonly empty: string;
  readonly onOpen?: (quote: string) => void;
}

function RateTable({ rates, label, empty, onOpen }: RateTableProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  return (
    <DataTable<RatesRateFragment>
      label={label}
      rows={rates}
      rowId={({ code }) => code}
      empty={<Empty>{empty}</Empty>}
      columns={[
        { id: 'rate', header: message('rates.rate'), isRowHeader: true, cell: (rate) => <RateWords rate={rate} /> },
        {
          id: 'day',
          header: message('rates.day'),
          cell: ({ day, isFixed }) => (isFixed ? message('rates.fixed') : format.date(day, 'medium')),
        },
        { id: 'source', header: message('rates.source'), cell: (rate) => <Source rate={rate} /> },
        ...(onOpen
          ? [
              {
                id: 'more',
                header: message('rates.history'),
                cell: ({ quote }: RatesRateFragment) => (
                  <Button isSmall look="quiet" aria-label={message('rates.history.of', { currency: quote })} onPress={() => onOpen(quote)}>
                    {message('rates.history')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Source({ rate: { source, enteredBy, confirmedBy } }: { readonly rate: RatesRateFragment }): ReactNode {
  const message = useMessage();
  const word = message(`rates.source.${source}`);
  return confirmedBy ? message('rates.byTwo', { source: word, first: enteredBy?.name ?? '', second: confirmedBy.name }) : word;
}

function History({ fund, quote, onClose }: { readonly fund: ShownFund; readonly quote: string; readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const { rows, hasMore, loadMore, isLoadingMore } = useList(RateHistory, { fund: fund.code, quote }, (answer) => answer.rates);
  return (
    <Section
      title={message('rates.history.of', { currency: quote })}
      actions={
        <Button isSmall onPress={onClose}>
          {message('ui.close')}
        </Button>
      }
    >
      <RateTable rates={rows} label={message('rates.history.of', { currency: quote })} empty={message('rates.none')} />
      {hasMore && (
        <Button onPress={loadMore} isPending={isLoadingMore}>
          {message('action.more')}
        </Button>
      )}
    </Section>
  );
}
