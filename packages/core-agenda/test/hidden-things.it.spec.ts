import type { Actor } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgendaPlatform, SECRET_PARTNERSHIP, YEAR, type Filter, type Typed } from './agenda-platform.js';

/** No other test of this file puts anything here. */
const PERIOD: Filter = { from: '2033-05-12T00:00:00Z', to: '2033-05-15T00:00:00Z', text: 'a' };

let agenda: AgendaPlatform;
let milans: Typed;
let dakars: Typed;
let seen: Typed;
beforeAll(async () => {
  agenda = await AgendaPlatform.start();
  seen = await agenda.item({
    title: [{ language: 'it', text: 'Assemblea aperta' }],
    startsAt: '2033-05-14T10:00',
    endsAt: '2033-05-14T11:00',
  });
  milans = await agenda.item({
    title: [{ language: 'it', text: 'CANARY-MI-11 negoziato' }],
    text: [{ language: 'it', text: 'CANARY' }],
    place: 'CANARY',
    audience: 'CITY',
    theme: 'governance',
    cities: [agenda.cities['barcelona']],
    startsAt: '2033-05-12T10:00',
    endsAt: '2033-05-12T11:00',
  });
  dakars = await agenda.item(
    {
      title: [{ language: 'fr', text: 'CANARY-DK marché' }],
      kind: 'project',
      audience: 'PARTNERSHIP',
      partnership: SECRET_PARTNERSHIP,
      cities: [agenda.cities['barcelona']],
      startsAt: '2033-05-13T09:00',
      endsAt: '2033-05-13T10:00',
    },
    agenda.aminata,
  );
});
afterAll(() => agenda?.stop());

const OUTSIDERS: readonly (readonly [string, () => Actor])[] = [
  ['a visitor', () => agenda.visitor],
  ['an officer of Barcelona, which takes part', () => agenda.jordi],
  ['a partner without a city', () => agenda.platform.as('ada.ngo')],
];

/** Every way to type the words of a title: whole, in part, in capitals, with signs of the search itself. */
const WORDS = [
  'canary',
  'CANARY',
  'CAN',
  'canary-mi-11',
  'negoz',
  'NEGOZIATO',
  'canary negoziato',
  '%canary%',
  'can_ry',
  'canary-dk',
  'marche',
  'MARCHÉ',
];
const UNKNOWN = 'xyzzy-qqq';

describe('searching for what one may not see', () => {
  it.each(OUTSIDERS)('answers %s as for a word that nobody wrote', async (_who, actor) => {
    const answers = await Promise.all([...WORDS, UNKNOWN].map((text) => agenda.search(actor(), text)));

    expect(answers).toEqual([...WORDS, UNKNOWN].map(() => []));
  });

  it.each(['canary-mi', 'CAN', 'negoz', 'NEGOZIATO', 'canary negoziato'])('finds it for its own city by %s', async (text) => {
    expect((await agenda.search(agenda.lucia, text)).map(({ id }) => id)).toContain(milans.id);
  });

  it.each(['canary-dk', 'CAN', 'marche', 'MARCHÉ'])('finds it for both cities of a private partnership by %s', async (text) => {
    expect((await agenda.search(agenda.aminata, text)).map(({ id }) => id)).toEqual([dakars.id]);
    expect((await agenda.search(agenda.nadia, text)).map(({ id }) => id)).toEqual([dakars.id]);
  });

  it('finds neither the text nor the place of an item, only words of its title', async () => {
    const item = await agenda.item({
      title: [{ language: 'it', text: 'Visita' }],
      text: [{ language: 'it', text: 'sopralluogo' }],
      place: 'Bovisa',
    });

    const hits = await Promise.all(['sopralluogo', 'bovisa', 'visita'].map((text) => agenda.search(agenda.lucia, text)));

    expect(hits.map((found) => found.map(({ id }) => id))).toEqual([[], [], [item.id]]);
  });

  it('forgets an item that was made private a moment ago', async () => {
    const item = await agenda.item({ title: [{ language: 'it', text: 'Zibaldone' }] });
    const before = await agenda.search(agenda.visitor, 'zibaldone');

    await agenda.change(agenda.lucia, 1, { ...item, audience: 'CITY' });

    expect(before).toHaveLength(1);
    expect(await agenda.search(agenda.visitor, 'zibaldone')).toEqual([]);
    expect(await agenda.list(agenda.visitor, { ...YEAR, text: 'zibaldone' })).toEqual([]);
    expect(await agenda.search(agenda.giulia, 'zibaldone')).toHaveLength(1);
  });

  it('finds nothing by fewer than two characters and everything no better by very many', async () => {
    const answers = await Promise.all(
      ['', ' ', 'c', '%', '__', '\\', 'negoz '.repeat(100)].map((text) => agenda.search(agenda.visitor, text)),
    );

    expect(answers.flat()).toEqual([]);
  });
});

describe('filtering by what one may not see', () => {
  /** Each filter that could name a hidden thing, beside one that names nothing. */
  const guesses = (): readonly (readonly [Filter, Filter])[] => [
    [{ partnership: SECRET_PARTNERSHIP }, { partnership: '00000000-0000-4000-8002-00000000ffff' }],
    [{ partnership: 'canary-dk' }, { partnership: 'nothing' }],
    [{ text: 'canary' }, { text: UNKNOWN }],
    [{ kind: 'project' }, { kind: 'programme' }],
    [{ theme: 'governance' }, { theme: 'nothing' }],
    [{ city: agenda.cities['barcelona'] }, { city: '00000000-0000-4000-8001-00000000ffff' }],
    [{ status: 'PLANNED', city: agenda.cities['dakar'] }, { status: 'DONE' }],
    [
      { from: '2033-05-12T00:00:00Z', to: '2033-05-13T12:00:00Z' },
      { from: '2033-06-12T00:00:00Z', to: '2033-06-13T00:00:00Z' },
    ],
  ];

  it.each(OUTSIDERS)('answers %s the same page as for what does not exist', async (_who, actor) => {
    for (const [hidden, nothing] of guesses()) {
      const pages = await Promise.all([hidden, nothing].map((filter) => agenda.page(actor(), { ...PERIOD, ...filter }, 1)));
      expect([hidden, pages[0]]).toEqual([hidden, { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }]);
      expect(pages[1]).toEqual(pages[0]);
    }
  });

  it.each(OUTSIDERS)('shows %s no page more than there are items to see', async (_who, actor) => {
    const { nodes, pageInfo } = await agenda.page(actor(), PERIOD, 1);

    expect([nodes.map(({ id }) => id), pageInfo.hasNextPage]).toEqual([[seen.id], false]);
  });

  it('counts as pages, for a city and its partner, what each of them sees', async () => {
    expect(await agenda.list(agenda.lucia, PERIOD, 1)).toEqual([milans.id, seen.id]);
    expect(await agenda.list(agenda.nadia, PERIOD, 1)).toEqual([dakars.id, seen.id]);
  });

  it('answers a cursor that stands on a hidden item as one that stands on none', async () => {
    const { pageInfo } = await agenda.page(agenda.lucia, PERIOD, 1);

    const { nodes } = await agenda.page(agenda.visitor, PERIOD, 10, pageInfo.endCursor);

    expect(nodes.map(({ id }) => id)).toEqual([seen.id]);
  });
});

describe('what filters offer', () => {
  const OFFERS = '{ agendaItemKinds { key } themes { key } partnerships { id key name { text all { text } } } cities { key } }';
  interface Offers {
    readonly agendaItemKinds: readonly { readonly key: string }[];
    readonly themes: readonly { readonly key: string }[];
    readonly partnerships: readonly { readonly key: string }[];
    readonly cities: readonly { readonly key: string }[];
  }
  const offers = (actor: Actor): Promise<Offers> => actor.run<Offers>(OFFERS);

  it.each(OUTSIDERS)('holds no private partnership for %s', async (_who, actor) => {
    expect(JSON.stringify(await offers(actor())).toUpperCase()).not.toContain('CANARY');
  });

  it('holds the partnerships of each reader, and none for a visitor', async () => {
    const keys = async (actor: Actor): Promise<string[]> => (await offers(actor)).partnerships.map(({ key }) => key);

    expect(await keys(agenda.visitor)).toEqual([]);
    expect(await keys(agenda.jordi)).toEqual(['urban-gardens']);
    expect(await keys(agenda.aminata)).toEqual(['canary-dk', 'urban-gardens']);
    expect(await keys(agenda.nadia)).toEqual(['canary-dk']);
  });

  it('holds the same cities and themes for everybody, and kinds by the plugins of the acting city', async () => {
    const [visitor, jordi, nadia] = await Promise.all([agenda.visitor, agenda.jordi, agenda.nadia].map(offers));

    expect(jordi!.cities).toEqual(visitor!.cities);
    expect(jordi!.themes).toEqual(visitor!.themes);
    expect(nadia!.agendaItemKinds).toEqual(visitor!.agendaItemKinds);
    expect(jordi!.agendaItemKinds.map(({ key }) => key)).toContain('theme-food-security.harvest-review');
    expect(visitor!.agendaItemKinds.map(({ key }) => key)).toEqual(['exchange', 'programme', 'project', 'meeting', 'deadline']);
  });
});

describe('who wrote what one may see', () => {
  it('is named to people of the same city and the same partnership, and to nobody else', async () => {
    const readers: readonly (readonly [Actor, string | undefined])[] = [
      [agenda.giulia, 'milan.lucia.sala'],
      [agenda.jordi, 'milan.lucia.sala'],
      [agenda.nadia, undefined],
      [agenda.visitor, undefined],
    ];

    for (const [actor, username] of readers) expect((await agenda.one(actor, seen.id))?.updatedBy?.username).toBe(username);
  });
});
