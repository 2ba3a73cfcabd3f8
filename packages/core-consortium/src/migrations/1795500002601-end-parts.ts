import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A city's part in a partnership ends, at once: whoever coordinates the partnership says so, or an administrator of the consortium.
 * Its people have no role there any more. What else hangs on it listens to the row, in the same transaction. Runs after the
 * identity tables exist.
 */
export class CoreConsortiumEndParts1795500002601 implements MigrationInterface {
  readonly name = 'CoreConsortiumEndParts1795500002601';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE consortium.partnership_city
        ADD COLUMN ended_by uuid CONSTRAINT partnership_city_ended_by_fk REFERENCES identity.person, ADD COLUMN ended_at timestamptz,
        ADD COLUMN end_reason text CONSTRAINT partnership_city_end_reason_says_something CHECK (length(btrim(end_reason)) BETWEEN 1 AND 500),
        ADD CONSTRAINT partnership_city_end_is_explained CHECK (num_nulls(ended_by, ended_at, end_reason) IN (0, 3));

      CREATE FUNCTION consortium.may_end_parts(partnership uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT EXISTS (SELECT FROM identity.partnership_role r WHERE r.person_id = core.person() AND r.partnership_id = partnership AND r.role = 'coordinator' AND r.city_id IS NOT DISTINCT FROM core.city()
          AND r.valid_from <= current_date AND (r.valid_to IS NULL OR r.valid_to >= current_date)) OR EXISTS (SELECT FROM identity.consortium_role r WHERE r.person_id = core.person() AND r.role = 'consortium-admin') $$;

      -- Answers a word. Its last day was yesterday, so that it counts from this moment on. Ended already: 'ended-before'.
      CREATE FUNCTION consortium.end_part(partnership uuid, city uuid, why text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE part consortium.partnership_city; guard text;
      BEGIN
        IF NOT partnership = ANY (core.audiences()) THEN RETURN 'unknown-partnership'; END IF;
        IF NOT consortium.may_end_parts(partnership) THEN RETURN 'not-allowed'; END IF;
        SELECT * INTO part FROM consortium.partnership_city c WHERE c.partnership_id = partnership AND c.city_id = city FOR UPDATE;
        IF part.city_id IS NULL THEN RETURN 'not-found'; END IF;
        IF part.valid_to < current_date THEN RETURN 'ended-before'; END IF;
        UPDATE consortium.partnership_city c SET valid_from = least(c.valid_from, current_date - 1), valid_to = current_date - 1, ended_by = core.person(), ended_at = now(), end_reason = why
          WHERE c.partnership_id = partnership AND c.city_id = city;
        UPDATE identity.partnership_role r SET valid_from = least(r.valid_from, current_date - 1), valid_to = current_date - 1
          WHERE r.partnership_id = partnership AND r.city_id = city AND (r.valid_to IS NULL OR r.valid_to >= current_date);
        DELETE FROM identity.waiting_approver w WHERE w.partnership_id = partnership AND w.city_id = city;
        RETURN 'done';
      EXCEPTION WHEN check_violation THEN
        GET STACKED DIAGNOSTICS guard = CONSTRAINT_NAME;
        IF guard <> 'holder_takes_part' THEN RAISE; END IF;
        RETURN 'keeps-the-money';
      END $$;
      -- Whether the acting city takes part today; the part cannot end before the transaction that asked, which may share something there.
      CREATE FUNCTION consortium.hold_part(partnership uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM FROM consortium.partnership_city c WHERE c.partnership_id = partnership AND c.city_id = core.city() AND c.valid_from <= current_date AND (c.valid_to IS NULL OR c.valid_to >= current_date) FOR SHARE;
        RETURN FOUND;
      END $$;
      GRANT EXECUTE ON FUNCTION consortium.may_end_parts(uuid), consortium.hold_part(uuid), consortium.end_part(uuid, uuid, text) TO regia_app;

      -- What the people of a city may see follows from its parts: every process forgets what it remembers of them at the commit.
      CREATE FUNCTION consortium.part_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM pg_notify('rights_changed', m.person_id::text) FROM (SELECT DISTINCT person_id FROM identity.membership WHERE city_id = NEW.city_id) m;
        RETURN NULL;
      END $$;
      CREATE TRIGGER part_changed AFTER UPDATE OF valid_to ON consortium.partnership_city FOR EACH ROW EXECUTE FUNCTION consortium.part_changed();`);
  }

  async down(): Promise<void> {}
}
