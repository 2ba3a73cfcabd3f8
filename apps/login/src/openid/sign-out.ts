import { decodeJwt, importJWK, jwtVerify, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import type { RealmServer } from '../server/realm-server.js';
import { unwrapRefreshToken } from './refresh-tokens.js';

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const PATIENCE_MS = 2000;

/**
 * Ends a session: its tokens, the session at the person's city, and a word to every application that asked to be told.
 * Nothing happens for a session that has ended before.
 */
export async function endSession(server: RealmServer, sid: string): Promise<void> {
  const { provider } = server;
  const session = await provider.Session.findByUid(sid);
  if (!session) return;
  const clients = Object.entries(session.authorizations ?? {});
  for (const [, { grantId }] of clients) if (grantId !== undefined) await provider.RefreshToken.revokeByGrantId(grantId);
  await session.destroy();
  await Promise.all(clients.map(([clientId]) => tell(server, clientId, sid, session.accountId)));
  const city = server.takeCitySession(sid);
  if (city) await endSession(city.server, city.sid);
}

async function tell({ realm, key, issuer }: RealmServer, clientId: string, sid: string, sub: string | undefined): Promise<void> {
  const address = realm.client(clientId)?.attributes?.['backchannel.logout.url'];
  if (address === undefined) return;
  const token = await new SignJWT({ sid, events: { [LOGOUT_EVENT]: {} } })
    .setProtectedHeader({ alg: 'RS256', typ: 'logout+jwt', kid: key.jwk.kid })
    .setIssuer(issuer)
    .setAudience(clientId)
    .setSubject(sub ?? '')
    .setIssuedAt()
    .setExpirationTime('2m')
    .setJti(randomUUID())
    .sign(await importJWK(key.jwk, 'RS256'));
  try {
    await fetch(address, { method: 'POST', body: new URLSearchParams({ logout_token: token }), signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    console.error(`${clientId} could not be told of a sign-out at ${address}`);
  }
}

/** What a request to the end-session address wants, once it is proved to come from the session itself. */
export type WayOut = { readonly to: string } | { readonly refused: 'way-out-unknown' } | 'signed-out' | undefined;

/** Ends the session named by an identity token of ours, however old, and says where to go; undefined when nothing proves which session is meant. */
export async function signOutByHint(server: RealmServer, query: URLSearchParams): Promise<WayOut> {
  const hint = query.get('id_token_hint');
  if (hint === null) return undefined;
  const { sid, azp } = await readOwnToken(server, hint);
  if (sid === undefined || azp === undefined) return undefined;
  const to = query.get('post_logout_redirect_uri');
  const allowed = (server.realm.client(azp)?.attributes?.['post.logout.redirect.uris'] ?? '').split('##');
  if (to !== null && !allowed.includes(to)) return { refused: 'way-out-unknown' };
  await endSession(server, sid);
  if (to === null) return 'signed-out';
  const address = new URL(to);
  const state = query.get('state');
  if (state !== null) address.searchParams.set('state', state);
  return { to: address.href };
}

async function readOwnToken({ key, issuer }: RealmServer, token: string): Promise<{ sid?: string; azp?: string }> {
  try {
    // A sign-out may come long after the token has expired: its own time of issue is taken for now.
    const currentDate = new Date((decodeJwt(token).iat ?? 0) * 1000);
    const { payload } = await jwtVerify<{ sid?: string; azp?: string }>(token, key.publicKey, {
      issuer,
      algorithms: ['RS256'],
      currentDate,
    });
    return payload;
  } catch {
    return {};
  }
}

/** Ends the session to which a refresh token belongs, for an application that proves itself. False when it does not. */
export async function signOutByRefreshToken(
  server: RealmServer,
  authorization: string | undefined,
  form: URLSearchParams,
): Promise<boolean> {
  const [clientId = '', secret] = Buffer.from((authorization ?? '').replace(/^Basic /i, ''), 'base64')
    .toString('utf8')
    .split(':')
    .map(decodeURIComponent);
  if (secret === undefined || server.realm.client(clientId)?.secret !== secret) return false;
  const token = await server.provider.RefreshToken.find(unwrapRefreshToken(form.get('refresh_token') ?? ''));
  const { sessionUid } = (token ?? {}) as { sessionUid?: string }; // stored on every refresh token bound to a session
  if (token?.clientId === clientId && sessionUid !== undefined) await endSession(server, sessionUid);
  return true;
}
