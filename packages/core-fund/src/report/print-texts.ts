import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Languages a statement is printed in. */
const LANGUAGES = ['en', 'it', 'fr', 'es', 'ar'] as const;
export type PrintLanguage = (typeof LANGUAGES)[number];

/** A text by its key, with its values put in. */
export type PrintText = (key: string, values?: Readonly<Record<string, string>>) => string;

const FOLDER = path.join(import.meta.dirname, '../../locales');
const catalogs = new Map<PrintLanguage, Readonly<Record<string, string>>>();

/** The first of the languages asked for that statements are printed in; English when there is none. */
export const printLanguage = (...asked: readonly (string | undefined)[]): PrintLanguage =>
  asked.map((tag) => LANGUAGES.find((known) => known === tag?.toLowerCase().split('-')[0])).find((known) => known !== undefined) ?? 'en';

export const isRightToLeft = (language: PrintLanguage): boolean => language === 'ar';

/** Texts of a language. Right to left, each value is kept apart from the words around it, so that a day or a code is not turned about. */
export function printTexts(language: PrintLanguage): PrintText {
  const texts = catalogOf(language);
  const set = isRightToLeft(language) ? (value: string): string => `\u2066${value}\u2069` : (value: string): string => value;
  return (key, values = {}) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`no text ${key} in ${language}`);
    // the words of another text are no value from outside: they keep their own direction
    return text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => (name === 'name' ? (values[name] ?? '') : set(values[name] ?? '')));
  };
}

function catalogOf(language: PrintLanguage): Readonly<Record<string, string>> {
  let texts = catalogs.get(language);
  if (!texts)
    catalogs.set(language, (texts = JSON.parse(readFileSync(path.join(FOLDER, `${language}.json`), 'utf8')) as Record<string, string>)); // a file of this package
  return texts;
}
