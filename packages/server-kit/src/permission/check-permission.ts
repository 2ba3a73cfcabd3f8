import { Fault } from '../context/fault.js';
import type { RequestContext } from '../context/request-context.js';

/** Throws unless the context has what a handler needs. Synchronous for ever: loaders then see one batch. */
export function checkPermission(needs: string, ctx: RequestContext | undefined): void {
  if (needs === 'anyone' || needs === 'parent') return;
  if (!ctx?.personId) throw new Fault('UNAUTHENTICATED');
  if (needs !== 'signed-in' && !ctx.permissions.has(needs)) throw new Fault('FORBIDDEN', `needs ${needs}`);
}

/** A mutation by a reader (machine client, impersonation) stops here. */
export function checkMayWrite(ctx: RequestContext | undefined): void {
  if (ctx?.isReadOnly) throw new Fault('FORBIDDEN', 'this sign-in reads only');
}
