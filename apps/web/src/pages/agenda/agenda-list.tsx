import {
  Button,
  DataTable,
  Plates,
  StatusTag,
  ThemeTag,
  useFormat,
  UserText,
  type AgendaEntry,
  type DataColumn,
  type StatusTone,
} from '@regia/ui';
import { useList, useMessage } from '@regia/web-kit';
import { useMemo, type ReactNode } from 'react';
import { AgendaItems } from './agenda.graphql.js';
import { useAgendaFilter } from './agenda-filter.js';
import type { AgendaSearch } from './agenda.search.js';
import { listWindow } from './agenda-window.js';
import type { AgendaStatus } from './gql/graphql.js';
import { useAgendaChoices, useEntries } from './use-agenda.js';

interface Row {
  readonly entry: AgendaEntry;
  readonly kind: string;
  readonly status: AgendaStatus;
}

/** How a status is shown beside its word. */
export const STATUS_TONE: Readonly<Record<AgendaStatus, StatusTone>> = {
  PLANNED: 'draft',
  CONFIRMED: 'good',
  CANCELLED: 'bad',
  DONE: 'neutral',
};

/** The month as a table by day: printable, and the accessible twin of the grid. */
export function AgendaList({
  month,
  search,
  empty,
}: {
  readonly month: string;
  readonly search: AgendaSearch;
  readonly empty: ReactNode;
}): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const entries = useEntries();
  const { agendaItemKinds } = useAgendaChoices();
  const filter = useAgendaFilter(listWindow(month, format.timeZone), search);
  const { rows, hasMore, loadMore, isLoadingMore } = useList(AgendaItems, { filter, first: 50 }, (answer) => answer.agendaItems);
  const shown = useMemo(() => {
    const kindName = new Map(agendaItemKinds.map(({ key, name }) => [key, name.text]));
    return entries(rows).map((entry, i): Row => ({
      entry,
      kind: kindName.get(rows[i]!.kind.key) ?? rows[i]!.kind.key,
      status: rows[i]!.status,
    }));
  }, [rows, entries, agendaItemKinds]);
  return (
    <DataTable
      label={format.monthTitle(month)}
      columns={useColumns()}
      rows={shown}
      rowId={({ entry }) => entry.id}
      rowHref={({ entry }) => entry.href}
      empty={empty}
      footer={
        hasMore && (
          <Button onPress={loadMore} isPending={isLoadingMore}>
            {message('action.more')}
          </Button>
        )
      }
    />
  );
}

function useColumns(): readonly DataColumn<Row>[] {
  const message = useMessage();
  const format = useFormat();
  const when = ({ entry }: Row): string => {
    if (entry.startsOn !== entry.endsOn) return format.dateRange(entry.startsOn, entry.endsOn, 'short');
    return entry.isAllDay
      ? format.date(entry.startsOn, 'weekday')
      : `${format.date(entry.startsOn, 'weekday')}, ${format.time(entry.startsAt, entry.cities[0]?.timeZone)}`;
  };
  return [
    {
      id: 'when',
      header: message('agenda.when'),
      cell: (row) => <bdi className="nowrap num">{when(row)}</bdi>,
      sortBy: ({ entry }) => entry.startsAt,
    },
    {
      id: 'title',
      header: message('agenda.what'),
      cell: ({ entry }) => <UserText text={entry.title} />,
      isRowHeader: true,
      sortBy: ({ entry }) => entry.title.text,
    },
    { id: 'kind', header: message('agenda.kind'), cell: ({ kind }) => kind, hidesOnPhone: true, sortBy: ({ kind }) => kind },
    { id: 'cities', header: message('agenda.cities'), cell: ({ entry }) => <Plates cities={entry.cities} /> },
    {
      id: 'theme',
      header: message('agenda.theme'),
      cell: ({ entry }) => entry.theme && <ThemeTag look="mark" {...entry.theme} />,
      hidesOnPhone: true,
      sortBy: ({ entry }) => entry.theme?.label,
    },
    {
      id: 'status',
      header: message('agenda.status'),
      cell: ({ status }) => <StatusTag tone={STATUS_TONE[status]}>{message(`agenda.status.${status}`)}</StatusTag>,
      sortBy: ({ status }) => status,
    },
  ];
}
