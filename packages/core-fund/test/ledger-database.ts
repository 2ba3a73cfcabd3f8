import { migrate, DatabaseCreateFoundation1795000000000 } from '@regia/database';
import { CoreConsortiumCreateConsortium1795000100000 } from '@regia/core-consortium';
import { CoreIdentityCreateIdentity1795000200000 } from '@regia/core-identity';
import { cloneDatabase, type ClonedDatabase } from '@regia/testing';
import pg from 'pg';
import { coreFundMigrations } from '../src/ledger/core-fund-migrations.js';

/** A database of its own with the ledger in it: a copy of the platform's, or the core alone where the platform does not migrate yet. */
export async function ledgerDatabase(): Promise<ClonedDatabase> {
  const database = await cloneDatabase();
  if (!(await hasLedger(database.adminUrl))) await migrateLedger(database);
  return database;
}

/** Brings an empty database to the present: the core that the ledger rests on, and the ledger. */
export async function migrateLedger({ adminUrl, secret }: Pick<ClonedDatabase, 'adminUrl' | 'secret'>): Promise<void> {
  const core = [
    DatabaseCreateFoundation1795000000000,
    CoreConsortiumCreateConsortium1795000100000,
    CoreIdentityCreateIdentity1795000200000,
    ...coreFundMigrations,
  ];
  await migrate({ adminUrl, secret, core, plugins: [] });
}

async function hasLedger(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ has: boolean }>("SELECT to_regclass('ledger.fund') IS NOT NULL AS has");
    return rows[0]!.has;
  } finally {
    await client.end();
  }
}
