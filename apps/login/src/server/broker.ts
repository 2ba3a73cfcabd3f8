import { createRemoteJWKSet, jwtVerify } from 'jose';
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ProviderFile } from '../realm/realm-file.js';
import type { CityIdentity } from '../realm/realm.js';
import { redirect } from './http.js';
import type { Brokered, RealmServer } from './realm-server.js';

const PATIENCE_MS = 10 * 60_000;

/** A sign-in that waits for the answer of a city. */
interface Pending {
  readonly alias: string;
  readonly uid: string;
  readonly verifier: string;
  readonly nonce: string;
  readonly since: number;
}

const word = (): string => randomBytes(24).toString('base64url');
/** Ties the answer of a city to the browser that was sent there: else a link could sign somebody in at the browser of another. */
const cookieOf = (state: string): string => `login_city_${state}`;

/** The consortium as a client of the cities' logins. */
export class CityLogins {
  readonly #pending = new Map<string, Pending>();

  constructor(
    private readonly server: RealmServer,
    private readonly base: string,
  ) {}

  /** Sends somebody to the login of their city. */
  send(res: ServerResponse, { alias, config }: ProviderFile, uid: string, asksAgain: boolean): void {
    this.#forgetOld();
    const [state, verifier, nonce] = [word(), word() + word(), word()];
    this.#pending.set(state, { alias, uid, verifier, nonce, since: Date.now() });
    const to = new URL(config['authorizationUrl'] ?? '');
    to.search = new URLSearchParams({
      client_id: config['clientId'] ?? '',
      response_type: 'code',
      scope: config['defaultScope'] ?? 'openid',
      redirect_uri: this.#addressOf(alias),
      state,
      nonce,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...(asksAgain ? { prompt: 'login' } : {}),
    }).toString();
    res.setHeader('set-cookie', this.#cookie(alias, state, PATIENCE_MS / 1000));
    redirect(res, to.href);
  }

  /**
   * Who a city says has come back, and for which sign-in of ours.
   * @throws when the answer is not to a question of ours, comes from another browser, or the city does not stand by it
   */
  async cameBack(
    req: IncomingMessage,
    res: ServerResponse,
    alias: string,
    query: URLSearchParams,
  ): Promise<{ uid: string; identity: CityIdentity; city: Brokered }> {
    const state = query.get('state') ?? '';
    const asked = this.#pending.get(state);
    const provider = this.server.realm.provider(alias);
    if (!asked || !provider || asked.alias !== alias || Date.now() - asked.since > PATIENCE_MS)
      throw new Error('no sign-in of ours waits for this answer');
    if (!(req.headers.cookie ?? '').includes(`${cookieOf(state)}=`)) throw new Error('the answer of a city came from another browser');
    this.#pending.delete(state);
    res.setHeader('set-cookie', this.#cookie(alias, state, 0));
    const { config } = provider;
    const identity = await identityOf(provider, asked, query.get('code') ?? '', this.#addressOf(alias));
    return { uid: asked.uid, identity, city: { realm: config['issuer']?.split('/').at(-1) ?? '', sid: identity.sid ?? '' } };
  }

  #addressOf(alias: string): string {
    return `${this.base}/realms/${this.server.realm.name}/broker/${alias}/endpoint`;
  }

  #cookie(alias: string, state: string, seconds: number): string {
    return `${cookieOf(state)}=1; Path=${new URL(this.#addressOf(alias)).pathname}; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;
  }

  #forgetOld(): void {
    for (const [state, { since }] of this.#pending) if (Date.now() - since > PATIENCE_MS) this.#pending.delete(state);
  }
}

/** Redeems the code a city gave and checks what it says. */
async function identityOf(
  { alias, config }: ProviderFile,
  { verifier, nonce }: Pending,
  code: string,
  address: string,
): Promise<CityIdentity & { readonly sid?: string }> {
  const answer = await fetch(config['tokenUrl'] ?? '', {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${config['clientId']}:${config['clientSecret']}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: address, code_verifier: verifier }),
  });
  if (!answer.ok) throw new Error(`the login of ${alias} answered ${answer.status}`);
  const { id_token: token } = (await answer.json()) as { id_token: string }; // verified next
  const { payload } = await jwtVerify<{ sub: string; nonce?: string; sid?: string }>(
    token,
    createRemoteJWKSet(new URL(config['jwksUrl'] ?? '')),
    {
      issuer: config['issuer'] ?? '',
      audience: config['clientId'] ?? '',
      algorithms: ['RS256'],
    },
  );
  if (payload.nonce !== nonce) throw new Error(`the login of ${alias} answered another question`);
  return payload;
}
