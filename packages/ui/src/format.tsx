import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { addDays, daysBetween, exponentOf, toDecimal } from '@regia/kernel';
import type { MoneyValue } from './facts.js';

/** Ways to write a day: `20 Nov`, `Mon, 20 Nov`, `20 Nov 2026`, `Friday 20 November 2026`, `November 2026`, `Friday`, `Fri`, `20`. @public @since 1.0 */
export type DayStyle = 'short' | 'weekday' | 'medium' | 'long' | 'month' | 'monthShort' | 'dayName' | 'dayNameShort' | 'dayNumber';

export interface FormatSettings {
  /** Language of the interface: `en`, `it`, `pt-BR`. */
  readonly language: string;
  /** The reader's clock (IANA name). */
  readonly timeZone: string;
  /** The reader's today, `2026-11-23`. */
  readonly today: string;
}

export interface Format {
  /** Tag handed to Intl and to the component library. */
  readonly locale: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly timeZone: string;
  readonly today: string;
  /** `trim` leaves out decimals only when they are all zero: no cent is ever hidden. */
  money(value: MoneyValue, decimals?: 'always' | 'trim'): string;
  /** With `+` or `-`, as the language writes it; zero has no sign. */
  signedMoney(value: MoneyValue, decimals?: 'always' | 'trim'): string;
  /** The amount without its currency, for the inside of a field. */
  amount(value: MoneyValue): string;
  number(value: number | bigint, options?: Intl.NumberFormatOptions): string;
  /** A plain decimal text such as `12.5`, exactly. */
  decimal(text: string): string;
  /** 0.84 becomes `84%`. */
  percent(ratio: number, decimals?: number): string;
  /** A day (`2026-11-20`), or an instant seen on the clock of `timeZone`. */
  date(dayOrInstant: string, style?: DayStyle, timeZone?: string): string;
  dateRange(from: string, to: string, style?: 'short' | 'medium'): string;
  time(instant: string, timeZone?: string): string;
  dateTime(instant: string, timeZone?: string): string;
  /** `Monday`, or `Mon`. */
  dayName(day: string, length?: 'long' | 'short'): string;
  /** `2026-11` becomes `November 2026`. */
  monthTitle(month: string): string;
  /** `today`, `tomorrow`, `in 18 days`, `18 days ago`. */
  relativeDays(day: string, from?: string): string;
  /** `Milan, Dakar and Barcelona`. */
  list(items: readonly string[]): string;
  /** Name of a language in the reader's language. */
  languageName(tag: string): string;
}

const SPECIAL: Readonly<Record<string, string>> = { en: 'en-GB', pt: 'pt-BR', zh: 'zh-CN', ar: 'ar-u-nu-latn' };
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** The locale we format with: British English, Brazilian Portuguese, Arabic with Latin digits. @public @since 1.0 */
export function localeOf(language: string): string {
  const special = SPECIAL[language];
  if (special) return special;
  return language.startsWith('ar-') && !language.includes('-u-') ? `${language}-u-nu-latn` : language;
}

/** Writing direction of a language tag. @public @since 1.0 */
export const directionOf = (language: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr');

const STYLES: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short' },
  dayName: { weekday: 'long' },
  dayNameShort: { weekday: 'short' },
  dayNumber: { day: 'numeric' },
};

const isDayText = (text: string): boolean => text.length === 10;
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const asDay = (text: string): Date => (isDayText(text) ? noon(text) : new Date(text));

// Intl reads decimal texts exactly; toDecimal only ever writes digits, one point and one sign.
const exact = (value: MoneyValue, exponent: number): `${number}` => toDecimal(BigInt(value.amountMinor), exponent) as `${number}`;

/** All formatting of one reader. Formatters of Intl are made once and kept. @public @since 1.0 */
export function createFormat(settings: FormatSettings): Format {
  const { language, timeZone, today } = settings;
  const locale = localeOf(language);
  const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
  const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat => keep(kept, `n${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
  const dateFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    keep(kept, `d${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, { calendar: 'gregory', ...options }));

  const currency = (value: MoneyValue, decimals: 'always' | 'trim', extra: Intl.NumberFormatOptions): string => {
    const exponent = value.exponent ?? exponentOf(value.currency) ?? 2;
    const options = { ...extra, minimumFractionDigits: exponent, maximumFractionDigits: exponent, trailingZeroDisplay: decimals === 'trim' ? 'stripIfInteger' : 'auto' } as const;
    return numberFormat(options).format(exact(value, exponent));
  };
  const date = (text: string, style: DayStyle = 'medium', zone: string = timeZone): string =>
    dateFormat({ ...STYLES[style], timeZone: isDayText(text) ? 'UTC' : zone }).format(asDay(text));
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

  return {
    locale,
    language,
    direction: directionOf(language),
    timeZone,
    today,
    money: (value, decimals = 'always') => currency(value, decimals, { style: 'currency', currency: value.currency }),
    signedMoney: (value, decimals = 'always') => currency(value, decimals, { style: 'currency', currency: value.currency, signDisplay: 'exceptZero' }),
    amount: (value) => currency(value, 'always', { style: 'decimal' }),
    number: (value, options = {}) => numberFormat(options).format(value),
    decimal: (text) => numberFormat({ maximumFractionDigits: 6 }).format(text as `${number}`),
    percent: (ratio, decimals = 0) => numberFormat({ style: 'percent', maximumFractionDigits: decimals }).format(ratio),
    date,
    dateRange: (from, to, style = 'medium') => dateFormat({ ...STYLES[style], timeZone: isDayText(from) ? 'UTC' : timeZone }).formatRange(asDay(from), asDay(to)),
    time: (instant, zone = timeZone) => dateFormat({ ...clock, timeZone: zone }).format(new Date(instant)),
    dateTime: (instant, zone = timeZone) => dateFormat({ ...STYLES.medium, ...clock, timeZone: zone }).format(new Date(instant)),
    dayName: (day, length = 'long') => date(day, length === 'long' ? 'dayName' : 'dayNameShort'),
    monthTitle: (month) => date(`${month}-01`, 'month'),
    relativeDays: (day, from = today) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(daysBetween(from, day), 'day'),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    languageName: (tag) => new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(tag) ?? tag,
  };
}

function keep<T extends Intl.NumberFormat | Intl.DateTimeFormat>(kept: Map<string, Intl.NumberFormat | Intl.DateTimeFormat>, key: string, make: () => T): T {
  const found = kept.get(key);
  if (found) return found as T; // the first letter of the key says which of the two kinds it is
  const made = make();
  kept.set(key, made);
  return made;
}

/** Monday of the week of `day`. @public @since 1.0 */
export function mondayOf(day: string): string {
  const weekday = noon(day).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

const FormatContext = createContext<Format | undefined>(undefined);

/** Gives every page below it the reader's language, clock and today. @public @since 1.0 */
export function FormatProvider({ language, timeZone, today, children }: FormatSettings & { readonly children: ReactNode }): ReactNode {
  const format = useMemo(() => createFormat({ language, timeZone, today }), [language, timeZone, today]);
  return <FormatContext value={format}>{children}</FormatContext>;
}

/** The only way to write numbers, money, days and times. @public @since 1.0 */
export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (!format) throw new Error('useFormat outside FormatProvider');
  return format;
}
