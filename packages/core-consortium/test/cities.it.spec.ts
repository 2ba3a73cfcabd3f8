import type { Actor } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsortiumPlatform } from './consortium-platform.js';

const BETHLEHEM = '00000000-0000-4000-8001-000000000970';
const RECIFE = '00000000-0000-4000-8001-000000000081';
const TUNIS = '00000000-0000-4000-8001-000000000216';

let house: ConsortiumPlatform;
beforeAll(async () => {
  house = await ConsortiumPlatform.start();
  await house.addCity(BETHLEHEM, 'bethlehem', { ar: 'بيت لحم', en: 'Bethlehem' });
  await house.addCity(RECIFE, 'recife', { pt: 'Recife' }, 0);
  await house.addCity(TUNIS, 'tunis', { fr: 'Tunis', ar: 'تونس' }, 1);
});
afterAll(() => house?.stop());

interface ShownCity {
  readonly key: string;
  readonly name: { readonly text: string; readonly language: string; readonly isOriginal: boolean };
  readonly hasLeft: boolean;
}
const CITY = 'key name { text language isOriginal } hasLeft';
const city = async (key: string, language = 'en'): Promise<ShownCity | null> =>
  (
    await house.visitor
      .with({ 'x-regia-language': language })
      .run<{ city: ShownCity | null }>(`query ($key: String!) { city(key: $key) { ${CITY} } }`, { key })
  ).city;

describe('the cities', () => {
  it('are listed for everybody alike, without those that have left', async () => {
    const lists = await Promise.all(
      [house.visitor, house.giulia, house.platform.as('ines.audit'), house.platform.as('ada.ngo')].map((actor) =>
        actor.run<{ cities: { key: string }[] }>('{ cities { key } }'),
      ),
    );

    expect(lists[0]!.cities.map(({ key }) => key).toSorted()).toEqual(['barcelona', 'bethlehem', 'dakar', 'istanbul', 'milan', 'sao-paulo', 'tunis']);
    for (const list of lists) expect(list).toEqual(lists[0]);
  });

  it('bring the facts of their plugin, with their zones in order', async () => {
    const { city: dakar } = await house.visitor.run<{ city: object }>(
      '{ city(key: "dakar") { key country timeZone currency languages plate fiscalYearStart memberSince hasLeft population populationYear zones { code name area } } }',
    );

    expect(dakar).toMatchObject({
      key: 'dakar',
      country: 'SN',
      timeZone: 'Africa/Dakar',
      currency: 'XOF',
      languages: ['fr'],
      plate: 'DKR',
      fiscalYearStart: '01-01',
      memberSince: '2025-01-01',
      hasLeft: false,
      population: 1_278_469,
      populationYear: 2023,
    });
    expect(dakar).toHaveProperty('zones.0', { code: '1', name: 'Dakar-Plateau', area: 'Arrondissement de Dakar-Plateau' });
    expect(dakar).toHaveProperty('zones.length', 19);
  });

  it.each([
    ['milan', 'it', 'Milano', 'it', true],
    ['milan', 'en', 'Milan', 'en', false],
    ['milan', 'ar', 'ميلانو', 'ar', false],
    ['milan', 'tr', 'Milano', 'it', true],
    ['milan', 'pt-BR', 'Milano', 'it', true],
    ['bethlehem', 'en', 'Bethlehem', 'en', false],
    ['bethlehem', 'ar', 'بيت لحم', 'ar', true],
    ['bethlehem', 'it', 'بيت لحم', 'ar', true],
    ['tunis', 'en', 'Tunis', 'fr', true],
  ])('%s is named for a reader of %s: %s', async (key, reader, text, language, isOriginal) => {
    expect((await city(key, reader))?.name).toEqual({ text, language, isOriginal });
  });

  it('are named in the language the browser asks for when no page says otherwise, and in English for an odd wish', async () => {
    const nameFor = async (headers: Readonly<Record<string, string>>): Promise<string> =>
      (await house.visitor.with(headers).run<{ city: ShownCity }>(`{ city(key: "milan") { ${CITY} } }`)).city.name.text;

    expect(await nameFor({ 'accept-language': 'es-MX,es;q=0.9' })).toBe('Milán');
    expect(await nameFor({ 'accept-language': 'es', 'x-regia-language': 'it' })).toBe('Milano');
    expect(await nameFor({ 'x-regia-language': '__proto__' })).toBe('Milan');
    expect(await nameFor({ 'accept-language': '*' })).toBe('Milan');
  });

  it.each(['', 'nowhere', 'MILAN', ' milan', 'constructor', '__proto__', "milan' OR true --", BETHLEHEM])(
    'have no city called %j',
    async (key) => {
      expect(await city(key)).toBeNull();
    },
  );

  it('that have left are found by key and marked, those that will leave are members until then', async () => {
    expect(await city('recife')).toMatchObject({ key: 'recife', hasLeft: true });
    expect(await city('tunis')).toMatchObject({ key: 'tunis', hasLeft: false });
  });

  it('whose people can sign in are those with a login, without those that have left', async () => {
    const { loginCities } = await house.visitor.run<{ loginCities: { key: string }[] }>('{ loginCities { key } }');

    expect(loginCities.map(({ key }) => key).toSorted()).toEqual(['barcelona', 'bethlehem', 'dakar', 'istanbul', 'milan', 'sao-paulo', 'tunis']);
  });
});

describe('acting for a city', () => {
  /** What the door says before anything is asked. */
  const atTheDoor = async (actor: Actor): Promise<readonly [status: number, code?: string]> => {
    const { status, text } = await actor.ask('{ plugins { key } }');
    return status === 200 ? [status] : [status, (JSON.parse(text) as { code: string }).code];
  };

  it.each(['dakar', 'recife', 'nowhere', '__proto__'])('of others, of the past or of nowhere is refused alike: %s', async (key) => {
    expect(await atTheDoor(house.giulia.actingFor(key))).toEqual([403, 'FORBIDDEN']);
  });

  it('is for members of it: one’s own', async () => {
    expect(await atTheDoor(house.giulia.actingFor('milan'))).toEqual([200]);
  });

  it('ends on the day the city leaves', async () => {
    expect(await atTheDoor(house.newcomer('recife', '551'))).toEqual([401, 'TOKEN_REFUSED']);
    expect(await atTheDoor(house.newcomer('tunis', '216'))).toEqual([200]);
  });
});

describe('searching for a city', () => {
  const found = async (text: string): Promise<string[]> => {
    const { search } = await house.visitor.run<{ search: { kind: string; city: { key: string } | null }[] }>(
      'query ($text: String!) { search(text: $text) { kind city { key } } }',
      { text },
    );
    return search.filter(({ kind }) => kind === 'city').map((hit) => hit.city!.key);
  };

  it.each([
    ['milano', 'milan'],
    ['MILÁN', 'milan'],
    ['mılan', 'milan'],
    ['MİLANO', 'milan'],
    ['ميلانو', 'milan'],
    ['barçelona', 'barcelona'],
    ['dkr', 'dakar'],
    ['بيت لحم', 'bethlehem'],
    ['  bethlehem  ', 'bethlehem'],
  ])('%s finds %s by name in any language, by key or by plate', async (text, key) => {
    expect(await found(text)).toEqual([key]);
  });

  it.each(['recife', 'nowhere', '%', 'm', '', 'milan dakar', '\u0000\u0000'])('%j finds none', async (text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('the themes', () => {
  const themes = async (language = 'en', actor = house.visitor): Promise<unknown> =>
    (await actor.with({ 'x-regia-language': language }).run<{ themes: unknown }>('{ themes { key name { text language } hue plugin } }'))
      .themes;

  it('are those that installed plugins bring, then the core’s own', async () => {
    expect(await themes()).toEqual([
      { key: 'food-security', name: { text: 'Food security', language: 'en' }, hue: 'food', plugin: 'theme-food-security' },
      { key: 'governance', name: { text: 'Governance', language: 'en' }, hue: 'gov', plugin: null },
    ]);
  });

  it('are named in the language of the reader, else in the original', async () => {
    expect(await themes('fr')).toMatchObject([{ name: { text: 'Sécurité alimentaire' } }, { name: { text: 'Gouvernance' } }]);
    expect(await themes('tr')).toMatchObject([{ name: { text: 'Food security', language: 'en' } }, { name: { language: 'en' } }]);
  });

  it('are the same for everybody: what a city has switched off is still a theme of others', async () => {
    expect(await themes('en', house.newcomer('bethlehem', '970'))).toEqual(await themes());
  });
});
