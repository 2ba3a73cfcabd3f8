import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { WithdrawFundDecisionInput } from './decision.graphql.js';

/** Takes back words that not every city has signed. What was signed so far stays to be read, and counts for nothing. */
@Injectable()
export class WithdrawDecision {
  constructor(private readonly work: UnitOfWork) {}

  withdraw(ctx: CityContext, { fund: code, decision: id }: WithdrawFundDecisionInput): Promise<Result<{ readonly fund: string; readonly id: string }>> {
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, code);
      if (!fund) return refuse('not-found', ['fund']);
      if (!isUuid(id)) return refuse('not-found', ['decision']);
      const [row] = await tx.rows<{ status: string }>('ledger.withdraw-decision', 'SELECT ledger.withdraw_decision($1, $2) AS status', [fund.id, id]);
      const { status } = row!; // a function answers one row
      return status === 'withdrawn' ? ok({ fund: fund.code, id }) : refuse(status, status === 'not-found' ? ['decision'] : []);
    });
  }
}
