import { newId } from '@regia/kernel';
import type { Actor } from '@regia/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AgendaPlatform, YEAR, type Typed } from './agenda-platform.js';

const REVIEW = 'theme-food-security.harvest-review';
const QUESTION = 'Quanto resta della raccolta di maggio?';

let agenda: AgendaPlatform;
let siteId: string;
beforeAll(async () => {
  agenda = await AgendaPlatform.start();
  siteId = await siteOf(agenda.lucia, '1');
});
afterAll(() => agenda?.stop());
beforeEach(() => switchFoodSecurity('milan', true));

async function siteOf(actor: Actor, zone: string): Promise<string> {
  const id = newId();
  const input = {
    id,
    name: 'Orto di prova',
    zone,
    kind: 'micro-garden',
    areaSquareMetres: 10,
    households: 1,
    women: 1,
    since: '2025-01-01',
  };
  const { foodSecurityAddSite } = await actor.run<{ foodSecurityAddSite: { refusals: unknown[] } }>(
    'mutation ($input: FoodSecurityAddSiteInput!) { foodSecurityAddSite(input: $input) { refusals { code path } } }',
    { input },
  );
  expect(foodSecurityAddSite.refusals).toEqual([]);
  return id;
}

/** As an administrator of that city would. */
async function switchFoodSecurity(city: string, isOn: boolean): Promise<void> {
  await agenda.admin.query(
    `UPDATE consortium.plugin_switch SET is_on = $2, version = version + 1 WHERE city_id = $1 AND plugin = 'theme-food-security'`,
    [agenda.cities[city], isOn],
  );
}

const review = (payload: unknown = { siteId, question: QUESTION }): Typed =>
  agenda.typed({ kind: REVIEW, payload: typeof payload === 'string' ? payload : JSON.stringify(payload) });
const kindsOf = async (actor: Actor): Promise<string[]> =>
  (await actor.run<{ agendaItemKinds: { key: string }[] }>('{ agendaItemKinds { key } }')).agendaItemKinds.map(({ key }) => key);

describe('a kind that a plugin brings', () => {
  it('is offered and taken where the plugin is on', async () => {
    const typed = review();

    const { item, refusals } = await agenda.create(agenda.lucia, typed);

    expect(await kindsOf(agenda.lucia)).toContain(REVIEW);
    expect(refusals).toEqual([]);
    expect(item).toMatchObject({ kind: { key: REVIEW, name: { text: 'Harvest review' }, plugin: 'theme-food-security' } });
    expect(JSON.parse(item!.payload!)).toEqual({ siteId, question: QUESTION });
  });

  it('is neither offered nor taken where it is off, though another city has it on', async () => {
    await switchFoodSecurity('milan', false);

    expect(await kindsOf(agenda.lucia)).not.toContain(REVIEW);
    expect((await agenda.create(agenda.lucia, review())).refusals).toEqual([{ code: 'plugin-off', path: ['kind'] }]);
    expect(await kindsOf(agenda.aminata)).toContain(REVIEW);
  });

  it('is neither offered nor taken in a city that never touched the switch', async () => {
    expect(await kindsOf(agenda.nadia)).not.toContain(REVIEW);
    expect((await agenda.create(agenda.nadia, review())).refusals).toEqual([{ code: 'plugin-off', path: ['kind'] }]);
  });

  it.each(['nothing', 'theme-food-security.nothing', 'theme-nothing.harvest-review', 'harvest-review', 'MEETING', '', '__proto__'])(
    'has to be one: %j is refused',
    async (kind) => {
      expect((await agenda.create(agenda.lucia, agenda.typed({ kind }))).refusals).toEqual([{ code: 'unknown-kind', path: ['kind'] }]);
    },
  );
});

describe('what a kind of a plugin adds', () => {
  const WRONG: readonly (readonly [
    what: string,
    payload: () => unknown,
    refusals: readonly (readonly [code: string, ...path: string[]])[],
  ])[] = [
    [
      'nothing',
      () => '{}',
      [
        ['payload-not-valid', 'siteId'],
        ['payload-not-valid', 'question'],
      ],
    ],
    ['no JSON', () => '{"siteId":', [['payload-not-valid']]],
    ['a list', () => [], [['payload-not-valid']]],
    ['null', () => 'null', [['payload-not-valid']]],
    ['a question that is too short', () => ({ siteId, question: 'Quanto?' }), [['payload-not-valid', 'question']]],
    ['a question of the wrong type', () => ({ siteId, question: 12 }), [['payload-not-valid', 'question']]],
    ['a site that is no id', () => ({ siteId: 'x', question: QUESTION }), [['payload-not-valid', 'siteId']]],
    ['a site that nobody knows', () => ({ siteId: newId(), question: QUESTION }), [['not-found', 'siteId']]],
    ['a zero character', () => ({ siteId, question: `${QUESTION}\u0000` }), [['payload-not-valid']]],
    ['half a character', () => `{"siteId":"${siteId}","question":"${QUESTION}\\ud800"}`, [['payload-not-valid']]],
    ['more than 20,000 characters', () => ({ siteId, question: 'x'.repeat(20_001) }), [['too-long']]],
  ];

  it.each(WRONG)('is refused at its field when it is %s', async (_what, payload, refusals) => {
    const expected = refusals.map(([code, ...path]) => ({ code, path: ['payload', ...path] }));

    expect((await agenda.create(agenda.lucia, review(payload()))).refusals).toEqual(expected);
  });

  it('is refused for a site of another city as for one that does not exist', async () => {
    const theirs = await siteOf(agenda.aminata, '14');

    expect((await agenda.create(agenda.lucia, review({ siteId: theirs, question: QUESTION }))).refusals).toEqual([
      { code: 'not-found', path: ['payload', 'siteId'] },
    ]);
  });

  it('is refused at an item of the core', async () => {
    expect((await agenda.create(agenda.lucia, agenda.typed({ payload: '{}' }))).refusals).toEqual([
      { code: 'payload-not-valid', path: ['payload'] },
    ]);
  });

  it('keeps only what the plugin knows', async () => {
    const { item } = await agenda.create(
      agenda.lucia,
      review(`{"siteId":"${siteId}","question":"  ${QUESTION} ","more":1,"__proto__":{"isAdmin":true}}`),
    );

    expect(JSON.parse(item!.payload!)).toEqual({ siteId, question: QUESTION });
  });

  it('changes with the item, and goes when the kind becomes one of the core', async () => {
    const typed = review();
    await agenda.create(agenda.lucia, typed);

    const changed = await agenda.change(agenda.lucia, 1, {
      ...typed,
      payload: JSON.stringify({ siteId, question: `${QUESTION} E di giugno?` }),
    });
    const bare = await agenda.change(agenda.lucia, 2, { ...typed, kind: 'meeting', payload: null });

    expect(JSON.parse(changed.item!.payload!)).toMatchObject({ question: `${QUESTION} E di giugno?` });
    expect(bare).toMatchObject({ refusals: [], item: { kind: { key: 'meeting' }, payload: null, version: 3 } });
  });
});

describe('items of a plugin that is switched off', () => {
  let typed: Typed;
  beforeEach(async () => {
    typed = review();
    await agenda.create(agenda.lucia, typed);
    await switchFoodSecurity('milan', false);
  });

  it('stay readable for its own city and for others, by address, in lists and by their kind', async () => {
    for (const actor of [agenda.lucia, agenda.aminata, agenda.visitor]) {
      const item = await agenda.one(actor, typed.id);
      expect(item).toMatchObject({ kind: { key: REVIEW, name: { text: 'Harvest review' } } });
      expect(JSON.parse(item!.payload!)).toEqual({ siteId, question: QUESTION });
      expect(await agenda.list(actor, { ...YEAR, kind: REVIEW })).toContain(typed.id);
    }
  });

  it('cannot be changed as they are, but may be cancelled or become a kind of the core', async () => {
    const kept = await agenda.change(agenda.lucia, 1, { ...typed, place: 'Altrove' });
    const cancelled = await agenda.cancel(agenda.lucia, typed.id, 1, 'Tema sospeso');
    const moved = await agenda.change(agenda.lucia, 2, { ...typed, kind: 'meeting', payload: null });

    expect(kept.refusals).toEqual([{ code: 'plugin-off', path: ['kind'] }]);
    expect(cancelled).toMatchObject({ refusals: [], item: { status: 'CANCELLED', kind: { key: REVIEW } } });
    expect(moved.refusals).toEqual([]);
  });

  it('are answered again when the command that made them is repeated', async () => {
    expect(await agenda.create(agenda.lucia, typed)).toMatchObject({ refusals: [], item: { id: typed.id, version: 1 } });
    expect((await agenda.create(agenda.lucia, { ...typed, id: newId() })).refusals).toEqual([{ code: 'plugin-off', path: ['kind'] }]);
    expect((await agenda.create(agenda.lucia, { ...typed, place: 'Altrove' })).refusals).toEqual([{ code: 'plugin-off', path: ['kind'] }]);
  });

  it('may be changed again when it is on again', async () => {
    await switchFoodSecurity('milan', true);

    expect((await agenda.change(agenda.lucia, 1, { ...typed, place: 'Altrove' })).refusals).toEqual([]);
  });

  it('of a plugin that is no longer installed are shown by their bare kind and found by it', async () => {
    await agenda.admin.query(`UPDATE agenda.item SET kind = 'theme-gone.seed-swap' WHERE id = $1`, [typed.id]);

    expect(await agenda.one(agenda.visitor, typed.id)).toMatchObject({
      kind: { key: 'theme-gone.seed-swap', name: { text: 'seed-swap' }, plugin: 'theme-gone' },
    });
    expect(await agenda.list(agenda.visitor, { ...YEAR, kind: 'theme-gone.seed-swap' })).toEqual([typed.id]);
  });
});

describe('the kinds of the core', () => {
  it.each(['exchange', 'programme', 'project', 'meeting', 'deadline'])('%s is for every city, whatever is switched on', async (kind) => {
    expect((await agenda.create(agenda.nadia, agenda.typed({ kind }))).refusals).toEqual([]);
  });

  it.each([
    ['it', 'Riunione'],
    ['fr', 'Réunion'],
    ['es', 'Reunión'],
    ['ar', 'اجتماع'],
    ['en', 'Meeting'],
    ['tr', 'Meeting'],
  ])('are named in %s: %s', async (language, name) => {
    const { agendaItemKinds } = await agenda.visitor
      .with({ 'x-regia-language': language })
      .run<{ agendaItemKinds: { key: string; name: { text: string } }[] }>('{ agendaItemKinds { key name { text } } }');

    expect(agendaItemKinds.find(({ key }) => key === 'meeting')?.name.text).toBe(name);
  });
});
