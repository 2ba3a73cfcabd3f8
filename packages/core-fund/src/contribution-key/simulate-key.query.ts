import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@regia/kernel';
import { Reference, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { ContributionShare, SimulateContributionKeyInput } from './contribution-key.graphql.js';
import { readKey } from './read-key.js';
import { showShare } from './show-key.js';

/** What each city would carry. Cities compare before anything is stored, so a figure may still be without its source. */
@Injectable()
export class SimulateKey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
  ) {}

  async simulate(ctx: RequestContext, input: SimulateContributionKeyInput): Promise<Result<ContributionShare[]>> {
    const fund = await readFund(this.work.read(ctx), input.fund);
    if (!fund) return refuse('not-found', ['fund']);
    const key = readKey(input, (id) => this.reference.city(id));
    if (!key.ok) return key;
    const { cities, amounts } = key.value;
    return { ok: true, value: cities.map(({ id }, i) => showShare(ctx, this.reference, fund.baseCurrency, id, amounts[i]!)) };
  }
}
