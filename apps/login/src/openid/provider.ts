import Provider, { interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { claimsOf, scopesGiven } from '../realm/claims-of.js';
import type { ClientFile } from '../realm/realm-file.js';
import type { Realm } from '../realm/realm.js';
import type { Pages } from '../pages/pages.js';
import { textsFor } from '../pages/texts.js';
import { wrapRefreshToken } from './refresh-tokens.js';
import type { SigningKey } from './signing-key.js';
import type { TokenStore } from './token-store.js';

/** Where Keycloak has its endpoints, below `/realms/<name>`. */
export const ENDPOINTS = '/protocol/openid-connect';
/** oidc-provider signs access tokens only for a resource; the whole realm is one. Never seen outside. */
const RESOURCE = 'urn:realm';
const SCOPES = ['openid', 'profile', 'email', 'roles', 'organization', 'organization:*', 'basic', 'web-origins'];
const CLAIMS = [
  'sub',
  'typ',
  'azp',
  'sid',
  'acr',
  'auth_time',
  'preferred_username',
  'name',
  'given_name',
  'family_name',
  'email',
  'email_verified',
  'city',
  'organization',
  'roles',
];
/** Strength of a sign-in without a second factor, and of machines. */
export const PLAIN = 'loa1';

const lifetimes = ({ file }: Realm) => ({
  access: file.accessTokenLifespan ?? 300,
  idle: file.ssoSessionIdleTimeout ?? 1800,
  session: file.ssoSessionMaxLifespan ?? 36_000,
});

/** What one realm is answered with. */
export interface Means {
  readonly realm: Realm;
  readonly issuer: string;
  readonly key: SigningKey;
  readonly store: TokenStore;
  /** Signs cookies. */
  readonly cookieKey: string;
  readonly pages: Pages;
}

/** An OpenID provider that answers for one realm at Keycloak's addresses and with Keycloak's tokens. */
export function realmProvider(means: Means): Provider {
  const { realm, issuer } = means;
  const provider = new Provider(issuer, configuration(means));
  provider.use(async (ctx, next) => {
    await next();
    const answer = ctx.body as { refresh_token?: string } | undefined; // what the token endpoint has just made
    if (ctx.oidc?.route !== 'token' || answer?.refresh_token === undefined) return;
    ctx.body = {
      ...answer,
      refresh_token: wrapRefreshToken(answer.refresh_token, issuer, lifetimes(realm).idle),
      refresh_expires_in: lifetimes(realm).idle,
    };
  });
  // A second factor counts for the one request that asked for it: the session stays as strong as it was.
  provider.on('authorization.success', ({ oidc }) => {
    if (oidc.session?.acr !== undefined) oidc.session.acr = PLAIN;
  });
  return provider;
}

function configuration({ realm, key, store, cookieKey, pages }: Means): Configuration {
  const { access, idle, session } = lifetimes(realm);
  return {
    adapter: store.adapter,
    jwks: { keys: [key.jwk as never] },
    clients: (realm.file.clients ?? []).filter(({ bearerOnly }) => bearerOnly !== true).map(clientMetadata),
    routes: {
      authorization: `${ENDPOINTS}/auth`,
      token: `${ENDPOINTS}/token`,
      jwks: `${ENDPOINTS}/certs`,
      userinfo: `${ENDPOINTS}/userinfo`,
      end_session: `${ENDPOINTS}/logout`,
    },
    scopes: SCOPES,
    claims: { openid: CLAIMS },
    acrValues: realm.levelNames,
    conformIdTokenClaims: false,
    extraParams: ['kc_idp_hint'],
    pkce: { required: (_, client) => realm.client(client.clientId)?.attributes?.['pkce.code.challenge.method'] === 'S256' },
    cookies: cookies(realm, cookieKey),
    interactions: { policy: promptPolicy(realm), url: (_, { uid }) => `/realms/${realm.name}/login-actions/authenticate/${uid}` },
    ttl: {
      AccessToken: (_, __, client) => lifespan(realm, client.clientId),
      IdToken: access,
      ClientCredentials: access,
      RefreshToken: idle,
      Session: session,
      Grant: session,
      Interaction: 1800,
      AuthorizationCode: 60,
    },
    rotateRefreshToken: true,
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    loadExistingGrant: grantEverything,
    findAccount: (_, id, token) => {
      const user = realm.user(id);
      return (
        user && {
          accountId: id,
          claims: (use) => ({
            sub: id,
            ...identityFacts(token),
            ...claimsOf(realm, user, clientOf(token), scopesOf(token), use === 'id_token' ? 'id' : 'userinfo'),
            ...(use === 'id_token' ? { typ: 'ID', azp: clientOf(token) } : {}),
          }),
        }
      );
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => pages.askBeforeSignOut(ctx, realm, form),
        postLogoutSuccessSource: (ctx) => {
          ctx.type = 'html';
          ctx.body = pages.signedOut(textsFor(ctx.get('accept-language')), realm);
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPES.join(' '),
          audience: RESOURCE,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    formats: { customizers: { jwt: (ctx, token, jwt) => accessToken(realm, ctx, token, jwt) } },
    renderError: (ctx, { error, error_description: why }) => pages.failure(ctx, realm, why ?? error),
  };
}

const lifespan = (realm: Realm, clientId: string): number =>
  Number(realm.client(clientId)?.attributes?.['access.token.lifespan'] ?? lifetimes(realm).access);

function clientMetadata({
  clientId,
  publicClient,
  secret,
  standardFlowEnabled,
  serviceAccountsEnabled,
  redirectUris = [],
  attributes = {},
}: ClientFile) {
  const signsIn = standardFlowEnabled !== false;
  const renews = attributes['use.refresh.tokens'] !== 'false';
  const ways = [
    ...(signsIn ? ['authorization_code'] : []),
    ...(signsIn && renews ? ['refresh_token'] : []),
    ...(serviceAccountsEnabled === true ? ['client_credentials'] : []),
  ];
  return {
    client_id: clientId,
    ...(publicClient === true
      ? { token_endpoint_auth_method: 'none' as const }
      : { client_secret: secret ?? '', token_endpoint_auth_method: 'client_secret_basic' as const }),
    redirect_uris: signsIn ? [...redirectUris] : [],
    post_logout_redirect_uris: (attributes['post.logout.redirect.uris'] ?? '').split('##').filter(Boolean),
    response_types: signsIn ? ['code' as const] : [],
    grant_types: ways,
    require_auth_time: true,
  };
}

/** Cookies of each realm have their own names and path: one server is many logins. Those of one sign-in go to its own pages alone, so that two windows do not meet. */
function cookies({ name }: Realm, key: string): Configuration['cookies'] {
  const settings = { signed: true, sameSite: 'lax', httpOnly: true } as const;
  return {
    names: { session: `login_${name}`, interaction: `login_${name}_page`, resume: `login_${name}_resume` },
    keys: [key],
    long: { ...settings, path: `/realms/${name}/` },
    short: settings,
  };
}

/** No consent between our own applications; a stronger sign-in is asked for each time, as with an age of 0 in the realm's flow. */
function promptPolicy(realm: Realm) {
  const { Check, base } = interactionPolicy;
  const policy = base();
  policy.remove('consent');
  policy.get('login')?.checks.add(
    new Check('step_up', 'a stronger sign-in is needed', 'interaction_required', ({ oidc }) => {
      const needed = realm.levelNeeded(oidc.client?.clientId ?? '', textOf(oidc.params?.['acr_values']));
      const done = realm.level(textOf((oidc.result?.login as { acr?: unknown } | undefined)?.acr));
      return needed > 1 && done < needed ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT;
    }),
  );
  return policy;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

async function grantEverything({ oidc }: KoaContextWithOIDC) {
  const { session, client, provider } = oidc;
  if (!session?.accountId || !client) return undefined;
  const known = session.grantIdFor(client.clientId);
  const grant =
    (known === undefined ? undefined : await provider.Grant.find(known)) ??
    new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope(SCOPES.join(' '));
  grant.addResourceScope(RESOURCE, SCOPES.join(' '));
  await grant.save();
  return grant;
}

/** What codes, refresh tokens and access tokens of oidc-provider know about their sign-in. */
interface Source {
  readonly clientId?: string;
  readonly scope?: string;
  readonly acr?: string;
  readonly authTime?: number;
  readonly sessionUid?: string;
}

const sourceOf = (token: unknown): Source => (token ?? {}) as Source; // a union of many models that all have these
const clientOf = (token: unknown): string => sourceOf(token).clientId ?? '';
const scopesOf = (token: unknown): ReadonlySet<string> => new Set(sourceOf(token).scope?.split(' '));
const identityFacts = (token: unknown) => ({
  acr: sourceOf(token).acr ?? PLAIN,
  auth_time: sourceOf(token).authTime,
  sid: sourceOf(token).sessionUid,
});

function accessToken(
  realm: Realm,
  { oidc }: KoaContextWithOIDC,
  token: unknown,
  jwt: { header?: object; payload: Record<string, unknown> },
) {
  const clientId = clientOf(token);
  const person = (token as { accountId?: string }).accountId; // absent for machines
  const user = person === undefined ? realm.serviceUser(clientId) : realm.user(person);
  const source = sourceOf(oidc.entities.AuthorizationCode ?? oidc.entities.RefreshToken);
  const scopes = new Set(source.scope?.split(' '));
  const { client_id: _client, aud: _audience, ...kept } = jwt.payload;
  const { acr, auth_time, sid } = identityFacts(source);
  jwt.header = { typ: 'JWT' };
  // oidc-provider refuses a token without an audience; Keycloak names this one where no mapper does.
  jwt.payload = {
    ...kept,
    aud: 'account',
    ...(user ? claimsOf(realm, user, clientId, scopes, 'access') : {}),
    typ: 'Bearer',
    azp: clientId,
    sub: user?.id ?? clientId,
    acr,
    ...(auth_time === undefined ? {} : { auth_time }),
    ...(sid === undefined ? {} : { sid }),
    scope: scopesGiven(realm, user, scopes),
  };
}
