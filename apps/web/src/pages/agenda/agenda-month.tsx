import { Columns, LinkButton, MonthGrid, Notice, Upcoming, useFormat } from '@regia/ui';
import { useBackgroundData, useCan, useData, useMessage, useScope } from '@regia/web-kit';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AgendaItems } from './agenda.graphql.js';
import { useAgendaFilter } from './agenda-filter.js';
import type { AgendaSearch } from './agenda.search.js';
import { comingWindow, monthWindow } from './agenda-window.js';
import { useEntries } from './use-agenda.js';

/** The most the server gives at once; a fuller month says so. */
const MONTH_LIMIT = 100;
const COMING_DAYS = 45;

interface AgendaMonthProps {
  readonly month: string;
  readonly search: AgendaSearch;
  readonly onMonthChange: (month: string) => void;
  readonly empty: ReactNode;
}

/** The month as a grid, and what comes up beside it. */
export function AgendaMonth({ month, search, onMonthChange, empty }: AgendaMonthProps): ReactNode {
  const message = useMessage();
  const { timeZone } = useFormat();
  const { path } = useScope();
  const navigate = useNavigate();
  const can = useCan();
  const entries = useEntries();
  const filter = useAgendaFilter(monthWindow(month, timeZone), search);
  const { agendaItems } = useData(AgendaItems, { filter, first: MONTH_LIMIT });
  const open = (day: string): void => void navigate({ href: path(`agenda/new?day=${day}`) });
  return (
    <>
      {agendaItems.pageInfo.hasNextPage && (
        <Notice actions={<LinkButton href={path(`agenda?view=list&month=${month}`)}>{message('agenda.view.list')}</LinkButton>}>
          {message('agenda.tooMany', { n: MONTH_LIMIT })}
        </Notice>
      )}
      <Columns
        look="rail"
        main={
          <MonthGrid
            month={month}
            entries={entries(agendaItems.nodes)}
            onMonthChange={onMonthChange}
            {...(can('agenda.write') ? { onDayPress: (day: string) => openOnDesktop(day, open) } : {})}
          />
        }
        side={<ComingUp search={search} empty={empty} />}
      />
    </>
  );
}

/** On a phone a press on a day shows its list below the month; only where there is room does it start a new item. */
function openOnDesktop(day: string, open: (day: string) => void): void {
  if (matchMedia('(min-width: 48rem)').matches) open(day);
}

function ComingUp({ search, empty }: { readonly search: AgendaSearch; readonly empty: ReactNode }): ReactNode {
  const message = useMessage();
  const { timeZone, today } = useFormat();
  const entries = useEntries();
  const filter = useAgendaFilter(comingWindow(today, COMING_DAYS, timeZone), search);
  const { data } = useBackgroundData(AgendaItems, { filter, first: 12 }, { keepsPrevious: true });
  return (
    <Upcoming title={message('agenda.comingUp')} entries={entries(data?.agendaItems.nodes ?? [])} limit={10} empty={data ? empty : null} />
  );
}
