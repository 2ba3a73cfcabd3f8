import type { RequestContext } from '@regia/server-kit';
import type { StoredDecision } from './stored-decision.js';

/** Why a reader cannot sign a decision now; the database judges again, with the same words. */
export function whyNotDecide(ctx: RequestContext, { adoptedOn, withdrawnAt, whyNotKey, author, cities, signatures }: StoredDecision): string | undefined {
  if (signatures.some(({ approver }) => approver === ctx.personId)) return 'already-signed';
  if (adoptedOn !== null || withdrawnAt !== null) return 'not-waiting';
  if (whyNotKey !== null) return whyNotKey;
  if (author === ctx.personId) return 'author-cannot-sign';
  if (!ctx.permissions.has('fund.approve') || ctx.cityId === undefined || !cities.includes(ctx.cityId)) return 'not-an-approver';
  if (signatures.some(({ cityId }) => cityId === ctx.cityId)) return 'city-has-signed';
  return undefined;
}
