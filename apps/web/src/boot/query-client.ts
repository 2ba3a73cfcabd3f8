import { QueryClient } from '@tanstack/react-query';
import { markOnline, RequestFault } from '@regia/web-kit';

const isWorthTrying = (fault: Error): boolean => fault instanceof RequestFault && (fault.kind === 'offline' || fault.kind === 'busy');

/** State of the server as the pages know it: 30 s fresh, tried twice more when the line is bad, never on a refusal. */
export function makeQueryClient(): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, fault) => count < 2 && isWorthTrying(fault),
        retryDelay: (count) => 600 * 2 ** count,
        networkMode: 'always',
        refetchOnWindowFocus: true,
      },
    },
  });
  queries.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated') return;
    const { error, status } = query.state;
    if (status === 'success') markOnline(true);
    else if (error instanceof RequestFault && error.kind === 'offline') markOnline(false);
  });
  return queries;
}
