import type { RequestContext } from '@regia/server-kit';
import type { StoredKey } from './stored-key.js';

/** Why a reader cannot agree to a key now. */
export type WhyNotAgree =
  | 'not-waiting'
  | 'author-cannot-sign'
  | 'not-an-approver'
  | 'city-not-in-key'
  | 'already-signed'
  | 'city-has-agreed';

/** Why this reader cannot agree for the city they act for, undefined when they can. The database judges again, with the same words. */
export function whyNotAgree(
  ctx: RequestContext,
  key: Pick<StoredKey, 'state' | 'author' | 'shares' | 'agreements'>,
): WhyNotAgree | undefined {
  const own = key.agreements.find(({ cityId }) => cityId === ctx.cityId);
  if (own?.approver !== undefined && own.approver === ctx.personId) return 'already-signed';
  if (key.state !== 'proposed') return 'not-waiting';
  if (key.author === ctx.personId) return 'author-cannot-sign';
  if (!ctx.permissions.has('fund.approve')) return 'not-an-approver';
  if (!key.shares.some(({ cityId }) => cityId === ctx.cityId)) return 'city-not-in-key';
  return own ? 'city-has-agreed' : undefined;
}
