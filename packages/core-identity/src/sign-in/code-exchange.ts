import type { FastifyReply, FastifyRequest } from 'fastify';
import * as oidc from 'openid-client';
import type { Door } from '../door.js';
import type { Renewed } from '../session/session.js';
import type { Caller } from '../token/caller.js';
import type { ClientSecrets } from './login-server.js';
import { tokensFrom } from './login-server.js';
import { openPending, PENDING_MS, sealPending, type PendingSignIn } from './pending-sign-in.js';
import { problemPage, type SignInProblem } from './problem-page.js';

/** Which client asks, where the answer comes back, and what is remembered meanwhile. */
export interface Asking {
  readonly client: keyof ClientSecrets;
  readonly callback: string;
  readonly kind: PendingSignIn['kind'];
}

/** Sends the browser to the login server with PKCE, state and nonce. */
export async function sendToLogin(
  door: Door,
  reply: FastifyReply,
  asking: Asking,
  extra: Record<string, string>,
  kept: Pick<PendingSignIn, 'to' | 'provider' | 'city' | 'session'>,
): Promise<FastifyReply> {
  if (!(await door.login.isThere())) return reply.redirect(problemPage('login-away', kept.to), 303);
  const config = await door.login.as(asking.client).catch(() => undefined); // away since a moment ago
  if (!config) return reply.redirect(problemPage('login-away', kept.to), 303);
  const pending: PendingSignIn = {
    kind: asking.kind,
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    until: Date.now() + PENDING_MS,
    ...kept,
  };
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${door.origin}${asking.callback}`,
    code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    state: pending.state,
    nonce: pending.nonce,
    ...extra,
  });
  return reply
    .header('set-cookie', door.cookies.keepPending(pending.state, sealPending(door.cookieKey, pending)))
    .redirect(address.href, 303);
}

/** What came back: verified tokens with the caller, or the problem to show. */
export type Returned =
  | { readonly pending: PendingSignIn; readonly renewed: Renewed }
  | { readonly problem: SignInProblem; readonly to: string };

/** Takes the answer of the login server: finds what was kept, exchanges the code, verifies the token. */
export async function takeAnswer(door: Door, request: FastifyRequest, reply: FastifyReply, { client, kind }: Asking): Promise<Returned> {
  const address = new URL(request.url, door.origin);
  const state = address.searchParams.get('state') ?? '';
  const pending = openPending(door.cookieKey, door.cookies.pending(request.headers.cookie, state), state, kind);
  void reply.header('set-cookie', door.cookies.noPending(state));
  if (!pending) return { problem: 'expired', to: '/' };
  const error = address.searchParams.get('error');
  if (error !== null) return { problem: problemOf(error), to: pending.to };
  try {
    const answer = await oidc.authorizationCodeGrant(await door.login.as(client), address, {
      pkceCodeVerifier: pending.verifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      idTokenExpected: true,
    });
    const caller = withSession(await door.verifier.verify(answer.access_token), answer.claims()?.['sid']);
    const provider = pending.provider === undefined ? {} : { provider: pending.provider };
    return { pending, renewed: { caller, tokens: { ...tokensFrom(answer), expiresAt: caller.expiresAt.getTime(), ...provider } } };
  } catch (cause) {
    request.log.warn({ reason: cause instanceof Error ? cause.message : 'unknown' }, 'sign-in not completed');
    const isOld = cause instanceof oidc.ResponseBodyError && cause.error === 'invalid_grant'; // the code was used, or lay too long
    return { problem: isOld ? 'expired' : 'login-away', to: pending.to };
  }
}

/** The number of the login server's session may stand in the identity token alone; back-channel sign-out needs it. */
const withSession = (caller: Caller, sid: unknown): Caller =>
  caller.sid === undefined && typeof sid === 'string' ? { ...caller, sid } : caller;

function problemOf(error: string): SignInProblem {
  if (error === 'access_denied') return 'cancelled';
  return error === 'temporarily_unavailable' || error === 'server_error' ? 'login-away' : 'expired';
}
