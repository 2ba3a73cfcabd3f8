import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A switched plugin changes what the people of its city may do: every process forgets what it remembers of them at the commit.
 * Runs after the identity tables exist.
 */
export class CoreConsortiumTellPluginSwitched1795000210000 implements MigrationInterface {
  readonly name = 'CoreConsortiumTellPluginSwitched1795000210000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION consortium.plugin_switched() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        PERFORM pg_notify('rights_changed', m.person_id::text) FROM (SELECT DISTINCT person_id FROM identity.membership WHERE city_id = NEW.city_id) m;
        RETURN NULL;
      END $$;
      GRANT EXECUTE ON FUNCTION consortium.plugin_switched() TO regia_app;
      CREATE TRIGGER plugin_switched AFTER INSERT OR UPDATE ON consortium.plugin_switch FOR EACH ROW EXECUTE FUNCTION consortium.plugin_switched();`);
  }

  async down(): Promise<void> {}
}
