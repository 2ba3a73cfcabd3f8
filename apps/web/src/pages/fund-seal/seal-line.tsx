import { Link } from '@regia/ui';
import { useBackgroundData, useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { ShownFund } from '../fund/use-fund.js';
import { Seal } from './seal.graphql.js';

/** On the page of the fund: how far the books are sealed, how many cities have accepted a seal, and how old the newest is. */
export function SealLine({ fund }: { readonly fund: ShownFund }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { data } = useBackgroundData(Seal, { fund: fund.code });
  const head = data?.checkpoint;
  if (!head) return null;
  const newest = head.heads[0];
  const accepted = newest
    ? message('fund-seal.line.accepted', {
        n: head.heads.length,
        count: format.number(head.heads.length),
        moment: format.dateTime(newest.at),
      })
    : message('fund-seal.line.none');
  return (
    <p className="small muted">
      {message('fund-seal.line', { size: format.number(BigInt(head.size)) })} {accepted}{' '}
      <Link href={fund.to('seal')}>{message('fund-seal.line.open')}</Link>
    </p>
  );
}
