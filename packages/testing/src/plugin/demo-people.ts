import type { CityContext, DemoPeople } from '@regia/server-kit';
import type pg from 'pg';

/** Somebody of each city who may act for it, whatever the role asked for: demonstration data needs an author, not a right. */
export async function anybodyOf(admin: pg.Client): Promise<DemoPeople> {
  const { rows } = await admin.query<{ key: string; city: string; person: string }>(
    'SELECT DISTINCT ON (c.key) c.key, c.id AS city, m.person_id AS person FROM identity.membership m JOIN consortium.city c ON c.id = m.city_id ORDER BY c.key, m.person_id',
  );
  const contexts = new Map<string, CityContext>(
    rows.map(({ key, city, person }) => [
      key,
      { traceId: `demo ${key}`, cityId: city, personId: person, language: 'en', permissions: new Set<string>() },
    ]),
  );
  return {
    as: (cityKey) => {
      const ctx = contexts.get(cityKey);
      if (!ctx) throw new Error(`nobody acts for ${cityKey}`);
      return ctx;
    },
  };
}
