import { useCan, useSession } from '@regia/web-kit';
import type { ShownFund } from '../use-fund.js';
import type { OrdersAccountsQuery } from './gql/graphql.js';

/** An account that can pay. */
export type PayingAccount = OrdersAccountsQuery['bankAccounts'][number];

/** The treasurer of the city that holds an account, or of the one that keeps the books of the fund. */
export function useKeeps(fund: ShownFund): (account: Pick<PayingAccount, 'holder'>) => boolean {
  const can = useCan();
  const { city } = useSession();
  return ({ holder }) => can('fund.record') && city !== undefined && (city.id === holder.id || city.id === fund.holder.id);
}
