import { audienceColumns, sharedByAudience } from '@regia/server-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

// whole days of the item, rounded up, as a power of two: 0 up to one day, 1 up to two, 2 up to four, 3 up to eight
const SPAN = `length(ltrim(((greatest(1, ceil(extract(epoch FROM (ends_at - starts_at)) / 86400))::integer - 1)::bit(32))::text, '0'))`;

/**
 * The one agenda of all cities. A list asks for what overlaps a period; an item that began earlier is found by its span: of each
 * span only starts within one span before the period can reach into it, so a list reads little more than it shows.
 */
export class CoreAgendaCreateAgenda1795000300000 implements MigrationInterface {
  readonly name = 'CoreAgendaCreateAgenda1795000300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA agenda;
      GRANT USAGE ON SCHEMA agenda TO regia_app;

      CREATE TABLE agenda.item (
        id uuid CONSTRAINT item_pk PRIMARY KEY,
        ${audienceColumns('item')},
        title jsonb NOT NULL, text jsonb,
        kind text NOT NULL CONSTRAINT item_kind_written CHECK (kind ~ '^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)?$'),
        is_all_day boolean NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, time_zone text NOT NULL,
        starts_on date NOT NULL, ends_on date NOT NULL,
        place text, theme text,
        status text NOT NULL CONSTRAINT item_status_known CHECK (status IN ('planned', 'confirmed', 'cancelled', 'done')),
        cancel_reason text, payload jsonb, payload_version integer,
        version integer NOT NULL DEFAULT 1, creation_hash text NOT NULL, content_hash text NOT NULL,
        created_by uuid NOT NULL CONSTRAINT item_created_by_fk REFERENCES identity.person, created_at timestamptz NOT NULL DEFAULT now(),
        updated_by uuid NOT NULL CONSTRAINT item_updated_by_fk REFERENCES identity.person, updated_at timestamptz NOT NULL DEFAULT now(),
        folded text GENERATED ALWAYS AS (core.fold_texts(title)) STORED,
        span smallint GENERATED ALWAYS AS (${SPAN}) STORED,
        CONSTRAINT item_ends_after_start CHECK (ends_at >= starts_at AND ends_on >= starts_on),
        CONSTRAINT item_cancelled_with_reason CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL)),
        CONSTRAINT item_payload_versioned CHECK ((payload IS NULL) = (payload_version IS NULL)),
        CONSTRAINT item_shared_as UNIQUE (id, owner_city, audience_key, starts_at));
      CREATE INDEX item_when ON agenda.item (starts_at, id, audience_key);
      CREATE INDEX item_theme_when ON agenda.item (theme, starts_at, id, audience_key);
      CREATE INDEX item_span_when ON agenda.item (span, starts_at, id, audience_key);
      ${sharedByAudience('agenda.item')}

      -- The cities of an item: those that take part, and its owner in any case, so that "items of a city" is one index. The
      -- foreign key carries owner, audience and start along: they cannot differ from the item's, and change with it.
      CREATE TABLE agenda.item_city (
        item_id uuid NOT NULL, city_id uuid NOT NULL CONSTRAINT item_city_city_fk REFERENCES consortium.city,
        takes_part boolean NOT NULL,
        owner_city uuid NOT NULL, audience_key uuid NOT NULL, starts_at timestamptz NOT NULL,
        CONSTRAINT item_city_pk PRIMARY KEY (item_id, city_id),
        CONSTRAINT item_city_item_fk FOREIGN KEY (item_id, owner_city, audience_key, starts_at)
          REFERENCES agenda.item (id, owner_city, audience_key, starts_at) ON UPDATE CASCADE ON DELETE CASCADE);
      CREATE INDEX item_city_when ON agenda.item_city (city_id, starts_at, item_id, audience_key);
      ${sharedByAudience('agenda.item_city')}`);
  }

  async down(): Promise<void> {}
}
