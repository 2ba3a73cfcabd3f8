import type { RequestContext } from '@regia/server-kit';
import type { StoredClosing } from './stored-closing.js';

/** Why a reader cannot sign a closing now; the database judges again, with the same words. */
export function whyNotClose(ctx: RequestContext, { outcome, author, authorRole, roles }: StoredClosing): string | undefined {
  if (outcome !== null) return 'not-waiting';
  if (roles.length === 0) return 'not-a-closer';
  if (author === ctx.personId) return 'author-cannot-sign';
  if (!roles.some((role) => role !== authorRole)) return 'other-role-signs';
  return undefined;
}
