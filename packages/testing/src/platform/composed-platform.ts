import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { ServerPlugin, UnitOfWork } from '@regia/server-kit';

/** The composed server, as `apps/api` hands it over. */
export interface ComposedPlatform {
  readonly app: { get<T>(token: unknown, options?: { readonly strict: boolean }): T };
  readonly http: FastifyInstance;
  readonly work: UnitOfWork;
  readonly schema: GraphQLSchema;
  close(): Promise<void>;
}

/** What is allowed, in a minute where nothing else is said; 0 sets no limit. */
export interface Rates {
  readonly signIns: number;
  readonly requests: number;
  readonly mutations: number;
  readonly cityMutations: number;
  readonly badCredentials: number;
  readonly rolesPerHour: number;
  readonly exportsPerDay: number;
}

/** A store of files that speaks S3. */
export interface Bucket {
  readonly url: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

/** What a test tells the composition root. */
interface TestConfig {
  readonly databaseUrl: string;
  readonly secret: Buffer;
  readonly issuer: string;
  readonly origin: string;
  readonly poolSize: number;
  readonly rates: Rates;
  readonly trustedProxies?: string;
  readonly evidenceFolder: string;
  readonly evidenceBucket?: Bucket;
  readonly host: string;
  readonly port: number;
  readonly clientSecrets: { readonly web: string; readonly approve: string };
  readonly logLevel: string;
  readonly isDeveloper: boolean;
}

/** The parts of `apps/api` that tests use. They are found by path, so that this package depends on nothing that depends on it. */
export interface CompositionRoot {
  createPlatform(config: TestConfig, plugins: readonly ServerPlugin[]): Promise<ComposedPlatform>;
  loadPlugins(loaders: object, only?: readonly string[]): Promise<ServerPlugin[]>;
  readonly installedPlugins: object;
  layGround(adminUrl: string, issuer: string, plugins: readonly string[]): Promise<void>;
  readonly DEMO_PEOPLE: readonly { readonly username: string; readonly subject: string; readonly city?: string; readonly cityRoles: readonly string[]; readonly consortiumRoles: readonly string[] }[];
}

const API = fileURLToPath(new URL('../../../../apps/api/src/', import.meta.url));

/** Loads the composition root from its sources. */
export async function compositionRoot(): Promise<CompositionRoot> {
  const files = ['platform.ts', 'installed-plugins.ts', 'plugins.generated.ts', 'demo/demo-ground.ts', 'demo/demo-people.ts'];
  const modules: object[] = await Promise.all(files.map((file) => import(/* @vite-ignore */ API + file) as Promise<object>));
  return Object.assign({}, ...modules) as CompositionRoot; // the five modules export exactly these names; the tests of apps/api would not start otherwise
}
