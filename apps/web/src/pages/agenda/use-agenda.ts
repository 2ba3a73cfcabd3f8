import type { AgendaEntry } from '@regia/ui';
import { useData, useScope, useSession } from '@regia/web-kit';
import { useMemo } from 'react';
import { AgendaChoices } from './agenda.graphql.js';
import { entryOf } from './entry-of.js';
import type { AgendaChoicesQuery, AgendaRowFragment } from './gql/graphql.js';

/** What filters and forms offer, loaded once. */
export const useAgendaChoices = (): AgendaChoicesQuery => useData(AgendaChoices);

/** Turns items of the server into what the components draw. */
export function useEntries(): (items: readonly AgendaRowFragment[]) => AgendaEntry[] {
  const { cities, city } = useSession();
  const { path } = useScope();
  const { themes } = useAgendaChoices();
  return useMemo(() => (items) => items.map((item) => entryOf(item, cities, themes, city?.id, path)), [cities, city, path, themes]);
}
