import { keptByOwner } from '@regia/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const isValidToday = 'valid_from <= current_date AND (valid_to IS NULL OR valid_to >= current_date)';

/** People, memberships, roles, sessions, and the one function that says who acts. */
export class CoreIdentityCreateIdentity1795000200000 implements MigrationInterface {
  readonly name = 'CoreIdentityCreateIdentity1795000200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA identity;
      GRANT USAGE ON SCHEMA identity TO regia_app, regia_session, ledger_owner;

      -- A person is the pair (issuer, subject). Never the e-mail address, never the user name.
      CREATE TABLE identity.person (
        id uuid CONSTRAINT person_pk PRIMARY KEY DEFAULT uuidv7(),
        issuer text NOT NULL, subject text NOT NULL, username text NOT NULL, display_name text NOT NULL,
        is_blocked boolean NOT NULL DEFAULT false, last_seen_at timestamptz,
        CONSTRAINT person_once UNIQUE (issuer, subject));

      CREATE TABLE identity.membership (
        person_id uuid NOT NULL CONSTRAINT membership_person_fk REFERENCES identity.person,
        city_id uuid NOT NULL CONSTRAINT membership_city_fk REFERENCES consortium.city,
        role text NOT NULL CONSTRAINT membership_role_known CHECK (role IN ('city-admin', 'city-officer', 'field-officer')),
        source text NOT NULL CONSTRAINT membership_source_known CHECK (source IN ('login', 'grant')),
        valid_from date NOT NULL DEFAULT current_date, valid_to date, granted_by uuid CONSTRAINT membership_granted_by_fk REFERENCES identity.person,
        CONSTRAINT membership_pk PRIMARY KEY (person_id, city_id, role));
      CREATE INDEX membership_city ON identity.membership (city_id, person_id);

      -- A city closes its own door to a person; the consortium closes all of them (person.is_blocked).
      CREATE TABLE identity.city_block (
        city_id uuid NOT NULL CONSTRAINT city_block_city_fk REFERENCES consortium.city,
        person_id uuid NOT NULL CONSTRAINT city_block_person_fk REFERENCES identity.person,
        reason text NOT NULL, blocked_by uuid NOT NULL, at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT city_block_pk PRIMARY KEY (city_id, person_id));

      CREATE TABLE identity.partnership_role (
        person_id uuid NOT NULL CONSTRAINT partnership_role_person_fk REFERENCES identity.person,
        partnership_id uuid NOT NULL CONSTRAINT partnership_role_partnership_fk REFERENCES consortium.partnership,
        city_id uuid CONSTRAINT partnership_role_city_fk REFERENCES consortium.city,
        role text NOT NULL CONSTRAINT partnership_role_known CHECK (role IN ('coordinator', 'treasurer', 'approver', 'contributor', 'reader')),
        valid_from date NOT NULL DEFAULT current_date, valid_to date, granted_by uuid CONSTRAINT partnership_role_granted_by_fk REFERENCES identity.person,
        CONSTRAINT partnership_role_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
        CONSTRAINT partnership_role_pk PRIMARY KEY (person_id, partnership_id, role));
      CREATE INDEX partnership_role_partnership ON identity.partnership_role (partnership_id, city_id);

      CREATE TABLE identity.consortium_role (
        person_id uuid NOT NULL CONSTRAINT consortium_role_person_fk REFERENCES identity.person,
        role text NOT NULL CONSTRAINT consortium_role_known CHECK (role IN ('consortium-admin', 'auditor')),
        CONSTRAINT consortium_role_pk PRIMARY KEY (person_id, role));

      CREATE TABLE identity.preference (
        person_id uuid CONSTRAINT preference_pk PRIMARY KEY CONSTRAINT preference_person_fk REFERENCES identity.person,
        language text, theme text CONSTRAINT preference_theme_known CHECK (theme IN ('light', 'dark', 'system')));

      -- Which login vouches for which city: our table, never the token's word for it.
      CREATE TABLE identity.provider (
        alias text CONSTRAINT provider_pk PRIMARY KEY, claim text NOT NULL CONSTRAINT provider_claim_once UNIQUE,
        city_id uuid NOT NULL CONSTRAINT provider_city_fk REFERENCES consortium.city, domains text[] NOT NULL, label text NOT NULL);
      ${keptByOwner('identity.provider', 'true')}
      CREATE POLICY provider_of_the_door ON identity.provider FOR SELECT TO regia_session USING (true);
      GRANT SELECT ON identity.provider TO regia_session;

      CREATE TABLE identity.session (
        id_hash bytea CONSTRAINT session_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT session_person_fk REFERENCES identity.person,
        city_id uuid CONSTRAINT session_city_fk REFERENCES consortium.city,
        issuer text NOT NULL, sid text, tokens bytea NOT NULL, access_expires_at timestamptz NOT NULL,
        stepped_up_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(), seen_at timestamptz NOT NULL DEFAULT now(),
        idle_until timestamptz NOT NULL, ends_at timestamptz NOT NULL);
      CREATE INDEX session_sid ON identity.session (issuer, sid);
      CREATE INDEX session_person ON identity.session (person_id);
      CREATE TABLE identity.logout_seen (jti text CONSTRAINT logout_seen_pk PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
      -- Their own login: a handler of the application cannot read a session.
      GRANT SELECT, INSERT, UPDATE, DELETE ON identity.session TO regia_session;
      GRANT SELECT, INSERT, DELETE ON identity.logout_seen TO regia_session;
      ALTER TABLE identity.session ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity.session FORCE ROW LEVEL SECURITY;
      CREATE POLICY session_of_the_door ON identity.session FOR ALL TO regia_session, regia_owner USING (true) WITH CHECK (true);
      CREATE FUNCTION identity.session_gone() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_notify('session_gone', encode(OLD.id_hash, 'hex')); RETURN NULL; END $$;
      GRANT EXECUTE ON FUNCTION identity.session_gone() TO regia_session;
      CREATE TRIGGER session_gone AFTER DELETE ON identity.session FOR EACH ROW EXECUTE FUNCTION identity.session_gone();

      -- Rights changed: every process forgets what it remembers of this person.
      CREATE FUNCTION identity.rights_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_notify('rights_changed', coalesce(NEW.person_id, OLD.person_id)::text); RETURN NULL; END $$;
      CREATE TRIGGER membership_changed AFTER INSERT OR UPDATE OR DELETE ON identity.membership FOR EACH ROW EXECUTE FUNCTION identity.rights_changed();
      CREATE TRIGGER city_block_changed AFTER INSERT OR DELETE ON identity.city_block FOR EACH ROW EXECUTE FUNCTION identity.rights_changed();
      CREATE TRIGGER partnership_role_changed AFTER INSERT OR UPDATE OR DELETE ON identity.partnership_role FOR EACH ROW EXECUTE FUNCTION identity.rights_changed();
      CREATE TRIGGER consortium_role_changed AFTER INSERT OR DELETE ON identity.consortium_role FOR EACH ROW EXECUTE FUNCTION identity.rights_changed();

      -- Whom one may see by name: oneself, people of the own city, people with a role in a shared partnership.
      CREATE FUNCTION identity.visible_people() RETURNS uuid[] STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT array_agg(x.id) FROM (
          SELECT core.person() AS id
          UNION SELECT m.person_id FROM identity.membership m WHERE m.city_id = core.city()
          UNION SELECT r.person_id FROM identity.partnership_role r WHERE r.partnership_id = ANY (core.audiences())) x $$;
      GRANT EXECUTE ON FUNCTION identity.visible_people() TO regia_app;

      ${keptByOwner('identity.person', 'id = ANY ((SELECT identity.visible_people())::uuid[])', ['id', 'username', 'display_name', 'is_blocked', 'last_seen_at'])}
      ${keptByOwner('identity.membership', 'city_id = (SELECT core.city()) OR person_id = (SELECT core.person())')}
      ${keptByOwner('identity.city_block', 'city_id = (SELECT core.city())')}
      ${keptByOwner('identity.partnership_role', 'partnership_id = ANY ((SELECT core.audiences())::uuid[]) OR person_id = (SELECT core.person())')}
      ${keptByOwner('identity.consortium_role', 'person_id = (SELECT core.person())')}
      ${keptByOwner('identity.preference', 'person_id = (SELECT core.person())')}
      CREATE POLICY preference_added ON identity.preference FOR INSERT TO regia_app WITH CHECK (person_id = (SELECT core.person()));
      CREATE POLICY preference_changed ON identity.preference FOR UPDATE TO regia_app USING (person_id = (SELECT core.person())) WITH CHECK (person_id = (SELECT core.person()));
      GRANT INSERT, UPDATE ON identity.preference TO regia_app;
      GRANT SELECT ON identity.partnership_role, identity.consortium_role, identity.membership TO ledger_owner;
      CREATE POLICY partnership_role_ledger ON identity.partnership_role FOR SELECT TO ledger_owner USING (true);
      CREATE POLICY consortium_role_ledger ON identity.consortium_role FOR SELECT TO ledger_owner USING (true);
      CREATE POLICY membership_ledger ON identity.membership FOR SELECT TO ledger_owner USING (true);
      GRANT SELECT (id, is_blocked) ON identity.person TO ledger_owner;
      CREATE POLICY person_ledger ON identity.person FOR SELECT TO ledger_owner USING (true);

      -- Opens a transaction for a person. Reads membership each time, so who is blocked or has left is refused at once.
      CREATE FUNCTION core.enter(who uuid, place uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE is_staff boolean; is_consortium boolean; seen uuid[];
      BEGIN
        is_staff := place IS NOT NULL AND EXISTS (SELECT FROM identity.membership m JOIN consortium.city c ON c.id = m.city_id
          WHERE m.person_id = who AND m.city_id = place AND m.${isValidToday.replace('(valid_to', '(m.valid_to').replace('OR valid_to', 'OR m.valid_to')}
            AND (c.left_on IS NULL OR c.left_on > current_date));
        is_consortium := EXISTS (SELECT FROM identity.consortium_role r WHERE r.person_id = who);
        IF EXISTS (SELECT FROM identity.person p WHERE p.id = who AND p.is_blocked)
          OR NOT EXISTS (SELECT FROM identity.person p WHERE p.id = who)
          OR (place IS NOT NULL AND (NOT is_staff OR EXISTS (SELECT FROM identity.city_block b WHERE b.city_id = place AND b.person_id = who)))
          OR (place IS NULL AND NOT is_consortium AND NOT EXISTS (SELECT FROM identity.partnership_role r WHERE r.person_id = who AND r.city_id IS NULL AND ${isValidToday}))
        THEN RAISE EXCEPTION 'no membership' USING ERRCODE = 'RG401'; END IF;
        -- own partnerships; staff of a city also see those the city takes part in, so "the owner sees its own rows" needs no second condition
        SELECT array_agg(x.id) INTO seen FROM (
          SELECT r.partnership_id AS id FROM identity.partnership_role r WHERE r.person_id = who AND r.city_id IS NOT DISTINCT FROM place AND ${isValidToday}
          UNION SELECT c.partnership_id FROM consortium.partnership_city c WHERE c.city_id = place AND is_staff AND ${isValidToday}
          UNION SELECT p.id FROM consortium.partnership p WHERE place IS NULL AND is_consortium
          UNION SELECT place WHERE place IS NOT NULL
          UNION SELECT core.consortium_audience() WHERE is_staff OR is_consortium
          UNION SELECT core.public_audience()) x;
        PERFORM set_config('app.person', who::text, true), set_config('app.city', coalesce(place::text, ''), true), set_config('app.audiences', seen::text, true);
      END $$;
      GRANT EXECUTE ON FUNCTION core.enter(uuid, uuid), core.enter_visitor() TO regia_app;

      -- What a person may do when acting for a city: role names, from our tables only. NULL when they may not enter.
      CREATE FUNCTION identity.rights(who uuid, place uuid) RETURNS text[] STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT CASE WHEN p.is_blocked OR EXISTS (SELECT FROM identity.city_block b WHERE b.person_id = who AND b.city_id = place) THEN NULL ELSE ARRAY(
          SELECT m.role FROM identity.membership m WHERE m.person_id = who AND m.city_id = place AND ${isValidToday}
          UNION SELECT 'partnership-' || r.role FROM identity.partnership_role r WHERE r.person_id = who AND r.city_id IS NOT DISTINCT FROM place AND ${isValidToday}
          UNION SELECT r.role FROM identity.consortium_role r WHERE r.person_id = who ORDER BY 1) END
        FROM identity.person p WHERE p.id = who $$;
      GRANT EXECUTE ON FUNCTION identity.rights(uuid, uuid) TO regia_session;

      -- The cities a person may act for, in the order of their keys.
      CREATE FUNCTION identity.cities_of(who uuid) RETURNS uuid[] STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT ARRAY(SELECT DISTINCT c.id FROM identity.membership m JOIN consortium.city c ON c.id = m.city_id
          WHERE m.person_id = who AND m.valid_from <= current_date AND (m.valid_to IS NULL OR m.valid_to >= current_date) AND (c.left_on IS NULL OR c.left_on > current_date)
            AND NOT EXISTS (SELECT FROM identity.city_block b WHERE b.city_id = c.id AND b.person_id = who)) $$;
      GRANT EXECUTE ON FUNCTION identity.cities_of(uuid) TO regia_session, regia_app;

      -- A verified sign-in: finds or makes the person, and brings the roles that come from the city's login up to date.
      CREATE FUNCTION identity.sign_in(the_issuer text, the_subject text, the_username text, the_name text, city_claim text, city_roles text[], consortium_roles text[])
      RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE who uuid; place uuid;
      BEGIN
        INSERT INTO identity.person AS p (issuer, subject, username, display_name, last_seen_at) VALUES (the_issuer, the_subject, the_username, the_name, now())
          ON CONFLICT (issuer, subject) DO UPDATE SET username = excluded.username, display_name = excluded.display_name, last_seen_at = now() RETURNING p.id INTO who;
        SELECT p.city_id INTO place FROM identity.provider p WHERE p.claim = city_claim;
        DELETE FROM identity.membership m WHERE m.person_id = who AND m.source = 'login' AND (m.city_id IS DISTINCT FROM place OR NOT m.role = ANY (city_roles));
        IF place IS NOT NULL THEN
          INSERT INTO identity.membership (person_id, city_id, role, source) SELECT who, place, r, 'login' FROM unnest(city_roles) r WHERE r IN ('city-admin', 'city-officer') ON CONFLICT DO NOTHING;
        END IF;
        DELETE FROM identity.consortium_role r WHERE r.person_id = who AND NOT r.role = ANY (consortium_roles);
        INSERT INTO identity.consortium_role (person_id, role) SELECT who, r FROM unnest(consortium_roles) r WHERE r IN ('consortium-admin', 'auditor') ON CONFLICT DO NOTHING;
        RETURN who;
      END $$;
      GRANT EXECUTE ON FUNCTION identity.sign_in(text, text, text, text, text, text[], text[]) TO regia_session;

      -- An administrator of the acting city, by our tables.
      CREATE FUNCTION identity.is_city_admin() RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT EXISTS (SELECT FROM identity.membership m WHERE m.person_id = core.person() AND m.city_id = core.city() AND m.role = 'city-admin' AND ${isValidToday}) $$;
      GRANT EXECUTE ON FUNCTION identity.is_city_admin() TO regia_app;

      -- Grants, ends and blocks: only by an administrator of the acting city, only for people of that city. Answers a word.
      CREATE FUNCTION identity.grant_partnership_role(whom uuid, partnership uuid, the_role text, until date) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF NOT identity.is_city_admin() THEN RETURN 'not-allowed'; END IF;
        IF NOT EXISTS (SELECT FROM identity.membership m WHERE m.person_id = whom AND m.city_id = core.city()) THEN RETURN 'unknown-person'; END IF;
        IF NOT EXISTS (SELECT FROM consortium.partnership_city c WHERE c.partnership_id = partnership AND c.city_id = core.city() AND ${isValidToday}) THEN RETURN 'unknown-partnership'; END IF;
        IF the_role NOT IN ('coordinator', 'treasurer', 'approver', 'contributor', 'reader') THEN RETURN 'unknown-role'; END IF;
        IF until < current_date THEN RETURN 'ends-before-start'; END IF;
        INSERT INTO identity.partnership_role AS r (person_id, partnership_id, city_id, role, valid_to, granted_by) VALUES (whom, partnership, core.city(), the_role, until, core.person())
          ON CONFLICT (person_id, partnership_id, role) DO UPDATE SET valid_to = excluded.valid_to, granted_by = excluded.granted_by, city_id = excluded.city_id,
            valid_from = CASE WHEN r.valid_to < current_date THEN current_date ELSE r.valid_from END;
        RETURN 'done';
      END $$;
      CREATE FUNCTION identity.revoke_partnership_role(whom uuid, partnership uuid, the_role text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF NOT identity.is_city_admin() THEN RETURN 'not-allowed'; END IF;
        DELETE FROM identity.partnership_role r WHERE r.person_id = whom AND r.partnership_id = partnership AND r.role = the_role AND r.city_id = core.city();
        RETURN CASE WHEN FOUND THEN 'done' ELSE 'not-found' END;
      END $$;
      CREATE FUNCTION identity.block_person(whom uuid, why text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF NOT identity.is_city_admin() THEN RETURN 'not-allowed'; END IF;
        IF whom = core.person() THEN RETURN 'cannot-block-yourself'; END IF;
        IF NOT EXISTS (SELECT FROM identity.membership m WHERE m.person_id = whom AND m.city_id = core.city()) THEN RETURN 'unknown-person'; END IF;
        IF trim(why) = '' THEN RETURN 'reason-required'; END IF;
        INSERT INTO identity.city_block (city_id, person_id, reason, blocked_by) VALUES (core.city(), whom, why, core.person()) ON CONFLICT DO NOTHING;
        RETURN 'done';
      END $$;
      CREATE FUNCTION identity.unblock_person(whom uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF NOT identity.is_city_admin() THEN RETURN 'not-allowed'; END IF;
        DELETE FROM identity.city_block b WHERE b.city_id = core.city() AND b.person_id = whom;
        RETURN CASE WHEN FOUND THEN 'done' ELSE 'not-found' END;
      END $$;
      GRANT EXECUTE ON FUNCTION identity.grant_partnership_role(uuid, uuid, text, date), identity.revoke_partnership_role(uuid, uuid, text),
        identity.block_person(uuid, text), identity.unblock_person(uuid) TO regia_app;`);
  }

  async down(): Promise<void> {}
}
