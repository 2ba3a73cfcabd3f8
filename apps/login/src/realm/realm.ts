import type { ClientFile, OrganizationFile, ProviderFile, ProviderMapperFile, RealmFile } from './realm-file.js';
import type { Device } from './device.js';
import { FailedTries } from './failed-tries.js';
import { stableId, User, type KeptUser } from './user.js';

/** What the login of a city says about somebody. */
export interface CityIdentity {
  readonly sub: string;
  readonly preferred_username?: unknown;
  readonly email?: unknown;
  readonly given_name?: unknown;
  readonly family_name?: unknown;
  readonly [claim: string]: unknown;
}

/** Somebody as they are kept over a restart, with the city account that is theirs. */
export interface KeptPerson extends KeptUser {
  readonly link?: string | undefined;
}

/** Clients, people and trusted city logins of one realm, answered from its file. */
export class Realm {
  readonly #users = new Map<string, User>();
  /** (city login, subject there) → our user id. */
  readonly #links = new Map<string, string>();
  readonly #levels: ReadonlyMap<string, number>;
  /** Wrong passwords and codes, by account. */
  readonly tries: FailedTries;

  constructor(readonly file: RealmFile) {
    this.tries = new FailedTries(file);
    for (const each of file.users ?? []) {
      const user = this.#add(new User(file.realm, each));
      for (const { identityProvider, userId } of each.federatedIdentities ?? [])
        this.#links.set(linkKey(identityProvider, userId), user.id);
    }
    const levels = JSON.parse(file.attributes?.['acr.loa.map'] ?? '{"loa1":"1"}') as Record<string, string>; // Keycloak's attribute
    this.#levels = new Map(Object.entries(levels).map(([name, level]) => [name, Number(level)]));
  }

  get name(): string {
    return this.file.realm;
  }

  get title(): string {
    return this.file.displayName ?? this.file.realm;
  }

  /** People as they are apart from the realm file: those whom a city vouched for, and devices enrolled here. */
  keep(): KeptPerson[] {
    const links = new Map([...this.#links].map(([key, id]) => [id, key]));
    return this.users
      .filter(({ id, hasEnrolled }) => links.has(id) || hasEnrolled)
      .map((user) => ({ ...user.keep(), link: links.get(user.id) }));
  }

  restore(people: readonly KeptPerson[]): void {
    for (const person of people) {
      const user = this.#users.get(person.id) ?? this.#add(new User(this.name, { id: person.id, username: person.userName }));
      user.restore(person);
      if (person.link !== undefined) this.#links.set(person.link, user.id);
    }
  }

  get users(): User[] {
    return [...this.#users.values()];
  }

  user(id: string): User | undefined {
    const user = this.#users.get(id);
    return user?.isEnabled === true ? user : undefined;
  }

  serviceUser(clientId: string): User | undefined {
    return this.users.find(({ file }) => file.serviceAccountClientId === clientId);
  }

  client(id: string): ClientFile | undefined {
    return this.file.clients?.find(({ clientId }) => clientId === id);
  }

  /** Logins of cities that may be used, in the order of the file. */
  get providers(): readonly ProviderFile[] {
    return (this.file.identityProviders ?? []).filter(({ enabled }) => enabled !== false);
  }

  provider(alias: string | undefined): ProviderFile | undefined {
    return this.providers.find((each) => each.alias === alias);
  }

  /** The login of the city to which this exact e-mail domain belongs. */
  providerForEmail(email: string): ProviderFile | undefined {
    const domain = email.trim().toLowerCase().split('@')[1];
    const owner = this.file.organizations?.find(({ domains = [] }) => domains.some(({ name }) => name === domain));
    return this.provider(owner?.identityProviders?.[0]?.alias);
  }

  /**
   * The person with this user name and password; e-mail addresses are no user names where the file says so. Somebody who was wrong
   * too often is `locked`, with the right password too.
   */
  whoKnows(userName: string, password: string): User | 'locked' | undefined {
    const user = this.#called(userName);
    if (user && this.tries.isLocked(user.id)) return 'locked';
    if (user?.isEnabled === true && user.hasPassword(password)) return user;
    if (user) this.tries.failed(user.id);
    return undefined;
  }

  /** Why a code does not confirm somebody; undefined when it does, and then it is used. */
  problemWithCode({ id }: User, device: Device, code: string): 'locked' | 'wrong-code' | undefined {
    if (this.tries.isLocked(id)) return 'locked';
    if (device.takes(code)) return undefined;
    this.tries.failed(id);
    return 'wrong-code';
  }

  #called(userName: string): User | undefined {
    const wanted = userName.trim().toLowerCase();
    const byEmail = this.file.loginWithEmailAllowed !== false;
    return this.users.find(({ userName: name, email }) => name.toLowerCase() === wanted || (byEmail && email?.toLowerCase() === wanted));
  }

  /** Level of strength that a name (`loa2`) stands for; 0 when unknown. */
  level(name: string | undefined): number {
    return this.#levels.get(name ?? '') ?? 0;
  }

  get levelNames(): string[] {
    return [...this.#levels.keys()];
  }

  /** What a request needs: the strongest of what it names and of what its client always asks. */
  levelNeeded(clientId: string, acrValues = ''): number {
    const named = acrValues.split(' ').map((each) => this.level(each));
    return Math.max(1, ...named, this.level(this.client(clientId)?.attributes?.['minimum.acr.value']));
  }

  organizationsOf(user: User): OrganizationFile[] {
    const linked = new Set([...this.#links].filter(([, id]) => id === user.id).map(([key]) => key.split('\0')[0]));
    return (this.file.organizations ?? []).filter(
      ({ members = [], identityProviders = [] }) =>
        members.some(({ username }) => username === user.userName) || identityProviders.some(({ alias }) => linked.has(alias)),
    );
  }

  /** Roles that a client gets to see: all, or those mapped to it. */
  rolesFor(user: User, clientId: string): string[] {
    if (this.client(clientId)?.fullScopeAllowed !== false) return [...user.roles];
    const mapped = new Set((this.file.scopeMappings ?? []).filter(({ client }) => client === clientId).flatMap(({ roles }) => roles));
    return [...user.roles].filter((role) => mapped.has(role));
  }

  /**
   * Finds or opens the account of somebody whose city vouches for them. An account is never found by e-mail address or name.
   * @throws when the user name they would get belongs to somebody else
   */
  welcome(alias: string, identity: CityIdentity): User {
    const key = linkKey(alias, identity.sub);
    const known = this.#users.get(this.#links.get(key) ?? '');
    const user = known ?? this.#open(alias, identity, key);
    Object.assign(user, { email: textOf(identity.email), firstName: textOf(identity.given_name), lastName: textOf(identity.family_name) });
    for (const mapper of this.file.identityProviderMappers ?? [])
      if (mapper.identityProviderAlias === alias) this.#apply(mapper, user, identity, known === undefined);
    return user;
  }

  #open(alias: string, identity: CityIdentity, key: string): User {
    const username = `${alias}.${textOf(identity.preferred_username) ?? identity.sub}`;
    if (this.users.some(({ userName }) => userName.toLowerCase() === username.toLowerCase()))
      throw new Error(`somebody else is called ${username} already`);
    const user = new User(this.name, { id: stableId(this.name, key), username });
    this.#links.set(key, user.id);
    return this.#add(user);
  }

  #apply(
    { identityProviderAlias: alias, identityProviderMapper: kind, config }: ProviderMapperFile,
    user: User,
    identity: CityIdentity,
    isNew: boolean,
  ): void {
    if (!isNew && config['syncMode'] === 'IMPORT') return;
    const role = config['role'] ?? '';
    if (kind === 'hardcoded-attribute-idp-mapper') user.attributes.set(config['attribute'] ?? '', config['attribute.value'] ?? '');
    if (kind === 'oidc-username-idp-mapper') user.userName = userNameFrom(config['template'] ?? '', alias, identity);
    if (kind === 'oidc-hardcoded-role-idp-mapper') user.roles.add(role);
    if (kind === 'oidc-role-idp-mapper') {
      if ([identity[config['claim'] ?? '']].flat().includes(config['claim.value'])) user.roles.add(role);
      else user.roles.delete(role);
    }
  }

  #add(user: User): User {
    this.#users.set(user.id, user);
    return user;
  }
}

const linkKey = (alias: string, subject: string): string => `${alias}\0${subject}`;
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const userNameFrom = (template: string, alias: string, identity: CityIdentity): string =>
  template
    .replaceAll('${ALIAS}', alias)
    .replaceAll(/\$\{CLAIM\.([^}]+)\}/g, (_, claim: string) => textOf(identity[claim]) ?? '')
    .toLowerCase();
