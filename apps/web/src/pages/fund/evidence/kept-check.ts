import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FileCheck } from './check-file.js';

/** What this device found out about a file that was opened. It belongs to the hash, not to a place on the page: the page may be read anew, as right after a signature. */
export function useKeptCheck(fund: string, signed: string): readonly [FileCheck | undefined, (check: FileCheck | undefined) => void] {
  const client = useQueryClient();
  const queryKey = ['evidence-check', fund, signed];
  const { data } = useQuery<FileCheck>({ queryKey, queryFn: skipToken });
  const keep = (check: FileCheck | undefined): void => {
    if (check === undefined) client.removeQueries({ queryKey });
    else client.setQueryData(queryKey, check);
  };
  return [data, keep];
}
