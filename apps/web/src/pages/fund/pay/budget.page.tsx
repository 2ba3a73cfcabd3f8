import { Button, DataTable, Dialog, Empty, LinkButton, Money, MoneyField, Page, UserText, type AmountReading } from '@regia/ui';
import { announce, useCan, useData, useFormat, useMessage, useMutate, useSession } from '@regia/web-kit';
import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { aboutTheWhole, lostWord } from '../refused.js';
import { useFund, type ShownFund } from '../use-fund.js';
import { AddForm } from './add-form.js';
import { actualOf, sumOf } from './budget-sums.js';
import { BudgetSums } from './budget-sums-table.js';
import type { PayBudgetQuery } from './gql/graphql.js';
import { Budget, PlanBudget } from './pay.graphql.js';
import '../fund.css';
import './pay.css';

type Row = PayBudgetQuery['fundBudget'][number];

/** Plan, actual and forecast of every budget line in a year. */
export default function BudgetPage(): ReactNode {
  const message = useMessage();
  const { today } = useFormat();
  const can = useCan();
  const { city } = useSession();
  const fund = useFund();
  const search = useSearch({ from: '/$scope/fund/budget' });
  const year = /^20\d\d$/.test(search.year ?? '') ? Number(search.year) : Number(today.slice(0, 4));
  const { fundBudget: rows, fundProjects } = useData(Budget, { fund: fund.code, year });
  const projectOf = (row: Row) => fundProjects.find(({ id }) => id === row.project);
  const lineOf = (row: Row) => projectOf(row)?.lines.find(({ id }) => id === row.line);
  const first = rows[0];
  const keepsBooks = can('fund.record') && city?.id === fund.holder.id;
  return (
    <Page
      title={message('pay.budget.of', { year: String(year) })}
      lede={message('pay.budget.lede')}
      parent={fund.parent}
      actions={<Years fund={fund} year={year} />}
    >
      <div className="fund-table">
        <DataTable<Row>
          label={message('pay.budget.of', { year: String(year) })}
          rows={rows}
          rowId={({ project, line }) => `${project}/${line}`}
          empty={
            <Empty action={<LinkButton href={fund.to('projects')}>{message('pay.projects')}</LinkButton>}>
              {message('pay.budget.none')}
            </Empty>
          }
          {...(first
            ? {
                totals: {
                  line: message('pay.total'),
                  planned: <Money value={sumOf(rows, (row) => row.planned, first.planned)} isStrong />,
                  actual: <Money value={sumOf(rows, actualOf, first.planned)} isStrong />,
                  forecast: <Money value={sumOf(rows, (row) => row.forecast, first.planned)} isStrong />,
                },
              }
            : {})}
          columns={[
            {
              id: 'line',
              header: message('pay.field.line'),
              isRowHeader: true,
              cell: (row) => {
                const [project, line] = [projectOf(row), lineOf(row)];
                return (
                  <>
                    {line && <UserText text={line.name} />}
                    <small className="muted">{project && <UserText text={project.name} />}</small>
                  </>
                );
              },
            },
            { id: 'planned', header: message('pay.budget.plan'), align: 'end', cell: ({ planned }) => <Money value={planned} /> },
            {
              id: 'actual',
              header: message('pay.budget.actual'),
              align: 'end',
              cell: (row) => {
                const actual = actualOf(row);
                const days = { from: `${year}-01-01`, to: `${year}-12-31` };
                return (
                  <Money
                    value={actual}
                    {...(actual.amountMinor === '0'
                      ? {}
                      : { href: fund.to('entries', { project: String(row.project), line: String(row.line), ...days }) })}
                  />
                );
              },
            },
            {
              id: 'forecast',
              header: message('pay.budget.forecast'),
              align: 'end',
              hidesOnPhone: true,
              cell: ({ forecast }) => <Money value={forecast} />,
            },
            ...(keepsBooks
              ? [
                  {
                    id: 'act',
                    header: message('pay.budget.change'),
                    cell: (row: Row) => <Change fund={fund} row={row} year={year} name={lineOf(row)?.name.text ?? ''} />,
                  },
                ]
              : []),
          ]}
        />
      </div>
      <p className="muted small">{message('pay.budget.how')}</p>
      {rows.length > 0 && <BudgetSums fund={fund} year={year} rows={rows} projects={fundProjects} />}
    </Page>
  );
}

function Years({ fund, year }: { readonly fund: ShownFund; readonly year: number }): ReactNode {
  return (
    <>
      {[year - 1, year + 1].map((other) => (
        <LinkButton key={other} href={fund.to('budget', { year: String(other) })} look="quiet">
          <bdi>{String(other)}</bdi>
        </LinkButton>
      ))}
    </>
  );
}

interface ChangeProps {
  readonly fund: ShownFund;
  readonly row: Row;
  readonly year: number;
  readonly name: string;
}

function Change(props: ChangeProps): ReactNode {
  const message = useMessage();
  return (
    <Dialog
      trigger={<Button isSmall>{message('pay.budget.plan')}</Button>}
      title={message('pay.budget.planFor', { name: props.name, year: String(props.year) })}
    >
      {(close) => <PlanForm {...props} onClose={close} />}
    </Dialog>
  );
}

function PlanForm({ fund, row, year, onClose }: ChangeProps & { readonly onClose: () => void }): ReactNode {
  const message = useMessage();
  const [amount, setAmount] = useState<AmountReading>({ text: '', amountMinor: row.planned.amountMinor });
  const plan = useMutate(PlanBudget, { keepIdAs: `fund-budget-${fund.code}-${row.project}-${row.line}-${year}` });
  const save = async (): Promise<void> => {
    const outcome = await plan.run({
      input: {
        id: plan.id,
        fund: fund.code,
        project: row.project,
        line: row.line,
        year,
        plannedMinor: amount.amountMinor ?? '',
        version: row.version,
      },
    });
    if (outcome.state !== 'done') return;
    announce(message('pay.budget.planned'));
    onClose();
  };
  const lost = lostWord(plan.outcome?.state);
  return (
    <AddForm
      refusals={[...aboutTheWhole(plan.refusals, ['plannedMinor']), ...(lost ? [message(lost)] : [])]}
      isSaving={plan.isSaving}
      onSave={() => void save()}
      onClose={onClose}
    >
      <MoneyField
        name="plannedMinor"
        label={message('fund.field.amount')}
        currency={fund.baseCurrency}
        value={amount}
        onChange={setAmount}
        error={plan.refusalAt('plannedMinor')}
        width="medium"
      />
      <p className="muted small">{message('pay.budget.versions')}</p>
    </AddForm>
  );
}
