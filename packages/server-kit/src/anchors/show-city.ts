import { chooseText } from '@regia/kernel';
import { showText } from '../graphql/localized-text.graphql.js';
import type { CityRow } from '../ports/reference.js';
import type { City } from './city.graphql.js';

/** A city is shown hundreds of times in one answer and changes once a year: made once for each row and language it has a name in. */
const shown = new WeakMap<CityRow, Map<string, City>>();

/** A member city as a reader of `language` sees it. The same object for every reader of that language: nobody changes it. */
export function showCity(row: CityRow, language: string): City {
  let byLanguage = shown.get(row);
  if (!byLanguage) shown.set(row, (byLanguage = new Map()));
  const named = chooseText(row.name, language).language; // readers may ask for any tag there is: what is kept must not grow with that
  let city = byLanguage.get(named);
  if (!city) byLanguage.set(named, (city = makeCity(row, named)));
  return city;
}

function makeCity(row: CityRow, language: string): City {
  const { name, languages, orgIds, zones, ...facts } = row;
  const city = { ...facts, name: showText(name, language), languages: [...languages], orgIds: [...orgIds], zones: zones.map((zone) => ({ ...zone })) };
  // read anew each time: a city leaves at midnight, without a restart
  return Object.defineProperty(city, 'hasLeft', { get: () => row.hasLeft, enumerable: true });
}
