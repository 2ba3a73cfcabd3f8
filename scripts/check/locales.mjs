import fs from 'node:fs';
import path from 'node:path';
import { keysFor, languages, readCatalogs } from './catalogs.mjs';
import { readMessage } from './icu.mjs';
import { sourceFiles } from './read-imports.mjs';
import { usedKeys } from './used-keys.mjs';

/** Everything about the texts of all packages that is not in step. One line each. */
export function localeProblems(root) {
  const catalogs = readCatalogs(root);
  const same = allowedSame(root);
  return [...catalogs.flatMap((catalog) => catalogProblems(catalog, same)), ...missingKeys(root, catalogs)];
}

function catalogProblems({ folder, texts, doubled }, same) {
  const keys = [...new Set(languages.flatMap((language) => Object.keys(texts[language])))];
  const found = languages.flatMap((language) =>
    keys.flatMap((key) => textProblems({ language, key, texts, isSameAllowed: same.has(`${folder}:${language}:${key}`) })),
  );
  return [...doubled.map((each) => `${each} stands in two files`), ...found].map((problem) => `${folder}/locales ${problem}`);
}

function textProblems({ language, key, texts, isSameAllowed }) {
  const text = texts[language][key];
  const english = texts.en[key];
  const name = `${language}: ${key}`;
  if (text === undefined) return [`${name} is missing`];
  if (typeof text !== 'string' || text.trim() === '') return [`${name} is empty`];
  if (english === undefined) return [];
  const isCopied = language !== 'en' && !isSameAllowed && isLong(text) && text === english;
  return [
    ...formProblems(language, text, english).map((problem) => `${name} ${problem}`),
    ...(isCopied ? [`${name} is the English text: ${text}`] : []),
  ];
}

/** A sentence; names and abbreviations are often the same in several languages. */
function isLong(text) {
  const words = text
    .replace(/\{[^}]*\}/g, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  return words.length >= 4 && text.length >= 20;
}

function formProblems(language, text, english) {
  if (text.includes('::')) return ['has a number or date skeleton (::): values are formatted before they are passed in'];
  let message;
  try {
    message = readMessage(text);
  } catch (error) {
    return [`cannot be read: ${error.message}`];
  }
  return [...formatProblems(message), ...argumentProblems(message, english), ...pluralProblems(language, message)];
}

function formatProblems({ args }) {
  const formatted = [...args].filter(([, kind]) => ['number', 'date', 'time'].includes(kind));
  return formatted.map(([name, kind]) => `formats {${name}} as ${kind}: values are formatted before they are passed in`);
}

/** A translation may leave the number out of a branch, but names the same things. */
function argumentProblems({ args }, english) {
  const wanted = argumentsOf(english);
  if (!wanted) return [];
  const lacks = wanted.filter((name) => !args.has(name)).map((name) => `lacks {${name}}`);
  const invents = [...args.keys()].filter((name) => !wanted.includes(name)).map((name) => `has {${name}}, which English does not`);
  return [...lacks, ...invents];
}

function argumentsOf(text) {
  try {
    return [...readMessage(text).args.keys()];
  } catch {
    return undefined; // reported with the English text itself
  }
}

/** Every form that ordinary whole numbers take in the language: Arabic has one, two, few, many. Zero may fall back. */
function pluralProblems(language, { choices }) {
  return choices
    .filter(({ kind }) => kind === 'plural')
    .flatMap(({ name, branches }) => {
      const lacking = neededForms(language).filter(
        ({ form, numbers }) => !branches.includes(form) && !numbers.every((number) => branches.includes(`=${number}`)),
      );
      return lacking.map(({ form }) => `lacks the plural form "${form}" of {${name}}`);
    });
}

const formsByLanguage = new Map();

function neededForms(language) {
  if (!formsByLanguage.has(language)) formsByLanguage.set(language, ordinaryForms(language));
  return formsByLanguage.get(language);
}

function ordinaryForms(language) {
  const rules = new Intl.PluralRules(language);
  const numbers = Array.from({ length: 201 }, (_, number) => number);
  const forms = rules.resolvedOptions().pluralCategories.filter((form) => form !== 'zero' && form !== 'other');
  return forms
    .map((form) => ({ form, numbers: numbers.filter((number) => rules.select(number) === form) }))
    .filter((each) => each.numbers.length > 0);
}

function missingKeys(root, catalogs) {
  const isWeb = (file) => /^(apps\/web|packages\/(ui|web-kit)|plugins\/[^/]+\/src\/web)\//.test(file) && !/\.spec\.|\/gql\//.test(file);
  return sourceFiles(root)
    .filter(isWeb)
    .flatMap((file) => {
      const keys = keysFor(catalogs, file);
      const isKnown = ({ key, isPrefix }) => (isPrefix ? [...keys].some((each) => each.startsWith(key)) : keys.has(key));
      return usedKeys(root, file)
        .filter((used) => !isKnown(used))
        .map(({ key, line, isPrefix }) => `${file}:${line}: no text ${isPrefix ? 'begins with' : 'has the key'} ${key}`);
    });
}

/** Texts that are rightly the same as in English, as `folder:language:key`. */
function allowedSame(root) {
  const file = path.join(root, 'scripts', 'check', 'same-as-english.json');
  return new Set(fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : []);
}
