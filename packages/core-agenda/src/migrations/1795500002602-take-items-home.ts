import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a city's part in a partnership ends, its own items that it shared there are its own alone again, in the same transaction, and
 * by whatever way it ends. What others shared there it does not see any more; what it shared elsewhere stays shared.
 */
export class CoreAgendaTakeItemsHome1795500002602 implements MigrationInterface {
  readonly name = 'CoreAgendaTakeItemsHome1795500002602';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE POLICY item_found_by_owner ON agenda.item FOR SELECT TO regia_owner USING (true);
      CREATE POLICY item_taken_home ON agenda.item FOR UPDATE TO regia_owner USING (audience = 'partnership') WITH CHECK (audience = 'city');

      -- Whoever saw an item by the partnership hears that it is gone, and no more, as publish-change.ts says it.
      CREATE FUNCTION agenda.take_items_home() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        WITH home AS (
          UPDATE agenda.item i SET audience = 'city', partnership_id = NULL, version = i.version + 1, updated_at = now(), updated_by = coalesce(core.person(), i.updated_by)
            WHERE i.owner_city = NEW.city_id AND i.audience_key = NEW.partnership_id RETURNING i.id, i.version, i.audience_key)
        INSERT INTO core.outbox (type, payload)
          SELECT e.type, e.payload FROM home h, LATERAL (VALUES
            ('agenda.item-changed', jsonb_build_object('id', h.id, 'version', h.version, 'audience', h.audience_key)),
            ('agenda.item-gone', jsonb_build_object('id', h.id, 'audience', NEW.partnership_id))) e(type, payload);
        RETURN NULL;
      END $$;
      CREATE TRIGGER take_items_home AFTER UPDATE OF valid_to ON consortium.partnership_city FOR EACH ROW
        WHEN (NEW.valid_to < current_date AND (OLD.valid_to IS NULL OR OLD.valid_to >= current_date)) EXECUTE FUNCTION agenda.take_items_home();`);
  }

  async down(): Promise<void> {}
}
