import { keptByOwner } from '@regia/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cities, their zones, partnerships with members and periods, and which plugins are on for which city. */
export class CoreConsortiumCreateConsortium1795000100000 implements MigrationInterface {
  readonly name = 'CoreConsortiumCreateConsortium1795000100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA consortium;
      GRANT USAGE ON SCHEMA consortium TO regia_app, regia_session, ledger_owner;

      -- A city is a public fact: no policy, and nobody but the owner writes.
      CREATE TABLE consortium.city (
        id uuid CONSTRAINT city_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT city_key_once UNIQUE CONSTRAINT city_key_is_slug CHECK (key ~ '^[a-z][a-z0-9-]*$'),
        name jsonb NOT NULL,
        country char(2) NOT NULL, latitude double precision NOT NULL, longitude double precision NOT NULL,
        time_zone text NOT NULL, currency char(3) NOT NULL, languages text[] NOT NULL, plate char(3) NOT NULL,
        fiscal_year_start char(5) NOT NULL, org_ids text[] NOT NULL, population integer, population_year integer,
        member_since date NOT NULL, left_on date,
        folded text GENERATED ALWAYS AS (core.fold_texts(name)) STORED);
      GRANT SELECT ON consortium.city TO regia_app, regia_session, ledger_owner;

      CREATE TABLE consortium.city_zone (
        city_id uuid NOT NULL CONSTRAINT city_zone_city_fk REFERENCES consortium.city,
        code text NOT NULL, name text NOT NULL, area text,
        CONSTRAINT city_zone_pk PRIMARY KEY (city_id, code));
      ${keptByOwner('consortium.city_zone', 'true')}

      CREATE TABLE consortium.partnership (
        id uuid CONSTRAINT partnership_pk PRIMARY KEY,
        key text NOT NULL CONSTRAINT partnership_key_once UNIQUE,
        name jsonb NOT NULL, kind text NOT NULL CONSTRAINT partnership_kind_known CHECK (kind IN ('bilateral', 'triangular', 'south-south', 'network')),
        since date NOT NULL);
      ${keptByOwner('consortium.partnership', 'id = ANY ((SELECT core.audiences())::uuid[])')}

      CREATE TABLE consortium.partnership_city (
        partnership_id uuid NOT NULL CONSTRAINT partnership_city_partnership_fk REFERENCES consortium.partnership,
        city_id uuid NOT NULL CONSTRAINT partnership_city_city_fk REFERENCES consortium.city,
        valid_from date NOT NULL, valid_to date,
        CONSTRAINT partnership_city_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
        CONSTRAINT partnership_city_pk PRIMARY KEY (city_id, partnership_id));
      CREATE INDEX partnership_city_partnership ON consortium.partnership_city (partnership_id);
      ${keptByOwner('consortium.partnership_city', 'partnership_id = ANY ((SELECT core.audiences())::uuid[])')}
      GRANT SELECT ON consortium.partnership, consortium.partnership_city TO ledger_owner;
      CREATE POLICY partnership_ledger ON consortium.partnership FOR SELECT TO ledger_owner USING (true);
      CREATE POLICY partnership_city_ledger ON consortium.partnership_city FOR SELECT TO ledger_owner USING (true);

      -- Installed is not enabled: no row means off.
      CREATE TABLE consortium.plugin_switch (
        city_id uuid NOT NULL CONSTRAINT plugin_switch_city_fk REFERENCES consortium.city,
        plugin text NOT NULL, is_on boolean NOT NULL, version integer NOT NULL DEFAULT 1,
        changed_at timestamptz NOT NULL DEFAULT now(), changed_by uuid,
        CONSTRAINT plugin_switch_pk PRIMARY KEY (city_id, plugin));
      ${keptByOwner('consortium.plugin_switch', 'city_id = (SELECT core.city())')}
      CREATE POLICY plugin_switch_added ON consortium.plugin_switch FOR INSERT TO regia_app WITH CHECK (city_id = (SELECT core.city()));
      CREATE POLICY plugin_switch_changed ON consortium.plugin_switch FOR UPDATE TO regia_app USING (city_id = (SELECT core.city())) WITH CHECK (city_id = (SELECT core.city()));
      GRANT INSERT, UPDATE ON consortium.plugin_switch TO regia_app;`);
  }

  async down(): Promise<void> {}
}
