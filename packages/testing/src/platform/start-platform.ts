import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ServerPlugin } from '@regia/server-kit';
import { cloneDatabase, type ClonedDatabase } from '../postgres/clone-database.js';
import { Actor } from './actor.js';
import { compositionRoot, type Bucket, type ComposedPlatform, type Rates } from './composed-platform.js';
import { TestIssuer } from './test-issuer.js';

/** A whole server on a database of its own, with the people, the partnership and the empty fund of the demonstration. */
export interface TestPlatform extends ComposedPlatform {
  readonly database: ClonedDatabase;
  readonly issuer: TestIssuer;
  readonly plugins: readonly ServerPlugin[];
  /** Where files that are brought are kept; gone with the platform. */
  readonly evidenceFolder: string;
  /** Somebody of the demonstration, by user name: `dakar.awa.ndiaye`. */
  as(username: string): Actor;
  readonly visitor: Actor;
  /** A machine client with a token of its own. */
  machine(client: string, subject: string, roles: readonly string[]): Actor;
  stop(): Promise<void>;
}

/** How a test wants its platform. */
export interface PlatformWishes {
  /** Keys of the plugins to load instead of all. */
  readonly plugins?: readonly string[];
  /** Listens on loopback instead of being asked in process. */
  readonly poolSize?: number;
  /** Limits of the rate at which it may be asked; none where none is named. */
  readonly rates?: Partial<Rates>;
  /** A second instance on the database of this one, as a load balancer would have it. Stop it first. */
  readonly beside?: TestPlatform;
  /** Proxies that are believed about where a request came from. */
  readonly trustedProxies?: string;
  /** Where evidence is kept instead of the folder. */
  readonly evidenceBucket?: Bucket;
}

/** Starts a platform for one test file. Call it in `beforeAll` and `stop` in `afterAll`. */
export async function startPlatform(wishes: PlatformWishes = {}): Promise<TestPlatform> {
  const root = await compositionRoot();
  const { beside } = wishes;
  const [database, issuer] = beside ? [beside.database, beside.issuer] : await Promise.all([cloneDatabase(), TestIssuer.start()]);
  const plugins = await root.loadPlugins(root.installedPlugins, wishes.plugins);
  const keys = plugins.map(({ manifest }) => manifest.key);
  if (!beside) await root.layGround(database.adminUrl, issuer.issuer, keys);
  const evidenceFolder = beside?.evidenceFolder ?? (await mkdtemp(path.join(tmpdir(), 'regia-evidence-')));
  const platform = await root.createPlatform({ ...configFor(database, issuer, wishes), evidenceFolder }, plugins);
  const actorOf = (username: string): Actor => {
    const person = root.DEMO_PEOPLE.find((known) => known.username === username);
    if (!person) throw new Error(`nobody is called ${username}`);
    const roles = [...person.cityRoles, ...person.consortiumRoles];
    const claims = { preferred_username: username, realm_access: { roles }, ...(person.city ? { city: person.city } : {}) };
    return new Actor(platform.http, issuer, { subject: person.subject, claims });
  };
  return {
    ...platform,
    database,
    issuer,
    plugins,
    evidenceFolder,
    as: actorOf,
    visitor: new Actor(platform.http, issuer),
    machine: (client, subject, roles) => new Actor(platform.http, issuer, { subject, claims: { azp: client, preferred_username: `service-account-${client}`, realm_access: { roles } } }),
    stop: async () => {
      await platform.close();
      if (beside) return;
      await issuer.stop();
      await database.drop();
      await rm(evidenceFolder, { recursive: true, force: true });
    },
  };
}

const configFor = ({ adminUrl, secret }: ClonedDatabase, { issuer }: TestIssuer, { poolSize = 4, rates, trustedProxies, evidenceBucket }: PlatformWishes) => ({
  databaseUrl: adminUrl,
  secret,
  issuer,
  origin: 'http://localhost:4000',
  poolSize,
  rates: { signIns: 0, requests: 0, mutations: 0, cityMutations: 0, badCredentials: 0, rolesPerHour: 0, exportsPerDay: 0, ...rates },
  ...(trustedProxies === undefined ? {} : { trustedProxies }),
  ...(evidenceBucket === undefined ? {} : { evidenceBucket }),
  host: '127.0.0.1',
  port: 0,
  clientSecrets: { web: 'dev-only-web', approve: 'dev-only-approve' },
  logLevel: 'fatal',
  isDeveloper: false,
});
