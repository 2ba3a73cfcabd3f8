import { DataTable, Money, Plate, Section, Segmented, UserText, type MoneyValue } from '@regia/ui';
import { useMessage } from '@regia/web-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import { actualOf, groupsOf, sumOf, type BudgetGroup, type BudgetProject, type BudgetRow } from './budget-sums.js';
import type { BudgetSearch } from './pay.search.js';

interface SumsProps {
  readonly fund: ShownFund;
  readonly year: number;
  readonly rows: readonly BudgetRow[];
  readonly projects: readonly BudgetProject[];
}

/** The same plan, actual and forecast, summed by project or by the city it takes place in. */
export function BudgetSums({ fund, year, rows, projects }: SumsProps): ReactNode {
  const message = useMessage();
  const navigate = useNavigate();
  const search = useSearch({ from: '/$scope/fund/budget' });
  const by = search.by ?? 'project';
  const groups = groupsOf(rows, projects, by);
  const choose = (next: string): void =>
    void navigate({
      from: '/$scope/fund/budget',
      to: '/$scope/fund/budget',
      search: (now: BudgetSearch) => ({ ...now, by: next === 'city' ? ('city' as const) : undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Section
      title={message('pay.budget.sums')}
      actions={
        <Segmented
          label={message('pay.budget.by')}
          value={by}
          onChange={choose}
          options={[
            { id: 'project', label: message('pay.field.project') },
            { id: 'city', label: message('fund.column.city') },
          ]}
        />
      }
    >
      <DataTable<BudgetGroup>
        label={message('pay.budget.sums')}
        rows={groups}
        rowId={({ key }) => key}
        empty={null}
        columns={[
          {
            id: 'group',
            header: message(by === 'city' ? 'fund.column.city' : 'pay.field.project'),
            isRowHeader: true,
            cell: (group) => <Name group={group} by={by} />,
          },
          amount('planned', message('pay.budget.plan'), ({ planned }) => planned),
          {
            ...amount('actual', message('pay.budget.actual'), actualOf),
            cell: (group) => <Actual fund={fund} year={year} group={group} isProject={by === 'project'} />,
          },
          amount('forecast', message('pay.budget.forecast'), ({ forecast }) => forecast),
        ]}
      />
    </Section>
  );
}

const amount = (id: string, header: string, of: (row: BudgetRow) => MoneyValue) => ({
  id,
  header,
  align: 'end' as const,
  cell: ({ rows }: BudgetGroup): ReactNode => <Money value={sumOf(rows, of, rows[0]!.planned)} />, // a group has a line
});

function Name({ group: { project }, by }: { readonly group: BudgetGroup; readonly by: 'project' | 'city' }): ReactNode {
  const message = useMessage();
  if (by === 'project') return project && <UserText text={project.name} />;
  if (!project?.city) return message('pay.city.several');
  return (
    <span className="row">
      <Plate plate={project.city.plate} /> {project.city.name.text}
    </span>
  );
}

/** Of one project it opens to its entries; a city has several projects, whose lines stand above. */
function Actual({
  fund,
  year,
  group: { rows, key },
  isProject,
}: {
  readonly fund: ShownFund;
  readonly year: number;
  readonly group: BudgetGroup;
  readonly isProject: boolean;
}): ReactNode {
  const value = sumOf(rows, actualOf, rows[0]!.planned); // a group has a line
  const href = fund.to('entries', { project: key, from: `${year}-01-01`, to: `${year}-12-31` });
  return <Money value={value} {...(isProject && value.amountMinor !== '0' ? { href } : {})} />;
}
