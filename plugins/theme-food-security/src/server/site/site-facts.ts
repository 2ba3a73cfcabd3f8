import { cleanLine, dayIn, type Refusal } from '@regia/kernel';
import type { CityRow } from '@regia/server-kit';
import { isSiteKind } from './site-kind.js';
import type { Site } from './site.entity.js';

/** What people say about a site. */
export type SiteFacts = Pick<Site, 'name' | 'zone' | 'kind' | 'areaSquareMetres' | 'households' | 'women' | 'since'>;
/** The same as it arrives: nothing is checked yet. */
export type TypedSiteFacts = Omit<SiteFacts, 'kind'> & { readonly kind: string };
export type SiteFactRefusal = Refusal<'required' | 'too-long' | 'unknown-zone' | 'unknown-kind' | 'out-of-range' | 'day-in-future'>;

const LONGEST_NAME = 200;
const FIRST_DAY = '1900-01-01';
/** Smallest and largest figure of each fact, as in the table's checks. */
const RANGES = { areaSquareMetres: [1, 1_000_000], households: [0, 100_000], women: [0, 100_000] } as const;

/** The facts as they are stored: one line, no hidden marks. */
export const cleanFacts = ({ name, zone, kind, areaSquareMetres, households, women, since }: TypedSiteFacts): TypedSiteFacts => ({
  name: cleanLine(name),
  zone,
  kind,
  areaSquareMetres,
  households,
  women,
  since,
});

/** Why these facts cannot stand in `city` at `now`; every reason at once, so that a form shows all of them. */
export function judgeFacts(facts: TypedSiteFacts, city: CityRow, now: Date): SiteFactRefusal[] {
  const refusals: SiteFactRefusal[] = [];
  if (facts.name === '') refusals.push({ code: 'required', path: ['name'] });
  if (facts.name.length > LONGEST_NAME) refusals.push({ code: 'too-long', path: ['name'] });
  if (!city.zones.some(({ code }) => code === facts.zone)) refusals.push({ code: 'unknown-zone', path: ['zone'] });
  if (!isSiteKind(facts.kind)) refusals.push({ code: 'unknown-kind', path: ['kind'] });
  for (const field of ['areaSquareMetres', 'households', 'women'] as const) {
    const [least, most] = RANGES[field];
    if (facts[field] < least || facts[field] > most) refusals.push({ code: 'out-of-range', path: [field] });
  }
  if (facts.since < FIRST_DAY) refusals.push({ code: 'out-of-range', path: ['since'] });
  if (facts.since > dayIn(city.timeZone, now)) refusals.push({ code: 'day-in-future', path: ['since'] });
  return refusals;
}

/** True when a stored site says the same. */
export const saysTheSame = (site: Site, facts: TypedSiteFacts): boolean =>
  (['name', 'zone', 'kind', 'areaSquareMetres', 'households', 'women', 'since'] as const).every((field) => site[field] === facts[field]);
