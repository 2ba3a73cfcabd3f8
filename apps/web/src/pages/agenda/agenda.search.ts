/** What the address of the agenda says: `?view=month&month=2026-11&theme=food-security`. Unknown values are dropped, never an error. */
export interface AgendaSearch {
  readonly view?: 'month' | 'list' | 'timeline';
  readonly month?: string;
  readonly day?: string;
  readonly theme?: string;
  readonly kind?: string;
  readonly partnership?: string;
  readonly status?: string;
  readonly text?: string;
}

export function readAgendaSearch(raw: Record<string, unknown>): AgendaSearch {
  const text = (name: string): string | undefined => (typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined);
  const view = text('view');
  const month = text('month');
  return {
    view: view === 'month' || view === 'list' || view === 'timeline' ? view : undefined,
    month: month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
    day: text('day'),
    theme: text('theme'),
    kind: text('kind'),
    partnership: text('partnership'),
    status: text('status'),
    text: text('text'),
  };
}
