import { Injectable } from '@nestjs/common';
import { showMoney, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { BudgetRow } from './budget.graphql.js';

const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

interface StoredRow {
  readonly project: number;
  readonly line: number;
  readonly planned: string;
  readonly version: number;
  readonly plannedAt: Date | null;
  readonly committed: string;
  readonly disbursed: string;
  readonly spent: string;
}

const ROWS = `SELECT l.project_id AS project, l.id AS line, coalesce(v.planned_minor, 0) AS planned, coalesce(v.no, 0) AS version, v.entered_at AS "plannedAt",
    coalesce(y.committed, 0) AS committed, coalesce(y.disbursed, 0) AS disbursed, coalesce(y.spent, 0) AS spent
  FROM ledger.budget_line l
    LEFT JOIN LATERAL (SELECT * FROM ledger.budget_version b WHERE b.fund_id = l.fund_id AND b.project_id = l.project_id AND b.line_id = l.id AND b.year = $2 ORDER BY b.no DESC LIMIT 1) v ON true
    LEFT JOIN ledger.project_year($1, $2) y ON y.project_id = l.project_id AND y.line_id = l.id
  WHERE l.fund_id = $1 ORDER BY l.project_id, l.code COLLATE "C"`;

/** Plan, actual and forecast of every budget line in a year. */
@Injectable()
export class ShowBudget {
  constructor(private readonly work: UnitOfWork) {}

  async ofYear(ctx: RequestContext, code: string, year: number): Promise<BudgetRow[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund || year < FIRST_YEAR || year > LAST_YEAR) return [];
    const rows = await reader.rows<StoredRow>('ledger.budget', ROWS, [fund.id, year]);
    return rows.map((row) => showRow(row, fund.baseCurrency));
  }
}

function showRow({ project, line, planned, version, plannedAt, committed, disbursed, spent }: StoredRow, currency: string): BudgetRow {
  const begun = BigInt(committed) + BigInt(disbursed) + BigInt(spent);
  const notBegun = BigInt(planned) > begun ? BigInt(planned) - begun : 0n;
  const money = (minor: string | bigint) => showMoney(minor, currency);
  return {
    project,
    line,
    planned: money(planned),
    version,
    ...(plannedAt === null ? {} : { plannedAt }),
    committed: money(committed),
    disbursed: money(disbursed),
    spent: money(spent),
    forecast: money(begun + notBegun),
  };
}
