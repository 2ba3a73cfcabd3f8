import { Button, DatePicker, Empty, FilterBar, LinkButton, Money, Page, SearchField, Select, type TableSort } from '@regia/ui';
import { useList, useMessage, useScope, useSession } from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { EntryTable } from './entry-table.js';
import { Entries } from './fund.graphql.js';
import type { EntriesSearch } from './fund.search.js';
import { kindWord } from './fund-words.js';
import type { TransferSort, TransferState } from './gql/graphql.js';
import { useFund } from './use-fund.js';
import './fund.css';

const ALL = 'all';
const KINDS = ['agree', 'receive', 'agent_fee', 'allocate', 'commit', 'disburse', 'reversal'] as const;
const SORTS: readonly string[] = ['AMOUNT_ASC', 'AMOUNT_DESC', 'EFFECTIVE_ASC', 'EFFECTIVE_DESC', 'RECORDED_ASC', 'RECORDED_DESC'];

/** Every entry of the pool: narrowed, sorted and exported as the address says. */
export default function EntriesPage(): ReactNode {
  const message = useMessage();
  const { path } = useScope();
  const fund = useFund();
  const { search, filter, sort, change } = useFilter();
  const { rows, first, hasMore, loadMore, isLoadingMore } = useList(
    Entries,
    { fund: fund.code, filter, sort },
    (answer) => answer.fundTransfers,
  );
  const isFiltered = Object.keys(filter).length > 0;
  const csv = `/fund/${fund.code}/entries.csv?${new URLSearchParams({ ...filter, sort })}`;
  return (
    <Page
      title={message('fund.entries')}
      parent={{ href: path('fund'), label: message('fund.title') }}
      lede={message('fund.entries.lede')}
      actions={
        <LinkButton href={csv} look="quiet" download icon={<Download size={16} aria-hidden="true" />}>
          {message('action.export')}
        </LinkButton>
      }
    >
      <Filters search={search} isFiltered={isFiltered} onChange={change} />
      <EntryTable
        label={message('fund.entries')}
        rows={rows}
        {...(sortOf(sort) ? { sort: sortOf(sort) } : {})}
        onSortChange={(next) => change({ sort: next && `${next.column}_${next.isDescending ? 'DESC' : 'ASC'}` })}
        empty={<Empty>{message(isFiltered ? 'fund.entries.noneFound' : 'fund.entries.none')}</Empty>}
        {...(first?.fundTransfers
          ? { totals: { entry: message('fund.total'), AMOUNT: <Money value={first.fundTransfers.total} isStrong /> } }
          : {})}
        footer={
          hasMore && (
            <Button onPress={loadMore} isPending={isLoadingMore}>
              {message('action.more')}
            </Button>
          )
        }
      />
    </Page>
  );
}

function useFilter() {
  const search = useSearch({ from: '/$scope/fund/entries' });
  const navigate = useNavigate();
  const { cityId } = useScope();
  const city = search.city ?? cityId;
  const filter = {
    ...(search.kind ? { kind: search.kind } : {}),
    ...(city ? { city } : {}),
    ...(search.from ? { from: search.from } : {}),
    ...(search.to ? { to: search.to } : {}),
    ...(search.text ? { text: search.text } : {}),
    ...(isState(search.state) ? { state: search.state } : {}),
  };
  const sort = (SORTS.includes(search.sort ?? '') ? search.sort : 'RECORDED_DESC') as TransferSort; // one of SORTS
  const change = (part: Partial<EntriesSearch>): void => void navigate({ to: '.', search: { ...search, ...part }, replace: true });
  return { search, filter, sort, change };
}

const isState = (state: string | undefined): state is TransferState => state === 'POSTED' || state === 'REVERSED';

function sortOf(sort: string): TableSort | undefined {
  const [column = '', way] = sort.split('_');
  return column === 'RECORDED' ? undefined : { column, isDescending: way === 'DESC' };
}

function Filters({
  search,
  isFiltered,
  onChange,
}: {
  readonly search: EntriesSearch;
  readonly isFiltered: boolean;
  readonly onChange: (part: Partial<EntriesSearch>) => void;
}): ReactNode {
  const message = useMessage();
  const { cities } = useSession();
  const chosen = (id: string): string | undefined => (id === ALL ? undefined : id);
  const all = { id: ALL, label: message('fund.filter.all') };
  const clear = (): void =>
    onChange({ kind: undefined, city: undefined, from: undefined, to: undefined, text: undefined, state: undefined });
  return (
    <FilterBar label={message('fund.filter')} {...(isFiltered ? { onClear: clear } : {})}>
      <SearchField
        label={message('fund.find')}
        placeholder={message('fund.find')}
        value={search.text ?? ''}
        onChange={(text) => onChange({ text: text || undefined })}
      />
      <Select
        name="kind"
        label={message('fund.filter.kind')}
        width="medium"
        placeholder={all.label}
        value={search.kind ?? ALL}
        onChange={(id) => onChange({ kind: chosen(id) })}
        options={[all, ...KINDS.map((kind) => ({ id: kind, label: kindWord(message, kind) }))]}
      />
      <Select
        name="city"
        label={message('fund.column.city')}
        width="medium"
        placeholder={all.label}
        value={search.city ?? ALL}
        onChange={(id) => onChange({ city: chosen(id) })}
        options={[all, ...cities.map(({ id, name, plate }) => ({ id, label: name, plate }))]}
      />
      <Select
        name="state"
        label={message('fund.column.status')}
        width="medium"
        placeholder={all.label}
        value={search.state ?? ALL}
        onChange={(id) => onChange({ state: chosen(id) })}
        options={[all, { id: 'POSTED', label: message('fund.entry.posted') }, { id: 'REVERSED', label: message('fund.entry.reversed') }]}
      />
      <DatePicker name="from" label={message('fund.filter.from')} value={search.from} onChange={(from) => onChange({ from })} />
      <DatePicker name="to" label={message('fund.filter.to')} value={search.to} onChange={(to) => onChange({ to })} />
    </FilterBar>
  );
}
