import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMessage } from './icu.mjs';
import { localeProblems } from './locales.mjs';
import { plantedFolder } from './planted-folder.mjs';

const sentence = {
  en: 'Somebody has changed this item.',
  it: 'Qualcuno ha modificato questa voce.',
  fr: "Quelqu'un a modifié cet élément.",
  es: 'Alguien ha cambiado este elemento.',
  ar: 'غيّر أحدهم هذا البند.',
};
const count = {
  en: '{n, plural, one {{count} event} other {{count} events}}',
  it: '{n, plural, one {{count} evento} other {{count} eventi}}',
  fr: '{n, plural, one {{count} événement} other {{count} événements}}',
  es: '{n, plural, one {{count} evento} other {{count} eventos}}',
  ar: '{n, plural, one {{count} حدث} two {{count} حدثان} few {{count} أحداث} many {{count} حدثا} other {{count} حدث}}',
};
const languages = Object.keys(sentence);
const textsOf = (language) => ({ 'nav.wells': 'Wells', 'wells.changed': sentence[language], 'wells.count': count[language] });

let planted;
const plant = (language, change) => planted.write(`plugins/theme-water/locales/${language}.json`, { ...textsOf(language), ...change });

beforeEach(() => {
  planted = plantedFolder({
    'plugins/theme-water/src/web/wells.page.tsx':
      "const message = useMessage(water); export const Page = ({ n, refused }) => <p>{message('wells.count', { n })}{message(n > 1 ? 'wells.changed' : 'shared.save')}{message(`shared.${refused}`)}</p>;",
    'plugins/theme-water/src/web/index.tsx': "export default defineWebPlugin(water, { routes: [{ path: '', title: 'nav.wells' }] });",
  });
  for (const language of languages) {
    plant(language, {});
    planted.write(`apps/web/locales/${language}/shell.json`, { 'shared.save': 'OK' });
  }
});
afterEach(() => planted.remove());

const problems = () => localeProblems(planted.root);

describe('texts in five languages', () => {
  it('are in step when every language says the same things', () => {
    expect(problems()).toEqual([]);
  });

  it.each([
    [
      'a text that one language lacks',
      () => planted.write('plugins/theme-water/locales/ar.json', { 'nav.wells': 'آبار', 'wells.count': count.ar }),
      'ar: wells.changed is missing',
    ],
    ['a language that is not there at all', () => planted.write('plugins/theme-water/locales/fr.json', {}), 'fr: nav.wells is missing'],
    ['a text that only a translation has', () => plant('it', { 'wells.extra': 'Di più' }), 'en: wells.extra is missing'],
    ['an empty text', () => plant('es', { 'nav.wells': ' ' }), 'es: nav.wells is empty'],
    ['a sentence left in English', () => plant('fr', { 'wells.changed': sentence.en }), 'fr: wells.changed is the English text'],
    [
      'an argument that a translation lost',
      () => plant('it', { 'wells.count': '{n, plural, one {un evento} other {molti}}' }),
      'it: wells.count lacks {count}',
    ],
    [
      'an argument that was translated',
      () => plant('it', { 'wells.count': '{n, plural, one {{conto} evento} other {{count} eventi}}' }),
      'it: wells.count has {conto}, which English does not',
    ],
    [
      'plural forms that Arabic needs',
      () => plant('ar', { 'wells.count': '{n, plural, one {{count} حدث} other {{count} أحداث}}' }),
      'ar: wells.count lacks the plural form "few" of {n}',
    ],
    [
      'a skeleton',
      () => plant('en', { 'wells.count': '{n, plural, one {{count, number, ::compact}} other {{count}}}' }),
      'en: wells.count has a number or date skeleton',
    ],
    [
      'a format',
      () => plant('en', { 'wells.count': '{n, plural, one {{count, number}} other {{count}}}' }),
      'en: wells.count formats {count} as number',
    ],
    [
      'a brace that is not closed',
      () => plant('es', { 'wells.changed': 'Alguien {nombre ha cambiado' }),
      'es: wells.changed cannot be read',
    ],
    [
      'a plural without a rest',
      () => plant('es', { 'wells.count': '{n, plural, one {{count}}}' }),
      'es: wells.count cannot be read: plural of n has no "other"',
    ],
    [
      'a key that stands in two files',
      () => planted.write('apps/web/locales/en/more.json', { 'shared.save': 'Save' }),
      'en: shared.save stands in two files',
    ],
  ])('show %s', (_, plantFault, problem) => {
    plantFault();

    expect(problems()).toContainEqual(expect.stringContaining(problem));
  });

  it('may be the same as English where that is written down', () => {
    plant('fr', { 'wells.changed': sentence.en });
    planted.write('scripts/check/same-as-english.json', ['plugins/theme-water:fr:wells.changed']);

    expect(problems()).toEqual([]);
  });
});

describe('keys in code', () => {
  it.each([
    ['a text that is read', "const message = useMessage(); export const a = message('wells.gone');", 'no text has the key wells.gone'],
    [
      'one of two texts',
      "const message = useMessage(); export const a = (is: boolean) => message(is ? 'wells.count' : 'wells.gone');",
      'no text has the key wells.gone',
    ],
    [
      'a text that is read by a reader handed in',
      "export function title(say: Message) { return say('wells.gone'); }",
      'no text has the key wells.gone',
    ],
    [
      'a family of texts',
      'const message = useMessage(); export const a = (code: string) => message(`gone.${code}`);',
      'no text begins with gone.',
    ],
    [
      'a title handed to the shell',
      "export default defineWebPlugin(water, { routes: [{ path: '', title: 'nav.gone' }] });",
      'no text has the key nav.gone',
    ],
    ['a text of another plugin', "const message = useMessage(); export const a = message('fire.alarm');", 'no text has the key fire.alarm'],
  ])('exist: %s is missed when it does not', (_, source, problem) => {
    planted.write('plugins/theme-fire/locales/en.json', { 'fire.alarm': 'Alarm' });
    planted.write('plugins/theme-water/src/web/more.tsx', source);

    expect(problems().filter((each) => !each.includes('theme-fire/locales'))).toEqual([
      expect.stringContaining(`plugins/theme-water/src/web/more.tsx:1: ${problem}`),
    ]);
  });
});

describe('reading a message', () => {
  it('takes an apostrophe for one, unless it quotes a brace', () => {
    expect([...readMessage("L'élément de l'agenda '{'pas un argument'}' {name}").args.keys()]).toEqual(['name']);
  });

  it('finds arguments inside branches', () => {
    expect([...readMessage('{a, select, x {{b}} other {{c, plural, =0 {none} other {{d}}}}}').args.keys()]).toEqual(['a', 'b', 'c', 'd']);
  });

  it('refuses a brace too many', () => {
    expect(() => readMessage('a } b')).toThrow(/closes nothing/);
  });
});
