import { Button, DatePicker, Empty, FilterBar, LinkButton, Money, Page, SearchField, Select, type Option, type TableSort } from '@regia/ui';
import { useList, useMessage, useScope, useSession } from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAfterPause } from './after-pause.js';
import { EntryTable } from './entry-table.js';
import { Entries } from './entry.graphql.js';
import type { EntriesSearch } from './fund.search.js';
import { kindWord } from './fund-words.js';
import type { TransferSort, TransferState } from './gql/graphql.js';
import { BehindPosition } from './behind-position.js';
import { BehindFigure } from './pay/behind-figure.js';
import { BehindStatement } from './statement/behind-statement.js';
import { useFund } from './use-fund.js';
import './fund.css';

const ALL = 'all';
/** Kinds of entries, in the order money takes. Those of a city's own budget are not among them: they are no entries of a pool. */
const KINDS = [
  'pledge',
  'withdraw_pledge',
  'agree',
  'receive',
  'receive_unidentified',
  'identify',
  'agent_fee',
  'allocate',
  'release',
  'commit',
  'decommit',
  'disburse',
  'pay',
  'accept',
  'reject',
  'refund',
  'interest',
  'bank_charge',
  'revalue',
  'apportion',
  'return',
  'reversal',
] as const;
const SORTS: readonly string[] = ['AMOUNT_ASC', 'AMOUNT_DESC', 'EFFECTIVE_ASC', 'EFFECTIVE_DESC', 'RECORDED_ASC', 'RECORDED_DESC'];

/** Every entry of the pool: narrowed, sorted and exported as the address says. */
export default function EntriesPage(): ReactNode {
  const message = useMessage();
  const fund = useFund();
  const { search, filter, sort, change } = useFilter();
  const { rows, first, hasMore, loadMore, isLoadingMore } = useList(
    Entries,
    { fund: fund.code, filter, sort },
    (answer) => answer.fundTransfers,
  );
  const isFiltered = Object.keys(filter).length > 0;
  const clear = (): void =>
    change({
      kind: undefined,
      city: undefined,
      from: undefined,
      to: undefined,
      text: undefined,
      state: undefined,
      project: undefined,
      line: undefined,
      stage: undefined,
      share: undefined,
      asOf: undefined,
      figure: undefined,
    });
  const more = hasMore && (
    <Button onPress={loadMore} isPending={isLoadingMore}>
      {message('action.more')}
    </Button>
  );
  return (
    <Page
      title={message('fund.entries')}
      parent={fund.parent}
      lede={message('fund.entries.lede')}
      actions={<Acts csv={`/fund/${fund.code}/entries.csv?${new URLSearchParams({ ...textsOf(filter), sort })}`} />}
    >
      <Filters search={search} onChange={change} {...(isFiltered ? { onClear: clear } : {})} />
      <BehindPosition fund={fund} search={search} />
      <BehindFigure fund={fund} search={search} />
      <BehindStatement fund={fund} search={search} />
      <EntryTable
        label={message('fund.entries')}
        entries={rows}
        hasNumbers
        sort={sortOf(sort)}
        onSortChange={(next) => change({ sort: next && `${next.column}_${next.isDescending ? 'DESC' : 'ASC'}` })}
        empty={<Nothing isFiltered={isFiltered} onClear={clear} />}
        totals={{ entry: message('fund.total'), AMOUNT: <Money value={first.fundTransfers.total} isStrong /> }}
        footer={more}
      />
    </Page>
  );
}

const textsOf = (filter: object): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)]));

function Acts({ csv }: { readonly csv: string }): ReactNode {
  const message = useMessage();
  return (
    <>
      <Button look="quiet" className="fund-print" icon={<Printer size={16} aria-hidden="true" />} onPress={() => globalThis.print()}>
        {message('action.print')}
      </Button>
      <LinkButton href={csv} look="quiet" download icon={<Download size={16} aria-hidden="true" />}>
        {message('action.export')}
      </LinkButton>
    </>
  );
}

/** Nothing yet, or nothing that matches. */
function Nothing({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }): ReactNode {
  const message = useMessage();
  if (!isFiltered) return <Empty>{message('fund.entries.none')}</Empty>;
  return <Empty action={<Button onPress={onClear}>{message('fund.filter.clear')}</Button>}>{message('fund.entries.noneFound')}</Empty>;
}

function useFilter() {
  const search = useSearch({ from: '/$scope/fund/entries' });
  const navigate = useNavigate();
  const { cityId } = useScope();
  // a figure of the pool is opened as it is, whatever city is looked at
  const city = search.stage ? search.city : (cityId ?? search.city);
  const filter = {
    ...(search.kind ? { kind: search.kind } : {}),
    ...(city ? { city } : {}),
    ...(search.from ? { from: search.from } : {}),
    ...(search.to ? { to: search.to } : {}),
    ...(search.text ? { text: search.text } : {}),
    ...(isState(search.state) ? { state: search.state } : {}),
    ...(search.project ? { project: Number(search.project) } : {}),
    ...(search.line ? { line: Number(search.line) } : {}),
    ...(search.stage ? { stage: search.stage } : {}),
    ...(search.share ? { share: search.share } : {}),
    ...(search.asOf ? { asOfSeq: search.asOf } : {}),
    ...(search.figure ? { figure: search.figure } : {}),
  };
  const sort = (SORTS.includes(search.sort ?? '') ? search.sort : 'RECORDED_DESC') as TransferSort; // one of SORTS
  const change = (part: Partial<EntriesSearch>): void =>
    void navigate({
      from: '/$scope/fund/entries',
      to: '/$scope/fund/entries',
      search: (now: EntriesSearch) => ({ ...now, ...part }),
      replace: true,
      resetScroll: false,
    });
  return { search, filter, sort, change };
}

const isState = (state: string | undefined): state is TransferState => state === 'POSTED' || state === 'REVERSED';

function sortOf(sort: string): TableSort {
  const [column = '', way] = sort.split('_');
  return { column, isDescending: way === 'DESC' };
}

interface FiltersProps {
  readonly search: EntriesSearch;
  readonly onChange: (part: Partial<EntriesSearch>) => void;
  readonly onClear?: () => void;
}

function Filters({ search, onChange, onClear }: FiltersProps): ReactNode {
  const message = useMessage();
  const { cities } = useSession();
  const { cityId } = useScope();
  const [text, type] = useAfterPause(search.text ?? '', (words) => onChange({ text: words || undefined }));
  const all = { id: ALL, label: message('fund.filter.all') };
  const pick = (name: 'kind' | 'city' | 'state', label: string, options: readonly Option[]): ReactNode => (
    <Select
      name={name}
      label={label}
      width="short"
      placeholder={all.label}
      value={search[name] ?? ALL}
      onChange={(id) => onChange({ [name]: id === ALL ? undefined : id })}
      options={[all, ...options]}
    />
  );
  return (
    <FilterBar label={message('fund.filter')} {...(onClear ? { onClear } : {})}>
      <SearchField label={message('fund.find')} placeholder={message('fund.find')} value={text} onChange={type} />
      {pick(
        'kind',
        message('fund.filter.kind'),
        KINDS.map((kind) => ({ id: kind, label: kindWord(message, kind) })),
      )}
      {!cityId &&
        pick(
          'city',
          message('fund.column.city'),
          cities.map(({ id, name, plate }) => ({ id, label: name, plate })),
        )}
      {pick('state', message('fund.column.status'), [
        { id: 'POSTED', label: message('fund.entry.posted') },
        { id: 'REVERSED', label: message('fund.entry.reversed') },
      ])}
      <DatePicker name="from" label={message('fund.filter.from')} value={search.from} onChange={(from) => onChange({ from })} />
      <DatePicker name="to" label={message('fund.filter.to')} value={search.to} onChange={(to) => onChange({ to })} />
    </FilterBar>
  );
}
