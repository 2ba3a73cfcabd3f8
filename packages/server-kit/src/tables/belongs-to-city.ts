/**
 * SQL that makes a table with a column `city_id` belong to its city: row security enabled and forced, one policy for each of the
 * four commands, rights for the application role. Say it in the migration that creates the table; add an index that starts with
 * `city_id` and composite keys `(city_id, …)` so that no reference can cross cities.
 * @param table schema and name, such as `theme_food_security.site`
 * @public
 * @since 1.0
 */
export function belongsToCity(table: string): string {
  const name = table.split('.').at(-1)!;
  const isOwn = 'city_id = (SELECT core.city())';
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${name}_seen ON ${table} FOR SELECT TO regia_app USING (${isOwn});
    CREATE POLICY ${name}_added ON ${table} FOR INSERT TO regia_app WITH CHECK (${isOwn});
    CREATE POLICY ${name}_changed ON ${table} FOR UPDATE TO regia_app USING (${isOwn}) WITH CHECK (${isOwn});
    CREATE POLICY ${name}_removed ON ${table} FOR DELETE TO regia_app USING (${isOwn});
    GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO regia_app;`;
}
