import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { queryKey } from './query-key.js';
import { request, type Operation, type RequestFault } from './request.js';

/** Variables may be left out when the operation takes none. */
export type VariablesOf<V> = V extends Record<string, never> ? [] : Record<string, never> extends V ? [variables?: V] : [variables: V];

/**
 * Data of the server for this page. The first time the page waits (its skeleton is shown); when variables change, what is
 * there stays until the new data is. A fault goes to the nearest boundary, which offers to try again.
 * @public
 * @since 1.0
 */
export function useData<R, V>(operation: Operation<R, V>, ...[variables]: VariablesOf<V>): R {
  const wanted = useDeferredValue(JSON.stringify(variables ?? {}));
  const settled = JSON.parse(wanted) as V;
  const { data } = useSuspenseQuery({
    queryKey: queryKey(operation, wanted),
    queryFn: ({ signal }) => request(operation, settled, signal),
  });
  return data;
}

/** @public @since 1.0 */
export interface BackgroundData<R> {
  readonly data: R | undefined;
  readonly fault: RequestFault | undefined;
  readonly isLoading: boolean;
  refresh(): void;
}

/**
 * Data that the page does not wait for: counts, suggestions while typing, a part that may come later.
 * @public
 * @since 1.0
 */
export function useBackgroundData<R, V>(
  operation: Operation<R, V>,
  variables: V,
  options: { readonly isWanted?: boolean; readonly keepsPrevious?: boolean } = {},
): BackgroundData<R> {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: queryKey(operation, JSON.stringify(variables)),
    queryFn: ({ signal }) => request(operation, variables, signal),
    enabled: options.isWanted ?? true,
    placeholderData: options.keepsPrevious ? keepPreviousData : undefined,
  });
  return { data, fault: (error as RequestFault | null) ?? undefined, isLoading: isFetching, refresh: () => void refetch() };
}
