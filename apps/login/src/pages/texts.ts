import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '..', '..', 'locales');
const languages = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [
      path.basename(file, '.json'),
      JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Readonly<Record<string, string>>,
    ]), // flat files of our own
);
const RIGHT_TO_LEFT: readonly string[] = ['ar'];

export interface Texts {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  say(key: string, values?: Readonly<Record<string, string>>): string;
}

/** Texts in the first language of an `Accept-Language` header that there is, else in English. */
export function textsFor(accepted = ''): Texts {
  const wanted = accepted.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  const language = wanted.find((each) => languages.has(each)) ?? 'en';
  const texts = languages.get(language) ?? {};
  return {
    language,
    direction: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr',
    say: (key, values = {}) => (texts[key] ?? key).replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
  };
}
