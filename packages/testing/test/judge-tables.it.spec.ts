import { definePlugin } from '@regia/plugin-api';
import { defineServerPlugin, type ServerPlugin } from '@regia/server-kit';
import { cloneDatabase, judgeTables, type ClonedDatabase } from '@regia/testing';
import pg from 'pg';
import type { MigrationInterface } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

class NeverRan1795100000000 implements MigrationInterface {
  readonly name = 'NeverRan1795100000000';
  async up(): Promise<void> {}
  async down(): Promise<void> {}
}

const text = { original: 'en', texts: { en: 'Food' } };
/** Stands in the schema that the installed theme made, so that the roles are real. */
const manifest = definePlugin({
  key: 'theme-food-security',
  contract: '^1.0',
  graphqlPrefix: 'foodSecurity',
  name: text,
  description: text,
  locales: ['en'],
  permissions: {},
});
const plugin: ServerPlugin = defineServerPlugin(manifest, {
  providers: [],
  entities: [],
  migrations: [NeverRan1795100000000],
  indicators: {},
  agendaItems: {},
});
const OWNER = 'regia_plugin_theme_food_security_owner';

let database: ClonedDatabase;
let admin: pg.Client;
beforeAll(async () => {
  database = await cloneDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
});

/** What the judge says about a schema with `sql` done to it; nothing of it stays. */
async function judged(sql: string): Promise<string[]> {
  await admin.query('BEGIN');
  try {
    await admin.query(`SET LOCAL ROLE ${OWNER}`);
    await admin.query(sql);
    await admin.query('RESET ROLE');
    return (await judgeTables(admin, plugin)).filter((fault) => !fault.endsWith('did not run'));
  } finally {
    await admin.query('ROLLBACK');
  }
}

describe('the judge of a plugin’s tables', () => {
  it('notices a migration that did not run', async () => {
    expect(await judgeTables(admin, plugin)).toEqual(['theme_food_security: NeverRan1795100000000 did not run']);
  });

  it.each([
    [
      'a table of a city without row security',
      'CREATE TABLE theme_food_security.bare (city_id uuid)',
      [
        'bare carries a city and has no forced row security',
        'bare has not one policy for each of the four commands, for the serving role alone',
      ],
    ],
    [
      'row security that its owner passes by',
      'ALTER TABLE theme_food_security.site NO FORCE ROW LEVEL SECURITY',
      ['site carries a city and has no forced row security'],
    ],
    [
      'a missing policy',
      'DROP POLICY site_removed ON theme_food_security.site',
      ['site has not one policy for each of the four commands, for the serving role alone'],
    ],
    [
      'a second way in',
      'CREATE POLICY everything ON theme_food_security.site USING (true)',
      ['site has not one policy for each of the four commands, for the serving role alone'],
    ],
    ['a table open to everybody', 'GRANT SELECT ON theme_food_security.site TO PUBLIC', ['site is open to everybody']],
    [
      'code that others would run',
      'CREATE FUNCTION theme_food_security.f() RETURNS int LANGUAGE sql RETURN 1',
      ['f is code that would run with the rights of whoever writes'],
    ],
  ])('notices %s', async (_what, sql, faults) => {
    expect(await judged(sql)).toEqual(faults.map((fault) => `theme_food_security: ${fault}`));
  });
});
