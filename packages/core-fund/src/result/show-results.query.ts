import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '@regia/kernel';
import { showMoney, showText, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { FundingWay } from '../leverage/leverage.graphql.js';
import { showQuantity } from '../quantity/quantity.js';
import { costPerUnit, differencePercent } from './cost-per-unit.js';
import { WhyNotCompared, type CostPerResult, type ResultCost, type ResultGroup } from './result.graphql.js';

interface CostRow {
  readonly fund: string;
  readonly currency: string;
  readonly project: number;
  readonly name: LocalizedText;
  readonly unit: string;
  readonly no: number;
  readonly quantity: string;
  readonly until: string;
  readonly source: string;
  readonly spent: string;
  readonly cities: number;
}

const COSTS = `SELECT fund_code AS fund, currency, project_id AS project, name, unit, no, quantity_thousandths AS quantity, until_on::text AS until, source, spent_minor AS spent, cities
  FROM ledger.result_cost ORDER BY unit COLLATE "C", currency, fund_code COLLATE "C", project_code COLLATE "C" LIMIT 1000`;

/** Results as they were stated, beside what they have cost by the books. Only the same unit in the same currency is compared. */
@Injectable()
export class ShowResults {
  constructor(private readonly work: UnitOfWork) {}

  async costs(ctx: RequestContext): Promise<CostPerResult[]> {
    const rows = await this.work.read(ctx).rows<CostRow>('ledger.result-costs', COSTS);
    const groups = new Map<string, CostRow[]>();
    for (const row of rows) groups.set(`${row.currency} ${row.unit}`, [...(groups.get(`${row.currency} ${row.unit}`) ?? []), row]);
    return [...groups.values()].map((of) => compared(ctx, of));
  }
}

function compared(ctx: RequestContext, rows: readonly CostRow[]): CostPerResult {
  const { unit, currency } = rows[0]!; // a group has a row
  const [pooled, single] = [groupOf(rows, FundingWay.POOLED), groupOf(rows, FundingWay.SINGLE)];
  return {
    unit,
    currency,
    ...(pooled ? { pooled } : {}),
    ...(single ? { single } : {}),
    ...(pooled && single
      ? { differencePercent: differencePercent(BigInt(pooled.perUnit.amountMinor), BigInt(single.perUnit.amountMinor)) }
      : {}),
    results: rows.map((row) => showCost(ctx, row)),
  };
}

const wayOf = ({ cities }: CostRow): FundingWay | undefined =>
  cities === 0 ? undefined : cities > 1 ? FundingWay.POOLED : FundingWay.SINGLE;

function whyNot({ cities, quantity, spent }: CostRow): WhyNotCompared | undefined {
  if (BigInt(quantity) <= 0n) return WhyNotCompared.NOTHING_ACHIEVED;
  if (cities === 0) return WhyNotCompared.NO_MONEY_ALLOCATED;
  return BigInt(spent) <= 0n ? WhyNotCompared.NOTHING_ACCOUNTED_FOR : undefined;
}

/** Those that can be counted, together; a cost that rounds to nothing is none. */
function groupOf(rows: readonly CostRow[], way: FundingWay): ResultGroup | undefined {
  const of = rows.filter((row) => wayOf(row) === way && whyNot(row) === undefined);
  const sum = (pick: (row: CostRow) => string): bigint => of.reduce((total, row) => total + BigInt(pick(row)), 0n);
  const [spent, quantity] = [sum((row) => row.spent), sum((row) => row.quantity)];
  const cost = costPerUnit(spent, quantity);
  if (!cost) return undefined;
  const { currency } = of[0]!; // there is a cost, so there is a row
  return { projects: of.length, quantity: showQuantity(quantity), spent: showMoney(spent, currency), perUnit: showMoney(cost, currency) };
}

function showCost(ctx: RequestContext, row: CostRow): ResultCost {
  const { fund, project, name, quantity, until, source, no, spent, currency } = row;
  const [way, why, cost] = [wayOf(row), whyNot(row), costPerUnit(BigInt(spent), BigInt(quantity))];
  return {
    fund,
    project,
    name: showText(name, ctx.language),
    quantity: showQuantity(quantity),
    until,
    source,
    version: no,
    spent: showMoney(spent, currency),
    ...(cost === undefined ? {} : { perUnit: showMoney(cost, currency) }),
    ...(way === undefined ? {} : { way }),
    ...(why === undefined ? {} : { whyNot: why }),
  };
}
