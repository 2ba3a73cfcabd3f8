import { Download, Plus, Scale } from 'lucide-react';
import {
  Button,
  DataTable,
  Empty,
  Figure,
  FilterBar,
  LinkButton,
  Page,
  SearchField,
  Section,
  Select,
  StatusTag,
  useFormat,
  type DataColumn,
} from '@regia/ui';
import { mountOf, useAddress, useCan, useData, useList, useMessage, useScope, useSession } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { foodSecurity } from '../manifest.js';
import { exportSites } from './export-sites.js';
import type { SiteFieldsFragment } from './gql/graphql.js';
import { KilogramsByMonth } from './harvests.graphql.js';
import { MonthBars, MonthTable } from './month-bars.js';
import { lastTwelveMonths } from './month-range.js';
import { OwnCityOnly, useIsElsewhere } from './own-city-only.js';
import { SITE_KINDS } from './site-kinds.js';
import { readSiteSearch, serverSort, sortInAddress } from './site-search.js';
import { Sites } from './sites.graphql.js';
import { useZones } from './use-zones.js';

const ALL = 'all';

/** The sites of the city: what they yield month by month, and the list. */
export default function SiteListPage(): ReactNode {
  const message = useMessage(foodSecurity);
  const can = useCan(foodSecurity);
  const { path } = useScope();
  const here = (rest: string): string => path(`${mountOf(foodSecurity.key)}/${rest}`);
  const isElsewhere = useIsElsewhere();
  const actions = !isElsewhere && (
    <>
      {can('site.change') && (
        <LinkButton href={here('sites/new')} icon={<Plus size={16} aria-hidden="true" />}>
          {message('site.new')}
        </LinkButton>
      )}
      {can('harvest.record') && (
        <LinkButton href={here('harvests/new')} look="primary" icon={<Scale size={16} aria-hidden="true" />}>
          {message('harvest.new')}
        </LinkButton>
      )}
    </>
  );
  return (
    <Page title={message('sites.title')} lede={message('sites.lede')} actions={actions}>
      <OwnCityOnly>
        {can('harvest.read') && <Kilograms />}
        <SiteList />
      </OwnCityOnly>
    </Page>
  );
}

function Kilograms(): ReactNode {
  const message = useMessage(foodSecurity);
  const format = useFormat();
  const { search, setSearch } = useAddress(foodSecurity);
  const { foodSecurityKilogramsHarvested: months } = useData(KilogramsByMonth, lastTwelveMonths(format.today));
  const total = months.reduce((sum, { kilograms }) => sum + Number(kilograms), 0);
  return (
    <Figure
      title={message('months.title')}
      says={message('months.says', { amount: format.number(total, { maximumFractionDigits: 1 }) })}
      chart={<MonthBars months={months} />}
      table={<MonthTable months={months} />}
      view={readSiteSearch(search).view}
      onViewChange={(view) => setSearch({ view: view === 'table' ? view : undefined })}
    />
  );
}

function SiteList(): ReactNode {
  const message = useMessage(foodSecurity);
  const format = useFormat();
  const { path } = useScope();
  const { search, setSearch } = useAddress(foodSecurity);
  const { text, zone, kind, sort } = readSiteSearch(search);
  const variables = { filter: { text, zone, kind }, sort: serverSort(sort), first: 50 };
  const { rows, hasMore, isLoadingMore, loadMore } = useList(Sites, variables, ({ foodSecuritySites }) => foodSecuritySites);
  const columns = useColumns();
  const isFiltered = text !== '' || zone !== undefined || kind !== undefined;
  const clear = (): void => setSearch({ text: undefined, zone: undefined, kind: undefined });
  const count = { n: rows.length, count: `${format.number(rows.length)}${hasMore ? '+' : ''}` };
  return (
    <Section title={message('sites.list')} actions={<ExportButton variables={variables} />}>
      <FilterBar label={message('sites.filter')} onClear={isFiltered ? clear : undefined} result={message('sites.count', count)}>
        <SiteFilters />
      </FilterBar>
      <DataTable
        label={message('sites.list')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowHref={({ id }) => path(`${mountOf(foodSecurity.key)}/sites/${id}`)}
        sort={sort}
        sortsOnServer
        onSortChange={(next) => setSearch({ sort: sortInAddress(next) })}
        empty={
          isFiltered ? (
            <Empty action={<Button onPress={clear}>{message('sites.clear')}</Button>}>{message('sites.noMatch')}</Empty>
          ) : (
            <Empty>{message('sites.none')}</Empty>
          )
        }
        footer={
          hasMore && (
            <Button onPress={loadMore} isPending={isLoadingMore}>
              {message('action.more')}
            </Button>
          )
        }
      />
    </Section>
  );
}

function SiteFilters(): ReactNode {
  const message = useMessage(foodSecurity);
  const { search, setSearch } = useAddress(foodSecurity);
  const { text, zone, kind } = readSiteSearch(search);
  const zones = useZones();
  const all = { id: ALL, label: message('filter.all') };
  const chosen = (id: string): string | undefined => (id === ALL ? undefined : id);
  return (
    <>
      <SearchField
        label={message('sites.search')}
        placeholder={message('sites.search')}
        value={text}
        onChange={(next) => setSearch({ text: next || undefined })}
      />
      <Select
        name="zone"
        label={message('site.zone')}
        placeholder={message('filter.all')}
        value={zone ?? ALL}
        onChange={(id) => setSearch({ zone: chosen(id) })}
        options={[all, ...zones.map(({ code, name }) => ({ id: code, label: name }))]}
        width="medium"
      />
      <Select
        name="kind"
        label={message('site.kind')}
        placeholder={message('filter.all')}
        value={kind ?? ALL}
        onChange={(id) => setSearch({ kind: chosen(id) })}
        options={[all, ...SITE_KINDS.map((id) => ({ id, label: message(`kind.${id}`) }))]}
        width="medium"
      />
    </>
  );
}

function useColumns(): readonly DataColumn<SiteFieldsFragment>[] {
  const message = useMessage(foodSecurity);
  const format = useFormat();
  // sorted by the server: the value only makes the header a button
  const sortBy = (): undefined => undefined;
  return [
    {
      id: 'name',
      header: message('site.name'),
      isRowHeader: true,
      sortBy,
      cell: ({ name, isClosed }) =>
        isClosed ? (
          <>
            {name} <StatusTag>{message('site.closed')}</StatusTag>
          </>
        ) : (
          name
        ),
    },
    { id: 'zone', header: message('site.zone'), sortBy, cell: ({ zoneName }) => zoneName },
    { id: 'kind', header: message('site.kind'), hidesOnPhone: true, cell: ({ kind }) => message(`kind.${kind}`) },
    {
      id: 'area',
      header: message('site.area'),
      align: 'end',
      hidesOnPhone: true,
      sortBy,
      cell: ({ areaSquareMetres }) => message('unit.squareMetres', { amount: format.number(areaSquareMetres) }),
    },
    {
      id: 'households',
      header: message('site.households'),
      align: 'end',
      hidesOnPhone: true,
      sortBy,
      cell: ({ households }) => format.number(households),
    },
    {
      id: 'kilograms',
      header: message('site.kilogramsThisYear'),
      align: 'end',
      sortBy,
      cell: ({ kilogramsThisYear }) => message('unit.kilograms', { amount: format.decimal(kilogramsThisYear) }),
    },
  ];
}

function ExportButton({ variables }: { readonly variables: Parameters<typeof exportSites>[0] }): ReactNode {
  const message = useMessage(foodSecurity);
  const { city } = useSession();
  const [state, setState] = useState<'idle' | 'running' | 'failed'>('idle');
  const run = async (): Promise<void> => {
    setState('running');
    try {
      await exportSites(variables, { message, city: city?.key ?? '' });
      setState('idle');
    } catch {
      setState('failed'); // said beside the button; the next press tries again
    }
  };
  return (
    <>
      {state === 'failed' && (
        <span className="neg small" role="status">
          {message('export.failed')}
        </span>
      )}
      <Button
        look="quiet"
        isSmall
        icon={<Download size={16} aria-hidden="true" />}
        isPending={state === 'running'}
        onPress={() => void run()}
      >
        {message('export.csv')}
      </Button>
    </>
  );
}
