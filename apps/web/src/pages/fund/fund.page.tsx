import {
  BarList,
  BarTable,
  Columns,
  Empty,
  Figure,
  KeyFigure,
  LinkButton,
  Money,
  MoneyBar,
  Page,
  SearchField,
  Section,
  type BarRow,
  type MoneyValue,
} from '@regia/ui';
import {
  Slot,
  useBackgroundData,
  useCan,
  useData,
  useFormat,
  useMessage,
  useScope,
  useSession,
  type Format,
  type Message,
} from '@regia/web-kit';
import { useNavigate } from '@tanstack/react-router';
import { Download, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { EntryTable } from './entry-table.js';
import { Position, Proposals, RecentEntries } from './fund.graphql.js';
import type { FundPositionNowQuery } from './gql/graphql.js';
import { inCurrency } from './own-currency.js';
import { useFund, type FundFacts } from './use-fund.js';
import { WaitingProposals } from './waiting-proposals.js';
import './fund.css';

/** Where the money of the pool stands, who has paid, what waits for a signature, and what happened last. */
export default function FundPage(): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const can = useCan();
  const { path } = useScope();
  const fund = useFund();
  const { fundPosition: position, fundRates: rates } = useData(Position, { fund: fund.code });
  const lede = fund.lastRecordedAt
    ? message('fund.lede', { name: fund.name.text, day: format.date(fund.lastRecordedAt, 'medium') })
    : message('fund.lede.empty', { name: fund.name.text });
  const actions = (
    <>
      <LinkButton href={`/fund/${fund.code}/entries.csv`} look="quiet" download icon={<Download size={16} aria-hidden="true" />}>
        {message('action.export')}
      </LinkButton>
      {can('fund.record') && (
        <LinkButton href={path('fund/record')} look="primary" icon={<Plus size={16} aria-hidden="true" />}>
          {message('fund.record')}
        </LinkButton>
      )}
    </>
  );
  return (
    <Page title={message('fund.title')} lede={lede} actions={actions}>
      {position && <Free position={position} rates={rates} />}
      <Columns main={position && <ByCity position={position} />} side={<Waiting fund={fund} />} />
      <Recent fund={fund} />
      <Slot
        name="pool.panel"
        props={{ fund: fund.code }}
        frame={({ key, title, content }) => (
          <Section key={key} title={title}>
            {content}
          </Section>
        )}
      />
    </Page>
  );
}

type NowPosition = NonNullable<FundPositionNowQuery['fundPosition']>;
type Rates = FundPositionNowQuery['fundRates'];

function Free({ position, rates }: { readonly position: NowPosition; readonly rates: Rates }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { path } = useScope();
  const gone = { ...position.disbursed, amountMinor: String(BigInt(position.disbursed.amountMinor) + BigInt(position.spent.amountMinor)) };
  const amounts = { received: format.money(position.received, 'trim'), fee: format.money(position.agentFee, 'trim') };
  const entries = (kind: string): string => path(`fund/entries?kind=${kind}`);
  return (
    <>
      <KeyFigure
        title={message('fund.free')}
        figure={<Money value={position.free} decimals="trim" />}
        note={message('fund.free.note', amounts)}
      >
        <MoneyBar
          start={{ label: message('fund.received'), amount: position.received, href: entries('receive') }}
          parts={[
            { state: 'disbursed', label: message('fund.disbursed'), amount: gone, href: entries('disburse') },
            { state: 'committed', label: message('fund.committed'), amount: position.committed, href: entries('commit') },
            { state: 'allocated', label: message('fund.allocated'), amount: position.allocated, href: entries('allocate') },
            { state: 'free', label: message('fund.free.short'), amount: position.free },
            { state: 'promised', label: message('fund.promised'), amount: position.promised, href: path('fund/contributions') },
          ]}
        />
      </KeyFigure>
      <InOwnCurrency position={position} rates={rates} />
    </>
  );
}

/** For a city with another currency: its own figures in it, with the rate, where it comes from and of which day. */
function InOwnCurrency({ position, rates }: { readonly position: NowPosition; readonly rates: Rates }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { city: acting } = useSession();
  const { city: looked } = useScope();
  const city = looked ?? acting;
  const rate = rates.find(({ quote }) => quote === city?.currency);
  const own = position.cities.find((each) => each.city.id === city?.id);
  if (!city || !rate || !own) return null;
  const both = (value: MoneyValue): { eur: string; other: string } => ({
    eur: format.money(value, 'trim'),
    other: format.money(inCurrency(value, rate), 'trim'),
  });
  const [paid, agreed] = [both(own.paidIn), both(own.agreed)];
  return (
    <p className="fund-own">
      {message('fund.own', { city: city.name, paid: paid.other, paidBase: paid.eur, agreed: agreed.other, agreedBase: agreed.eur })}{' '}
      <span className="muted small">
        {message(rate.isFixed ? 'fund.rate.fixed' : 'fund.rate', {
          base: rate.base,
          value: format.decimal(rate.value),
          quote: rate.quote,
          source: rate.source,
          day: format.date(rate.day, 'medium'),
        })}
      </span>
    </p>
  );
}

function ByCity({ position }: { readonly position: NowPosition }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { path } = useScope();
  const rows = position.cities.map((each): BarRow => rowOf(each, message, format, path));
  const agreed = {
    ...position.received,
    amountMinor: String(position.cities.reduce((sum, { agreed: { amountMinor } }) => sum + BigInt(amountMinor), 0n)),
  };
  const total = { label: message('fund.cities.all'), received: position.received, pledged: agreed };
  const words = {
    city: message('fund.column.city'),
    received: message('fund.received'),
    pledged: message('fund.agreed'),
    note: message('fund.column.next'),
  };
  if (rows.length === 0)
    return (
      <Section title={message('fund.cities')}>
        <Empty>{message('fund.cities.none')}</Empty>
      </Section>
    );
  return (
    <Figure
      title={message('fund.cities')}
      chart={<BarList rows={rows} total={total} />}
      chartIsText
      table={<BarTable rows={rows} total={total} words={words} />}
    />
  );
}

function rowOf(
  { city, paidIn, agreed, instalments }: NowPosition['cities'][number],
  message: Message,
  format: Format,
  path: (rest: string) => string,
): BarRow {
  const open = instalments.filter(({ amount, paid }) => BigInt(paid.amountMinor) < BigInt(amount.amountMinor));
  const late = open.find(({ daysLate }) => daysLate > 0);
  const next = open[0];
  const note = late
    ? message('fund.late', { days: late.daysLate, count: format.number(late.daysLate) })
    : next
      ? message('fund.nextBy', { day: format.date(next.dueOn, 'short') })
      : instalments.length > 0
        ? message('fund.paidInFull')
        : undefined;
  return {
    id: city.id,
    plate: city.plate,
    name: city.name.text,
    received: paidIn,
    pledged: agreed,
    ...(note === undefined ? {} : { note }),
    isLate: late !== undefined,
    href: path(`fund/entries?city=${city.id}`),
  };
}

function Waiting({ fund }: { readonly fund: FundFacts }): ReactNode {
  const message = useMessage();
  const { path } = useScope();
  const { fundProposals } = useData(Proposals, { fund: fund.code, state: 'WAITING' });
  const mine = fundProposals.nodes.filter(({ canApprove }) => canApprove);
  const shown = mine.length > 0 ? mine : fundProposals.nodes;
  return (
    <Section
      title={message(mine.length > 0 || shown.length === 0 ? 'fund.waiting.mine' : 'fund.waiting.others')}
      actions={
        <LinkButton look="quiet" isSmall href={path('fund/approvals')}>
          {message('fund.all')}
        </LinkButton>
      }
    >
      <WaitingProposals proposals={shown.slice(0, 3)} />
    </Section>
  );
}

function Recent({ fund }: { readonly fund: FundFacts }): ReactNode {
  const message = useMessage();
  const navigate = useNavigate();
  const { path, cityId } = useScope();
  const [text, setText] = useState('');
  const { data } = useBackgroundData(
    RecentEntries,
    { fund: fund.code, filter: { ...(cityId ? { city: cityId } : {}), ...(text ? { text } : {}) } },
    { keepsPrevious: true },
  );
  return (
    <Section
      title={message('fund.recent')}
      actions={
        <SearchField
          label={message('fund.find')}
          placeholder={message('fund.find')}
          value={text}
          onChange={setText}
          onSubmit={(words) => void navigate({ href: path(`fund/entries?text=${encodeURIComponent(words)}`) })}
        />
      }
    >
      <EntryTable
        label={message('fund.recent')}
        rows={data?.fundTransfers.nodes ?? []}
        empty={<Empty>{message(text ? 'fund.entries.noneFound' : 'fund.entries.none')}</Empty>}
        footer={
          <LinkButton look="quiet" href={path('fund/entries')}>
            {message('fund.entries.all')}
          </LinkButton>
        }
      />
    </Section>
  );
}
