import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

/** Every test file works on a copy of this database. */
export const TEMPLATE = 'regia_template';

/** What `apps/api` offers to bring a database to the present, with every installed plugin. */
interface Migrating {
  migrateDatabase(options: { adminUrl: string; secret: Buffer }): Promise<unknown>;
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

/** Makes the template once per run, migrated as `npm start` would. */
export async function createTemplate(root: string, adminUrl: string, secret: Buffer): Promise<void> {
  await asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await asAdmin(adminUrl, `CREATE DATABASE ${TEMPLATE}`);
  const source = path.join(root, 'apps', 'api', 'src', 'migrate-database.ts');
  if (!existsSync(source)) return;
  // by address: the test kit cannot depend on the application that depends on it
  const { migrateDatabase } = (await import(/* @vite-ignore */ pathToFileURL(source).href)) as Migrating;
  await migrateDatabase({ adminUrl: onDatabase(adminUrl, TEMPLATE), secret });
}
