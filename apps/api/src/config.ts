import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BucketPlace } from '@regia/core-fund';
import { z } from 'zod';
import type { Rates } from './http/rate-limits.js';

/** 0 sets no limit. */
const atMost = z.coerce.number().int().min(0).max(1_000_000);

const shape = z.object({
  REGIA_DATABASE_URL: z.string().min(1, 'say where the database is: postgres://…'),
  REGIA_SECRET_FILE: z.string().min(1, 'name the file with the 32-byte secret of this installation'),
  REGIA_LOGIN_ISSUER: z.url('the issuer is an address, such as https://login.example/realms/consortium'),
  REGIA_LOGIN_KEYS_URL: z.url().optional(),
  REGIA_ORIGIN: z.url('the origin is an address, such as https://regia.example'),
  REGIA_WEB_FOLDER: z.string().optional(),
  REGIA_PLUGINS: z.string().optional(),
  REGIA_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(8),
  REGIA_SIGN_INS_PER_MINUTE: atMost.default(120),
  REGIA_REQUESTS_PER_MINUTE: atMost.default(1200),
  REGIA_MUTATIONS_PER_MINUTE: atMost.default(120),
  REGIA_CITY_MUTATIONS_PER_MINUTE: atMost.default(3000),
  REGIA_BAD_CREDENTIALS_PER_MINUTE: atMost.default(60),
  REGIA_ROLES_PER_HOUR: atMost.default(20),
  REGIA_EXPORTS_PER_DAY: atMost.default(5),
  REGIA_TRUSTED_PROXIES: z.string().min(1).optional(),
  REGIA_SEAL_SECONDS: z.coerce.number().int().min(0).max(3600).default(10),
  REGIA_ECB_URL: z.url({ protocol: /^https?$/, error: 'the file of the central bank is at an address that begins with https:' }).optional(),
  REGIA_ECB_AT: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'the time of day is written as 16:30')
    .default('16:30'),
  REGIA_HEADS_TO_PRIVATE_NETWORK: z.enum(['true', 'false']).default('false'),
  REGIA_RETENTION_HOURS: z.coerce.number().int().min(0).max(720).default(24),
  REGIA_EVIDENCE_FOLDER: z.string().min(1).optional(),
  REGIA_EVIDENCE_STORE_URL: z
    .url({ protocol: /^https?$/, error: 'the store of evidence is an address, such as https://s3.example/regia-evidence' })
    .optional(),
  REGIA_EVIDENCE_STORE_REGION: z.string().min(1).default('us-east-1'),
  REGIA_EVIDENCE_STORE_KEY_ID: z.string().min(1).optional(),
  REGIA_EVIDENCE_STORE_SECRET: z.string().min(1).optional(),
  REGIA_HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  WEB_CLIENT_SECRET: z.string().default('dev-only-web'),
  APPROVE_CLIENT_SECRET: z.string().default('dev-only-approve'),
  REGIA_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  NODE_ENV: z.string().optional(),
});

/** What an installation is told from outside. Documented in `docs/guides/configuration.md`. */
export interface Config {
  readonly databaseUrl: string;
  readonly secret: Buffer;
  readonly issuer: string;
  readonly keysUrl?: string;
  readonly origin: string;
  readonly webFolder?: string;
  /** Keys of the plugins to load; all installed ones when absent. */
  readonly plugins?: readonly string[];
  readonly poolSize: number;
  readonly rates: Rates;
  /** Addresses of the proxies before us, as text with commas; what others say about where a request came from is not believed. */
  readonly trustedProxies?: string;
  /** How often the sealer looks for new entries of the ledger; never when absent. */
  readonly sealEverySeconds?: number;
  /** Where published rates are fetched, and when by the clock of Frankfurt; never when absent. */
  readonly publishedRates?: { readonly url: string; readonly at: string };
  /** Whether heads may go to addresses of cities inside a private network. */
  readonly sendsHeadsInside?: boolean;
  /** How often files whose time is over are deleted; never when absent. */
  readonly retainEveryHours?: number;
  /** Where files that entries of the fund rest on are kept. */
  readonly evidenceFolder: string;
  /** A store that speaks S3, to be used instead of the folder. */
  readonly evidenceBucket?: BucketPlace;
  readonly host: string;
  readonly port: number;
  readonly clientSecrets: { readonly web: string; readonly approve: string };
  readonly logLevel: string;
  readonly isDeveloper: boolean;
}

/** Reads the environment. @throws with one line for each thing that is missing or wrong */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = shape.safeParse(env);
  if (!read.success) throw new Error(`The configuration is not complete:\n${z.prettifyError(read.error)}`);
  const e = read.data;
  return {
    databaseUrl: e.REGIA_DATABASE_URL,
    secret: readSecret(e.REGIA_SECRET_FILE),
    issuer: e.REGIA_LOGIN_ISSUER,
    ...(e.REGIA_LOGIN_KEYS_URL === undefined ? {} : { keysUrl: e.REGIA_LOGIN_KEYS_URL }),
    origin: new URL(e.REGIA_ORIGIN).origin,
    ...(e.REGIA_WEB_FOLDER === undefined ? {} : { webFolder: e.REGIA_WEB_FOLDER }),
    ...(e.REGIA_PLUGINS === undefined ? {} : { plugins: e.REGIA_PLUGINS.split(',').filter((key) => key !== '') }),
    poolSize: e.REGIA_POOL_SIZE,
    rates: {
      signIns: e.REGIA_SIGN_INS_PER_MINUTE,
      requests: e.REGIA_REQUESTS_PER_MINUTE,
      mutations: e.REGIA_MUTATIONS_PER_MINUTE,
      cityMutations: e.REGIA_CITY_MUTATIONS_PER_MINUTE,
      badCredentials: e.REGIA_BAD_CREDENTIALS_PER_MINUTE,
      rolesPerHour: e.REGIA_ROLES_PER_HOUR,
      exportsPerDay: e.REGIA_EXPORTS_PER_DAY,
    },
    ...(e.REGIA_TRUSTED_PROXIES === undefined ? {} : { trustedProxies: e.REGIA_TRUSTED_PROXIES }),
    ...(e.REGIA_SEAL_SECONDS === 0 ? {} : { sealEverySeconds: e.REGIA_SEAL_SECONDS }),
    ...ratesOf(e),
    sendsHeadsInside: e.REGIA_HEADS_TO_PRIVATE_NETWORK === 'true',
    ...(e.REGIA_RETENTION_HOURS === 0 ? {} : { retainEveryHours: e.REGIA_RETENTION_HOURS }),
    evidenceFolder: path.resolve(e.REGIA_EVIDENCE_FOLDER ?? path.join(path.dirname(e.REGIA_SECRET_FILE), 'evidence')),
    ...bucketOf(e),
    host: e.REGIA_HOST,
    port: e.PORT,
    clientSecrets: { web: e.WEB_CLIENT_SECRET, approve: e.APPROVE_CLIENT_SECRET },
    logLevel: e.REGIA_LOG_LEVEL,
    isDeveloper: e.NODE_ENV === 'development',
  };
}

/** All of it or nothing: half a configuration must not fall back to a folder that nobody backs up. */
function bucketOf(e: z.infer<typeof shape>): { readonly evidenceBucket?: BucketPlace } {
  const { REGIA_EVIDENCE_STORE_URL: url, REGIA_EVIDENCE_STORE_KEY_ID: keyId, REGIA_EVIDENCE_STORE_SECRET: secret } = e;
  if (url === undefined && keyId === undefined && secret === undefined) return {};
  if (url === undefined || keyId === undefined || secret === undefined)
    throw new Error('The configuration is not complete: REGIA_EVIDENCE_STORE_URL, _KEY_ID and _SECRET belong together');
  if (e.NODE_ENV === 'production' && !url.startsWith('https:'))
    throw new Error('REGIA_EVIDENCE_STORE_URL begins with https: in production');
  return { evidenceBucket: { url, keyId, secret, region: e.REGIA_EVIDENCE_STORE_REGION } };
}

function readSecret(file: string): Buffer {
  const secret = readFileSync(file);
  if (secret.length < 32) throw new Error(`${file} holds fewer than 32 bytes; it is the secret of this installation`);
  return secret.subarray(0, 32);
}

/** Rates decide what money is worth: in production they come over a line that shows who sent them. */
function ratesOf({ REGIA_ECB_URL: url, REGIA_ECB_AT: at, NODE_ENV }: z.infer<typeof shape>): Pick<Config, 'publishedRates'> {
  if (url === undefined) return {};
  if (NODE_ENV === 'production' && !url.startsWith('https:')) throw new Error('REGIA_ECB_URL begins with https: in production');
  return { publishedRates: { url, at } };
}
