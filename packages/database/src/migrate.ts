import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { AbstractLogger, DataSource, type LogLevel, type LogMessage, type MigrationInterface } from 'typeorm';
import { createRole, prepareRoles } from './roles/prepare-roles.js';
import { ROLES } from './roles/role-names.js';

type MigrationClass = new () => MigrationInterface;

/** A plugin as the migration runner sees it. */
export interface PluginMigrations {
  readonly key: string;
  readonly schema: string;
  readonly migrations: readonly MigrationClass[];
}

/** What to migrate, and where. */
export interface MigrationPlan {
  /** Address of a role that may create roles. */
  readonly adminUrl: string;
  readonly secret: Buffer;
  /** In order; names carry their time. */
  readonly core: readonly MigrationClass[];
  readonly plugins: readonly PluginMigrations[];
}

/** One number for the whole platform: two servers that start together wait for each other here. */
const MIGRATION_LOCK = 7_342_001;

/**
 * Brings a database to the present: roles, then the core as `regia_owner` in one transaction, then each plugin as its own role
 * in its own schema. Safe to run again, and by two servers at once: one runs, the other waits.
 * @returns the names of the migrations that ran
 * @throws Error that names the migration that failed, with what the database said
 */
export async function migrate(plan: MigrationPlan): Promise<string[]> {
  const admin = new pg.Client({ connectionString: plan.adminUrl });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await prepareRoles(admin, plan.secret);
    const ran = await run({ url: plan.adminUrl, schema: 'public', table: 'migration', migrations: plan.core, role: ROLES.owner });
    for (const plugin of plan.plugins) ran.push(...(await migratePlugin(admin, plan.adminUrl, plugin)));
    return ran;
  } finally {
    await admin.end(); // gives the lock back
  }
}

async function migratePlugin(admin: pg.Client, adminUrl: string, plugin: PluginMigrations): Promise<string[]> {
  if (plugin.migrations.length === 0) return [];
  const owner = `regia_plugin_${plugin.schema}_owner`;
  const password = randomBytes(24).toString('base64url');
  // a login, not SET ROLE: SQL of a plugin must not find its way back to a stronger role
  await createRole(admin, owner, `LOGIN CONNECTION LIMIT 4 PASSWORD ${admin.escapeLiteral(password)}`);
  await createRole(admin, pluginRole(plugin.schema), 'NOLOGIN CONNECTION LIMIT 4');
  try {
    await preparePluginSchema(admin, plugin.schema, owner);
    const url = new URL(adminUrl);
    url.username = owner;
    url.password = password;
    return await run({ url: url.href, schema: plugin.schema, table: 'migration', migrations: plugin.migrations });
  } finally {
    await admin.query(`ALTER ROLE ${admin.escapeIdentifier(owner)} NOLOGIN PASSWORD NULL`);
  }
}

/** The role a plugin's own SQL would run as: it owns nothing, and no row policy is open to it. */
export const pluginRole = (schema: string): string => `regia_plugin_${schema}`;

async function preparePluginSchema(admin: pg.Client, schema: string, owner: string): Promise<void> {
  const [name, role] = [admin.escapeIdentifier(schema), admin.escapeIdentifier(owner)];
  await admin.query(`GRANT ${role} TO CURRENT_USER`);
  await admin.query(`CREATE SCHEMA IF NOT EXISTS ${name} AUTHORIZATION ${role}`);
  await admin.query(`GRANT USAGE ON SCHEMA ${name} TO ${ROLES.app}, ${admin.escapeIdentifier(pluginRole(schema))}`);
  await admin.query(`GRANT USAGE ON SCHEMA core, consortium TO ${role}, ${admin.escapeIdentifier(pluginRole(schema))}`);
  await admin.query(
    `GRANT EXECUTE ON FUNCTION core.city(), core.person(), core.audiences(), core.fold(text), core.fold_texts(jsonb) TO ${role}`,
  );
  await admin.query(`GRANT SELECT (id, key), REFERENCES (id) ON consortium.city TO ${role}`);
  await admin.query(`ALTER ROLE ${admin.escapeIdentifier(pluginRole(schema))} SET statement_timeout = '5s'`);
  await admin.query(`ALTER ROLE ${role} SET statement_timeout = '60s'`);
  await admin.query(`ALTER ROLE ${role} SET lock_timeout = '10s'`);
}

interface Run {
  readonly url: string;
  readonly schema: string;
  readonly table: string;
  readonly migrations: readonly MigrationClass[];
  readonly role?: string;
}

/** Says nothing itself, whatever happens: it keeps the last word, for the error of whoever asked for the migration. */
class LastWord extends AbstractLogger {
  text = '';

  protected override writeLog(_level: LogLevel, said: LogMessage | string | number | (LogMessage | string | number)[]): void {
    for (const { message } of this.prepareLogMessages(said)) this.text = String(message);
  }
}

async function run({ url, schema, table, migrations, role }: Run): Promise<string[]> {
  const said = new LastWord();
  const source = new DataSource({
    type: 'postgres',
    url,
    schema,
    poolSize: 1,
    installExtensions: false,
    migrations: [...migrations],
    migrationsTableName: table,
    migrationsTransactionMode: 'all',
    logger: said,
    ...(role === undefined ? {} : { extra: { options: `-c role=${role}` } }),
  });
  await source.initialize();
  try {
    return (await source.runMigrations()).map(({ name }) => name);
  } catch (error) {
    throw new Error(said.text || 'a migration failed', { cause: error }); // names the migration, which the error of the database does not
  } finally {
    await source.destroy();
  }
}
