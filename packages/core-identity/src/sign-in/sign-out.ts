import type { FastifyReply, FastifyRequest } from 'fastify';
import * as oidc from 'openid-client';
import type { Door } from '../door.js';
import type { Tokens } from '../session/session.js';

/** Why the page says more than "signed out": something further away may still be open. */
export type SignedOutNotice = 'login-away' | 'city-away';

/** Where a browser is sent when there is nobody left to say good-bye to. */
const SIGNED_OUT_PAGE = '/signed-out';

/** Longest a sign-out waits for servers that are not ours. */
const PATIENCE_MS = 4000;

/** `POST /auth/logout`: our session ends first and always; then the login server's and the city's, if they can be reached. */
export async function signOut(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  void reply.header('set-cookie', door.cookies.noSession()).header('cache-control', 'no-store');
  const tokens = await door.sessions.close(door.cookies.sessionId(request.headers.cookie));
  const to = tokens ? await wayOut(door, tokens) : SIGNED_OUT_PAGE;
  const isFetch = request.headers['x-regia'] !== undefined || (request.headers.accept ?? '').includes('application/json');
  return isFetch ? reply.send({ to }) : reply.redirect(to, 303);
}

/** The next address of somebody who signs out: the login server's, or our own page when that would be a dead end. */
async function wayOut(door: Door, tokens: Tokens): Promise<string> {
  const decided = decideWayOut(door, tokens).catch(() => noticePage('login-away')); // the session here has ended; the page says what may be open elsewhere
  const tooLong = new Promise<string>((resolve) => setTimeout(() => resolve(noticePage('login-away')), PATIENCE_MS).unref());
  return Promise.race([decided, tooLong]);
}

async function decideWayOut(door: Door, tokens: Tokens): Promise<string> {
  if (!(await door.login.isThere())) return noticePage('login-away');
  const isCityThere = tokens.provider === undefined || (await door.login.isCityThere(tokens.provider, `${door.origin}/auth/callback`));
  const isHintGood = tokens.idToken !== undefined && (await door.verifier.knowsIdToken(tokens.idToken));
  if (isCityThere && isHintGood) return endSessionAddress(door, tokens.idToken!);
  await door.login.endSession(tokens);
  return isCityThere ? SIGNED_OUT_PAGE : noticePage('city-away');
}

async function endSessionAddress(door: Door, idToken: string): Promise<string> {
  const address = oidc.buildEndSessionUrl(await door.login.as('web'), {
    id_token_hint: idToken,
    post_logout_redirect_uri: `${door.origin}/`,
  });
  return address.href;
}

const noticePage = (notice: SignedOutNotice): string => `${SIGNED_OUT_PAGE}?notice=${notice}`;
