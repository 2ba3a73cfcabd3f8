import type { AgendaEntry, CityRef, Hue } from '@regia/ui';
import type { KnownCity } from '@regia/web-kit';
import type { AgendaRowFragment } from './gql/graphql.js';

/** A theme as the agenda draws it. */
export interface ThemeChoice {
  readonly key: string;
  readonly name: { readonly text: string };
  readonly hue: string;
}

const HUES: readonly string[] = ['food', 'codev', 'urban', 'gov'] satisfies readonly Hue[];
/** A hue of the design system; a plugin's unknown one is drawn as governance. */
export const hueOf = (hue: string): Hue => (HUES.includes(hue) ? (hue as Hue) : 'gov');

/** Cities of an item, the reader's first, then the owner's. */
export function citiesOf(
  item: Pick<AgendaRowFragment, 'ownerCity' | 'cities'>,
  known: readonly KnownCity[],
  readerCity: string | undefined,
): CityRef[] {
  const ids = [...new Set([item.ownerCity.id, ...item.cities.map(({ id }) => id)])];
  const rank = (id: string): number => (id === readerCity ? 0 : id === item.ownerCity.id ? 1 : 2);
  return ids
    .sort((a, b) => rank(a) - rank(b))
    .map((id) => known.find((city) => city.id === id))
    .filter((city): city is KnownCity => city !== undefined);
}

/** An item of the server as month, list and right column draw it. */
export function entryOf(
  item: AgendaRowFragment,
  known: readonly KnownCity[],
  themes: readonly ThemeChoice[],
  readerCity: string | undefined,
  path: (rest: string) => string,
): AgendaEntry {
  const theme = themes.find(({ key }) => key === item.theme?.key);
  return {
    id: item.id,
    title: item.title,
    href: path(`agenda/${item.id}`),
    startsOn: item.startsOn,
    endsOn: item.endsOn,
    startsAt: item.startsAt,
    endsAt: item.endsAt,
    isAllDay: item.isAllDay,
    isDeadline: item.kind.isDeadline,
    isCancelled: item.status === 'CANCELLED',
    ...(theme ? { theme: { hue: hueOf(theme.hue), label: theme.name.text } } : {}),
    cities: citiesOf(item, known, readerCity),
  };
}
