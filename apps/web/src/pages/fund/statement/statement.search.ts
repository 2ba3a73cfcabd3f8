/** The days of the statement: a year, or from and to; as known with which entry; as a whole or by city. */
export interface StatementSearch {
  readonly fund?: string;
  readonly year?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
}

const matching = (value: unknown, pattern: RegExp): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && pattern.test(text) ? text : undefined;
};

export function readStatementSearch(raw: Record<string, unknown>): StatementSearch {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  return {
    fund: matching(raw['fund'], /./),
    year: matching(raw['year'], /^20\d\d$/),
    from: matching(raw['from'], day),
    to: matching(raw['to'], day),
    asOf: matching(raw['asOf'], /^\d{1,18}$/),
  };
}

/** First and last day that are shown: those of the address, else those of its year, else this year's. */
export function daysOf({ year, from, to }: StatementSearch, today: string): { readonly from: string; readonly to: string } {
  const shown = year ?? today.slice(0, 4);
  return { from: from ?? `${shown}-01-01`, to: to ?? `${from && !year ? from.slice(0, 4) : shown}-12-31` };
}
