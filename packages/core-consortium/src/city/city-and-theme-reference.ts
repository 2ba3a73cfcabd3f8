import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock, LocalizedText } from '@regia/kernel';
import type { ZoneSpec } from '@regia/plugin-api';
import { CLOCK, Installed, Reference, UnitOfWork, visitor, type CityRow, type Reader, type ThemeRow } from '@regia/server-kit';
import { themesOf } from '../theme/themes-of.js';

interface StoredCity {
  readonly id: string;
  readonly key: string;
  readonly name: LocalizedText;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  readonly currency: string;
  readonly languages: string[];
  readonly plate: string;
  readonly fiscalYearStart: string;
  readonly orgIds: string[];
  readonly population: number | null;
  readonly populationYear: number | null;
  readonly memberSince: string;
  readonly leftOn: string | null;
  readonly zones: { code: string; name: string; area: string | null }[];
}

// spans the consortium: a city and its zones are public facts
const CITIES = `SELECT c.id, c.key, c.name, c.country, c.latitude, c.longitude, c.time_zone AS "timeZone", c.currency, c.languages, c.plate,
    c.fiscal_year_start AS "fiscalYearStart", c.org_ids AS "orgIds", c.population, c.population_year AS "populationYear",
    c.member_since::text AS "memberSince", c.left_on::text AS "leftOn",
    coalesce((SELECT jsonb_agg(jsonb_build_object('code', z.code, 'name', z.name, 'area', z.area) ORDER BY z.code COLLATE "C")
      FROM consortium.city_zone z WHERE z.city_id = c.id), '[]') AS zones
  FROM consortium.city c`;

/** Cities from the database and themes from the installed plugins, in memory. Filled at the start, and again by {@link fill}. */
@Injectable()
export class CityAndThemeReference extends Reference implements OnModuleInit {
  private byId: ReadonlyMap<string, CityRow> = new Map();
  private byKey: ReadonlyMap<string, CityRow> = new Map();
  private readonly themeByKey: ReadonlyMap<string, ThemeRow>;

  constructor(
    private readonly work: UnitOfWork,
    installed: Installed,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
    this.themeByKey = new Map(themesOf(installed.manifests).map((theme) => [theme.key, theme]));
  }

  async onModuleInit(): Promise<void> {
    await this.fill();
  }

  /** Reads the cities: at the start, and after one was registered, joined or left. */
  async fill(): Promise<void> {
    const rows = await this.work.reading(visitor('reference'), (reader: Reader) => reader.rows<StoredCity>('consortium.cities', CITIES));
    const cities = rows.map((row) => cityRow(row, this.clock)).sort(byName);
    this.byId = new Map(cities.map((city) => [city.id, city]));
    this.byKey = new Map(cities.map((city) => [city.key, city]));
  }

  city(id: string): CityRow | undefined {
    return this.byId.get(id);
  }

  cityByKey(key: string): CityRow | undefined {
    return this.byKey.get(key);
  }

  cities(): readonly CityRow[] {
    return [...this.byId.values()].filter(({ hasLeft }) => !hasLeft);
  }

  theme(key: string): ThemeRow | undefined {
    return this.themeByKey.get(key);
  }

  themes(): readonly ThemeRow[] {
    return [...this.themeByKey.values()];
  }
}

const byName = (a: CityRow, b: CityRow): number => a.name.texts[a.name.original]!.localeCompare(b.name.texts[b.name.original]!, 'en');

/** The day of leaving is stored, so a city leaves at midnight without a restart. The database counts days in UTC too. */
function cityRow({ population, populationYear, leftOn, zones, ...facts }: StoredCity, clock: Clock): CityRow {
  return {
    ...facts,
    zones: zones.map(zoneOf),
    get hasLeft() {
      return leftOn !== null && leftOn <= clock.now().toISOString().slice(0, 10);
    },
    ...(population === null ? {} : { population }),
    ...(populationYear === null ? {} : { populationYear }),
  };
}

const zoneOf = ({ code, name, area }: StoredCity['zones'][number]): ZoneSpec => ({ code, name, ...(area === null ? {} : { area }) });
