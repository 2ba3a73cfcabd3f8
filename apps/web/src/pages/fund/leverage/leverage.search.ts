export const BYS = ['CITY', 'PROJECT', 'PARTNERSHIP', 'YEAR'] as const;
export type By = (typeof BYS)[number];

/** Row by row of what, which year, in kind or not, chart or table, and which row is opened. */
export interface LeverageSearch {
  readonly by?: By;
  readonly year?: string;
  readonly inKind?: 'yes';
  readonly view?: 'table';
  readonly row?: string;
}

export function readLeverageSearch(raw: Record<string, unknown>): LeverageSearch {
  const given = raw['year'];
  const year = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
  const row = raw['row'];
  return {
    by: BYS.find((by) => by === raw['by'] && by !== 'CITY'),
    year: /^20\d\d$/.test(year) ? year : undefined,
    inKind: raw['inKind'] === 'yes' ? 'yes' : undefined,
    view: raw['view'] === 'table' ? 'table' : undefined,
    row: typeof row === 'string' && row !== '' ? row : typeof row === 'number' ? String(row) : undefined,
  };
}
