/**
 * The columns of a table whose rows are shared: who owns the row, who may see it, and the one key by which the policy decides.
 * Stands inside `CREATE TABLE`; `name` is the table's name without schema.
 * @public
 * @since 1.0
 */
export const audienceColumns = (name: string): string => `
  owner_city uuid NOT NULL CONSTRAINT ${name}_owner_city_fk REFERENCES consortium.city,
  audience text NOT NULL CONSTRAINT ${name}_audience_known CHECK (audience IN ('city', 'partnership', 'consortium', 'public')),
  partnership_id uuid CONSTRAINT ${name}_partnership_fk REFERENCES consortium.partnership,
  audience_key uuid NOT NULL GENERATED ALWAYS AS (CASE audience WHEN 'city' THEN owner_city WHEN 'partnership' THEN partnership_id
    WHEN 'consortium' THEN '00000000-0000-4000-8000-00000000a001'::uuid WHEN 'public' THEN '00000000-0000-4000-8000-00000000a002'::uuid END) STORED,
  CONSTRAINT ${name}_partnership_named CHECK ((audience = 'partnership') = (partnership_id IS NOT NULL))`;

/**
 * SQL that shares a table by audience: one condition on one column, no OR, so that Postgres turns the policy into an index
 * condition. Put `audience_key` last in every index a list uses.
 * @public
 * @since 1.0
 */
export function sharedByAudience(table: string): string {
  const name = table.split('.').at(-1)!;
  const isSeen = 'audience_key = ANY ((SELECT core.audiences())::uuid[])';
  const isOwn = 'owner_city = (SELECT core.city())';
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${name}_seen ON ${table} FOR SELECT TO regia_app USING (${isSeen});
    CREATE POLICY ${name}_added ON ${table} FOR INSERT TO regia_app WITH CHECK (${isOwn} AND ${isSeen});
    CREATE POLICY ${name}_changed ON ${table} FOR UPDATE TO regia_app USING (${isOwn}) WITH CHECK (${isOwn} AND ${isSeen});
    CREATE POLICY ${name}_removed ON ${table} FOR DELETE TO regia_app USING (${isOwn});
    GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO regia_app;`;
}
