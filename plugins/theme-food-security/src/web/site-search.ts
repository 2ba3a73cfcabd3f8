import type { TableSort } from '@regia/ui';
import type { FoodSecuritySiteSort } from './gql/graphql.js';

type Search = Readonly<Record<string, string | undefined>>;

/** Columns that can be sorted, and what the server calls them. */
const SORTS = { name: 'NAME', zone: 'ZONE', area: 'AREA', households: 'HOUSEHOLDS', kilograms: 'KILOGRAMS' } as const;

/** What the address asks the list for. `sort` is a column, with `-` when descending. */
export interface SiteSearch {
  readonly text: string;
  readonly zone: string | undefined;
  readonly kind: string | undefined;
  readonly sort: TableSort;
  readonly view: 'chart' | 'table';
}

/** Reads the address; what it does not understand it leaves out. */
export function readSiteSearch({ text, zone, kind, sort = 'name', view }: Search): SiteSearch {
  const column = sort.replace(/^-/, '');
  const isKnown = Object.hasOwn(SORTS, column);
  return {
    text: text ?? '',
    zone,
    kind,
    sort: { column: isKnown ? column : 'name', isDescending: isKnown && sort.startsWith('-') },
    view: view === 'table' ? 'table' : 'chart',
  };
}

/** A sort as it stands in the address; the ordinary one does not. */
export function sortInAddress(sort: TableSort | undefined): string | undefined {
  if (!sort || (sort.column === 'name' && !sort.isDescending)) return undefined;
  return `${sort.isDescending ? '-' : ''}${sort.column}`;
}

/** A sort as the server takes it. */
export function serverSort({ column, isDescending }: TableSort): FoodSecuritySiteSort {
  const name = SORTS[column as keyof typeof SORTS] ?? SORTS.name;
  return `${name}_${isDescending ? 'DESC' : 'ASC'}`;
}
