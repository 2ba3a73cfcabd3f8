import { LARGEST_AMOUNT } from '@regia/kernel';

/** Why a text is not an amount of this currency. @public @since 1.0 */
export type AmountProblem = 'not-read' | 'too-many-decimals' | 'too-large' | 'negative';

/** What was typed, and what it means: minor units in text, or a problem, or neither while it is empty. @public @since 1.0 */
export interface AmountReading {
  readonly text: string;
  readonly amountMinor?: string;
  readonly problem?: AmountProblem;
}

export interface AmountRules {
  /** Decimals of the currency. */
  readonly exponent: number;
  readonly currency: string;
  /** Decides a single separator: `1.234` is a thousand in Italian and a fraction in English. */
  readonly locale: string;
  readonly allowsNegative?: boolean;
}

const MARKS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;
const GROUP_MARKS = /[\s'’\u00a0\u202f\u2009٬]/;
const DECIMAL = 'd';
const GROUP = 'g';

/** Reads an amount in the person's own writing: decimal comma or point, any grouping, Arabic digits and marks, the currency before or after. @public @since 1.0 */
export function readAmount(text: string, rules: AmountRules): AmountReading {
  const bare = strip(text, rules.currency);
  if (bare === '') return text.trim() === '' ? { text } : { text, problem: 'not-read' };
  const isNegative = /^[-−]/.test(bare);
  const digits = isNegative ? bare.slice(1).trim() : bare;
  if (!/^[\d.,٫]/.test(digits) || !/^[\d.,٫٬\s'’]+$/.test(digits)) return { text, problem: 'not-read' };
  const parts = split(mark(digits, rules.locale));
  if (!parts) return { text, problem: 'not-read' };
  if (isNegative && !rules.allowsNegative) return { text, problem: 'negative' };
  const decimals = withoutIdleZeros(parts.decimals, rules.exponent);
  if (decimals.length > rules.exponent) return { text, problem: 'too-many-decimals' };
  const minor = BigInt(`${parts.whole}${decimals.padEnd(rules.exponent, '0')}`);
  if (minor > LARGEST_AMOUNT) return { text, problem: 'too-large' };
  return { text, amountMinor: (isNegative ? -minor : minor).toString() };
}

/** The decimal mark of a locale: `.` or `,`. @public @since 1.0 */
export const decimalMarkOf = (locale: string): string => new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';

function strip(text: string, currency: string): string {
  const latin = text
    .replace(MARKS, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll('،', ',');
  return latin.replace(new RegExp(currency, 'i'), '').replace(/\p{Sc}/u, '').trim();
}

/** Turns every separator into one of two letters, or leaves a text that `split` refuses. */
function mark(digits: string, locale: string): string {
  const plain = digits.replace(new RegExp(GROUP_MARKS, 'g'), GROUP);
  if (plain.includes('٫')) return plain.replace(/[.,]/g, GROUP).replaceAll('٫', DECIMAL);
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (last < 0) return plain;
  const separator = plain.charAt(last);
  const other = separator === '.' ? ',' : '.';
  const isDecimal = plain.includes(other) || isDecimalAlone(plain, separator, locale);
  return plain.replaceAll(other, GROUP).replaceAll(separator, isDecimal ? DECIMAL : GROUP);
}

/** One kind of separator only: the reader's own mark decides, and a foreign one groups only where groups of three fit. */
function isDecimalAlone(plain: string, separator: string, locale: string): boolean {
  if (plain.split(separator).length > 2) return false;
  if (plain.includes(GROUP) || separator === decimalMarkOf(locale)) return true;
  return !/^[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
}

function split(marked: string): { whole: string; decimals: string } | undefined {
  const parts = /^(\d*|\d{1,3}(?:g\d{3})+)(?:d(\d*))?$/.exec(marked);
  if (!parts) return undefined;
  const whole = (parts[1] ?? '').replaceAll(GROUP, '');
  const decimals = parts[2] ?? '';
  return whole === '' && decimals === '' ? undefined : { whole: whole === '' ? '0' : whole, decimals };
}

/** `12.00` is a whole amount in a currency without cents; `12.000` may be a thousand in another hand and is asked instead. */
function withoutIdleZeros(decimals: string, exponent: number): string {
  const idle = decimals.slice(exponent);
  return idle.length > 0 && decimals.length !== 3 && /^0+$/.test(idle) ? decimals.slice(0, exponent) : decimals;
}
