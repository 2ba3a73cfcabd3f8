import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The part of Keycloak's realm representation that this login acts on. */
export interface RealmFile {
  readonly realm: string;
  readonly displayName?: string;
  readonly loginWithEmailAllowed?: boolean;
  readonly accessTokenLifespan?: number;
  readonly ssoSessionIdleTimeout?: number;
  readonly ssoSessionMaxLifespan?: number;
  readonly organizationsEnabled?: boolean;
  readonly bruteForceProtected?: boolean;
  readonly failureFactor?: number;
  readonly waitIncrementSeconds?: number;
  readonly maxFailureWaitSeconds?: number;
  readonly maxDeltaTimeSeconds?: number;
  readonly quickLoginCheckMilliSeconds?: number;
  readonly minimumQuickLoginWaitSeconds?: number;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly clients?: readonly ClientFile[];
  readonly scopeMappings?: readonly { readonly client?: string; readonly roles: readonly string[] }[];
  readonly identityProviders?: readonly ProviderFile[];
  readonly identityProviderMappers?: readonly ProviderMapperFile[];
  readonly organizations?: readonly OrganizationFile[];
  readonly users?: readonly UserFile[];
}

export interface ClientFile {
  readonly clientId: string;
  readonly secret?: string;
  readonly publicClient?: boolean;
  readonly bearerOnly?: boolean;
  readonly standardFlowEnabled?: boolean;
  readonly serviceAccountsEnabled?: boolean;
  readonly fullScopeAllowed?: boolean;
  readonly redirectUris?: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly protocolMappers?: readonly {
    readonly name: string;
    readonly protocolMapper: string;
    readonly config: Readonly<Record<string, string>>;
  }[];
}

/** Login of a city that the consortium trusts. */
export interface ProviderFile {
  readonly alias: string;
  readonly displayName?: string;
  readonly enabled?: boolean;
  readonly hideOnLogin?: boolean;
  readonly config: Readonly<Record<string, string>>;
}

export interface ProviderMapperFile {
  readonly name: string;
  readonly identityProviderAlias: string;
  readonly identityProviderMapper: string;
  readonly config: Readonly<Record<string, string>>;
}

export interface OrganizationFile {
  readonly alias: string;
  readonly domains?: readonly { readonly name: string }[];
  readonly identityProviders?: readonly { readonly alias: string }[];
  readonly members?: readonly { readonly username: string }[];
}

export interface UserFile {
  readonly id?: string;
  readonly username: string;
  readonly enabled?: boolean;
  readonly email?: string;
  readonly emailVerified?: boolean;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  readonly credentials?: readonly { readonly type: string; readonly value?: string; readonly secretData?: string }[];
  readonly realmRoles?: readonly string[];
  readonly federatedIdentities?: readonly { readonly identityProvider: string; readonly userId: string }[];
  readonly serviceAccountClientId?: string;
}

/** Mappers whose effect is reproduced here. Any other would silently give other tokens than Keycloak gives. */
const CLIENT_MAPPERS: readonly string[] = [
  'oidc-audience-mapper',
  'oidc-usermodel-attribute-mapper',
  'oidc-usermodel-realm-role-mapper',
  'oidc-organization-membership-mapper',
];
const PROVIDER_MAPPERS: readonly string[] = [
  'hardcoded-attribute-idp-mapper',
  'oidc-username-idp-mapper',
  'oidc-hardcoded-role-idp-mapper',
  'oidc-role-idp-mapper',
];

/**
 * Reads every `*-realm.json` of a folder, with `${NAME:default}` filled in as Keycloak does at import.
 * @throws when a file names a mapper that is not reproduced here
 */
export function readRealmFiles(folder: string, env: NodeJS.ProcessEnv): RealmFile[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('-realm.json'));
  const realms = files.toSorted().map((file) => JSON.parse(filled(readFileSync(path.join(folder, file), 'utf8'), env)) as RealmFile); // mappers, the part that matters, are checked next
  for (const realm of realms) refuseUnknownMappers(realm);
  return realms;
}

const filled = (text: string, env: NodeJS.ProcessEnv): string =>
  text.replaceAll(/\$\{([A-Z_]+)(?::([^}]*))?\}/g, (whole, name: string, byDefault?: string) => env[name] ?? byDefault ?? whole);

function refuseUnknownMappers({ realm, clients = [], identityProviderMappers = [] }: RealmFile): void {
  for (const { clientId, protocolMappers = [] } of clients)
    for (const { name, protocolMapper } of protocolMappers)
      if (!CLIENT_MAPPERS.includes(protocolMapper))
        throw new Error(`${realm}, client ${clientId}: the demo login does not know the mapper "${name}" (${protocolMapper})`);
  for (const { name, identityProviderMapper } of identityProviderMappers)
    if (!PROVIDER_MAPPERS.includes(identityProviderMapper))
      throw new Error(`${realm}: the demo login does not know the mapper "${name}" (${identityProviderMapper})`);
}
