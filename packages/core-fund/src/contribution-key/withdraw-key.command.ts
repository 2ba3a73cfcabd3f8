import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { WithdrawContributionKeyInput } from './contribution-key.graphql.js';

/** Takes back a key that is not adopted. Nobody can agree to it any more, and no decision adopts it; it stays to be read. */
@Injectable()
export class WithdrawKey {
  constructor(private readonly work: UnitOfWork) {}

  withdraw(ctx: CityContext, { fund: code, key }: WithdrawContributionKeyInput): Promise<Result<{ readonly fund: string; readonly id: string }>> {
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, code);
      if (!fund) return refuse('not-found', ['fund']);
      if (!isUuid(key)) return refuse('not-found', ['key']);
      const [row] = await tx.rows<{ status: string }>('ledger.withdraw-key', 'SELECT ledger.withdraw_key($1, $2) AS status', [fund.id, key]);
      const { status } = row!; // a function answers one row
      return status === 'withdrawn' ? ok({ fund: fund.code, id: key }) : refuse(status, status === 'not-found' ? ['key'] : []);
    });
  }
}
