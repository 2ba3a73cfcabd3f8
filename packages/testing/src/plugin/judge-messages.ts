import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Texts = Readonly<Record<string, string>>;

/** Numbers, dates and times are formatted before they are passed in: no message chooses a format. */
const SKELETON = /::|\{[^{}]+,\s*(?:number|date|time)\b/;
const PLACEHOLDER = /\{\s*(\w+)\s*[,}]/g;

/** What is wrong with the texts in `<folder>/locales`: a language is missing, a key is missing, empty or unknown, a value is used in one language only. */
export function judgeMessages(folder: string, languages: readonly string[]): string[] {
  const catalogs = new Map<string, Texts>();
  const faults: string[] = [];
  for (const language of languages) {
    const file = path.join(folder, 'locales', `${language}.json`);
    if (existsSync(file)) catalogs.set(language, JSON.parse(readFileSync(file, 'utf8')) as Texts); // every text is checked to be one below
    else faults.push(`locales/${language}.json is missing`);
  }
  const english = catalogs.get('en');
  if (!english) return [...faults, 'English, which fills every gap, is missing'];
  for (const [language, texts] of catalogs) faults.push(...judgeCatalog(language, texts, english));
  return faults;
}

function judgeCatalog(language: string, texts: Texts, english: Texts): string[] {
  const faults: string[] = [];
  for (const key of Object.keys(english)) if (!Object.hasOwn(texts, key)) faults.push(`${language}: ${key} is missing`);
  for (const [key, text] of Object.entries(texts)) {
    const original = english[key];
    if (typeof text !== 'string' || text.trim() === '') faults.push(`${language}: ${key} is empty`);
    else if (SKELETON.test(text)) faults.push(`${language}: ${key} formats a value by itself`);
    else if (original === undefined) faults.push(`${language}: ${key} is not in English`);
    else if (valuesOf(text) !== valuesOf(original))
      faults.push(`${language}: ${key} uses ${valuesOf(text) || 'no value'} and English ${valuesOf(original) || 'none'}`);
  }
  return faults;
}

/** Names of the values a text uses, in order and once each. Words of a plural are not values: they have no comma or brace behind them. */
const valuesOf = (text: string): string => [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name))].sort().join(', ');
