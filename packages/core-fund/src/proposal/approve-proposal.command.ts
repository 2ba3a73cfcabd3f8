import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext, type Reader } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { settledBy, type Settled } from '../transfer/answer-transfer.js';
import { TransferOutcome } from '../transfer/transfer.graphql.js';
import { Approvals } from './approvals.loader.js';
import type { ApproveProposalInput } from './proposal.graphql.js';
import { whyNotSign } from './proposal.policy.js';
import { readProposal, type StoredProposal } from './stored-proposal.js';

interface Waiting {
  readonly fundId: number;
  readonly proposal: StoredProposal;
}

/**
 * Signs exactly what was read. The second factor is asked only of somebody who could sign, and is used up by the attempt: one
 * factor, one signature.
 */
@Injectable()
export class ApproveProposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly approvals: Approvals,
  ) {}

  async approve(ctx: CityContext, input: ApproveProposalInput): Promise<Result<Settled>> {
    if (!/^[0-9a-f]{64}$/.test(input.payloadHash)) return refuse('changed-by-someone-else', ['payloadHash']);
    const waiting = await this.find(this.work.read(ctx), input);
    if (!waiting) return refuse('not-found', ['transferId']);
    const { proposal } = waiting;
    const signatures = await this.approvals.of(ctx, proposal.transferId);
    const hasSigned = signatures.some(({ approver }) => approver === ctx.personId);
    // the answer to an earlier signature was lost: the same answer again, without a second factor
    if (proposal.state === 'posted' && hasSigned) return ok({ outcome: TransferOutcome.ALREADY_POSTED, fund: input.fund, transferId: proposal.transferId, ...(proposal.seq === null ? {} : { seq: proposal.seq }) });
    const why = whyNotSign(ctx, proposal, signatures);
    if (why) return refuse(why);
    if (!ctx.stepUp || !(await ctx.stepUp.use())) return refuse('step-up-required');
    return this.sign(ctx, waiting, input);
  }

  private async find(reader: Reader, { fund, transferId }: ApproveProposalInput): Promise<Waiting | undefined> {
    if (!isUuid(transferId)) return undefined;
    const found = await readFund(reader, fund);
    const proposal = found && (await readProposal(reader, found.id, transferId));
    return found && proposal && { fundId: found.id, proposal };
  }

  private sign(ctx: CityContext, { fundId, proposal }: Waiting, { fund, payloadHash }: ApproveProposalInput): Promise<Result<Settled>> {
    return this.work.run(ctx, async (tx) => {
      const [row] = await tx.rows<{ status: string; seq: string | null }>('ledger.approve', `SELECT status, seq FROM ledger.approve($1, $2, decode($3, 'hex'))`, [fundId, proposal.transferId, payloadHash]);
      const result = settledBy(row!.status, fund, proposal.transferId, row!.seq); // a function answers one row
      if (result.ok) tx.publish({ type: result.value.outcome === TransferOutcome.POSTED ? 'fund.posted' : 'fund.signed', payload: { fund, transferId: proposal.transferId } });
      return result;
    });
  }
}
