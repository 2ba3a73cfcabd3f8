import type { MigrationInterface, QueryRunner } from 'typeorm';

const isValidToday = 'valid_from <= current_date AND (valid_to IS NULL OR valid_to >= current_date)';

/** What the door needs to know before anybody is inside: who a token is, whether they may come in, what is on for their city. */
export class CoreIdentityOpenTheDoor1795000200001 implements MigrationInterface {
  readonly name = 'CoreIdentityOpenTheDoor1795000200001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A session of an impersonated person reads only.
      ALTER TABLE identity.session ADD COLUMN is_read_only boolean NOT NULL DEFAULT false;

      -- A step-up token carried as Bearer is good for one signature.
      CREATE TABLE identity.step_up_used (jti text CONSTRAINT step_up_used_pk PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
      GRANT SELECT, INSERT, DELETE ON identity.step_up_used TO regia_session;

      CREATE FUNCTION identity.person_of(the_issuer text, the_subject text) RETURNS uuid STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT p.id FROM identity.person p WHERE p.issuer = the_issuer AND p.subject = the_subject $$;

      CREATE FUNCTION identity.profile(who uuid, OUT name text, OUT username text, OUT language text, OUT is_blocked boolean)
      STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT p.display_name, p.username, f.language, p.is_blocked FROM identity.person p LEFT JOIN identity.preference f ON f.person_id = p.id WHERE p.id = who $$;

      -- May they come in at all? A word for the sign-in page.
      CREATE FUNCTION identity.admission(who uuid) RETURNS text STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT CASE
          WHEN p.is_blocked THEN 'blocked'
          WHEN cardinality(identity.cities_of(who)) > 0
            OR EXISTS (SELECT FROM identity.consortium_role r WHERE r.person_id = who)
            OR EXISTS (SELECT FROM identity.partnership_role r WHERE r.person_id = who AND r.city_id IS NULL AND ${isValidToday}) THEN 'welcome'
          WHEN EXISTS (SELECT FROM identity.membership m JOIN identity.city_block b ON b.person_id = m.person_id AND b.city_id = m.city_id WHERE m.person_id = who) THEN 'blocked'
          ELSE 'not-a-member' END
        FROM identity.person p WHERE p.id = who $$;

      CREATE FUNCTION identity.plugins_on(place uuid) RETURNS text[] STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT ARRAY(SELECT s.plugin FROM consortium.plugin_switch s WHERE s.city_id = place AND s.is_on ORDER BY 1) $$;

      GRANT EXECUTE ON FUNCTION identity.person_of(text, text), identity.profile(uuid), identity.admission(uuid), identity.plugins_on(uuid) TO regia_session;

      -- What a process remembers of a person is forgotten at once.
      CREATE FUNCTION identity.person_blocked() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_notify('rights_changed', NEW.id::text); RETURN NULL; END $$;
      CREATE TRIGGER person_blocked AFTER UPDATE OF is_blocked ON identity.person FOR EACH ROW WHEN (OLD.is_blocked <> NEW.is_blocked) EXECUTE FUNCTION identity.person_blocked();`);
  }

  async down(): Promise<void> {}
}
