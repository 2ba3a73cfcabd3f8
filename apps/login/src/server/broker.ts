import { createRemoteJWKSet, jwtVerify } from 'jose';
import { createHash, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { ProviderFile } from '../realm/realm-file.js';
import type { CityIdentity } from '../realm/realm.js';
import { redirect } from './http.js';
import type { RealmServer } from './realm-server.js';

const PATIENCE_MS = 10 * 60_000;

/** A session at a city's login. */
export interface Brokered {
  readonly realm: string;
  readonly sid: string;
}

interface Pending {
  readonly realm: string;
  readonly alias: string;
  readonly uid: string;
  readonly verifier: string;
  readonly nonce: string;
  readonly since: number;
}

const pending = new Map<string, Pending>();
const word = (): string => randomBytes(24).toString('base64url');
const addressOf = (base: string, realm: string, alias: string): string => `${base}/realms/${realm}/broker/${alias}/endpoint`;

/** Sends somebody to the login of their city, as an OpenID client of it. */
export function sendToCity(
  res: ServerResponse,
  { realm }: RealmServer,
  { alias, config }: ProviderFile,
  uid: string,
  base: string,
  asksAgain: boolean,
): void {
  const [state, verifier, nonce] = [word(), word() + word(), word()];
  pending.set(state, { realm: realm.name, alias, uid, verifier, nonce, since: Date.now() });
  const to = new URL(config['authorizationUrl'] ?? '');
  to.search = new URLSearchParams({
    client_id: config['clientId'] ?? '',
    response_type: 'code',
    scope: config['defaultScope'] ?? 'openid',
    redirect_uri: addressOf(base, realm.name, alias),
    state,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(asksAgain ? { prompt: 'login' } : {}),
  }).toString();
  redirect(res, to.href);
}

/** Who a city says has come back, and for which sign-in of ours. @throws when the answer is not to a question of ours, or the city does not stand by it */
export async function cameFromCity(
  server: RealmServer,
  alias: string,
  query: URLSearchParams,
  base: string,
): Promise<{ uid: string; identity: CityIdentity; sid: string; realm: string }> {
  const state = query.get('state') ?? '';
  const asked = pending.get(state);
  pending.delete(state);
  const provider = server.realm.provider(alias);
  if (!asked || !provider || asked.realm !== server.realm.name || asked.alias !== alias || Date.now() - asked.since > PATIENCE_MS)
    throw new Error('no sign-in of ours waits for this answer');
  const { config } = provider;
  const answer = await fetch(config['tokenUrl'] ?? '', {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${config['clientId']}:${config['clientSecret']}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: query.get('code') ?? '',
      redirect_uri: addressOf(base, asked.realm, alias),
      code_verifier: asked.verifier,
    }),
  });
  if (!answer.ok) throw new Error(`the login of ${alias} answered ${answer.status}`);
  const { id_token: token } = (await answer.json()) as { id_token: string }; // verified next
  const keys = createRemoteJWKSet(new URL(config['jwksUrl'] ?? ''));
  const { payload } = await jwtVerify<{ sub: string; nonce?: string; sid?: string }>(token, keys, {
    issuer: config['issuer'] ?? '',
    audience: config['clientId'] ?? '',
    algorithms: ['RS256'],
  });
  if (payload.nonce !== asked.nonce) throw new Error(`the login of ${alias} answered another question`);
  return { uid: asked.uid, identity: { ...payload }, sid: payload.sid ?? '', realm: (config['issuer'] ?? '').split('/').at(-1) ?? '' };
}
