import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { queryKey } from './query-key.js';
import { request, type Operation } from './request.js';

/** One page of a list as the server answers it. @public @since 1.0 */
export interface Connection<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly endCursor?: string | null; readonly hasNextPage: boolean };
}

/** @public @since 1.0 */
export interface List<T, R> {
  /** Rows loaded so far, in the server's order. */
  readonly rows: readonly T[];
  /** The answer of the first page, for totals. */
  readonly first: R;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  loadMore(): void;
}

/**
 * A list by cursor: 50 rows at first, more on demand. `pick` names the list in the answer. As with `useData`, changed
 * variables keep the old rows until the new ones are there.
 * @public
 * @since 1.0
 */
export function useList<R, V extends { after?: unknown }, T>(
  operation: Operation<R, V>,
  variables: Omit<V, 'after'>,
  pick: (answer: R) => Connection<T>,
): List<T, R> {
  const wanted = useDeferredValue(JSON.stringify(variables));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery({
    queryKey: [...queryKey(operation, wanted), 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      request(operation, { ...(JSON.parse(wanted) as object), ...(pageParam === undefined ? {} : { after: pageParam }) } as V, signal),
    getNextPageParam: (last) => (pick(last).pageInfo.hasNextPage ? (pick(last).pageInfo.endCursor ?? undefined) : undefined),
  });
  return {
    rows: data.pages.flatMap((page) => [...pick(page).nodes]),
    first: data.pages[0]!,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => void fetchNextPage(),
  };
}
