import { useScope } from '@regia/web-kit';
import type { AgendaSearch } from './agenda.search.js';
import type { AgendaWindow } from './agenda-window.js';
import type { AgendaFilter, AgendaStatus } from './gql/graphql.js';

const STATUSES: readonly string[] = ['PLANNED', 'CONFIRMED', 'CANCELLED', 'DONE'] satisfies readonly AgendaStatus[];

/** The filter of the server from the address, the city switch and the stretch of time. */
export function useAgendaFilter(window: AgendaWindow, search: AgendaSearch): AgendaFilter {
  const { cityId } = useScope();
  const status = search.status && STATUSES.includes(search.status) ? (search.status as AgendaStatus) : undefined;
  return { ...window, city: cityId, theme: search.theme, kind: search.kind, partnership: search.partnership, status, text: search.text };
}
