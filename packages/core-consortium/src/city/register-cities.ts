import { ROLES } from '@regia/database';
import type { CityFacts, CityLogin, Manifest } from '@regia/plugin-api';
import pg from 'pg';

/** Runs one statement as `regia_owner`, inside the transaction of whoever calls. */
export type Statement = (sql: string, values: readonly unknown[]) => Promise<unknown>;

// what a plugin says replaces what it said before; the day a city joined and the day it left are the platform's own
const CITY = `INSERT INTO consortium.city (id, key, name, country, latitude, longitude, time_zone, currency, languages, plate, fiscal_year_start, org_ids, population, population_year, member_since)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, current_date)
  ON CONFLICT (id) DO UPDATE SET key = excluded.key, name = excluded.name, country = excluded.country, latitude = excluded.latitude, longitude = excluded.longitude,
    time_zone = excluded.time_zone, currency = excluded.currency, languages = excluded.languages, plate = excluded.plate, fiscal_year_start = excluded.fiscal_year_start,
    org_ids = excluded.org_ids, population = excluded.population, population_year = excluded.population_year`;
const ZONE = `INSERT INTO consortium.city_zone (city_id, code, name, area) VALUES ($1, $2, $3, $4)
  ON CONFLICT (city_id, code) DO UPDATE SET name = excluded.name, area = excluded.area`;
// a login's claim is the key of its city: the hub writes it, the city cannot send another
const PROVIDER = `INSERT INTO identity.provider (alias, claim, city_id, domains, label) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (alias) DO UPDATE SET claim = excluded.claim, city_id = excluded.city_id, domains = excluded.domains, label = excluded.label`;

/**
 * Writes the cities, zones and logins that city plugins bring, all or nothing. Running it again changes nothing; a zone that a
 * plugin no longer names stays, because records may stand in it.
 * @param adminUrl address of a role that may act as `regia_owner`
 */
export async function registerCities(adminUrl: string, manifests: readonly Manifest[]): Promise<void> {
  const owner = new pg.Client({ connectionString: adminUrl, options: `-c role=${ROLES.owner}` });
  await owner.connect();
  try {
    await owner.query('BEGIN');
    await writeCities((sql, values) => owner.query(sql, [...values]), manifests);
    await owner.query('COMMIT');
  } finally {
    await owner.end(); // what was not committed is gone with it
  }
}

/** As {@link registerCities}, in a transaction that is already open. */
export async function writeCities(query: Statement, manifests: readonly Manifest[]): Promise<void> {
  for (const { city, login } of manifests) {
    if (!city) continue;
    await query(CITY, cityValues(city));
    for (const { code, name, area } of city.zones) await query(ZONE, [city.id, code, name, area ?? null]);
    if (login) await query(PROVIDER, loginValues(city, login));
  }
}

const cityValues = (city: CityFacts): unknown[] => [
  city.id,
  city.key,
  JSON.stringify(city.name),
  city.country,
  city.latitude,
  city.longitude,
  city.timeZone,
  city.currency,
  [...city.languages],
  city.plate,
  city.fiscalYearStart,
  [...city.orgIds],
  city.population ?? null,
  city.populationYear ?? null,
];

const loginValues = (city: CityFacts, login: CityLogin): unknown[] => [login.provider, city.key, city.id, [...login.domains], login.label];
