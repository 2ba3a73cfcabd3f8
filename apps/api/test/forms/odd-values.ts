import type { Kind } from './leaves.js';

/** Something odd to put into a field. */
export interface Odd {
  readonly name: string;
  readonly value: unknown;
  /** No value of this type at all: GraphQL refuses it before anything runs. */
  readonly isOfWrongType?: true;
}

const odd = (name: string, value: unknown): Odd => ({ name, value });
const wrong = (name: string, value: unknown): Odd => ({ name, value, isOfWrongType: true });

export const SCRIPT = '<script>alert("x")</script>';
export const TURNED = '\u202Egnp.exe\u2066 \u0639\u0631\u0628\u064A';
const LONG = 'x'.repeat(30_000);

const WORDS: readonly Odd[] = [
  odd('nothing', ''),
  odd('blanks', ' \t\u00A0\u3000'),
  odd('zero width', '\u200B\u200D\u2060\uFEFF'),
  odd('far too long', LONG),
  odd('a script', SCRIPT),
  odd('text that turns around', TURNED),
  odd('a zero character', 'a\u0000b'),
  odd('half a character', 'a\uD800b'),
  odd('a statement of SQL', "'; DROP TABLE agenda.item; --"),
];
const NO_WORDS: readonly Odd[] = [wrong('a truth value', true), wrong('an object', { constructor: {} }), wrong('a list of lists', [['x']])];
const NO_NUMBER: readonly Odd[] = [wrong('a text', 'one'), wrong('a fraction', 0.5), wrong('a number beyond limits', 2_147_483_648), wrong('a huge number', 1e300), ...NO_WORDS];

/** What is put into a field, by its kind. */
export const ODD: Readonly<Record<Kind, readonly Odd[]>> = {
  text: [...WORDS, wrong('a number', 5), ...NO_WORDS],
  id: [...WORDS, odd('a number', 5), odd('an unknown id', '01900000-0000-7000-8000-00000000beef'), odd('an id in capitals', '01900000-0000-7000-8000-00000000BEEF'), ...NO_WORDS],
  int: [odd('the largest number', 2_147_483_647), odd('the smallest number', -2_147_483_648), ...NO_NUMBER],
  day: [odd('the last day', '9999-12-31'), odd('a day long ago', '0101-01-01'), ...['2026-02-30', '2026-13-01', '', ' ', 'tomorrow', '2026-1-1', '2026-01-01T00:00', LONG, '\u0662\u0660\u0662\u0666-\u0660\u0661-\u0660\u0661'].map((text) => wrong(`the day ${text.slice(0, 20)}`, text)), wrong('a number', 20_260_101), ...NO_WORDS],
  choice: [...['', 'nope', 'NOPE', '__proto__', SCRIPT].map((text) => wrong(`the choice ${text}`, text)), wrong('a number', 1), ...NO_WORDS],
  truth: [wrong('a text', 'true'), wrong('a number', 1), wrong('an object', {}), wrong('a list', [true, false])],
  list: [odd('an empty list', []), wrong('a list of lists', [[[]]]), wrong('a truth value', true)],
};
