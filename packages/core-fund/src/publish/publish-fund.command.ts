import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Refusal, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { PublishFundInput } from './publish-fund.graphql.js';

export type PublishRefusal = Refusal<
  'id-unreadable' | 'id-reused' | 'not-found' | 'not-allowed' | 'decision-missing' | 'decision-used' | 'own-fund-stays-closed'
>;

/** Opens a fund to everybody or closes it again, by a decision of its cities. What was open is open as it was: nothing is called back. */
@Injectable()
export class PublishFund {
  constructor(private readonly work: UnitOfWork) {}

  async publish(ctx: CityContext, { id, fund: code, isPublic, decision }: PublishFundInput): Promise<Result<boolean, PublishRefusal>> {
    if (!isUuid(id)) return refuse('id-unreadable', ['id']);
    if (!isUuid(decision)) return refuse('decision-missing', ['decision']);
    return this.work.run(ctx, async (tx): Promise<Result<boolean, PublishRefusal>> => {
      const fund = await readFund(tx, code);
      if (!fund) return refuse('not-found', ['fund']);
      const [row] = await tx.rows<{ status: PublishRefusal['code'] | 'published' | 'already-published' }>(
        'ledger.publish',
        'SELECT ledger.publish($1, $2, $3, $4) AS status',
        [fund.id, id, isPublic, decision],
      );
      const { status } = row!; // a function answers one row
      if (status === 'already-published') return ok(isPublic);
      if (status !== 'published') return refuse(status, PATHS[status]);
      tx.publish({ type: 'fund.published', payload: { fund: code, isPublic } });
      return ok(isPublic);
    });
  }
}

const PATHS: Readonly<Record<PublishRefusal['code'], readonly string[]>> = {
  'id-unreadable': ['id'],
  'id-reused': ['id'],
  'not-found': ['fund'],
  'not-allowed': [],
  'decision-missing': ['decision'],
  'decision-used': ['decision'],
  'own-fund-stays-closed': ['fund'],
};
