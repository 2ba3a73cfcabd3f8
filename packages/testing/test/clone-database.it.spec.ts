import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../src/postgres/clone-database.js';

const isMigrated = existsSync(path.resolve(import.meta.dirname, '../../../apps/api/src/plugins.generated.ts'));

describe('a database per test file', () => {
  let first: ClonedDatabase;
  let second: ClonedDatabase;

  beforeAll(async () => {
    [first, second] = await Promise.all([cloneDatabase(), cloneDatabase()]);
  });
  afterAll(() => Promise.all([first.drop(), second.drop()]));

  async function query(url: string, sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('keeps what one file writes out of the sight of another', async () => {
    await query(first.adminUrl, 'CREATE TABLE public.seen AS SELECT 1 AS n');

    expect(await query(second.adminUrl, "SELECT to_regclass('public.seen') AS found")).toEqual([{ found: null }]);
  });

  it.runIf(isMigrated)('lets the serving role in, and it owns nothing', async () => {
    const owned = await query(first.appUrl, 'SELECT relname FROM pg_class WHERE relowner = current_user::regrole');

    expect(owned).toEqual([]);
  });

  it('is gone after it was dropped', async () => {
    const third = await cloneDatabase();
    await third.drop();

    await expect(query(third.adminUrl, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });
});
