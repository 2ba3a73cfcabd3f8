import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext, type Waiting, type WaitingSource } from '@regia/server-kit';
import { readFunds } from '../fund/stored-fund.js';
import { whyNotDecide } from './decision.policy.js';
import { readDecisions } from './stored-decision.js';

/** Decisions that the reader can sign for their city. */
@Injectable()
export class DecisionWaiting implements WaitingSource {
  constructor(private readonly work: UnitOfWork) {}

  async waiting(ctx: RequestContext): Promise<readonly Waiting[]> {
    if (!ctx.personId || !ctx.permissions.has('fund.approve')) return [];
    const reader = this.work.read(ctx);
    const found: Waiting[] = [];
    for (const fund of await readFunds(reader)) {
      const open = (await readDecisions(reader, fund.id)).filter((decision) => whyNotDecide(ctx, decision) === undefined);
      found.push(...open.map(({ id, title, proposedAt }): Waiting => ({ kind: 'decide', id, title, since: proposedAt })));
    }
    return found;
  }
}
