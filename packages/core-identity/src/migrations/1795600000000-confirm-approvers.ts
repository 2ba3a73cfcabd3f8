import { keptByOwner } from '@regia/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const isValidToday = 'valid_from <= current_date AND (valid_to IS NULL OR valid_to >= current_date)';

/**
 * An approver signs for money, so two people give that part: one gives it, another confirms it, after the person has shown a second
 * factor once. Until then it waits in a table of its own, which nothing that asks for rights ever reads. Approvers from before
 * this rule stay as they are.
 */
export class CoreIdentityConfirmApprovers1795600000000 implements MigrationInterface {
  readonly name = 'CoreIdentityConfirmApprovers1795600000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE identity.person ADD COLUMN second_factor_at timestamptz;
      ALTER TABLE identity.partnership_role
        ADD COLUMN confirmed_by uuid CONSTRAINT partnership_role_confirmed_by_fk REFERENCES identity.person,
        ADD CONSTRAINT partnership_role_two_people CHECK (confirmed_by <> granted_by AND confirmed_by <> person_id);

      CREATE TABLE identity.waiting_approver (
        id uuid CONSTRAINT waiting_approver_pk PRIMARY KEY DEFAULT uuidv7(),
        person_id uuid NOT NULL CONSTRAINT waiting_approver_person_fk REFERENCES identity.person,
        partnership_id uuid NOT NULL CONSTRAINT waiting_approver_partnership_fk REFERENCES consortium.partnership,
        city_id uuid NOT NULL CONSTRAINT waiting_approver_city_fk REFERENCES consortium.city,
        valid_to date,
        granted_by uuid NOT NULL CONSTRAINT waiting_approver_granted_by_fk REFERENCES identity.person,
        granted_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT waiting_approver_once UNIQUE (person_id, partnership_id));
      CREATE INDEX waiting_approver_city ON identity.waiting_approver (city_id);
      CREATE INDEX waiting_approver_partnership ON identity.waiting_approver (partnership_id);
      ${keptByOwner('identity.waiting_approver', 'city_id = (SELECT core.city()) OR person_id = (SELECT core.person())')}

      -- Whoever is given the part from now on counts only once another person has confirmed it, by whatever way the row is made.
      CREATE FUNCTION identity.approver_needs_two() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.confirmed_by IS NULL THEN RAISE EXCEPTION 'an approver is confirmed by a second person' USING ERRCODE = 'check_violation'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER approver_needs_two BEFORE INSERT ON identity.partnership_role FOR EACH ROW
        WHEN (NEW.role = 'approver' AND NEW.granted_by IS NOT NULL) EXECUTE FUNCTION identity.approver_needs_two();

      CREATE FUNCTION identity.second_factor_shown(who uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        UPDATE identity.person SET second_factor_at = now() WHERE id = who AND second_factor_at IS NULL $$;
      GRANT EXECUTE ON FUNCTION identity.second_factor_shown(uuid) TO regia_session;

      -- Coordinates that partnership, for the acting city, today.
      CREATE FUNCTION identity.coordinates(partnership uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT EXISTS (SELECT FROM identity.partnership_role r WHERE r.person_id = core.person() AND r.partnership_id = partnership AND r.role = 'coordinator'
          AND r.city_id IS NOT DISTINCT FROM core.city() AND ${isValidToday}) $$;
      GRANT EXECUTE ON FUNCTION identity.coordinates(uuid) TO regia_app;

      -- Parts that wait: of the acting city, of partnerships one coordinates, and one's own. Names are told to whoever has to decide.
      CREATE FUNCTION identity.waiting_approvers() RETURNS TABLE (id uuid, person_id uuid, person_name text, person_username text, partnership_id uuid, city_id uuid, valid_to text,
        granted_at timestamptz, granted_by uuid, granter_name text, granter_username text, has_second_factor boolean, may_confirm boolean, may_withdraw boolean)
      STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT w.id, p.id, p.display_name, p.username, w.partnership_id, w.city_id, w.valid_to::text, w.granted_at, g.id, g.display_name, g.username, p.second_factor_at IS NOT NULL,
          d.decides AND core.person() <> w.granted_by AND core.person() <> w.person_id, d.decides
        FROM identity.waiting_approver w JOIN identity.person p ON p.id = w.person_id JOIN identity.person g ON g.id = w.granted_by,
          LATERAL (SELECT (w.city_id = core.city() AND identity.is_city_admin()) OR identity.coordinates(w.partnership_id) AS decides) d
        WHERE (w.city_id = core.city() OR w.person_id = core.person() OR d.decides) AND (w.valid_to IS NULL OR w.valid_to >= current_date)
        ORDER BY w.granted_at, w.id LIMIT 100 $$;
      GRANT EXECUTE ON FUNCTION identity.waiting_approvers() TO regia_app;

      CREATE FUNCTION identity.confirm_approver(waiting uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE w identity.waiting_approver;
      BEGIN
        SELECT * INTO w FROM identity.waiting_approver x WHERE x.id = waiting AND (x.valid_to IS NULL OR x.valid_to >= current_date) FOR UPDATE;
        IF w.id IS NULL OR NOT EXISTS (SELECT FROM identity.waiting_approvers() a WHERE a.id = waiting) THEN RETURN 'not-found'; END IF;
        IF NOT ((w.city_id = core.city() AND identity.is_city_admin()) OR identity.coordinates(w.partnership_id)) THEN RETURN 'not-allowed'; END IF;
        IF core.person() IN (w.granted_by, w.person_id) THEN RETURN 'second-person-required'; END IF;
        IF NOT EXISTS (SELECT FROM identity.person p WHERE p.id = w.person_id AND p.second_factor_at IS NOT NULL) THEN RETURN 'second-factor-not-shown'; END IF;
        IF NOT EXISTS (SELECT FROM identity.membership m WHERE m.person_id = w.person_id AND m.city_id = w.city_id AND ${isValidToday}) THEN RETURN 'unknown-person'; END IF;
        INSERT INTO identity.partnership_role AS r (person_id, partnership_id, city_id, role, valid_to, granted_by, confirmed_by)
          VALUES (w.person_id, w.partnership_id, w.city_id, 'approver', w.valid_to, w.granted_by, core.person())
          ON CONFLICT (person_id, partnership_id, role) DO UPDATE SET city_id = excluded.city_id, valid_from = current_date, valid_to = excluded.valid_to,
            granted_by = excluded.granted_by, confirmed_by = excluded.confirmed_by;
        DELETE FROM identity.waiting_approver x WHERE x.id = waiting;
        RETURN 'done';
      END $$;

      CREATE FUNCTION identity.withdraw_approver(waiting uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE decides boolean;
      BEGIN
        SELECT a.may_withdraw INTO decides FROM identity.waiting_approvers() a WHERE a.id = waiting;
        IF decides IS NULL THEN RETURN 'not-found'; END IF;
        IF NOT decides THEN RETURN 'not-allowed'; END IF;
        DELETE FROM identity.waiting_approver x WHERE x.id = waiting;
        RETURN CASE WHEN FOUND THEN 'done' ELSE 'not-found' END;
      END $$;
      GRANT EXECUTE ON FUNCTION identity.confirm_approver(uuid), identity.withdraw_approver(uuid) TO regia_app;

      CREATE OR REPLACE FUNCTION identity.grant_partnership_role(whom uuid, partnership uuid, the_role text, until date) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF NOT identity.is_city_admin() THEN RETURN 'not-allowed'; END IF;
        IF NOT EXISTS (SELECT FROM identity.membership m WHERE m.person_id = whom AND m.city_id = core.city()) THEN RETURN 'unknown-person'; END IF;
        IF NOT EXISTS (SELECT FROM consortium.partnership_city c WHERE c.partnership_id = partnership AND c.city_id = core.city() AND ${isValidToday}) THEN RETURN 'unknown-partnership'; END IF;
        IF the_role NOT IN ('coordinator', 'treasurer', 'approver', 'contributor', 'reader') THEN RETURN 'unknown-role'; END IF;
        IF until < current_date THEN RETURN 'ends-before-start'; END IF;
        IF the_role = 'approver' THEN
          -- whoever is an approver already stays one; only until when changes
          UPDATE identity.partnership_role r SET valid_to = until
            WHERE r.person_id = whom AND r.partnership_id = partnership AND r.role = 'approver' AND r.city_id = core.city() AND ${isValidToday};
          IF NOT FOUND THEN
            INSERT INTO identity.waiting_approver AS w (person_id, partnership_id, city_id, valid_to, granted_by) VALUES (whom, partnership, core.city(), until, core.person())
              ON CONFLICT (person_id, partnership_id) DO UPDATE SET city_id = excluded.city_id, valid_to = excluded.valid_to, granted_by = excluded.granted_by, granted_at = now();
          END IF;
          RETURN 'done';
        END IF;
        INSERT INTO identity.partnership_role AS r (person_id, partnership_id, city_id, role, valid_to, granted_by) VALUES (whom, partnership, core.city(), the_role, until, core.person())
          ON CONFLICT (person_id, partnership_id, role) DO UPDATE SET valid_to = excluded.valid_to, granted_by = excluded.granted_by, city_id = excluded.city_id,
            valid_from = CASE WHEN r.valid_to < current_date THEN current_date ELSE r.valid_from END;
        RETURN 'done';
      END $$;

      CREATE OR REPLACE FUNCTION identity.revoke_partnership_role(whom uuid, partnership uuid, the_role text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE waited boolean := false;
      BEGIN
        IF NOT identity.is_city_admin() THEN RETURN 'not-allowed'; END IF;
        IF the_role = 'approver' THEN
          DELETE FROM identity.waiting_approver w WHERE w.person_id = whom AND w.partnership_id = partnership AND w.city_id = core.city();
          waited := FOUND;
        END IF;
        DELETE FROM identity.partnership_role r WHERE r.person_id = whom AND r.partnership_id = partnership AND r.role = the_role AND r.city_id = core.city();
        RETURN CASE WHEN FOUND OR waited THEN 'done' ELSE 'not-found' END;
      END $$;`);
  }

  async down(): Promise<void> {}
}
