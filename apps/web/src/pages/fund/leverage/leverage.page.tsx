import { Checkbox, Empty, KeyFigure, LinkButton, Notice, Page, Segmented, Select } from '@regia/ui';
import { useData, useFormat, useMessage, useScope } from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { BehindRow } from './behind-row.js';
import { Comparison } from './comparison.js';
import { CostPerResult } from './cost-per-result.js';
import { LeverageFigure } from './leverage-figure.js';
import { LeverageRows } from './leverage.graphql.js';
import { BYS, type LeverageSearch } from './leverage.search.js';
import '../fund.css';
import './leverage.css';

const YEARS_BACK = 6;

/** Money of others for each unit of the cities' own: from the books alone, each figure open to its entries. */
export default function LeveragePage(): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { path } = useScope();
  const navigate = useNavigate();
  const search = useSearch({ from: '/$scope/fund/leverage' });
  const [by, withInKind, year] = [search.by ?? 'CITY', search.inKind === 'yes', search.year ? Number(search.year) : undefined];
  const { leverage, fundingComparison, costPerResult } = useData(LeverageRows, { by, withInKind, ...(year === undefined ? {} : { year }) });
  const change = (part: Partial<LeverageSearch>): void =>
    void navigate({
      from: '/$scope/fund/leverage',
      to: '/$scope/fund/leverage',
      search: (now: LeverageSearch) => ({ ...now, ...part }),
      replace: true,
      resetScroll: false,
    });
  const hrefOf = ({ key }: { readonly key: string }): string => path(`fund/leverage?${new URLSearchParams(kept({ ...search, row: key }))}`);
  const thisYear = Number(format.today.slice(0, 4));
  return (
    <Page title={message('leverage.title')} lede={message('leverage.lede')} parent={{ href: path('fund'), label: message('fund.title') }}>
      {leverage.total.map(({ own, external, ratio }) => (
        <KeyFigure
          key={own.currency}
          title={message('leverage.ratio.title', { currency: own.currency })}
          figure={<span className="num">{ratio == null ? message('leverage.ratio.none') : format.decimal(ratio)}</span>}
          note={message('leverage.says', { own: format.money(own, 'trim'), external: format.money(external, 'trim') })}
        />
      ))}
      <div className="row leverage-choices">
        <Segmented
          label={message('leverage.by.label')}
          value={by}
          onChange={(next) => change({ by: next === 'CITY' ? undefined : next, row: undefined })}
          options={BYS.map((id) => ({ id, label: message('leverage.by', { by: id }) }))}
        />
        <Select
          name="year"
          label={message('leverage.year')}
          placeholder={message('leverage.year.all')}
          value={search.year ?? 'all'}
          onChange={(next) => change({ year: next === 'all' ? undefined : next, row: undefined })}
          options={[
            { id: 'all', label: message('leverage.year.all') },
            ...Array.from({ length: YEARS_BACK }, (_, back) => ({ id: String(thisYear - back), label: String(thisYear - back) })),
          ]}
          width="short"
        />
        <Checkbox
          label={message('leverage.withInKind')}
          isSelected={withInKind}
          onChange={(isOn) => change({ inKind: isOn ? 'yes' : undefined, row: undefined })}
        />
      </div>
      {leverage.rows.length === 0 ? (
        <Empty action={<LinkButton href={path('fund')}>{message('fund.title')}</LinkButton>}>{message('leverage.none')}</Empty>
      ) : (
        <LeverageFigure
          rows={leverage.rows}
          total={leverage.total}
          view={search.view ?? 'chart'}
          onViewChange={(view) => change({ view: view === 'table' ? view : undefined })}
          hrefOf={hrefOf}
        />
      )}
      {leverage.total.length > 0 && leverage.total.every(({ external }) => external.amountMinor === '0') && (
        <Notice role="note">{message('leverage.noExternal')}</Notice>
      )}
      {search.row && <BehindRow by={by} row={search.row} year={year} withInKind={withInKind} onClose={() => change({ row: undefined })} />}
      <Comparison groups={fundingComparison} />
      <CostPerResult units={costPerResult} />
    </Page>
  );
}

const kept = (search: LeverageSearch): Record<string, string> =>
  Object.fromEntries(Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
