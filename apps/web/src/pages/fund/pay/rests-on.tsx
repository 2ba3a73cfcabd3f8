import { Link, UserText } from '@regia/ui';
import { useBackgroundData } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import { PayDesk } from './pay.graphql.js';

/** The decision of the cities that an entry rests on, by its title; by its id where it was not taken here. */
export function RestsOn({ fund, decision }: { readonly fund: ShownFund; readonly decision: string }): ReactNode {
  const { data } = useBackgroundData(PayDesk, { fund: fund.code });
  const found = data?.fundDecisions.find(({ id }) => id === decision);
  if (!found) return <code className="small fund-seal">{decision}</code>;
  return (
    <Link href={fund.to(`decisions/${decision}`)}>
      <UserText text={found.title} />
    </Link>
  );
}
