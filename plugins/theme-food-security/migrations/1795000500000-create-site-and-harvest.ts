import { belongsToCity } from '@regia/server-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sites of a city, and the harvests weighed there. Keys carry the city, so that no reference can cross cities. */
export class ThemeFoodSecurityCreateSiteAndHarvest1795000500000 implements MigrationInterface {
  readonly name = 'ThemeFoodSecurityCreateSiteAndHarvest1795000500000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE theme_food_security.site (
        city_id uuid NOT NULL CONSTRAINT site_city_fk REFERENCES consortium.city,
        id uuid NOT NULL,
        name text NOT NULL CONSTRAINT site_name_fits CHECK (char_length(name) BETWEEN 1 AND 200),
        zone text NOT NULL,
        kind text NOT NULL CONSTRAINT site_kind_known CHECK (kind IN ('micro-garden', 'school-garden', 'rooftop', 'community-plot')),
        area_square_metres integer NOT NULL CONSTRAINT site_area_fits CHECK (area_square_metres BETWEEN 1 AND 1000000),
        households integer NOT NULL CONSTRAINT site_households_fit CHECK (households BETWEEN 0 AND 100000),
        women integer NOT NULL CONSTRAINT site_women_fit CHECK (women BETWEEN 0 AND 100000),
        since date NOT NULL,
        is_closed boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1 CONSTRAINT site_version_counts CHECK (version > 0),
        changed_at timestamptz NOT NULL DEFAULT now(),
        changed_by uuid NOT NULL,
        folded text COLLATE "C" NOT NULL GENERATED ALWAYS AS (core.fold(name)) STORED,
        CONSTRAINT site_pk PRIMARY KEY (city_id, id));
      CREATE INDEX site_by_name ON theme_food_security.site (city_id, folded, id);
      ${belongsToCity('theme_food_security.site')}

      CREATE TABLE theme_food_security.harvest (
        city_id uuid NOT NULL CONSTRAINT harvest_city_fk REFERENCES consortium.city,
        id uuid NOT NULL,
        site_id uuid NOT NULL,
        crop text NOT NULL CONSTRAINT harvest_crop_fits CHECK (char_length(crop) BETWEEN 1 AND 100),
        crop_folded text COLLATE "C" NOT NULL GENERATED ALWAYS AS (core.fold(crop)) STORED,
        grams integer NOT NULL CONSTRAINT harvest_grams_positive CHECK (grams > 0),
        harvested_on date NOT NULL,
        use text NOT NULL CONSTRAINT harvest_use_known CHECK (use IN ('own', 'sold')),
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT harvest_pk PRIMARY KEY (city_id, id),
        CONSTRAINT harvest_site_fk FOREIGN KEY (city_id, site_id) REFERENCES theme_food_security.site (city_id, id),
        CONSTRAINT harvest_one_per_crop_and_day UNIQUE (city_id, site_id, crop_folded, harvested_on));
      CREATE INDEX harvest_of_site_when ON theme_food_security.harvest (city_id, site_id, harvested_on, id);
      CREATE INDEX harvest_when ON theme_food_security.harvest (city_id, harvested_on) INCLUDE (grams);
      ${belongsToCity('theme_food_security.harvest')}`);
  }

  async down(): Promise<void> {}
}
