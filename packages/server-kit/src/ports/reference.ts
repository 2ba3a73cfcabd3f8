import type { LocalizedText } from '@regia/kernel';
import type { CityFacts } from '@regia/plugin-api';

/** A member city with the facts its plugin brings. */
export interface CityRow extends Omit<CityFacts, 'name'> {
  readonly name: LocalizedText;
  readonly memberSince: string;
  readonly hasLeft: boolean;
}

/** A theme, by key. */
export interface ThemeRow {
  readonly key: string;
  readonly name: LocalizedText;
  readonly hue: string;
  readonly plugin?: string;
}

/**
 * Cities and themes: a few dozen public rows that everybody reads. Kept in memory and read again on a notice, so that lists
 * need no join to them.
 * @public
 * @since 1.0
 */
export abstract class Reference {
  abstract city(id: string): CityRow | undefined;
  abstract cityByKey(key: string): CityRow | undefined;
  /** Member cities in the order of their names; those that have left are not among them. */
  abstract cities(): readonly CityRow[];
  abstract theme(key: string): ThemeRow | undefined;
  abstract themes(): readonly ThemeRow[];
}
