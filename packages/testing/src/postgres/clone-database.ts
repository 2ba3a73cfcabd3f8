import { randomUUID } from 'node:crypto';
import { ROLES, urlFor } from '@regia/database';
import { inject } from 'vitest';
import { asAdmin, onDatabase, TEMPLATE } from './template-database.js';

/** A database of its own for one test file. */
export interface ClonedDatabase {
  /** As the superuser, to look behind the row policies. */
  readonly adminUrl: string;
  /** As the role that serves requests and owns nothing. */
  readonly appUrl: string;
  /** The platform's secret that the roles' passwords are derived from. */
  readonly secret: Buffer;
  drop(): Promise<void>;
}

/** Copies the migrated template. Call it in `beforeAll` and `drop` in `afterAll`. */
export async function cloneDatabase(): Promise<ClonedDatabase> {
  const { adminUrl: serverUrl, secret: hex } = inject('regiaPostgres');
  const secret = Buffer.from(hex, 'hex');
  const name = `clone_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const adminUrl = onDatabase(serverUrl, name);
  return {
    adminUrl,
    appUrl: urlFor(adminUrl, secret, ROLES.app),
    secret,
    drop: () => asAdmin(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
