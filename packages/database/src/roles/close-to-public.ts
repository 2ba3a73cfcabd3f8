import type pg from 'pg';
import { ROLES } from './role-names.js';

/** Large objects lie outside every schema and policy: whoever may make one has a place the platform does not see. */
const LARGE_OBJECTS = [
  'lo_creat',
  'lo_create',
  'lo_from_bytea',
  'lo_get',
  'lo_lseek',
  'lo_lseek64',
  'lo_open',
  'lo_put',
  'lo_tell',
  'lo_tell64',
  'lo_truncate',
  'lo_truncate64',
  'lo_unlink',
  'lo_close',
  'loread',
  'lowrite',
];

/**
 * Takes back what PostgreSQL gives to everybody and a plugin must not have: large objects, the platform's advisory locks, tables in
 * the temporary schema. The platform's own roles keep the locks. Belongs to one database; doing it again changes nothing.
 */
export async function closeToPublic(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ signature: string; is_lock: boolean }>(
    `SELECT p.oid::regprocedure::text AS signature, p.proname LIKE 'pg\\_%advisory\\_%' AS is_lock FROM pg_proc p
     WHERE p.pronamespace = 'pg_catalog'::regnamespace AND (p.proname = ANY ($1) OR p.proname LIKE 'pg\\_%advisory\\_%')`,
    [LARGE_OBJECTS],
  );
  const all = rows.map(({ signature }) => signature).join(', ');
  const locks = rows.filter(({ is_lock }) => is_lock).map(({ signature }) => signature);
  await admin.query(`REVOKE EXECUTE ON FUNCTION ${all} FROM PUBLIC`);
  await admin.query(`GRANT EXECUTE ON FUNCTION ${locks.join(', ')} TO ${Object.values(ROLES).join(', ')}`);
  const { rows: databases } = await admin.query<{ name: string }>('SELECT current_database() AS name');
  await admin.query(`REVOKE TEMPORARY ON DATABASE ${admin.escapeIdentifier(databases[0]!.name)} FROM PUBLIC`);
}
