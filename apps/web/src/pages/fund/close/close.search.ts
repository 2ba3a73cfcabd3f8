/** The last day somebody thinks of closing. */
export interface CloseSearch {
  readonly fund?: string;
  readonly day?: string;
}

export function readCloseSearch(raw: Record<string, unknown>): CloseSearch {
  const [fund, day] = [raw['fund'], raw['day']];
  return {
    fund: typeof fund === 'string' && fund !== '' ? fund : undefined,
    day: typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined,
  };
}
