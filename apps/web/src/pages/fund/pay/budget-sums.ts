import type { MoneyValue } from '@regia/ui';
import { minor } from '../fund-words.js';
import type { PayBudgetQuery } from './gql/graphql.js';

export type BudgetRow = PayBudgetQuery['fundBudget'][number];
export type BudgetProject = PayBudgetQuery['fundProjects'][number];

/** What was begun in the year: promised, paid and accounted for. */
export const actualOf = ({ committed, disbursed, spent }: BudgetRow): MoneyValue =>
  minor(BigInt(committed.amountMinor) + BigInt(disbursed.amountMinor) + BigInt(spent.amountMinor), spent);

export const sumOf = (rows: readonly BudgetRow[], of: (row: BudgetRow) => MoneyValue, like: MoneyValue): MoneyValue =>
  minor(
    rows.reduce((sum, row) => sum + BigInt(of(row).amountMinor), 0n),
    like,
  );

/** Lines that are looked at together. */
export interface BudgetGroup {
  readonly key: string;
  readonly rows: readonly BudgetRow[];
  readonly project: BudgetProject | undefined;
}

/** By project, or by the city a project takes place in; projects of several cities are a group of their own. In the order of the lines. */
export function groupsOf(rows: readonly BudgetRow[], projects: readonly BudgetProject[], by: 'project' | 'city'): readonly BudgetGroup[] {
  const groups = new Map<string, BudgetGroup>();
  for (const row of rows) {
    const project = projects.find(({ id }) => id === row.project);
    const key = by === 'project' ? String(row.project) : (project?.city?.plate ?? '');
    const group = groups.get(key);
    groups.set(key, { key, project, rows: [...(group?.rows ?? []), row] });
  }
  return [...groups.values()];
}
