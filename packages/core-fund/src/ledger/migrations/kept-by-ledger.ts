const BY_FUND = 'fund_id = ANY ((SELECT ledger.visible_funds())::int[])';

/** Read by those who see the fund, or under the condition; written by nobody but the functions of the owner. */
export const keptByLedger = (table: string, seen = BY_FUND): string => `
  ALTER TABLE ledger.${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ledger.${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_kept ON ledger.${table} FOR ALL TO ledger_owner USING (true) WITH CHECK (true);
  CREATE POLICY ${table}_seen ON ledger.${table} FOR SELECT TO regia_app USING (${seen});
  CREATE POLICY ${table}_added ON ledger.${table} FOR INSERT TO regia_app WITH CHECK (false);
  CREATE POLICY ${table}_changed ON ledger.${table} FOR UPDATE TO regia_app USING (false) WITH CHECK (false);
  CREATE POLICY ${table}_removed ON ledger.${table} FOR DELETE TO regia_app USING (false);
  GRANT SELECT ON ledger.${table} TO regia_app;`;

/** Only ever added to, by the owner too. */
export const neverChanged = (table: string): string => `
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.${table} FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse();`;

/** As {@link keptByLedger}, and {@link neverChanged}. */
export const keptForEver = (table: string, seen?: string): string => keptByLedger(table, seen) + neverChanged(table);
