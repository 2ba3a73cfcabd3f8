import { z } from 'zod';
import { openBox, sealBox } from '../session/sealed-box.js';

const shape = z.object({
  kind: z.enum(['sign-in', 'step-up']),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  provider: z.string().optional(),
  city: z.string().optional(),
  /** Hash of the session that is to be stepped up. */
  session: z.string().optional(),
  until: z.number(),
});

/** A sign-in that is under way at the login server. Travels sealed in a cookie, so that no process has to remember it. */
export type PendingSignIn = z.infer<typeof shape>;

export const PENDING_MS = 600_000;

const boundTo = (state: string): Buffer => Buffer.from(`sign-in ${state}`);

export const sealPending = (key: Buffer, pending: PendingSignIn): string =>
  sealBox(key, pending, boundTo(pending.state)).toString('base64url');

/** The sign-in that `state` belongs to. Undefined when the cookie is missing, foreign, of another kind, or too old. */
export function openPending(key: Buffer, box: string | undefined, state: string, kind: PendingSignIn['kind']): PendingSignIn | undefined {
  if (box === undefined) return undefined;
  try {
    const pending = shape.parse(openBox(key, Buffer.from(box, 'base64url'), boundTo(state)));
    return pending.kind === kind && pending.until > Date.now() ? pending : undefined;
  } catch {
    return undefined;
  }
}
