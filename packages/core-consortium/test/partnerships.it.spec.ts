import type { Actor } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsortiumPlatform } from './consortium-platform.js';

const BETHLEHEM = '00000000-0000-4000-8001-000000000970';
const SECRET = '00000000-0000-4000-8002-0000000000dc';

let house: ConsortiumPlatform;
beforeAll(async () => {
  house = await ConsortiumPlatform.start();
  await house.addCity(BETHLEHEM, 'bethlehem', { ar: 'بيت لحم' });
  await partnership(SECRET, 'twins', { fr: 'Villes jumelles' }, [
    ['dakar', -400, null],
    ['bethlehem', -400, 0],
  ]);
  await partnership('00000000-0000-4000-8002-0000000000aa', 'past', { it: 'Passato' }, [
    ['milan', -400, -1],
    ['dakar', -400, null],
  ]);
  await partnership('00000000-0000-4000-8002-0000000000bb', 'to-come', { it: 'Futuro' }, [
    ['milan', 1, null],
    ['dakar', 0, null],
  ]);
});
afterAll(() => house?.stop());

/** A partnership with its cities; days are counted from today. */
async function partnership(
  id: string,
  key: string,
  texts: Readonly<Record<string, string>>,
  cities: readonly (readonly [city: string, from: number, to: number | null])[],
): Promise<void> {
  await house.admin.query(
    `INSERT INTO consortium.partnership (id, key, name, kind, since) VALUES ($1, $2, $3, 'bilateral', '2025-01-01')`,
    [id, key, JSON.stringify({ original: Object.keys(texts)[0], texts })],
  );
  for (const [city, from, to] of cities)
    await house.admin.query(
      `INSERT INTO consortium.partnership_city (partnership_id, city_id, valid_from, valid_to) SELECT $1, id, current_date + $3::integer, current_date + $4::integer FROM consortium.city WHERE key = $2`,
      [id, city, from, to],
    );
}

interface ShownPartnership {
  readonly key: string;
  readonly name: { readonly text: string };
  readonly cities: readonly { readonly key: string }[];
}
const partnerships = async (actor: Actor): Promise<ShownPartnership[]> =>
  (await actor.run<{ partnerships: ShownPartnership[] }>('{ partnerships { key name { text } cities { key } } }')).partnerships;
const keys = async (actor: Actor): Promise<string[]> => (await partnerships(actor)).map(({ key }) => key);

describe('the partnerships one may see', () => {
  const READERS: readonly (readonly [who: string, actor: () => Actor, sees: readonly string[]])[] = [
    ['a visitor', () => house.visitor, []],
    [
      'an officer of Milan, whose part in one is over and in another has not begun',
      () => house.platform.as('milan.lucia.sala'),
      ['urban-gardens'],
    ],
    ['an officer of Barcelona', () => house.platform.as('barcelona.jordi.vidal'), ['urban-gardens']],
    ['an officer of Dakar', () => house.platform.as('dakar.aminata'), ['past', 'to-come', 'twins', 'urban-gardens']],
    ['an officer of a city on the last day of its part', () => house.newcomer('bethlehem', '970'), ['twins']],
    ['a partner without a city', () => house.platform.as('ada.ngo'), ['urban-gardens']],
    ['an auditor', () => house.platform.as('ines.audit'), ['past', 'to-come', 'twins', 'urban-gardens']],
  ];

  it.each(READERS)('for %s are its own, in the order of their keys', async (_who, actor, sees) => {
    expect(await keys(actor())).toEqual(sees);
  });

  it('name the cities that take part today', async () => {
    const seen = new Map(
      (await partnerships(house.platform.as('dakar.aminata'))).map(({ key, cities }) => [key, cities.map((city) => city.key).toSorted()]),
    );

    expect(Object.fromEntries(seen)).toEqual({
      past: ['dakar'],
      'to-come': ['dakar'],
      twins: ['bethlehem', 'dakar'],
      'urban-gardens': ['barcelona', 'dakar', 'milan'],
    });
  });

  it('are named in the language of the reader, else in the original', async () => {
    const names = async (language: string): Promise<string[]> =>
      (await partnerships(house.platform.as('dakar.aminata').with({ 'x-regia-language': language }))).map(({ name }) => name.text);

    expect(await names('fr')).toEqual(['Passato', 'Futuro', 'Villes jumelles', 'Jardins urbains Milan, Barcelone, Dakar']);
    expect(await names('tr')).toEqual(['Passato', 'Futuro', 'Villes jumelles', 'Orti urbani Milano, Barcellona, Dakar']);
  });

  it('are gone with the city’s part in them, at the next question', async () => {
    const nadia = house.newcomer('bethlehem', '970');
    const before = await keys(nadia);

    await house.admin.query(
      'UPDATE consortium.partnership_city SET valid_to = current_date - 1 WHERE partnership_id = $1 AND city_id = $2',
      [SECRET, BETHLEHEM],
    );
    const after = await keys(nadia);
    await house.admin.query('UPDATE consortium.partnership_city SET valid_to = current_date WHERE partnership_id = $1 AND city_id = $2', [
      SECRET,
      BETHLEHEM,
    ]);

    expect([before, after]).toEqual([['twins'], []]);
  });
});
