import { Injectable } from '@nestjs/common';
import type { Result } from '@regia/kernel';
import type { RequestContext } from '@regia/server-kit';
import { ListProposals } from '../proposal/list-proposals.query.js';
import { refusedPayload, type Settled } from './answer-transfer.js';
import { ListTransfers } from './list-transfers.query.js';
import type { FundTransferPayload } from './transfer.graphql.js';

/** Turns what a command did into its payload: the entry when it was posted, and the proposal, read after the commit. */
@Injectable()
export class AnswerTransfer {
  constructor(
    private readonly transfers: ListTransfers,
    private readonly proposals: ListProposals,
  ) {}

  async payload(ctx: RequestContext, result: Result<Settled>): Promise<FundTransferPayload> {
    if (!result.ok) return refusedPayload(result.refusals);
    const { outcome, fund, transferId, seq } = result.value;
    const transfer = seq === undefined ? undefined : await this.transfers.one(ctx, fund, seq);
    const proposal = await this.proposals.one(ctx, fund, transferId);
    return { outcome, ...(transfer ? { transfer } : {}), ...(proposal ? { proposal } : {}), refusals: [] };
  }
}
