import { Injectable } from '@nestjs/common';
import { isUuid, LARGEST_AMOUNT, refuse, refuseAll, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { planned } from '../project/add-to-plans.command.js';
import type { PlanBudgetInput } from './budget.graphql.js';

const PLAN = 'SELECT ledger.plan_budget($1, $2, $3, $4, $5, $6, $7, $8) AS status';

/** The next version of the plan of a line; the one before stays and says what was planned then. */
@Injectable()
export class PlanBudget {
  constructor(private readonly work: UnitOfWork) {}

  plan(ctx: CityContext, input: PlanBudgetInput): Promise<Result<true>> {
    const faults = faultsOf(input);
    if (faults.length > 0) return Promise.resolve(refuseAll(faults));
    const { id, project, line, year, plannedMinor, version, decision } = input;
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, input.fund);
      if (!fund) return refuse('not-found', ['fund']);
      const [row] = await tx.rows<{ status: string }>('ledger.plan-budget', PLAN, [fund.id, id, project, line, year, plannedMinor, version, decision ?? null]);
      return planned(row!.status); // a function answers one row
    });
  }
}

function faultsOf({ id, year, plannedMinor, decision }: PlanBudgetInput): Refusal[] {
  const faults: Refusal[] = [];
  const amount = /^-?\d{1,18}$/.test(plannedMinor) ? BigInt(plannedMinor) : undefined;
  if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
  if (year < 2000 || year > 2100) faults.push({ code: 'year-unreadable', path: ['year'] });
  if (amount === undefined) faults.push({ code: 'amount-not-whole-minor', path: ['plannedMinor'] });
  else if (amount < 0n) faults.push({ code: 'amount-not-positive', path: ['plannedMinor'] });
  else if (amount > LARGEST_AMOUNT) faults.push({ code: 'amount-too-large', path: ['plannedMinor'] });
  if (decision != null && !isUuid(decision)) faults.push({ code: 'decision-missing', path: ['decision'] });
  return faults;
}
