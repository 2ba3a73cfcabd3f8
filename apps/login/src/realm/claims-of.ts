import type { Realm } from './realm.js';
import type { User } from './user.js';

/** Where claims are going: each mapper says for which of these it counts. */
export type Destination = 'access' | 'id' | 'userinfo';

const SWITCHES: Readonly<Record<Destination, string>> = {
  access: 'access.token.claim',
  id: 'id.token.claim',
  userinfo: 'userinfo.token.claim',
};

/** What Keycloak's default scopes and the mappers of the client say about a person. */
export function claimsOf(
  realm: Realm,
  user: User,
  clientId: string,
  scopes: ReadonlySet<string>,
  to: Destination,
): Record<string, unknown> {
  const roles = realm.rolesFor(user, clientId);
  const claims: Record<string, unknown> = {
    preferred_username: user.userName,
    name: user.fullName || undefined,
    given_name: user.firstName,
    family_name: user.lastName,
    email: user.email,
    email_verified: user.file.emailVerified === true,
    ...(to === 'access' && roles.length > 0 ? { realm_access: { roles } } : {}),
  };
  const mappers = realm.client(clientId)?.protocolMappers ?? [];
  for (const { protocolMapper: kind, config } of mappers) {
    if (config[SWITCHES[to]] !== 'true') continue;
    const value = valueOf(kind, config, { realm, user, roles, scopes });
    if (value !== undefined) claims[config['claim.name'] ?? (kind === 'oidc-audience-mapper' ? 'aud' : 'organization')] = value;
  }
  return claims;
}

interface Facts {
  readonly realm: Realm;
  readonly user: User;
  readonly roles: readonly string[];
  readonly scopes: ReadonlySet<string>;
}

function valueOf(kind: string, config: Readonly<Record<string, string>>, { realm, user, roles, scopes }: Facts): unknown {
  if (kind === 'oidc-audience-mapper') return config['included.client.audience'] ?? config['included.custom.audience'];
  if (kind === 'oidc-usermodel-attribute-mapper') return user.attributes.get(config['user.attribute'] ?? '');
  if (kind === 'oidc-usermodel-realm-role-mapper') return roles;
  const organizations = realm.organizationsOf(user).map(({ alias }) => alias);
  return scopes.has('organization:*') && organizations.length > 0 ? organizations : undefined;
}

/** The scopes a token names: the default ones, and organisations where the person belongs to one. */
export function scopesGiven(realm: Realm, user: User | undefined, asked: ReadonlySet<string>): string {
  const organization =
    asked.has('organization:*') && user !== undefined && realm.organizationsOf(user).length > 0 ? ['organization:*'] : [];
  return ['openid', 'profile', 'email', ...organization].join(' ');
}
