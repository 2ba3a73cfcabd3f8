import { KeyObject } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import Keycloak from 'keycloak-connect';
import { z } from 'zod';
import type { Caller } from './caller.js';
import { TokenRefused } from './token-refused.js';

/** Where tokens come from, and whose are accepted. */
export interface VerifierOptions {
  /** Such as `https://login.example/realms/consortium`. */
  readonly issuer: string;
  /** Where the keys are, when the server reaches them under another address than the browser. */
  readonly keysUrl?: string;
  /** Our client id in the realm: every token must name it as audience. */
  readonly audience?: string;
  /** Clients whose tokens are accepted. */
  readonly callers?: readonly string[];
}

/** The part of keycloak-connect that we use. Its own types leave out the key rotation. */
interface GrantManager {
  createGrant(data: { access_token: string }): Promise<{ access_token: { header: unknown; content: unknown } }>;
  readonly rotation: { getJWK: (kid: unknown) => Promise<KeyObject> };
}

const LEEWAY_SECONDS = 10;
const LONGEST_LIFE_SECONDS = 3600;
const KEYS_AWAY = 'the key set did not answer';

const headerShape = z.object({ alg: z.literal('RS256') });
const contentShape = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  exp: z.int(),
  iat: z.int(),
  nbf: z.number().optional(),
  azp: z.string(),
  acr: z.string().optional(),
  sid: z.string().optional(),
  jti: z.string().optional(),
  preferred_username: z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
  city: z.string().optional(),
  organization: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).optional(),
  realm_access: z.object({ roles: z.array(z.string()) }).optional(),
  act: z.object({ sub: z.string() }).optional(),
  cnf: z.unknown().optional(),
});
type Content = z.infer<typeof contentShape>;

const logoutShape = z
  .object({
    iss: z.string(),
    jti: z.string().min(1),
    sid: z.string().optional(),
    sub: z.string().optional(),
    events: z.object({ 'http://schemas.openid.net/event/backchannel-logout': z.looseObject({}) }),
    nonce: z.undefined().optional(),
  })
  .refine(({ sid, sub }) => sid !== undefined || sub !== undefined);

/** What a logout token of the login server says. */
export type LogoutNotice = z.infer<typeof logoutShape>;

/**
 * The one place where a token is judged: Keycloak's own grant manager, and the checks it lacks. Keys come through jose's key set,
 * because the grant manager's download has no time-out and dies of a maintenance page.
 */
export class TokenVerifier {
  private readonly manager: GrantManager;
  private readonly keys: JWTVerifyGetKey;
  private readonly issuer: string;
  private readonly callers: readonly string[];

  constructor({ issuer, keysUrl, audience = 'api', callers = ['web', 'approve', 'ledger-bot'] }: VerifierOptions) {
    const [, serverUrl, realm] = /^(https?:\/\/.+)\/realms\/([^/]+)$/.exec(issuer) ?? [];
    if (!serverUrl || !realm) throw new Error('the issuer is an address like https://login.example/realms/consortium');
    this.issuer = issuer;
    this.callers = callers;
    const keys = createRemoteJWKSet(new URL(keysUrl ?? `${issuer}/protocol/openid-connect/certs`), {
      timeoutDuration: 3000,
      cooldownDuration: 10_000,
      cacheMaxAge: 600_000,
    });
    this.keys = keys;
    const config = {
      realm,
      'auth-server-url': serverUrl,
      resource: audience,
      'bearer-only': true,
      'verify-token-audience': true,
      'ssl-required': 'external',
      'confidential-port': 0,
    };
    this.manager = new Keycloak({}, config).grantManager as unknown as GrantManager; // see GrantManager above
    this.manager.rotation.getJWK = (kid) => keyFrom(keys, kid);
  }

  /** @throws TokenRefused for anything but a good access token of one of our clients */
  async verify(jwt: string): Promise<Caller> {
    const { header, content } = await this.grant(jwt);
    if (!headerShape.safeParse(header).success) throw new TokenRefused('algorithm');
    const read = contentShape.safeParse(content);
    if (!read.success) throw new TokenRefused(`claims: ${read.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
    this.judge(read.data);
    return callerFrom(read.data);
  }

  /** A logout token, by which the login server ends sessions from behind. @throws TokenRefused */
  async verifyLogout(jwt: string): Promise<LogoutNotice> {
    const { payload } = await jwtVerify(jwt, this.keys, {
      issuer: this.issuer,
      audience: 'web',
      algorithms: ['RS256'],
      typ: 'logout+jwt',
      maxTokenAge: '5 minutes',
      clockTolerance: LEEWAY_SECONDS,
    }).catch((error: unknown) => {
      throw new TokenRefused(error instanceof Error ? error.message : 'logout token');
    });
    const read = logoutShape.safeParse(payload);
    if (!read.success) throw new TokenRefused('not a logout token');
    return read.data;
  }

  /** Whether the login server will know one of its identity tokens again, ended or not. */
  async knowsIdToken(jwt: string): Promise<boolean> {
    const isKnown = jwtVerify(jwt, this.keys, { issuer: this.issuer, algorithms: ['RS256'], currentDate: new Date(0), clockTolerance: 0 });
    return isKnown.then(
      () => true,
      (error: unknown) => error instanceof errors.JWTClaimValidationFailed && error.claim !== 'iss',
    );
  }

  private async grant(jwt: string): Promise<{ header: unknown; content: unknown }> {
    try {
      return (await this.manager.createGrant({ access_token: jwt })).access_token; // an access token alone: nothing else is ours to judge
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'not a token';
      throw new TokenRefused(reason, reason.includes(KEYS_AWAY));
    }
  }

  private judge({ exp, iat, nbf, azp, cnf }: Content): void {
    const now = Date.now() / 1000;
    if (iat > now + LEEWAY_SECONDS || (nbf ?? 0) > now + LEEWAY_SECONDS) throw new TokenRefused('from the future');
    if (exp - iat > LONGEST_LIFE_SECONDS) throw new TokenRefused('lives too long');
    if (!this.callers.includes(azp)) throw new TokenRefused('unknown client');
    if (cnf !== undefined) throw new TokenRefused('bound to a key that nobody proved');
  }
}

async function keyFrom(keys: ReturnType<typeof createRemoteJWKSet>, kid: unknown): Promise<KeyObject> {
  if (typeof kid !== 'string') throw new Error('no key is named');
  try {
    const key = await keys({ alg: 'RS256', kid });
    return KeyObject.from(key);
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) throw error;
    throw new Error(KEYS_AWAY, { cause: error });
  }
}

function callerFrom(content: Content): Caller {
  const { organization, acr, act } = content;
  const actor = act?.sub ?? (acr === 'loa1' || acr === 'loa2' ? undefined : 'unknown');
  return {
    issuer: content.iss,
    subject: content.sub,
    username: content.preferred_username ?? content.sub,
    name: content.name ?? content.preferred_username ?? content.sub,
    organizations: Array.isArray(organization) ? organization : Object.keys(organization ?? {}),
    roles: content.realm_access?.roles ?? [],
    client: content.azp,
    issuedAt: new Date(content.iat * 1000),
    expiresAt: new Date(content.exp * 1000),
    ...given({
      email: content.email_verified ? content.email : undefined,
      city: content.city,
      acr,
      sid: content.sid,
      jti: content.jti,
      actor,
    }),
  };
}

/** Only what is there: an optional property is absent, not undefined. */
const given = <T extends Record<string, string | undefined>>(claims: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };
