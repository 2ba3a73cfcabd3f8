import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { AgreeToContributionKeyInput } from './contribution-key.graphql.js';
import { whyNotAgree } from './key.policy.js';
import { readKey } from './stored-key.js';

interface Agreed {
  readonly fund: string;
  readonly id: string;
}

/**
 * A city agrees to exactly what was read. The second factor is asked only of somebody who could agree, and is used up by it.
 * With the last city the key is adopted, and what each city carries in money is pledged in the same transaction.
 */
@Injectable()
export class AgreeToKey {
  constructor(private readonly work: UnitOfWork) {}

  async agree(ctx: CityContext, input: AgreeToContributionKeyInput): Promise<Result<Agreed>> {
    if (!isUuid(input.id)) return refuse('id-unreadable', ['id']);
    if (!/^[0-9a-f]{64}$/.test(input.payloadHash)) return refuse('changed-by-someone-else', ['payloadHash']);
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, input.fund);
    if (!fund) return refuse('not-found', ['fund']);
    const key = isUuid(input.key) ? await readKey(reader, fund.id, input.key) : undefined;
    if (!key) return refuse('not-found', ['key']);
    // the answer to this very agreement was lost: the same answer again, without a second factor
    if (key.agreements.some(({ id, approver }) => id === input.id && approver === ctx.personId))
      return key.payloadHash === input.payloadHash ? ok({ fund: fund.code, id: key.id }) : refuse('id-reused', ['id']);
    const why = whyNotAgree(ctx, key);
    if (why) return refuse(why);
    if (!ctx.stepUp || !(await ctx.stepUp.use())) return refuse('step-up-required');
    return this.write(ctx, fund.id, input);
  }

  private write(ctx: CityContext, fundId: number, { id, fund, key, payloadHash }: AgreeToContributionKeyInput): Promise<Result<Agreed>> {
    return this.work.run(ctx, async (tx) => {
      const [row] = await tx.rows<{ status: string }>(
        'ledger.agree-to-key',
        `SELECT ledger.agree_to_key($1, $2, $3, decode($4, 'hex')) AS status`,
        [fundId, id, key, payloadHash],
      );
      const { status } = row!; // a function answers one row
      if (status !== 'agreed' && status !== 'adopted' && status !== 'already-agreed')
        return refuse(status, status === 'id-reused' ? ['id'] : status === 'changed-by-someone-else' ? ['payloadHash'] : []);
      if (status !== 'already-agreed')
        tx.publish({ type: status === 'adopted' ? 'fund.key-adopted' : 'fund.key-agreed', payload: { fund, keyId: key } });
      return ok({ fund, id: key });
    });
  }
}
