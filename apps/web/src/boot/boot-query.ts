import { useSuspenseQuery } from '@tanstack/react-query';
import { queryKey, request } from '@regia/web-kit';
import type { BootQuery } from '../gql/graphql.js';
import { Boot } from '../shell/boot.graphql.js';

let variables = { fund: false };

/** What may be asked for: a right that is missing would refuse the whole answer. Set once, before the first request. */
export const askFor = (asked: typeof variables): void => void (variables = asked);

/** How it is fetched; the start of the page and everything that shows a part of it share one answer. */
export const bootQuery = () => ({ queryKey: queryKey(Boot, JSON.stringify(variables)), queryFn: () => request(Boot, variables) });

/** What every page needs: it is there before the first render, and fetched again after every change. */
export const useBoot = (): BootQuery => useSuspenseQuery(bootQuery()).data;
