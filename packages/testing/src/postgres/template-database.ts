import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

/** Every test file works on a copy of this database. */
export const TEMPLATE = 'regia_template';

type Plugin = unknown; // only handed from one of the API's functions to the other

/** What `apps/api` offers to bring a database to the present, with the installed plugins. */
interface Migrating {
  migrateDatabase(target: { adminUrl: string; secret: Buffer; plugins: readonly Plugin[] }): Promise<unknown>;
}
interface Loading {
  loadPlugins(loaders: unknown, only?: readonly string[]): Promise<Plugin[]>;
}
interface Installed {
  readonly installedPlugins: unknown;
}

/** The same server, another database. */
export function onDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Runs one statement as the superuser, on its own connection. */
export async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * Makes the template once per run, migrated as `npm start` would. `REGIA_PLUGINS` narrows the installed plugins, as it does for
 * the server; the empty string means none.
 */
export async function createTemplate(root: string, adminUrl: string, secret: Buffer): Promise<void> {
  await asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await asAdmin(adminUrl, `CREATE DATABASE ${TEMPLATE}`);
  const sources = path.join(root, 'apps', 'api', 'src');
  if (!existsSync(path.join(sources, 'plugins.generated.ts'))) return; // the API is not composed yet
  // by address: the test kit cannot depend on the application that depends on it
  const { migrateDatabase } = await load<Migrating>(sources, 'migrate-database.ts');
  const { loadPlugins } = await load<Loading>(sources, 'installed-plugins.ts');
  const { installedPlugins } = await load<Installed>(sources, 'plugins.generated.ts');
  const only = process.env['REGIA_PLUGINS']?.split(',').filter((key) => key !== '');
  await migrateDatabase({ adminUrl: onDatabase(adminUrl, TEMPLATE), secret, plugins: await loadPlugins(installedPlugins, only) });
}

/** Modules of the API as the interfaces above describe them; the integration tests fail at once when they differ. */
async function load<T>(sources: string, file: string): Promise<T> {
  return (await import(/* @vite-ignore */ pathToFileURL(path.join(sources, file)).href)) as T;
}
