/** What the page of the contribution key shows: the versions, one of them, or (without either) the place to compare. */
export interface KeySearch {
  readonly fund?: string;
  readonly view?: 'versions';
  readonly version?: string;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function readKeySearch(raw: Record<string, unknown>): KeySearch {
  return { fund: textOf(raw['fund']), view: raw['view'] === 'versions' ? 'versions' : undefined, version: textOf(raw['version']) };
}
