import { showText } from '../graphql/localized-text.graphql.js';
import type { CityRow } from '../ports/reference.js';
import type { City } from './city.graphql.js';

/** A member city as a reader of `language` sees it. */
export function showCity({ name, languages, orgIds, zones, ...facts }: CityRow, language: string): City {
  return { ...facts, name: showText(name, language), languages: [...languages], orgIds: [...orgIds], zones: zones.map((zone) => ({ ...zone })) };
}
