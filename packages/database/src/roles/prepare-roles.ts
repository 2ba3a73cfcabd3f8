import type pg from 'pg';
import { closeToPublic } from './close-to-public.js';
import { passwordOf, ROLES } from './role-names.js';

/**
 * Settings of the serving role itself. Four clocks: a query, a transaction, an idle transaction, a client that went away. One
 * plan for each prepared statement: texts are few and run through indexes, planning them anew costs more than running them.
 */
const SETTINGS = [
  "statement_timeout = '8s'",
  "transaction_timeout = '10s'",
  "idle_in_transaction_session_timeout = '3s'",
  "client_connection_check_interval = '1s'",
  "plan_cache_mode = 'force_generic_plan'",
  "timezone = 'UTC'",
];

/** Creates the roles of the platform where they are missing, sets passwords and settings. Roles belong to the whole server; doing it again changes nothing. */
export async function prepareRoles(admin: pg.Client, secret: Buffer): Promise<void> {
  for (const role of [ROLES.owner, ROLES.ledgerOwner]) await createRole(admin, role, 'NOLOGIN');
  for (const role of [ROLES.app, ROLES.session, ROLES.sealer, ROLES.public])
    await createRole(admin, role, `LOGIN PASSWORD ${admin.escapeLiteral(passwordOf(secret, role))}`);
  for (const setting of SETTINGS) await admin.query(`ALTER ROLE ${ROLES.app} SET ${setting}`);
  for (const role of [ROLES.session, ROLES.sealer, ROLES.public]) await admin.query(`ALTER ROLE ${role} SET statement_timeout = '8s'`);
  await admin.query(`ALTER ROLE ${ROLES.public} SET default_transaction_read_only = on`);
  const { rows } = await admin.query<{ name: string; me: string }>('SELECT current_database() AS name, current_user AS me');
  const { name, me } = rows[0]!;
  await admin.query(`GRANT ${ROLES.owner}, ${ROLES.ledgerOwner} TO ${admin.escapeIdentifier(me)}`);
  await admin.query(`GRANT ${ROLES.ledgerOwner} TO ${ROLES.owner}`);
  await admin.query(`GRANT CREATE, CONNECT ON DATABASE ${admin.escapeIdentifier(name)} TO ${ROLES.owner}`);
  await admin.query(`REVOKE ALL ON SCHEMA public FROM PUBLIC`);
  await admin.query(`GRANT CREATE, USAGE ON SCHEMA public TO ${ROLES.owner}`);
  await closeToPublic(admin);
}

/** Creates `role` where it is missing and gives it `how`, with no right beyond what is granted to it. */
export async function createRole(admin: pg.Client, role: string, how: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const word = rowCount === 0 ? 'CREATE' : 'ALTER';
  await admin.query(`${word} ROLE ${admin.escapeIdentifier(role)} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE ${how}`);
}
