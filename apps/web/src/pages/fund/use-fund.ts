import { RequestFault, useData } from '@regia/web-kit';
import { Funds } from './fund.graphql.js';
import type { FundFundsQuery } from './gql/graphql.js';

export type FundFacts = FundFundsQuery['funds'][number];

/** The pool these pages are about: the first the reader may see. Whoever may see none gets the page that says so. */
export function useFund(): FundFacts {
  const { funds } = useData(Funds);
  const [fund] = funds;
  if (!fund) throw new RequestFault('not-found', false);
  return fund;
}
