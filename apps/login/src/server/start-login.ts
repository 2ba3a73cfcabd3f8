import { jwtVerify } from 'jose';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ENDPOINTS } from '../openid/provider.js';
import { unwrapRefreshToken } from '../openid/refresh-tokens.js';
import { signOutByHint, signOutByRefreshToken } from '../openid/sign-out.js';
import { Pages } from '../pages/pages.js';
import { textsFor } from '../pages/texts.js';
import { claimsOf } from '../realm/claims-of.js';
import { readRealmFiles } from '../realm/realm-file.js';
import { CityLogins } from './broker.js';
import { readForm, redirect, send, sendJson, sendPage } from './http.js';
import { RealmServer } from './realm-server.js';
import { SignIn } from './sign-in.js';

export interface LoginOptions {
  /** Folder of `*-realm.json` files in Keycloak's form. */
  readonly realmsFolder: string;
  readonly port: number;
  /** Address that browsers and the API use; `http://localhost:<port>` when left out. */
  readonly base?: string;
  /** Where signing keys and sessions are kept over restarts; none are kept when left out. */
  readonly keysFolder?: string;
  /** Fills the variables of the realm files. */
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Starts the demo login on the loopback address.
 * @throws in production, and when a realm file asks for something it does not reproduce
 */
export async function startLogin({
  realmsFolder,
  port,
  base = `http://localhost:${port}`,
  keysFolder,
  env = process.env,
}: LoginOptions): Promise<{ readonly base: string; stop(): Promise<void> }> {
  if (env['NODE_ENV'] === 'production')
    throw new Error('The demo login shows passwords and codes on its pages; it does not start with NODE_ENV=production. Use Keycloak.');
  const pages = new Pages();
  const files = readRealmFiles(realmsFolder, { ...env, KC_BASE: base });
  const desks = new Map(files.map((file) => [file.realm, new RealmDesk(new RealmServer(file, base, keysFolder, pages), pages, base)]));
  for (const { server } of desks.values()) server.neighbour = (name) => desks.get(name)?.server;

  const http = createServer((req, res) => void answer(desks, base, req, res));
  await new Promise<void>((resolve, reject) => http.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    base,
    stop: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      for (const { server } of desks.values()) server.stop();
    },
  };
}

async function answer(desks: ReadonlyMap<string, RealmDesk>, base: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
  try {
    const url = new URL(req.url ?? '/', base);
    const [, realms, name = '', ...rest] = url.pathname.split('/');
    const desk = realms === 'realms' ? desks.get(name) : undefined;
    if (desk) await desk.answer(req, res, url, rest);
    else send(res, 404, 'text/plain');
  } catch (error) {
    console.error(error);
    if (!res.headersSent) send(res, 500, 'text/plain');
  }
}

/** Who answers which address of a realm. */
class RealmDesk {
  readonly #cities: CityLogins;
  readonly #signIn: SignIn;

  constructor(
    readonly server: RealmServer,
    private readonly pages: Pages,
    private readonly base: string,
  ) {
    this.#cities = new CityLogins(server, base);
    this.#signIn = new SignIn(server, pages, this.#cities);
  }

  async answer(req: IncomingMessage, res: ServerResponse, url: URL, rest: readonly string[]): Promise<void> {
    const path = `/${rest.join('/')}`;
    if (path === '/') return this.#facts(res);
    if (rest[0] === 'login-actions') return this.#page(req, res, url);
    if (rest[0] === 'broker') return this.#broker(req, res, url, rest[1] ?? '');
    if (path === `${ENDPOINTS}/userinfo`) return this.#userInfo(req, res);
    if (path === `${ENDPOINTS}/token` && req.method === 'POST') return this.#token(req, res, url);
    if (path === `${ENDPOINTS}/logout` && (await this.#signOut(req, res, url))) return undefined;
    return this.#rest(req, res, path + url.search);
  }

  /** Keycloak's own description of a realm, which its libraries read. */
  #facts(res: ServerResponse): void {
    const { realm, key, issuer } = this.server;
    const publicKey = key.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    sendJson(res, 200, {
      realm: realm.name,
      public_key: publicKey,
      'token-service': `${issuer}${ENDPOINTS}`,
      'account-service': `${issuer}/account`,
      'tokens-not-before': 0,
    });
  }

  async #page(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
    const form = req.method === 'POST' ? await readForm(req) : undefined;
    try {
      await this.#signIn.answer(req, res, url, form);
    } catch (error) {
      if ((error as Error).name !== 'SessionNotFound') throw error;
      sendPage(res, 400, this.pages.problem(textsFor(req.headers['accept-language']), this.server.realm, 'sign-in-over'));
    }
  }

  async #broker(req: IncomingMessage, res: ServerResponse, url: URL, alias: string): Promise<void> {
    try {
      const { uid, identity, city } = await this.#cities.cameBack(req, res, alias, url.searchParams);
      this.#signIn.vouched(uid, this.server.realm.welcome(alias, identity), city);
      redirect(res, `${this.base}/realms/${this.server.realm.name}/login-actions/authenticate/${uid}`);
    } catch (error) {
      console.error((error as Error).message);
      sendPage(res, 400, this.pages.problem(textsFor(req.headers['accept-language']), this.server.realm, 'city-no-answer'));
    }
  }

  async #token(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
    const form = await readForm(req);
    const refreshToken = form.get('refresh_token');
    if (refreshToken !== null) form.set('refresh_token', unwrapRefreshToken(refreshToken));
    Object.assign(req, { body: Object.fromEntries(form) });
    return this.#rest(req, res, `${ENDPOINTS}/token${url.search}`);
  }

  /** oidc-provider's own refuses tokens that are meant for an API as well. */
  async #userInfo(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { realm, key, issuer } = this.server;
    const token = (req.headers.authorization ?? '').replace(/^Bearer /i, '');
    const claims = await jwtVerify<{ azp: string; typ: string; scope?: string; sid?: string }>(token, key.publicKey, {
      issuer,
      algorithms: ['RS256'],
    }).catch(() => undefined);
    const user = claims?.payload.typ === 'Bearer' ? realm.user(claims.payload.sub ?? '') : undefined;
    if (!claims || !user) {
      res.setHeader('www-authenticate', 'Bearer error="invalid_token"');
      return sendJson(res, 401, { error: 'invalid_token' });
    }
    return sendJson(res, 200, {
      sub: user.id,
      ...claimsOf(realm, user, claims.payload.azp, new Set(claims.payload.scope?.split(' ')), 'userinfo'),
    });
  }

  /** True when the request was a proved sign-out and is answered. */
  async #signOut(req: IncomingMessage, res: ServerResponse, url: URL): Promise<boolean> {
    if (req.method === 'POST') {
      const form = await readForm(req);
      if (!form.has('refresh_token')) {
        Object.assign(req, { body: Object.fromEntries(form) });
        return false;
      }
      const isDone = await signOutByRefreshToken(this.server, req.headers.authorization, form);
      if (isDone) res.writeHead(204).end();
      else sendJson(res, 401, { error: 'invalid_client' });
      return true;
    }
    const wayOut = await signOutByHint(this.server, url.searchParams);
    if (wayOut === undefined) return false;
    const texts = textsFor(req.headers['accept-language']);
    if (wayOut === 'signed-out') sendPage(res, 200, this.pages.signedOut(texts, this.server.realm));
    else if ('to' in wayOut) redirect(res, wayOut.to);
    else sendPage(res, 400, this.pages.problem(texts, this.server.realm, wayOut.refused));
    return true;
  }

  async #rest(req: IncomingMessage, res: ServerResponse, address: string): Promise<void> {
    Object.assign(req, { originalUrl: req.url });
    req.url = address;
    await this.server.provider.callback()(req, res);
  }
}
