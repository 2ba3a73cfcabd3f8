/** Filter and order of the list of entries, all in the address: `?city=dakar&from=2026-01-01&sort=AMOUNT_DESC`. */
export interface EntriesSearch {
  readonly kind?: string;
  readonly city?: string;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
  readonly state?: string;
  readonly sort?: string;
}

export function readEntriesSearch(raw: Record<string, unknown>): EntriesSearch {
  const text = (name: string): string | undefined => (typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined);
  return {
    kind: text('kind'),
    city: text('city'),
    from: text('from'),
    to: text('to'),
    text: text('text'),
    state: text('state'),
    sort: text('sort'),
  };
}
