import type pg from 'pg';

/** Definer functions that exist on purpose. Each is in a schema of ours, has a fixed search path, and answers a question or does one thing. */
const DEFINER_SCHEMAS = ['core', 'identity', 'consortium', 'ledger'];
/** Roles that serve requests or stand for a plugin: they own nothing and can bypass nothing. */
const RUNTIME_ROLES = `rolname IN ('regia_app', 'regia_session', 'regia_sealer', 'regia_public') OR (rolname LIKE 'regia\\_plugin\\_%' AND rolname NOT LIKE '%\\_owner')`;
const OURS = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'public') AND n.nspname NOT LIKE 'pg\\_%'`;

const CHECKS: Readonly<Record<string, string>> = {
  'row security is not enabled and forced': `SELECT c.oid::regclass::text AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND ${OURS}
    AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('city_id', 'owner_city', 'fund_id', 'audience_key')) AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  'a command has no policy': `SELECT c.oid::regclass || ' ' || cmd AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, unnest(ARRAY['r', 'a', 'w', 'd']) cmd WHERE c.relkind = 'r' AND ${OURS} AND c.relrowsecurity
    AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd::text IN (cmd, '*'))`,
  'a policy calls a function for every row': `SELECT tablename || '.' || policyname AS what FROM pg_policies WHERE coalesce(qual, '') || coalesce(with_check, '') ~ '(core|identity|ledger)\\.[a-z_]+\\(' AND
    regexp_replace(coalesce(qual, '') || ' ' || coalesce(with_check, ''), '\\(\\s*SELECT [^()]*\\(\\)[^()]*\\)', '', 'g') ~ '(core|identity|ledger)\\.[a-z_]+\\(\\)'`,
  'a table of one city has no index that starts with it': `SELECT c.oid::regclass::text AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'city_id'
    WHERE c.relkind = 'r' AND n.nspname LIKE ANY (ARRAY['theme\\_%', 'city\\_%']) AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indkey[0] = a.attnum)`,
  'an index of a shared list does not end in its audience': `SELECT i.indexrelid::regclass::text AS what FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'audience_key'
    WHERE NOT i.indisunique AND i.indkey[i.indnkeyatts - 1] <> a.attnum AND NOT EXISTS (SELECT FROM pg_class x JOIN pg_am m ON m.oid = x.relam WHERE x.oid = i.indexrelid AND m.amname = 'gin')`,
  'a reference between tables of a city leaves the city out': `SELECT k.conname AS what FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE k.contype = 'f' AND n.nspname LIKE ANY (ARRAY['theme\\_%', 'city\\_%'])
    AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attname = 'city_id') AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attname = 'city_id' AND a.attnum = ANY (k.conkey))`,
  'a view does not run as its reader': `SELECT c.oid::regclass::text AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'v' AND ${OURS} AND has_table_privilege('regia_app', c.oid, 'SELECT')
    AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)`,
  'a materialized view': `SELECT c.oid::regclass::text AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'm' AND ${OURS}`,
  'a definer function without a fixed search path': `SELECT p.oid::regprocedure::text AS what FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND ${OURS} AND NOT coalesce(array_to_string(p.proconfig, ' ') LIKE '%search_path=%pg_temp%', false)`,
  'a definer function where none may be': `SELECT p.oid::regprocedure::text AS what FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND ${OURS} AND NOT n.nspname = ANY (ARRAY[${DEFINER_SCHEMAS.map((name) => `'${name}'`).join(', ')}])`,
  'a serving role that can bypass row security': `SELECT rolname AS what FROM pg_roles WHERE (${RUNTIME_ROLES}) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)`,
  'a serving role owns something': `SELECT rolname || ' ' || c.oid::regclass AS what FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE ${RUNTIME_ROLES}`,
  'a serving role may TRUNCATE': `SELECT rolname || ' ' || c.oid::regclass AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, pg_roles r WHERE c.relkind = 'r' AND ${OURS} AND (${RUNTIME_ROLES}) AND has_table_privilege(r.oid, c.oid, 'TRUNCATE')`,
  'a serving role is a member of a stronger one': `SELECT m.roleid::regrole || ' of ' || m.member::regrole AS what FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE ${RUNTIME_ROLES}`,
};

/** What the catalogue of a database says against our rules, in words; empty on a sound one. There is no list of exceptions. */
export async function catalogueFaults(admin: pg.Client): Promise<string[]> {
  const faults: string[] = [];
  for (const [rule, sql] of Object.entries(CHECKS)) {
    const { rows } = await admin.query<{ what: string }>(sql);
    faults.push(...rows.map(({ what }) => `${rule}: ${what}`));
  }
  return faults.sort();
}
