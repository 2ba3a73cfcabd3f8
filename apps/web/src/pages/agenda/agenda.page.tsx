import { Empty, FilterChips, LinkButton, MonthBar, Page, Segmented, Select, useFormat } from '@regia/ui';
import { useCan, useMessage, useScope, useShortcut } from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { AgendaList } from './agenda-list.js';
import { AgendaMonth } from './agenda-month.js';
import type { AgendaSearch } from './agenda.search.js';
import { hueOf } from './entry-of.js';
import { useAgendaChoices } from './use-agenda.js';
import './agenda.css';

const ANY = 'any';

/** The one agenda of all cities: month or list, filtered by what the address says. */
export default function AgendaPage(): ReactNode {
  const message = useMessage();
  const { today } = useFormat();
  const { path } = useScope();
  const can = useCan();
  const search = useSearch({ from: '/$scope/agenda' });
  const month = search.month ?? today.slice(0, 7);
  const change = useSearchChange();
  const newItem = path(`agenda/new${search.month && search.month !== today.slice(0, 7) ? `?day=${search.month}-01` : ''}`);
  useShortcut('n', () => change.go(newItem));
  useShortcut('[', () => change.to({ month: shifted(month, -1) }));
  useShortcut(']', () => change.to({ month: shifted(month, 1) }));
  const add = can('agenda.write') && (
    <LinkButton href={newItem} look="primary" icon={<Plus size={18} aria-hidden="true" />}>
      {message('agenda.new')}
    </LinkButton>
  );
  const isFiltered = Boolean(search.theme ?? search.kind ?? search.partnership ?? search.status);
  const empty = (
    <Empty
      action={isFiltered ? <LinkButton href={path(`agenda?view=list&month=${month}`)}>{message('agenda.clearFilters')}</LinkButton> : add}
    >
      {message(isFiltered ? 'agenda.nothingMatches' : 'agenda.nothingYet')}
    </Empty>
  );
  return (
    <Page title={message('agenda.title')} lede={message('agenda.lede')} actions={add}>
      <MonthBar month={month} onChange={(next) => change.to({ month: next === today.slice(0, 7) ? undefined : next })}>
        <AgendaFilters search={search} onChange={change.to} />
        <Segmented
          label={message('agenda.view')}
          value={search.view === 'list' ? 'list' : 'month'}
          onChange={(view) => change.to({ view: view === 'month' ? undefined : view })}
          options={[
            { id: 'month', label: message('agenda.view.month') },
            { id: 'list', label: message('agenda.view.list') },
          ]}
        />
      </MonthBar>
      {search.view === 'list' ? (
        <AgendaList month={month} search={search} empty={empty} />
      ) : (
        <AgendaMonth month={month} search={search} onMonthChange={(next) => change.to({ month: next })} empty={empty} />
      )}
    </Page>
  );
}

const shifted = (month: string, by: number): string => {
  const date = new Date(`${month}-15T12:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
};

function useSearchChange() {
  const navigate = useNavigate();
  return {
    /** Changes parts of the address; Back undoes each. */
    to: (next: Partial<AgendaSearch>): void =>
      void navigate({ from: '/$scope/agenda', to: '/$scope/agenda', search: (now: AgendaSearch) => ({ ...now, ...next }) }),
    go: (href: string): void => void navigate({ href }),
  };
}

function AgendaFilters({
  search,
  onChange,
}: {
  readonly search: AgendaSearch;
  readonly onChange: (next: Partial<AgendaSearch>) => void;
}): ReactNode {
  const message = useMessage();
  const { themes, agendaItemKinds, partnerships } = useAgendaChoices();
  const any = (label: string) => ({ id: ANY, label });
  const pick = (name: 'kind' | 'partnership') => (id: string) => onChange({ [name]: id === ANY ? undefined : id });
  return (
    <div className="agenda-filters">
      <FilterChips
        label={message('agenda.filter.theme')}
        chips={themes.map(({ key, name, hue }) => ({ id: key, label: name.text, hue: hueOf(hue) }))}
        selected={search.theme}
        onChange={(theme) => onChange({ theme })}
      />
      <Select
        name="kind"
        label={message('agenda.filter.kind')}
        placeholder={message('agenda.anyKind')}
        value={search.kind ?? ANY}
        onChange={pick('kind')}
        options={[any(message('agenda.anyKind')), ...agendaItemKinds.map(({ key, name }) => ({ id: key, label: name.text }))]}
        width="short"
      />
      {partnerships.length > 1 && (
        <Select
          name="partnership"
          label={message('agenda.filter.partnership')}
          placeholder={message('agenda.anyPartnership')}
          value={search.partnership ?? ANY}
          onChange={pick('partnership')}
          options={[any(message('agenda.anyPartnership')), ...partnerships.map(({ id, name }) => ({ id, label: name.text }))]}
          width="medium"
        />
      )}
    </div>
  );
}
