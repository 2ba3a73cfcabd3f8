import { coreConsortium } from '@regia/core-consortium';
import { DatabaseCreateFoundation1795000000000, migrate, ROLES, urlFor } from '@regia/database';
import { cloneDatabase, type ClonedDatabase } from '@regia/testing';
import Fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { coreIdentity } from '../src/core-identity.js';
import { openDoor, type Door } from '../src/door.js';
import { registerAuthRoutes } from '../src/sign-in/auth-routes.js';

export const MILAN = '0199a000-0000-7000-8000-00000000f001';
export const DAKAR = '0199a000-0000-7000-8000-00000000f002';
export const PARTNERSHIP = '0199a000-0000-7000-8000-00000000f101';

/** A database with two cities and nobody in it, a door in front of it, and the addresses under `/auth`. */
export interface TestDoor {
  readonly database: ClonedDatabase;
  readonly origin: string;
  door: Door;
  readonly http: FastifyInstance;
  /** One statement as the superuser, behind the row policies. */
  sql<T extends object>(text: string, values?: readonly unknown[]): Promise<T[]>;
  /** A second process of the same installation. */
  another(): Promise<Door>;
  close(): Promise<void>;
}

/** Where the login server is: known only after the database, because it may be the slower of the two to start. */
export async function openTestDoor(
  issuer: string,
  origin = 'http://localhost:4000',
  clients = { web: 'dev-only-web', approve: 'dev-only-approve' },
): Promise<TestDoor> {
  const database = await cloneDatabase();
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  admin.on('error', () => undefined); // the database is dropped at the end
  await prepare(admin, database);
  const open = (): Promise<Door> =>
    openDoor({
      databaseUrl: urlFor(database.adminUrl, database.secret, ROLES.session),
      secret: database.secret,
      origin,
      issuer,
      clients,
      manifests: [],
    });
  const door = await open();
  const http = Fastify({ logger: false });
  await registerAuthRoutes(http, door);
  const others: Door[] = [];
  return {
    database,
    origin,
    door,
    http,
    sql: async (text, values = []) => (await admin.query(text, [...values])).rows,
    another: async () => {
      const other = await open();
      others.push(other);
      return other;
    },
    close: async () => {
      await http.close();
      await Promise.all([door, ...others].map((one) => one.stop()));
      await admin.end();
      await database.drop();
    },
  };
}

async function prepare(admin: pg.Pool, { adminUrl, secret }: ClonedDatabase): Promise<void> {
  const { rows } = await admin.query<{ is: boolean }>(`SELECT to_regclass('identity.step_up_used') IS NOT NULL AS is`);
  const isMigrated = rows[0]!.is;
  if (!isMigrated)
    await migrate({
      adminUrl,
      secret,
      core: [DatabaseCreateFoundation1795000000000, ...coreConsortium.migrations.slice(0, 1), ...coreIdentity.migrations],
      plugins: [],
    });
  // cities of the test's own, so that it does not depend on which plugins are installed
  await admin.query(`DELETE FROM identity.provider`);
  const city = `INSERT INTO consortium.city (id, key, name, country, latitude, longitude, time_zone, currency, languages, plate, fiscal_year_start, org_ids, member_since)
    VALUES ($1, $2, $3, 'IT', 0, 0, 'UTC', 'EUR', '{en}', 'TST', '01-01', '{}', '2020-01-01')`;
  for (const [id, key] of [
    [MILAN, 'test-milan'],
    [DAKAR, 'test-dakar'],
  ] as const) {
    await admin.query(city, [id, key, JSON.stringify({ original: 'en', texts: { en: key } })]);
    const claim = key.replace('test-', '');
    await admin.query('INSERT INTO identity.provider (alias, claim, city_id, domains, label) VALUES ($1, $1, $2, $3, $1)', [
      claim,
      id,
      [`${claim}.example`],
    ]);
  }
  await admin.query(
    `INSERT INTO consortium.partnership (id, key, name, kind, since) VALUES ($1, 'test', '{"original":"en","texts":{"en":"Test"}}', 'network', '2020-01-01')`,
    [PARTNERSHIP],
  );
  await admin.query(
    `INSERT INTO consortium.partnership_city (partnership_id, city_id, valid_from) SELECT $1, unnest($2::uuid[]), '2020-01-01'`,
    [PARTNERSHIP, [MILAN, DAKAR]],
  );
}
