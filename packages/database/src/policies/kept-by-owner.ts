/**
 * SQL for a table that nobody writes directly: row security enabled and forced, everything open to the owning role (that is, to
 * the functions that write it), and a SELECT policy for the application where `seen` is given. Writes by the application match
 * no policy and hold no grant.
 * @param seen condition of the SELECT policy, with its function calls wrapped in `(SELECT …)`
 * @param columns columns the application may read; all when left out
 */
export function keptByOwner(table: string, seen?: string, columns?: readonly string[]): string {
  const name = table.split('.').at(-1)!;
  const readable = columns ? ` (${columns.join(', ')})` : '';
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${name}_kept ON ${table} FOR ALL TO regia_owner USING (true) WITH CHECK (true);
    ${seen === undefined ? '' : `CREATE POLICY ${name}_seen ON ${table} FOR SELECT TO regia_app USING (${seen}); GRANT SELECT${readable} ON ${table} TO regia_app;`}`;
}
