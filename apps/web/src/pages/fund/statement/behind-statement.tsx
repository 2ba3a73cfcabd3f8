import { Link, Notice } from '@regia/ui';
import { useFormat, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { EntriesSearch } from '../fund.search.js';
import type { ShownFund } from '../use-fund.js';

/** Says that the list below makes one figure of the statement, and leads back to it. */
export function BehindStatement({
  fund,
  search: { figure, from, to },
}: {
  readonly fund: ShownFund;
  readonly search: EntriesSearch;
}): ReactNode {
  const message = useMessage();
  const { date } = useFormat();
  if (figure === undefined) return null;
  const name = message('statement.name', { figure: figure.replaceAll('-', '_'), day: to ? date(to, 'medium') : '' });
  return (
    <Notice role="note" title={message('statement.behind')}>
      <Link href={fund.to('statement', { from, to })}>{name}</Link>
    </Notice>
  );
}
