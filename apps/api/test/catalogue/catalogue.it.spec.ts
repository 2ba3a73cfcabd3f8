import { cloneDatabase, type ClonedDatabase } from '@regia/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueFaults } from './catalogue-faults.js';

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

/** One fault for each rule, planted in a transaction that is taken back. */
const PLANTED: readonly (readonly [rule: string, sql: string])[] = [
  ['row security is not enabled and forced', 'ALTER TABLE agenda.item NO FORCE ROW LEVEL SECURITY'],
  ['row security is not enabled and forced', 'CREATE TABLE agenda.visit (city_id uuid NOT NULL, id uuid)'],
  ['a command has no policy', 'DROP POLICY item_removed ON agenda.item'],
  ['a policy calls a function for every row', 'CREATE POLICY item_slow ON agenda.item FOR SELECT TO regia_app USING (owner_city = core.city())'],
  ['a table of one city has no index that starts with it', 'CREATE TABLE theme_food_security.loose (id uuid PRIMARY KEY, city_id uuid NOT NULL)'],
  ['an index of a shared list does not end in its audience', 'CREATE INDEX item_bare ON agenda.item (starts_at, id)'],
  ['a view does not run as its reader', 'CREATE VIEW agenda.everything AS SELECT * FROM agenda.item; GRANT SELECT ON agenda.everything TO regia_app'],
  ['a materialized view', 'CREATE MATERIALIZED VIEW agenda.frozen AS SELECT 1 AS one'],
  ['a definer function without a fixed search path', `CREATE FUNCTION core.open() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`],
  ['a definer function where none may be', `CREATE FUNCTION agenda.open() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS 'SELECT 1'`],
  ['a serving role may TRUNCATE', 'GRANT TRUNCATE ON agenda.item TO regia_app'],
  ['a serving role owns something', 'CREATE TABLE agenda.mine (id int); ALTER TABLE agenda.mine OWNER TO regia_app'],
  ['a reference between tables of a city leaves the city out', 'CREATE TABLE theme_food_security.pest (city_id uuid NOT NULL, site uuid CONSTRAINT pest_site_fk REFERENCES theme_food_security.site_once (id))'],
];

describe('the catalogue of the database', () => {
  it('keeps every rule, without exceptions', async () => {
    expect(await catalogueFaults(admin)).toEqual([]);
  });

  it.each(PLANTED)('is not believed when %s', async (rule, sql) => {
    await admin.query('BEGIN');
    try {
      if (sql.includes('site_once')) await admin.query('CREATE TABLE theme_food_security.site_once (city_id uuid NOT NULL, id uuid UNIQUE)');
      await admin.query(sql);
      const faults = await catalogueFaults(admin);
      expect(faults.some((fault) => fault.startsWith(rule))).toBe(true);
    } finally {
      await admin.query('ROLLBACK');
    }
  });
});
