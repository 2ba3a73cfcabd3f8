import type pg from 'pg';

/** A fault of the ledger: what is changed in its functions and tables, as their owner could. */
export interface PlantedFault {
  /** Function, what stands there, what stands there instead. */
  readonly change?: readonly (readonly [name: string, from: string, to: string])[];
  readonly sql?: string;
}

/** Changes the functions of one database; throws where there is nothing to change. */
export async function plantFault(admin: pg.Client, { change = [], sql }: PlantedFault): Promise<void> {
  for (const [name, from, to] of change) {
    const { rows } = await admin.query<{ text: string }>(
      "SELECT pg_get_functiondef(p.oid) AS text FROM pg_proc p WHERE p.pronamespace = 'ledger'::regnamespace AND p.proname = $1",
      [name],
    );
    const changed = rows[0]!.text.replace(from, () => to);
    if (changed === rows[0]!.text) throw new Error(`nothing to change in ${name}: ${from}`);
    await admin.query(changed);
  }
  if (sql) await admin.query(sql);
}
