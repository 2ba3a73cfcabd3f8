import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The context of a transaction, the audiences of a shared row, folding for search, and the outbox. */
export class DatabaseCreateFoundation1795000000000 implements MigrationInterface {
  readonly name = 'DatabaseCreateFoundation1795000000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA IF NOT EXISTS core;
      GRANT USAGE ON SCHEMA core TO regia_app, regia_session, ledger_owner;

      -- Who acts, for which city, and which audiences they belong to. Nothing set: no city, no audiences, so no rows.
      CREATE FUNCTION core.person() RETURNS uuid STABLE PARALLEL SAFE LANGUAGE sql RETURN nullif(current_setting('app.person', true), '')::uuid;
      CREATE FUNCTION core.city() RETURNS uuid STABLE PARALLEL SAFE LANGUAGE sql RETURN nullif(current_setting('app.city', true), '')::uuid;
      CREATE FUNCTION core.audiences() RETURNS uuid[] STABLE PARALLEL SAFE LANGUAGE sql RETURN coalesce(nullif(current_setting('app.audiences', true), ''), '{}')::uuid[];
      CREATE FUNCTION core.consortium_audience() RETURNS uuid IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN '00000000-0000-4000-8000-00000000a001'::uuid;
      CREATE FUNCTION core.public_audience() RETURNS uuid IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN '00000000-0000-4000-8000-00000000a002'::uuid;

      -- Sets all three, so that nothing is left over from before.
      CREATE FUNCTION core.enter_visitor() RETURNS void LANGUAGE sql AS $$
        SELECT set_config('app.person', '', true), set_config('app.city', '', true), set_config('app.audiences', '{' || core.public_audience() || '}', true); $$;

      -- The form in which words are compared. Same result as fold() of the kernel; depends on no collation of the server.
      CREATE FUNCTION core.fold(words text) RETURNS text IMMUTABLE PARALLEL SAFE STRICT LANGUAGE sql RETURN normalize(
        translate(lower(translate(regexp_replace(normalize(words, NFD),
          '[\\u0300-\\u036F\\u0483-\\u0489\\u0591-\\u05BD\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]', '', 'g'),
          'ıİI', 'iii') COLLATE pg_c_utf8), 'ς', 'σ'), NFC);

      -- Every text of a LocalizedText, folded, for search.
      CREATE FUNCTION core.fold_texts(texts jsonb) RETURNS text IMMUTABLE PARALLEL SAFE STRICT LANGUAGE sql RETURN
        core.fold(coalesce(jsonb_path_query_array(texts, '$.texts.*') #>> '{}', ''));

      CREATE TABLE core.outbox (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT outbox_pk PRIMARY KEY,
        type text NOT NULL, payload jsonb NOT NULL, at timestamptz NOT NULL DEFAULT now());
      GRANT INSERT ON core.outbox TO regia_app;
      CREATE FUNCTION core.outbox_notify() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_notify('outbox', json_build_object('id', NEW.id, 'type', NEW.type, 'payload', NEW.payload)::text); RETURN NULL; END $$;
      CREATE TRIGGER outbox_notify AFTER INSERT ON core.outbox FOR EACH ROW EXECUTE FUNCTION core.outbox_notify();

      -- What was never granted to everybody stays so.
      ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;`);
  }

  async down(): Promise<void> {}
}
