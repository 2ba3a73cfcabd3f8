import { createHash, randomUUID, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

/** What a test changes in a token. `undefined` takes a claim away. */
export type Claims = Record<string, unknown>;

/** Somebody who can sign in here. */
export interface Somebody {
  readonly sub: string;
  readonly username: string;
  readonly city?: string;
  readonly roles: readonly string[];
}

interface Code {
  readonly person: Somebody;
  readonly client: string;
  readonly nonce: string;
  readonly challenge: string;
}

interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: object;
}

/**
 * A login server on loopback that says exactly what a test wants: keys, codes, tokens in the shape of the consortium's realm. It
 * signs in `whoSitsThere` without a page. What a real login server does is tested against the stand-in and against Keycloak.
 */
export class LoopbackLogin {
  whoSitsThere: Somebody | undefined;
  /** Claims added to every token that a browser sign-in gets. */
  extra: Claims = {};
  /** The number of the next sessions here, when a test must know it. */
  sid: string | undefined;
  /** How the key address behaves. */
  keysMode: 'good' | 'html' | 'slow' | 'broken' = 'good';
  /** Seconds that access tokens live. */
  accessSeconds = 300;
  /** Where the browser would go for a city's own login. */
  cityLogin: string | undefined;
  refreshes = 0;
  refreshDelayMs = 0;
  refreshAnswer: 'good' | 'invalid_grant' | 'broken' = 'good';
  readonly endedRefreshTokens = new Set<string>();
  private readonly codes = new Map<string, Code>();
  private readonly refreshTokens = new Map<string, Somebody & { sid: string }>();
  private published: SigningKey[] = [];

  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async start(): Promise<LoopbackLogin> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // a listening TCP server has a port
    const login = new LoopbackLogin(server, `http://127.0.0.1:${port}`);
    server.on('request', (request, response) => void login.answer(request, response));
    await login.rotateKey();
    return login;
  }

  get issuer(): string {
    return `${this.origin}/realms/consortium`;
  }

  get key(): SigningKey {
    return this.published.at(-1)!;
  }

  /** A new key; the old one is published no longer. */
  async rotateKey(): Promise<SigningKey> {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const kid = randomUUID();
    this.published = [{ kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' } }];
    return this.key;
  }

  /** Claims of a good access token. */
  claims(person: Somebody, over: Claims = {}): JWTPayload {
    const now = Math.floor(Date.now() / 1000);
    const usual = {
      iss: this.issuer,
      aud: 'api',
      azp: 'web',
      typ: 'Bearer',
      sub: person.sub,
      sid: randomUUID(),
      jti: randomUUID(),
      iat: now,
      exp: now + this.accessSeconds,
      acr: 'loa1',
      preferred_username: person.username,
      name: person.username,
      ...(person.city === undefined ? {} : { city: person.city }),
      realm_access: { roles: [...person.roles] },
    };
    return Object.fromEntries(Object.entries({ ...usual, ...over }).filter(([, value]) => value !== undefined));
  }

  token(person: Somebody, over: Claims = {}): Promise<string> {
    return this.sign(this.claims(person, over));
  }

  /** Signs anything, with any header and key. */
  sign(
    claims: JWTPayload,
    header: { alg?: string; kid?: string; typ?: string } & Record<string, unknown> = {},
    key: CryptoKey | KeyObject | Uint8Array = this.key.privateKey,
  ): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: this.key.kid, typ: 'JWT', ...header }).sign(key);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '/', this.origin);
    const path = address.pathname.replace('/realms/consortium', '');
    const form = request.method === 'POST' ? new URLSearchParams(await textOf(request)) : new URLSearchParams();
    if (path === '/.well-known/openid-configuration') return json(response, 200, this.discovery());
    if (path === '/protocol/openid-connect/certs') return this.keys(response);
    if (path === '/protocol/openid-connect/auth') return this.authorize(response, address.searchParams);
    if (path === '/protocol/openid-connect/token') return this.tokens(response, form);
    if (path === '/protocol/openid-connect/logout') return this.logout(request, response, form);
    return json(response, 404, {});
  }

  private discovery(): object {
    const at = (name: string): string => `${this.issuer}/protocol/openid-connect/${name}`;
    return {
      issuer: this.issuer,
      authorization_endpoint: at('auth'),
      token_endpoint: at('token'),
      jwks_uri: at('certs'),
      end_session_endpoint: at('logout'),
      revocation_endpoint: at('revoke'),
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    };
  }

  private keys(response: ServerResponse): void {
    if (this.keysMode === 'slow') return;
    if (this.keysMode === 'broken') return json(response, 500, {});
    if (this.keysMode === 'html') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Back soon</h1>');
    json(response, 200, { keys: this.published.map(({ jwk }) => jwk) });
  }

  private authorize(response: ServerResponse, query: URLSearchParams): void {
    if (this.cityLogin !== undefined && query.has('kc_idp_hint')) return redirect(response, this.cityLogin);
    const back = new URL(query.get('redirect_uri')!);
    back.searchParams.set('state', query.get('state')!);
    const person = this.whoSitsThere;
    if (!person) back.searchParams.set('error', 'access_denied');
    else
      back.searchParams.set(
        'code',
        this.newCode({ person, client: query.get('client_id')!, nonce: query.get('nonce') ?? '', challenge: query.get('code_challenge')! }),
      );
    redirect(response, back.href);
  }

  private newCode(code: Code): string {
    const name = randomUUID();
    this.codes.set(name, code);
    return name;
  }

  private async tokens(response: ServerResponse, form: URLSearchParams): Promise<void> {
    if (form.get('grant_type') === 'refresh_token') return this.refresh(response, form.get('refresh_token')!);
    const code = this.codes.get(form.get('code') ?? '');
    this.codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!code || code.challenge !== challenge) return json(response, 400, { error: 'invalid_grant' });
    const { person, client, nonce } = code;
    const stepUp = client === 'approve' ? { azp: 'approve', acr: 'loa2' } : {};
    json(response, 200, await this.grant(person, this.sid ?? randomUUID(), { ...stepUp, ...this.extra }, client, nonce));
  }

  private async refresh(response: ServerResponse, token: string): Promise<void> {
    this.refreshes += 1;
    await new Promise((resolve) => setTimeout(resolve, this.refreshDelayMs));
    if (this.refreshAnswer === 'broken') return json(response, 500, {});
    const known = this.refreshTokens.get(token);
    this.refreshTokens.delete(token); // works once
    if (!known || this.refreshAnswer === 'invalid_grant') return json(response, 400, { error: 'invalid_grant' });
    json(response, 200, await this.grant(known, known.sid, this.extra, 'web'));
  }

  /** What the token address answers to a good request. */
  async grant(
    person: Somebody,
    sid: string,
    over: Claims,
    client: string,
    nonce?: string,
  ): Promise<{ access_token: string; refresh_token: string; id_token: string; token_type: string }> {
    const access = this.claims(person, { sid, ...over });
    const id = {
      iss: this.issuer,
      aud: client,
      azp: client,
      typ: 'ID',
      sub: access.sub!,
      sid,
      iat: access.iat!,
      exp: access.iat! + 300,
      ...(nonce ? { nonce } : {}),
    };
    const refresh = randomUUID();
    this.refreshTokens.set(refresh, { ...person, sid });
    return { access_token: await this.sign(access), refresh_token: refresh, id_token: await this.sign(id), token_type: 'Bearer' };
  }

  private logout(request: IncomingMessage, response: ServerResponse, form: URLSearchParams): void {
    if (request.method !== 'POST') return json(response, 200, {});
    this.endedRefreshTokens.add(form.get('refresh_token') ?? '');
    response.writeHead(204).end();
  }
}

const json = (response: ServerResponse, status: number, body: object): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const redirect = (response: ServerResponse, to: string): void => void response.writeHead(302, { location: to }).end();

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
