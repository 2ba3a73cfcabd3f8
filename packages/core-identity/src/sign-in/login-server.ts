import * as oidc from 'openid-client';
import type { Renewed, Tokens } from '../session/session.js';
import { TokenRefused } from '../token/token-refused.js';
import type { TokenVerifier } from '../token/token-verifier.js';

/** Our two clients at the login server. */
export interface ClientSecrets {
  readonly web: string;
  readonly approve: string;
}

type ClientId = keyof ClientSecrets;

const PATIENCE_SECONDS = 3;
const PROBE_MS = 2000;
/** Hops from our realm to the city's own login. */
const MOST_HOPS = 4;

/** The login server, as two of its clients. Its addresses are read at the first need and kept; while it is away nothing is. */
export class LoginServer {
  readonly #configs = new Map<ClientId, Promise<oidc.Configuration>>();

  constructor(
    private readonly issuer: string,
    private readonly secrets: ClientSecrets,
    private readonly verifier: TokenVerifier,
  ) {}

  /** @throws when the login server is away */
  async as(client: ClientId): Promise<oidc.Configuration> {
    const known = this.#configs.get(client);
    if (known) return known;
    const secret = this.secrets[client];
    const isPlain = this.issuer.startsWith('http://');
    const asked = oidc.discovery(new URL(this.issuer), client, secret, oidc.ClientSecretBasic(secret), {
      timeout: PATIENCE_SECONDS,
      ...(isPlain ? { execute: [oidc.allowInsecureRequests] } : {}),
    });
    this.#configs.set(client, asked);
    asked.catch(() => this.#configs.delete(client));
    return asked;
  }

  /** Whether it answers right now. Asked before a browser is sent there, so that nobody lands on a browser's own error page. */
  async isThere(): Promise<boolean> {
    return answers(`${this.issuer}/.well-known/openid-configuration`);
  }

  /** New tokens for old. `ended` when it says no. @throws when it is away */
  async refresh(tokens: Tokens): Promise<Renewed | 'ended'> {
    if (tokens.refresh === undefined) return 'ended';
    try {
      const fresh = await oidc.refreshTokenGrant(await this.as('web'), tokens.refresh);
      const caller = await this.verifier.verify(fresh.access_token);
      return { caller, tokens: { ...tokens, ...tokensFrom(fresh), expiresAt: caller.expiresAt.getTime() } };
    } catch (error) {
      if (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant') return 'ended';
      if (error instanceof TokenRefused && !error.isUndecided) return 'ended';
      throw error;
    }
  }

  /** Ends the login server's session without the browser. Best effort: ours has ended already. */
  async endSession({ refresh }: Tokens): Promise<void> {
    const { end_session_endpoint: address } = (await this.as('web')).serverMetadata();
    if (address === undefined || refresh === undefined) return;
    const authorization = `Basic ${Buffer.from(`web:${encodeURIComponent(this.secrets.web)}`).toString('base64')}`;
    const body = new URLSearchParams({ client_id: 'web', refresh_token: refresh });
    const ended = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      headers: { authorization },
      body,
      signal: AbortSignal.timeout(PROBE_MS),
    });
    // a server that knows no sign-out by refresh token still takes the token back
    if (ended.status !== 204) await oidc.tokenRevocation(await this.as('web'), refresh, { token_type_hint: 'refresh_token' });
  }

  /**
   * Whether the city's own login answers: follows the way a sign-in would take until it leaves our realm, and knocks there.
   * Unknown counts as there.
   */
  async isCityThere(provider: string, redirectUri: string): Promise<boolean> {
    const config = await this.as('web');
    const challenge = await oidc.calculatePKCECodeChallenge(oidc.randomPKCECodeVerifier());
    let address = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      state: oidc.randomState(),
      kc_idp_hint: provider,
    });
    const jar = new Map<string, string>();
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
      if (address.href.startsWith(redirectUri)) return true; // answered without the city
      if (!address.href.startsWith(`${this.issuer}/`)) return answers(address.href);
      const answer = await fetch(address, {
        redirect: 'manual',
        headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
        signal: AbortSignal.timeout(PROBE_MS),
      });
      for (const cookie of answer.headers.getSetCookie()) jar.set(...nameAndValue(cookie));
      const next = answer.headers.get('location');
      if (next === null) return true;
      address = new URL(next, address);
    }
    return true;
  }
}

/** What a token answer holds, in our words. */
export const tokensFrom = (answer: {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
}): Pick<Tokens, 'access' | 'refresh' | 'idToken'> => ({
  access: answer.access_token,
  ...(answer.refresh_token === undefined ? {} : { refresh: answer.refresh_token }),
  ...(answer.id_token === undefined ? {} : { idToken: answer.id_token }),
});

async function answers(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) });
    await answer.body?.cancel();
    return answer.status < 500;
  } catch {
    return false;
  }
}

function nameAndValue(cookie: string): [string, string] {
  const [pair = ''] = cookie.split(';');
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
}
