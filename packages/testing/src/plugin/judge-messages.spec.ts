import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { judgeMessages } from './judge-messages.js';

const folders: string[] = [];

function pluginWith(catalogs: Readonly<Record<string, object>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'regia-messages-'));
  folders.push(folder);
  mkdirSync(path.join(folder, 'locales'));
  for (const [language, texts] of Object.entries(catalogs))
    writeFileSync(path.join(folder, 'locales', `${language}.json`), JSON.stringify(texts));
  return folder;
}

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

describe('the texts of a plugin', () => {
  it('are complete when every language says everything with the same values', () => {
    const folder = pluginWith({
      en: { 'a.b': '{n, plural, one {{count} site} other {{count} sites}}' },
      ar: { 'a.b': '{n, plural, two {موقعان} other {{count} موقع}}' },
    });

    expect(judgeMessages(folder, ['en', 'ar'])).toEqual([]);
  });

  it('are refused when a language, a key or a value is missing', () => {
    const folder = pluginWith({ en: { a: 'A {x}', b: 'B' }, it: { a: 'A', c: 'C' } });

    expect(judgeMessages(folder, ['en', 'it', 'fr'])).toEqual([
      'locales/fr.json is missing',
      'it: b is missing',
      'it: a uses no value and English x',
      'it: c is not in English',
    ]);
  });

  it.each(['{x, number}', '{x, date, ::yMMM}', '  '])('are refused when one reads %j', (text) => {
    expect(judgeMessages(pluginWith({ en: { a: text } }), ['en'])).toHaveLength(1);
  });
});
