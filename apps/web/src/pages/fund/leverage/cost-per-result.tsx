import { DataTable, Disclosure, Empty, Link, Money, Section, UserText } from '@regia/ui';
import { useCan, useFormat, useMessage, useScope, useSession } from '@regia/web-kit';
import type { ReactNode } from 'react';
import { useFund } from '../use-fund.js';
import type { CostOfUnit } from './cost-of-unit.js';
import { ResultForm } from './result-form.js';

type Stated = CostOfUnit['results'][number];

/** What a result costs where several cities pay for it, and where one does: unit by unit, and only where the unit is the same. */
export function CostPerResult({ units }: { readonly units: readonly CostOfUnit[] }): ReactNode {
  const message = useMessage();
  const can = useCan();
  const { city } = useSession();
  const fund = useFund();
  const keepsBooks = can('fund.record') && city?.id === fund.holder.id;
  return (
    <Section title={message('leverage.cost')} actions={keepsBooks && <ResultForm fund={fund} units={units} />}>
      <p className="muted small">{message('leverage.cost.lede')}</p>
      {units.length === 0 ? (
        <Empty>{message('leverage.cost.none')}</Empty>
      ) : (
        units.map((of) => <OneUnit key={`${of.currency} ${of.unit}`} of={of} />)
      )}
    </Section>
  );
}

function OneUnit({ of }: { readonly of: CostOfUnit }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { unit, pooled, single, results } = of;
  const groups = [
    { way: 'POOLED', group: pooled },
    { way: 'SINGLE', group: single },
  ];
  return (
    <div className="leverage-unit">
      <h3>
        <bdi>{unit}</bdi>
      </h3>
      <DataTable
        label={unit}
        rows={groups}
        rowId={({ way }) => way}
        empty={null}
        columns={[
          { id: 'way', header: message('leverage.way'), isRowHeader: true, cell: ({ way }) => message('leverage.way.of', { way }) },
          {
            id: 'projects',
            header: message('leverage.projects'),
            align: 'end',
            cell: ({ group }) => <span className="num">{format.number(group?.projects ?? 0)}</span>,
          },
          {
            id: 'quantity',
            header: message('leverage.cost.quantity'),
            align: 'end',
            cell: ({ group }) => <span className="num">{group ? format.decimal(group.quantity) : '–'}</span>,
          },
          {
            id: 'spent',
            header: message('leverage.cost.spent'),
            align: 'end',
            cell: ({ group }) => (group ? <Money value={group.spent} /> : '–'),
          },
          {
            id: 'each',
            header: message('leverage.cost.each'),
            align: 'end',
            cell: ({ group }) => (group ? <Money value={group.perUnit} isStrong /> : message('leverage.cost.unknown')),
          },
        ]}
      />
      <p>{says(of, message, format)}</p>
      <Disclosure title={message('leverage.cost.behind', { n: results.length, results: format.number(results.length) })}>
        <Results results={results} label={unit} />
      </Disclosure>
    </div>
  );
}

/** The comparison in one sentence, or why there is none. */
function says(
  { differencePercent, pooled, single }: CostOfUnit,
  message: ReturnType<typeof useMessage>,
  format: ReturnType<typeof useFormat>,
): string {
  if (differencePercent === null) return message('leverage.cost.notCompared', { missing: pooled ? 'SINGLE' : single ? 'POOLED' : 'BOTH' });
  const way = differencePercent === '0' ? 'SAME' : differencePercent.startsWith('-') ? 'LESS' : 'MORE';
  return message('leverage.cost.says', { way, percent: format.percent(Math.abs(Number(differencePercent)) / 100, 0) });
}

function Results({ results, label }: { readonly results: readonly Stated[]; readonly label: string }): ReactNode {
  const message = useMessage();
  const format = useFormat();
  const { path } = useScope();
  return (
    <DataTable<Stated>
      label={label}
      rows={results}
      rowId={({ fund, project }) => `${fund}/${project}`}
      empty={null}
      columns={[
        {
          id: 'project',
          header: message('leverage.cost.project'),
          isRowHeader: true,
          cell: ({ fund, project, name }) => (
            <Link href={path(`fund/projects/${project}?fund=${fund}`)}>
              <UserText text={name} />
            </Link>
          ),
        },
        { id: 'way', header: message('leverage.way'), cell: ({ way }) => (way ? message('leverage.way.of', { way }) : '–') },
        {
          id: 'quantity',
          header: message('leverage.cost.quantity'),
          align: 'end',
          cell: ({ quantity }) => <span className="num">{format.decimal(quantity)}</span>,
        },
        { id: 'spent', header: message('leverage.cost.spent'), align: 'end', cell: ({ spent }) => <Money value={spent} /> },
        {
          id: 'each',
          header: message('leverage.cost.each'),
          align: 'end',
          cell: ({ perUnit, whyNot }) =>
            perUnit && !whyNot ? <Money value={perUnit} /> : message('leverage.cost.whyNot', { why: whyNot ?? 'other' }),
        },
        {
          id: 'source',
          header: message('leverage.cost.source'),
          cell: ({ source, until }) => message('leverage.cost.sourced', { source, day: format.date(until, 'medium') }),
        },
      ]}
    />
  );
}
