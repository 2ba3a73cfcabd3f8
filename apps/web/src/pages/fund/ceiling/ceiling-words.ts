import type { StatusTone } from '@regia/ui';
import { useScope } from '@regia/web-kit';
import type { CeilingPositionsQuery } from './gql/graphql.js';

export type Position = CeilingPositionsQuery['ceilingPosition'][number];

/** Words of states as the books write them; the colour only repeats them. */
export const TONES: Readonly<Record<string, StatusTone>> = {
  waiting: 'waiting',
  posted: 'good',
  returned: 'bad',
  expired: 'bad',
  withdrawn: 'neutral',
};

/** Addresses of pages about the city's own fund. */
export function useOwnFund(fund: string | null | undefined): (page: string) => string {
  const { path } = useScope();
  return (page) => path(`fund/${page}?fund=${fund ?? ''}`);
}

/** What people call a class of commitments or a part of the base. */
export const termOf = (terms: Position['rule']['counts'], key: string): Position['rule']['counts'][number]['name'] =>
  terms.find((term) => term.key === key)?.name ?? { text: key, language: '' };
