import { Injectable } from '@nestjs/common';
import type { RequestContext, Waiting, WaitingSource } from '@regia/server-kit';
import { WaitingApprovers } from './waiting-approvers.query.js';

/** Approvers whom the reader can confirm as the second person, by name. Whoever has not shown a second factor yet waits for that first. */
@Injectable()
export class ApproverWaiting implements WaitingSource {
  constructor(private readonly approvers: WaitingApprovers) {}

  async waiting(ctx: RequestContext): Promise<readonly Waiting[]> {
    if (!ctx.permissions.has('approvers.confirm')) return [];
    const open = (await this.approvers.list(ctx)).filter(({ mayConfirm, hasShownSecondFactor }) => mayConfirm && hasShownSecondFactor);
    return open.map(({ id, person, cityId, grantedAt }) => ({
      kind: 'confirm',
      id,
      title: { original: 'en', texts: { en: person.name } }, // a name is the same in all languages
      cityId,
      since: grantedAt,
    }));
  }
}
