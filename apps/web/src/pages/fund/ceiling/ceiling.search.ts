/** Which fiscal year is shown, and whether the years are a chart or a table. */
export interface CeilingSearch {
  readonly year?: string;
  readonly view?: 'table';
}

export function readCeilingSearch(raw: Record<string, unknown>): CeilingSearch {
  const given = raw['year'];
  const year = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
  return { year: /^20\d\d$/.test(year) ? year : undefined, view: raw['view'] === 'table' ? 'table' : undefined };
}
