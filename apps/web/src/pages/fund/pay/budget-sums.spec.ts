import { describe, expect, it } from 'vitest';
import { actualOf, groupsOf, sumOf, type BudgetProject, type BudgetRow } from './budget-sums.js';

const money = (amountMinor: string) => ({ amountMinor, currency: 'EUR', exponent: 2 });
const row = (project: number, line: number, amount: string): BudgetRow => ({
  project,
  line,
  version: 1,
  plannedAt: null,
  planned: money(amount),
  committed: money('1'),
  disbursed: money('2'),
  spent: money('3'),
  forecast: money(amount),
});
const project = (id: number, plate?: string): BudgetProject => ({
  id,
  name: { text: `p${id}`, language: 'en' },
  city: plate === undefined ? null : { plate, name: { text: plate } },
  lines: [],
});

describe('the budget of a year', () => {
  const rows = [row(1, 1, '100'), row(1, 2, '20'), row(2, 1, '3'), row(3, 1, '4000')];
  const projects = [project(1, 'DKR'), project(2, 'DKR'), project(3)];
  const sums = (by: 'project' | 'city') =>
    groupsOf(rows, projects, by).map(({ key, rows: of }) => [key, sumOf(of, ({ planned }) => planned, money('0')).amountMinor]);

  it('is summed by project, and by the city a project takes place in', () => {
    expect(sums('project')).toEqual([['1', '120'], ['2', '3'], ['3', '4000']]); // prettier-ignore
    expect(sums('city')).toEqual([['DKR', '123'], ['', '4000']]); // prettier-ignore
  });

  it('counts as actual what is promised, paid and accounted for', () => {
    expect(actualOf(rows[0]!)).toMatchObject({ amountMinor: '6', currency: 'EUR' });
  });
});
