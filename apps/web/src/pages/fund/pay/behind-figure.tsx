import { Link, Notice } from '@regia/ui';
import { useBackgroundData, useMessage } from '@regia/web-kit';
import type { ReactNode } from 'react';
import type { EntriesSearch } from '../fund.search.js';
import type { ShownFund } from '../use-fund.js';
import { usePlaceWords } from './names.js';
import { PayDesk } from './pay.graphql.js';

/** Says that the list below stands behind one figure of a project, and leads back to it. */
export function BehindFigure({
  fund,
  search: { project, line, stage },
}: {
  readonly fund: ShownFund;
  readonly search: EntriesSearch;
}): ReactNode {
  const message = useMessage();
  const { data } = useBackgroundData(PayDesk, { fund: fund.code }, { isWanted: project !== undefined });
  const words = usePlaceWords(data?.fundProjects ?? [], data?.fundPartners ?? []);
  if (project === undefined) return null;
  const place = words({ project: Number(project), ...(line === undefined ? {} : { line: Number(line) }) });
  return (
    <Notice role="note" title={message('pay.behind')}>
      {data && <Link href={fund.to(`projects/${project}`)}>{place}</Link>}
      {stage && <> · {message('fund.account', { kind: stage })}</>}
    </Notice>
  );
}
