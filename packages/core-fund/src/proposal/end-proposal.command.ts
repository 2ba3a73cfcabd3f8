import { Injectable } from '@nestjs/common';
import { cleanText, isUuid, refuse, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { settledBy, type Settled } from '../transfer/answer-transfer.js';
import type { ReturnProposalInput, WithdrawProposalInput } from './proposal.graphql.js';

const LONGEST_REASON = 500;
/** Ended by this transaction, not by an earlier one whose answer was lost. */
const ENDED_NOW = 'SELECT 1 FROM ledger.proposal_outcome WHERE fund_id = $1 AND transfer_id = $2 AND xmin = pg_current_xact_id()::xid';

/** Ends a proposal without posting it: returned to its author with a reason, or withdrawn. What it had reserved is free again. */
@Injectable()
export class EndProposal {
  constructor(private readonly work: UnitOfWork) {}

  return(ctx: CityContext, { fund, transferId, reason }: ReturnProposalInput): Promise<Result<Settled>> {
    const words = cleanText(reason);
    if (words === '') return Promise.resolve(refuse('reason-required', ['reason']));
    if (words.length > LONGEST_REASON) return Promise.resolve(refuse('too-long', ['reason']));
    return this.end(ctx, fund, transferId, 'ledger.return-proposal', 'SELECT ledger.return_proposal($1, $2, $3) AS status', [words]);
  }

  withdraw(ctx: CityContext, { fund, transferId }: WithdrawProposalInput): Promise<Result<Settled>> {
    return this.end(ctx, fund, transferId, 'ledger.withdraw', 'SELECT ledger.withdraw($1, $2) AS status', []);
  }

  private async end(ctx: CityContext, code: string, transferId: string, name: string, sql: string, more: readonly string[]): Promise<Result<Settled>> {
    if (!isUuid(transferId)) return refuse('not-found', ['transferId']);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, code);
      if (!fund) return refuse('not-found', ['fund']);
      const [row] = await tx.rows<{ status: string }>(name, sql, [fund.id, transferId, ...more]);
      if (row!.status === 'not-found') return refuse('not-found', ['transferId']);
      const result = settledBy(row!.status, code, transferId, null); // a function answers one row
      const isNew = result.ok && (await tx.rows('ledger.ended-now', ENDED_NOW, [fund.id, transferId])).length > 0;
      if (isNew) tx.publish({ type: 'fund.proposal-ended', payload: { fund: code, transferId } });
      return result;
    });
  }
}
