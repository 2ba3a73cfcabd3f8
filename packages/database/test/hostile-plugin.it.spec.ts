import { migrate, pluginRole, type PluginMigrations } from '@regia/database';
import { cloneDatabase, type ClonedDatabase } from '@regia/testing';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SCHEMA = 'theme_hostile';
const OWNER = `regia_plugin_${SCHEMA}_owner`;
const DAKAR = '00000000-0000-4000-8001-000000000221';
const CREATE = `CREATE TABLE ${SCHEMA}.own (city_id uuid NOT NULL REFERENCES consortium.city, secret text);
  ALTER TABLE ${SCHEMA}.own ENABLE ROW LEVEL SECURITY; ALTER TABLE ${SCHEMA}.own FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_seen ON ${SCHEMA}.own FOR SELECT TO regia_app USING (city_id = (SELECT core.city()))`;

let database: ClonedDatabase;
let admin: pg.Client;
let made = 0;

/** A plugin whose next migration runs these statements; `seen` gets the rows of the last. */
function plugin(statements: readonly string[], seen?: (rows: unknown) => void): PluginMigrations {
  const name = `ThemeHostileTry${1795100000000 + made++}`;
  const migration = class implements MigrationInterface {
    readonly name = name;
    async up(db: QueryRunner): Promise<void> {
      let rows: unknown;
      for (const sql of statements) rows = await db.query(sql);
      seen?.(rows);
    }
    async down(): Promise<void> {}
  };
  return { key: 'theme-hostile', schema: SCHEMA, migrations: [migration] };
}

const runMigration = (sql: string | readonly string[], seen?: (rows: unknown) => void): Promise<string[]> =>
  migrate({ adminUrl: database.adminUrl, secret: database.secret, core: [], plugins: [plugin([sql].flat(), seen)] });

/** What the last statement of a migration answers. */
async function answerOf(...statements: readonly string[]): Promise<unknown> {
  let answer: unknown;
  await runMigration(statements, (rows) => (answer = rows));
  return answer;
}

/** A session of the plugin's own role, as a host that let a plugin run SQL would open it. */
async function asPlugin(): Promise<pg.Client> {
  await admin.query(`ALTER ROLE ${pluginRole(SCHEMA)} LOGIN PASSWORD 'for-this-test'`); // each migration takes it away again
  const url = new URL(database.adminUrl);
  url.username = pluginRole(SCHEMA);
  url.password = 'for-this-test';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}

async function withPlugin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await asPlugin();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  database = await cloneDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await runMigration(CREATE);
  await admin.query(`INSERT INTO ${SCHEMA}.own VALUES ($1, 'of Dakar')`, [DAKAR]);
  await admin.query(
    `INSERT INTO theme_food_security.site (city_id, id, name, zone, kind, area_square_metres, households, women, since, changed_by) VALUES ($1, uuidv7(), 'x', '1', 'rooftop', 1, 0, 0, '2026-01-01', uuidv7())`,
    [DAKAR],
  );
});
afterAll(async () => {
  if (!database) return;
  await admin.query(`DROP OWNED BY ${OWNER}, ${pluginRole(SCHEMA)} CASCADE`);
  await admin.query(`DROP ROLE ${OWNER}, ${pluginRole(SCHEMA)}`);
  await admin.end();
  await database.drop();
});

/** What nobody but the platform may do, whoever of the plugin tries. */
const ATTEMPTS: readonly (readonly [what: string, sql: string])[] = [
  ['read another plugin’s schema', 'SELECT * FROM theme_food_security.site'],
  ['write into another plugin’s schema', 'CREATE TABLE theme_food_security.mine (id int)'],
  ['read people', 'SELECT * FROM identity.person'],
  ['read sessions', 'SELECT * FROM identity.session'],
  ['read the ledger', 'SELECT * FROM ledger.fund'],
  ['read the agenda', 'SELECT * FROM agenda.item'],
  ['read which plugins a city uses', 'SELECT * FROM consortium.plugin_switch'],
  ['read facts of a city beyond its key', 'SELECT currency FROM consortium.city'],
  ['change a city', `UPDATE consortium.city SET key = 'mine'`],
  ['lock a table of the core', 'DO $$ BEGIN LOCK TABLE consortium.city IN ACCESS EXCLUSIVE MODE; END $$'],
  ['publish an event', `INSERT INTO core.outbox (type, payload) VALUES ('identity.blocked', '{}')`],
  ['enter as a person', `SELECT core.enter('${DAKAR}', '${DAKAR}')`],
  ['make a table in the core', 'CREATE TABLE core.mine (id int)'],
  ['make a table in public', 'CREATE TABLE public.mine (id int)'],
  ['make a temporary table', 'CREATE TEMP TABLE mine (id int)'],
  ['make a schema', 'CREATE SCHEMA mine'],
  ['drop a schema of the core', 'DROP SCHEMA consortium CASCADE'],
  ['become the owner of the core', 'SET ROLE regia_owner'],
  ['become the serving role', 'SET ROLE regia_app'],
  ['become the owner of the ledger', 'SET ROLE ledger_owner'],
  ['become the superuser', 'SET SESSION AUTHORIZATION postgres'],
  ['make itself stronger', `ALTER ROLE CURRENT_USER SUPERUSER`],
  ['pass row security by', `ALTER ROLE CURRENT_USER BYPASSRLS`],
  ['take the connections of others', `ALTER ROLE CURRENT_USER CONNECTION LIMIT 1000`],
  ['change another role’s password', `ALTER ROLE regia_app PASSWORD 'mine'`],
  ['grant itself the core', 'GRANT regia_owner TO CURRENT_USER'],
  ['make a role', 'CREATE ROLE mine'],
  ['make a database', 'CREATE DATABASE mine'],
  ['make an extension', `CREATE EXTENSION dblink SCHEMA ${SCHEMA}`],
  ['change the server', `ALTER SYSTEM SET log_statement = 'all'`],
  ['run a program', `COPY (SELECT 1) TO PROGRAM 'id'`],
  ['write a file', `COPY (SELECT 1) TO '/tmp/regia-hostile'`],
  ['read a file', `SELECT pg_read_file('/etc/passwd')`],
  ['copy a table of others out', 'COPY identity.person TO STDOUT'],
  ['make a large object', 'SELECT lo_create(0)'],
  ['make a large object from bytes', `SELECT lo_from_bytea(0, 'x')`],
  ['read a large object', 'SELECT lo_get(1)'],
  ['import a file as a large object', `SELECT lo_import('/etc/passwd')`],
  ['hold the lock of migrations', 'SELECT pg_advisory_lock(7342001)'],
  ['try a lock of the platform', 'SELECT pg_try_advisory_xact_lock(7342001)'],
  ['end sessions of others', `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename NOT LIKE 'regia_plugin_%'`],
];

/** How the database says no; the two that end in a transaction block are refused before their rights are looked at. */
const DENIED = /permission denied|must be owner|cannot run inside a transaction block/;

describe('a hostile plugin', () => {
  it.each(ATTEMPTS)('cannot, in its migration, %s', async (_what, sql) => {
    await expect(runMigration(sql)).rejects.toThrow(DENIED);
  });

  it.each(ATTEMPTS)('cannot, with its own role, %s', async (_what, sql) => {
    await expect(withPlugin((client) => client.query(sql))).rejects.toThrow(DENIED);
  });

  it('stays itself after RESET ROLE, DISCARD ALL and the end of its transaction', async () => {
    const who = await withPlugin(async (client) => {
      for (const sql of ['RESET ROLE', 'RESET SESSION AUTHORIZATION', 'DISCARD ALL']) await client.query(sql);
      return (await client.query<{ me: string; was: string }>('SELECT current_user AS me, session_user AS was')).rows[0];
    });
    const inMigration = await answerOf('RESET ROLE', 'RESET SESSION AUTHORIZATION', 'SELECT current_user AS me, session_user AS was');

    expect(who).toEqual({ me: pluginRole(SCHEMA), was: pluginRole(SCHEMA) });
    expect(inMigration).toEqual([{ me: OWNER, was: OWNER }]);
  });

  it('sees no row of a city, also not in its own table, with a context it forged', async () => {
    const forge = `SELECT set_config('app.city', '${DAKAR}', false), set_config('app.person', '${DAKAR}', false), set_config('app.audiences', '{${DAKAR}}', false)`;

    const inMigration = await answerOf(forge, `SELECT count(*)::int AS n FROM ${SCHEMA}.own`);
    const byRole = withPlugin(async (client) => {
      await client.query(forge);
      await client.query(`SELECT * FROM ${SCHEMA}.own`);
    });

    expect(inMigration).toEqual([{ n: 0 }]);
    await expect(byRole).rejects.toThrow(/permission denied/);
  });

  it('may read nothing of others but keys of cities, and calls no function that runs with another’s rights', async () => {
    const readable = `SELECT r.rolname || ' ' || c.oid::regclass::text AS what FROM pg_class c CROSS JOIN pg_roles r
      WHERE r.rolname IN ($1, $2) AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)' AND c.relnamespace <> '${SCHEMA}'::regnamespace
        AND CASE WHEN c.relkind = 'S' THEN has_sequence_privilege(r.oid, c.oid, 'USAGE,SELECT,UPDATE') ELSE has_any_column_privilege(r.oid, c.oid, 'SELECT,INSERT,UPDATE,REFERENCES') END`;
    const callable = `SELECT r.rolname || ' ' || p.oid::regprocedure::text AS what FROM pg_proc p CROSS JOIN pg_roles r
      WHERE r.rolname IN ($1, $2) AND p.prosecdef AND p.pronamespace::regnamespace::text !~ '^(pg_|information_schema)' AND has_schema_privilege(r.oid, p.pronamespace, 'USAGE') AND has_function_privilege(r.oid, p.oid, 'EXECUTE')`;
    const names = [OWNER, pluginRole(SCHEMA)];
    const list = async (sql: string): Promise<string[]> => (await admin.query<{ what: string }>(sql, names)).rows.map(({ what }) => what);

    expect(await list(readable)).toEqual([`${OWNER} consortium.city`]);
    expect(await list(callable)).toEqual([]);
  });

  it('is cut off after five seconds', async () => {
    const limit = await withPlugin((client) => client.query<{ statement_timeout: string }>('SHOW statement_timeout'));
    await admin.query(`ALTER ROLE ${pluginRole(SCHEMA)} SET statement_timeout = '100ms'`); // the same clock, faster
    const sleep = withPlugin((client) => client.query('SELECT pg_sleep(3600)'));

    expect(limit.rows[0]?.statement_timeout).toBe('5s');
    await expect(sleep).rejects.toThrow(/statement timeout/);
  });

  it('gets four connections and no fifth', async () => {
    const clients: pg.Client[] = [];
    try {
      for (let n = 0; n < 4; n++) clients.push(await asPlugin());
      await expect(asPlugin()).rejects.toThrow(/too many connections/);
    } finally {
      await Promise.all(clients.map((client) => client.end()));
    }
  });

  it('cannot sign in as the owner of its tables once its migration has run', async () => {
    const { rows } = await admin.query<{ rolcanlogin: boolean; rolpassword: string | null }>(
      'SELECT rolcanlogin, rolpassword FROM pg_authid WHERE rolname = $1',
      [OWNER],
    );

    expect(rows).toEqual([{ rolcanlogin: false, rolpassword: null }]);
  });

  it('leaves nothing behind of a migration that fails half-way', async () => {
    await expect(runMigration(`CREATE TABLE ${SCHEMA}.half (id int); SELECT * FROM identity.person`)).rejects.toThrow();

    const { rows } = await admin.query<{ there: string | null }>(`SELECT to_regclass('${SCHEMA}.half')::text AS there`);
    expect(rows).toEqual([{ there: null }]);
  });
});
