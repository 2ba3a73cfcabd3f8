import 'reflect-metadata';
import compress from '@fastify/compress';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { coreAgenda } from '@regia/core-agenda';
import { coreConsortium } from '@regia/core-consortium';
import { BucketStore, coreFund, EndEvidence, EvidenceJob, EvidenceStore, FolderStore, HeadCourier, PublicBooks, RateFetcher, RateSchedule, Sealer, TextEraser } from '@regia/core-fund';
import { Callers, coreIdentity, openDoor, PersonRights, registerAuthRoutes, type Door } from '@regia/core-identity';
import { ROLES, urlFor } from '@regia/database';
import { systemClock } from '@regia/kernel';
import { AllowGuard, BootScan, CityAnchor, CLOCK, DayScalar, Installed, InstantScalar, sealSchema, UnitOfWork, type CorePart, type ServerPlugin } from '@regia/server-kit';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from './config.js';
import { graphqlModule } from './graphql/graphql-module.js';
import { admit } from './http/admit.js';
import { fileBodies } from './http/file-bodies.js';
import { health } from './http/health.js';
import { LIMITS } from './http/limits.js';
import { BadCredentials } from './http/bad-credentials.js';
import { RateLimits } from './http/rate-limits.js';
import { onlyOurPages } from './http/only-our-pages.js';
import { securityHeaders } from './http/security-headers.js';
import { serveWeb } from './http/serve-web.js';
import { handedOver, pluginProviders } from './plugin-module.js';

const PARTS: readonly CorePart[] = [coreConsortium, coreIdentity, coreAgenda, coreFund];

/** The composed server, ready to listen or to be asked in a test. */
export interface Platform {
  readonly app: NestFastifyApplication;
  readonly http: FastifyInstance;
  readonly work: UnitOfWork;
  readonly schema: GraphQLSchema;
  /** @returns the address it listens on */
  listen(): Promise<string>;
  close(): Promise<void>;
}

@Module({})
class PlatformModule {}

/** Composes core parts and plugins into one server. Stops when a handler names no permission or a plugin steps outside its prefix. */
export async function createPlatform(config: Config, plugins: readonly ServerPlugin[]): Promise<Platform> {
  const door = await openDoor({ ...config, databaseUrl: urlFor(config.databaseUrl, config.secret, ROLES.session), clients: config.clientSecrets, manifests: plugins.map(({ manifest }) => manifest) });
  const work = await connect(config, plugins);
  const limits = new RateLimits(config.rates, systemClock);
  const adapter = new FastifyAdapter({ bodyLimit: LIMITS.bodyBytes, genReqId: () => crypto.randomUUID(), logger: { level: config.logLevel }, trustProxy: config.trustedProxies ?? false });
  const app = await NestFactory.create<NestFastifyApplication>(moduleOf(config, work, door, limits, plugins), adapter, { logger: ['error', 'warn'], abortOnError: false });
  const http = adapter.getInstance() as unknown as FastifyInstance; // the same Fastify, seen through our copy of its types
  await furnish(http, config, door, limits);
  await app.init();
  await http.ready();
  const { schema } = (http as unknown as { graphql: { schema: GraphQLSchema } }).graphql; // Mercurius decorates the instance
  sealSchema(schema, app.get(BootScan).permissions);
  const [sealer, fetcher, eraser] = [startSealer(config, http), startFetcher(config, http), startEraser(config, http)];
  const courier = startCourier(config, http);
  const retention = startRetention(config, http, app.get(EvidenceStore));
  return {
    app,
    http,
    work,
    schema,
    listen: () => http.listen({ port: config.port, host: config.host }),
    close: async () => {
      await Promise.all([sealer?.stop(), fetcher?.stop(), eraser?.stop(), retention?.stop(), courier?.stop()]);
      await app.close();
      await door.stop();
    },
  };
}

function connect(config: Config, plugins: readonly ServerPlugin[]): Promise<UnitOfWork> {
  return UnitOfWork.connect({
    type: 'postgres',
    url: urlFor(config.databaseUrl, config.secret, ROLES.app),
    poolSize: config.poolSize,
    entities: [CityAnchor, ...PARTS.flatMap(({ entities }) => [...(entities ?? [])]), ...plugins.flatMap(({ half }) => [...half.entities])],
    installExtensions: false,
    extra: { connectionTimeoutMillis: 2000 },
  });
}

/** Seals beside the requests; what keeps it from sealing goes to the log, and it tries again. */
function startSealer({ sealEverySeconds, databaseUrl, secret }: Config, http: FastifyInstance): Sealer | undefined {
  if (sealEverySeconds === undefined) return undefined;
  const onFault = (fault: unknown): void => http.log.error({ err: fault }, 'the ledger could not be sealed');
  return new Sealer({ url: urlFor(databaseUrl, secret, ROLES.sealer), secret, everySeconds: sealEverySeconds, onFault }).start();
}

/** Fetches published rates where the installation says from where; what became of each attempt stands in the database. */
function startFetcher({ publishedRates, databaseUrl, secret }: Config, http: FastifyInstance): RateFetcher | undefined {
  if (!publishedRates) return undefined;
  const onFault = (fault: unknown): void => http.log.error({ err: fault }, 'published rates could not be looked after');
  return new RateFetcher({ ...publishedRates, databaseUrl: urlFor(databaseUrl, secret, ROLES.sealer), onFault }).start();
}

/** As the sealer, where this server seals. */
function startEraser({ sealEverySeconds, databaseUrl, secret }: Config, http: FastifyInstance): TextEraser | undefined {
  if (sealEverySeconds === undefined) return undefined;
  const onFault = (fault: unknown): void => http.log.error({ err: fault }, 'texts of banks could not be erased');
  return new TextEraser({ databaseUrl: urlFor(databaseUrl, secret, ROLES.sealer), onFault }).start();
}

const DELIVERY_MS = 10_000;

/** Brings heads to the cities that want them, where this server seals. */
function startCourier({ sealEverySeconds, sendsHeadsInside = false, databaseUrl, secret }: Config, http: FastifyInstance): HeadCourier | undefined {
  if (sealEverySeconds === undefined) return undefined;
  const onFault = (fault: unknown): void => http.log.error({ err: fault }, 'heads could not be delivered');
  return new HeadCourier({ url: urlFor(databaseUrl, secret, ROLES.sealer), everySeconds: sealEverySeconds, timeoutMs: DELIVERY_MS, mayReachPrivate: sendsHeadsInside, onFault }).start();
}

/** Deletes files whose time is over, once a day; the store or the database may be away, then it looks again. */
function startRetention({ retainEveryHours, databaseUrl, secret }: Config, http: FastifyInstance, store: EvidenceStore): EvidenceJob | undefined {
  if (retainEveryHours === undefined) return undefined;
  const onFault = (fault: unknown): void => http.log.error({ err: fault }, 'files whose time is over could not be deleted');
  return new EvidenceJob(new EndEvidence(urlFor(databaseUrl, secret, ROLES.sealer), store), { everyHours: retainEveryHours, clock: systemClock, onFault }).start();
}

function moduleOf(config: Config, work: UnitOfWork, door: Door, limits: RateLimits, plugins: readonly ServerPlugin[]): DynamicModule {
  const own: Provider[] = [
    { provide: UnitOfWork, useValue: work },
    { provide: Installed, useValue: new Installed(plugins) },
    { provide: Callers, useValue: door.callers },
    { provide: PersonRights, useValue: door.rights },
    { provide: CLOCK, useValue: systemClock },
    { provide: PublicBooks, useValue: new PublicBooks(urlFor(config.databaseUrl, config.secret, ROLES.public)) },
    { provide: EvidenceStore, useValue: config.evidenceBucket ? new BucketStore(config.evidenceBucket) : new FolderStore(config.evidenceFolder) },
    { provide: RateSchedule, useValue: new RateSchedule(config.publishedRates?.at) },
    DayScalar,
    InstantScalar,
    BootScan,
    { provide: APP_GUARD, useClass: AllowGuard },
  ];
  return {
    module: PlatformModule,
    imports: [DiscoveryModule, graphqlModule(work, limits, config.isDeveloper)],
    controllers: PARTS.flatMap(({ controllers }) => [...(controllers ?? [])]),
    providers: [...own, ...PARTS.flatMap(({ providers, search, waiting }) => [...providers, ...(search ?? []), ...(waiting ?? [])]), ...pluginProviders(plugins), ...handedOver(PARTS, plugins)],
  };
}

async function furnish(http: FastifyInstance, config: Config, door: Door, limits: RateLimits): Promise<void> {
  await http.register(compress, { threshold: 1024 });
  securityHeaders(http);
  onlyOurPages(http, new Set([config.origin]));
  fileBodies(http);
  limits.guardSignIns(http);
  new BadCredentials(config.rates.badCredentials, systemClock, (cookies) => door.cookies.sessionId(cookies)).guard(http);
  admit(http, door.callers, door.cookies);
  limits.guardRequests(http);
  health(http, urlFor(config.databaseUrl, config.secret, ROLES.app));
  await registerAuthRoutes(http, door);
  if (config.webFolder) await serveWeb(http, config.webFolder);
}
