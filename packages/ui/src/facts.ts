/** The four pairs of colours a theme can be drawn with (`--t-<hue>`, `--t-<hue>-soft`). @public @since 1.0 */
export type Hue = 'food' | 'codev' | 'urban' | 'gov';

/** An amount as the API hands it over: minor units in text, never a float. @public @since 1.0 */
export interface MoneyValue {
  readonly amountMinor: string | bigint;
  readonly currency: string;
  /** Decimals of the currency. Left out: as ISO 4217 lists it. */
  readonly exponent?: number;
}

/** What a page needs to say which city: the three letters of its plate, its name, its clock. @public @since 1.0 */
export interface CityRef {
  readonly plate: string;
  readonly name: string;
  readonly timeZone: string;
}

/** A text written by people, as the reader gets it: `language` is the language of this very text. @public @since 1.0 */
export interface WrittenText {
  readonly text: string;
  readonly language?: string;
  readonly isOriginal?: boolean;
}

/** One thing of the agenda, as the month, the list and the right column draw it. @public @since 1.0 */
export interface AgendaEntry {
  readonly id: string;
  readonly title: WrittenText;
  readonly href: string;
  /** First and last day it covers, `2026-11-23`. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** The instant it begins and ends, ISO with zone. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly isAllDay: boolean;
  readonly isDeadline: boolean;
  readonly isCancelled?: boolean;
  readonly theme?: { readonly hue: Hue; readonly label: string };
  /** Cities that take part, the reader's first. */
  readonly cities: readonly CityRef[];
}

/** States money can be in, from promised to gone. @public @since 1.0 */
export type MoneyState = 'promised' | 'free' | 'allocated' | 'committed' | 'disbursed';
