import type { PageInfo } from '../graphql/page-info.graphql.js';

/** One page of a list. */
export interface Page<T> {
  readonly nodes: T[];
  readonly pageInfo: PageInfo;
}

/** A page from the `first + 1` rows that were asked for: the extra row only says that there is more. */
export function pageOf<Row, T>(rows: readonly Row[], first: number, cursor: (row: Row) => string, node: (row: Row) => T): Page<T> {
  const shown = rows.slice(0, first);
  const last = shown.at(-1);
  return {
    nodes: shown.map(node),
    pageInfo: { hasNextPage: rows.length > first, ...(last === undefined ? {} : { endCursor: cursor(last) }) },
  };
}
