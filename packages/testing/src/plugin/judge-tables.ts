import { ROLES } from '@regia/database';
import type { ServerPlugin } from '@regia/server-kit';
import type pg from 'pg';

type Row = Readonly<Record<string, string | boolean>>;

/** What must not be found in the database after a plugin was migrated: each query answers one row for each fault. $1 is its schema, $2 its own role. */
const FAULTS: Readonly<Record<string, string>> = {
  'belongs to a role that is not the plugin’s': `
    SELECT n.nspname AS what FROM pg_namespace n WHERE n.nspname = $1 AND n.nspowner <> $2::regrole
    UNION ALL SELECT c.relname FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relowner <> $2::regrole`,
  'is a role that may more than a plugin': `
    SELECT r.rolname AS what FROM pg_roles r WHERE r.oid IN ($2::regrole, ('regia_plugin_' || $1)::regrole)
      AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication OR r.rolcanlogin OR r.rolconnlimit <> 4)
    UNION ALL SELECT m.roleid::regrole::text FROM pg_auth_members m WHERE m.member IN ($2::regrole, ('regia_plugin_' || $1)::regrole)`,
  'is code that would run with the rights of whoever writes': `
    SELECT p.proname AS what FROM pg_proc p WHERE p.pronamespace = $1::regnamespace AND $2::regrole IS NOT NULL
    UNION ALL SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = $1::regnamespace AND NOT t.tgisinternal
    UNION ALL SELECT r.rulename FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE c.relnamespace = $1::regnamespace`,
  'carries a city and has no forced row security': `
    SELECT c.relname AS what FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND $2::regrole IS NOT NULL AND c.relkind IN ('r', 'p')
      AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'city_id' AND NOT a.attisdropped)
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  'has not one policy for each of the four commands, for the serving role alone': `
    SELECT c.relname AS what FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND $2::regrole IS NOT NULL AND c.relkind IN ('r', 'p') AND c.relname <> 'migration'
      AND coalesce((SELECT string_agg(CASE WHEN p.polroles = ARRAY ['${ROLES.app}'::regrole::oid] THEN p.polcmd::text ELSE '?' END, '' ORDER BY p.polcmd::text)
        FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive), '') <> 'adrw'`,
  'is open to everybody': `
    SELECT c.relname AS what FROM pg_class c, aclexplode(c.relacl) x WHERE c.relnamespace = $1::regnamespace AND $2::regrole IS NOT NULL AND x.grantee = 0`,
};

/** What is wrong with the roles, the schema and the tables of a plugin in a migrated database. */
export async function judgeTables(admin: pg.Client, { manifest, half }: ServerPlugin): Promise<string[]> {
  if (half.migrations.length === 0) return [];
  const names = [manifest.schema, `regia_plugin_${manifest.schema}_owner`];
  const faults: string[] = [];
  for (const [fault, sql] of Object.entries(FAULTS)) {
    const { rows } = await admin.query<Row>(sql, names);
    faults.push(...rows.map(({ what }) => `${manifest.schema}: ${String(what)} ${fault}`));
  }
  const { rows: ran } = await admin.query<{ name: string }>(`SELECT name FROM ${admin.escapeIdentifier(manifest.schema)}.migration`);
  const stored = new Set(ran.map(({ name }) => name));
  const missing = half.migrations.map((migration) => new migration().name ?? migration.name).filter((name) => !stored.has(name));
  return [...faults, ...missing.map((name) => `${manifest.schema}: ${name} did not run`)];
}
