import { Link, Notice } from '@regia/ui';
import { useFormat, useMessage, useSession } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { EntriesSearch } from './fund.search.js';
import type { ShownFund } from './use-fund.js';

interface BehindProps {
  readonly fund: ShownFund;
  readonly search: EntriesSearch;
}

/** Says that the list below stands behind a figure of the pool, whose share it is, until which day and as known with which entry. */
export function BehindPosition({ fund, search: { stage, share, project, to, asOf } }: BehindProps): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { cities } = useSession();
  if (stage === undefined || project !== undefined) return null;
  const city = cities.find(({ id }) => id === share);
  const kinds = stage.split(',').map((kind) => message('fund.account', { kind }));
  return (
    <Notice role="note" title={message('pay.behind')}>
      {[
        kinds.join(', '),
        ...(city ? [city.name] : []),
        ...(to ? [message('fund.asOf.day', { day: format.date(to, 'medium') })] : []),
        ...(asOf ? [message('fund.known.entry', { seq: asOf })] : []),
      ].join(' · ')}{' '}
      <Link href={fund.to('', { on: to })}>{message('fund.title')}</Link>
    </Notice>
  );
}
