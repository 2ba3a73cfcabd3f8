import pg from 'pg';
import { rowsOf, type Actor, type Books } from './books.js';
import type { Desks } from './run-sequence.js';

/** One connection per person, acting for themselves from the first query to the last. */
export async function openDesks(books: Books): Promise<Desks & { close(): Promise<void> }> {
  const clients: pg.Client[] = [];
  const connect = async (who: Actor) => {
    const client = new pg.Client({ connectionString: books.database.adminUrl });
    clients.push(client);
    await client.connect();
    await client.query("SELECT set_config('app.person', $1, false), set_config('app.city', $2, false)", [who.person, who.city]);
    return rowsOf(client);
  };
  const signers = [];
  for (const who of [books.approvers.milan, books.approvers.dakar, books.approvers.secondOfMilan])
    signers.push({ rows: await connect(who), who });
  return {
    admin: books.admin,
    treasurer: await connect(books.treasurer),
    signers,
    tables: await readTables(books.admin),
    close: async () => {
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}

async function readTables(admin: pg.Client): Promise<Desks['tables']> {
  const accountKinds = await admin.query<{ name: string; side: number; rung: number; has_floor: boolean }>(
    'SELECT name, side, rung, floor IS NOT NULL AS has_floor FROM ledger.account_kind',
  );
  const kinds = await admin.query<{ name: string; keeps: string; settled_by_bank: boolean }>(
    'SELECT name, keeps, settled_by_bank FROM ledger.kind',
  );
  const steps = await admin.query<{ step: string }>("SELECT kind || ' ' || account_kind || ' ' || sign AS step FROM ledger.step");
  return {
    accountKinds: new Map(
      accountKinds.rows.map(({ name, side, rung, has_floor }) => [name, { side: BigInt(side), rung, hasFloor: has_floor }]),
    ),
    kinds: new Map(kinds.rows.map(({ name, keeps, settled_by_bank }) => [name, { keeps, settledByBank: settled_by_bank }])),
    steps: new Set(steps.rows.map(({ step }) => step)),
  };
}
