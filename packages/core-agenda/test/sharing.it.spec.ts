import type { Actor } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgendaPlatform, SECRET_PARTNERSHIP, YEAR, type Typed } from './agenda-platform.js';

let agenda: AgendaPlatform;
beforeAll(async () => {
  agenda = await AgendaPlatform.start();
});
afterAll(() => agenda?.stop());

const AUDIENCES = ['CITY', 'PARTNERSHIP', 'CONSORTIUM', 'PUBLIC'] as const;
type Audience = (typeof AUDIENCES)[number];

/** What each reader sees of Milan's items. */
const READERS: readonly (readonly [who: string, actor: () => Actor, sees: readonly Audience[]])[] = [
  ['the officer who wrote it', () => agenda.lucia, AUDIENCES],
  ['a colleague of the city', () => agenda.giulia, AUDIENCES],
  ['an officer of a partner city', () => agenda.aminata, ['PARTNERSHIP', 'CONSORTIUM', 'PUBLIC']],
  ['an officer of a partner city that takes part', () => agenda.jordi, ['PARTNERSHIP', 'CONSORTIUM', 'PUBLIC']],
  ['an officer of a city outside the partnership, which takes part', () => agenda.nadia, ['CONSORTIUM', 'PUBLIC']],
  ['a partner without a city', () => agenda.platform.as('ada.ngo'), ['PARTNERSHIP', 'PUBLIC']],
  ['an auditor', () => agenda.platform.as('ines.audit'), ['PARTNERSHIP', 'CONSORTIUM', 'PUBLIC']],
  ['an administrator of the consortium', () => agenda.platform.as('noor.admin'), ['PARTNERSHIP', 'CONSORTIUM', 'PUBLIC']],
  ['a visitor', () => agenda.visitor, ['PUBLIC']],
];

const shared = (audience: Audience): object => ({ audience, ...(audience === 'PARTNERSHIP' ? { partnership: agenda.partnership } : {}) });

/** Every way to an item by which this reader reaches it. */
async function waysTo(reader: Actor, { id }: Typed): Promise<string[]> {
  const isIn = async (filter: object): Promise<boolean> => (await agenda.list(reader, { ...YEAR, ...filter })).includes(id);
  const ways: Record<string, boolean> = {
    address: (await agenda.one(reader, id)) !== null,
    list: await isIn({}),
    'list of its city': await isIn({ city: agenda.cities['milan'] }),
    'list of a city that takes part': await isIn({ city: agenda.cities['bethlehem'] }),
    'list of its theme': await isIn({ theme: 'governance' }),
    'list by words': await isIn({ text: 'condivisa' }),
    'a period it reaches into': (await agenda.list(reader, { from: '2031-05-12T08:30:00Z', to: '2031-05-12T08:31:00Z' })).includes(id),
    search: (await agenda.search(reader, 'condivisa')).some((hit) => hit.id === id),
  };
  return Object.keys(ways).filter((way) => ways[way]);
}

const ALL_WAYS = [
  'address',
  'list',
  'list of its city',
  'list of a city that takes part',
  'list of its theme',
  'list by words',
  'a period it reaches into',
  'search',
];
const milansItem = (audience: Audience): Promise<Typed> =>
  agenda.item({
    title: [{ language: 'it', text: `Cosa condivisa ${audience}` }],
    theme: 'governance',
    cities: [agenda.cities['barcelona'], agenda.cities['bethlehem']],
    ...shared(audience),
  });

describe.each(AUDIENCES)('an item for %s', (audience) => {
  let item: Typed;
  beforeAll(async () => {
    item = await milansItem(audience);
  });

  it.each(READERS)('is reached by %s in every way, or in none', async (_who, actor, sees) => {
    expect(await waysTo(actor(), item)).toEqual(sees.includes(audience) ? ALL_WAYS : []);
  });

  it('may be changed by its own city alone, whoever sees it', async () => {
    const others = READERS.slice(2).map(([, actor]) => actor());

    const shown = await Promise.all(others.map((actor) => agenda.one(actor, item.id)));
    const officers = [agenda.aminata, agenda.jordi, agenda.nadia];
    const refused = await Promise.all(
      officers.flatMap((actor) => [agenda.change(actor, 1, item), agenda.cancel(actor, item.id, 1, 'Non serve')]),
    );

    expect(shown.filter((one) => one?.canEdit)).toEqual([]);
    expect(refused.map(({ refusals }) => refusals)).toEqual(refused.map(() => [{ code: 'not-found', path: ['id'] }]));
    expect(refused.every(({ item: written, current }) => written === null && current === null)).toBe(true);
    expect(await agenda.one(agenda.lucia, item.id)).toMatchObject({ version: 1, status: 'PLANNED', canEdit: true });
  });
});

describe('changing who may see an item', () => {
  const moves = AUDIENCES.flatMap((from) => AUDIENCES.filter((to) => to !== from).map((to) => [from, to] as const));

  it.each(moves)('from %s to %s acts at once, for everybody and in every way', async (from, to) => {
    const item = await milansItem(from);

    const { refusals } = await agenda.change(agenda.lucia, 1, { ...item, audience: to, partnership: null, ...shared(to) });

    expect(refusals).toEqual([]);
    for (const [who, actor, sees] of READERS) expect([who, await waysTo(actor(), item)]).toEqual([who, sees.includes(to) ? ALL_WAYS : []]);
  });

  it('tells those who lose sight of it that it is gone, and not what it was', async () => {
    const item = await milansItem('PUBLIC');
    await agenda.change(agenda.lucia, 1, { ...item, audience: 'CITY' });

    const { rows } = await agenda.admin.query<{ type: string; payload: object }>(
      `SELECT type, payload FROM core.outbox WHERE payload ->> 'id' = $1 ORDER BY id`,
      [item.id],
    );

    expect(rows).toEqual([
      { type: 'agenda.item-created', payload: { id: item.id, version: 1, audience: '00000000-0000-4000-8000-00000000a002' } },
      { type: 'agenda.item-changed', payload: { id: item.id, version: 2, audience: agenda.cities['milan'] } },
      { type: 'agenda.item-gone', payload: { id: item.id, audience: '00000000-0000-4000-8000-00000000a002' } },
    ]);
  });
});

describe('sharing with a partnership', () => {
  it('asks for the partnership', async () => {
    expect((await agenda.create(agenda.lucia, agenda.typed({ audience: 'PARTNERSHIP' }))).refusals).toEqual([
      { code: 'required', path: ['partnership'] },
    ]);
  });

  it('answers the same for one of others, one that does not exist and one that is no id', async () => {
    const guesses = [SECRET_PARTNERSHIP, '00000000-0000-4000-8002-00000000ffff', 'canary-dk'];

    const answers = await Promise.all(
      guesses.map((partnership) => agenda.create(agenda.lucia, agenda.typed({ audience: 'PARTNERSHIP', partnership }))),
    );

    expect(answers.map(({ refusals }) => refusals)).toEqual(guesses.map(() => [{ code: 'unknown-partnership', path: ['partnership'] }]));
  });

  it('is not for a city whose part in it has ended', async () => {
    await agenda.admin.query(
      `UPDATE consortium.partnership_city SET valid_to = current_date - 1 WHERE city_id = $1 AND partnership_id = $2`,
      [agenda.cities['bethlehem'], SECRET_PARTNERSHIP],
    );

    const { refusals } = await agenda.create(agenda.nadia, agenda.typed({ audience: 'PARTNERSHIP', partnership: SECRET_PARTNERSHIP }));

    expect(refusals).toEqual([{ code: 'unknown-partnership', path: ['partnership'] }]);
  });

  it('is left aside for another audience', async () => {
    const item = await agenda.item({ audience: 'CONSORTIUM', partnership: agenda.partnership });

    expect(await agenda.one(agenda.nadia, item.id)).toMatchObject({ audience: 'CONSORTIUM', partnership: null });
  });
});

describe('a city that takes part', () => {
  it('is shown to whoever sees the item, in the order of keys and once', async () => {
    const { milan, bethlehem, dakar } = agenda.cities;

    const item = await agenda.item({ cities: [milan, dakar, bethlehem, dakar] });

    expect((await agenda.one(agenda.visitor, item.id))?.cities.map(({ key }) => key)).toEqual(['bethlehem', 'dakar', 'milan']);
  });

  it('that leaves the item has it no longer among its own', async () => {
    const item = await agenda.item({ cities: [agenda.cities['bethlehem']] });

    await agenda.change(agenda.lucia, 1, { ...item, cities: [] });

    expect(await agenda.list(agenda.nadia, { ...YEAR, city: agenda.cities['bethlehem'] })).not.toContain(item.id);
    expect(await agenda.list(agenda.nadia, YEAR)).toContain(item.id);
  });

  it('has to be one', async () => {
    const { refusals } = await agenda.create(
      agenda.lucia,
      agenda.typed({ cities: [agenda.cities['dakar'], '00000000-0000-4000-8001-00000000ffff'] }),
    );

    expect(refusals).toEqual([{ code: 'unknown-city', path: ['cities'] }]);
  });
});
