import ar from '../locales/ar.json' with { type: 'json' };
import en from '../locales/en.json' with { type: 'json' };
import it from '../locales/it.json' with { type: 'json' };
import type { Translate } from '../src/texts.js';

const all: Readonly<Record<string, Readonly<Record<string, string>>>> = { ar, en, it };
const PLURAL = /^\{(\w+), plural, (.*)\}$/s;
const BRANCH = /(=\d+|zero|one|two|few|many|other) \{((?:[^{}]|\{\w+\})*)\}/g;

/** Enough of ICU for the texts of this package; pages use the compiled runtime. */
export function translateFor(language: string): Translate {
  return (key, values = {}) => {
    const text = all[language]?.[key];
    if (text === undefined) throw new Error(`no text ${key} in ${language}`);
    const fill = (part: string): string => part.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
    const plural = PLURAL.exec(text);
    if (!plural) return fill(text);
    const n = Number(values[plural[1]!]);
    const branches = new Map([...plural[2]!.matchAll(BRANCH)].map((found) => [found[1]!, found[2]!]));
    return fill(branches.get(`=${n}`) ?? branches.get(new Intl.PluralRules(language).select(n)) ?? branches.get('other')!);
  };
}
