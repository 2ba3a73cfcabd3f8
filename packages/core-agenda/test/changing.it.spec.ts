import { newId } from '@regia/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgendaPlatform, type Typed } from './agenda-platform.js';

let agenda: AgendaPlatform;
beforeAll(async () => {
  agenda = await AgendaPlatform.start();
});
afterAll(() => agenda?.stop());

const STALE = [{ code: 'changed-by-someone-else', path: ['version'] }];
const titled = (text: string): object => ({ title: [{ language: 'it', text }] });

describe('two people who change an item at once', () => {
  it('both get an answer: one is stored, the other sees what was stored instead', async () => {
    const typed = await agenda.item({ place: 'Sala A' });
    const lucias = { ...typed, ...titled('Di Lucia') };
    const giulias = { ...typed, place: 'Sala B' };

    const answers = await Promise.all([agenda.change(agenda.lucia, 1, lucias), agenda.change(agenda.giulia, 1, giulias)]);

    const winner = answers.find(({ item }) => item !== null)!;
    const loser = answers.find(({ item }) => item === null)!;
    expect(winner).toMatchObject({ refusals: [], current: null, item: { version: 2 } });
    expect(loser.refusals).toEqual(STALE);
    expect(loser.current).toEqual({ ...winner.item, updatedBy: winner.item!.updatedBy });
    expect(await agenda.one(agenda.lucia, typed.id)).toEqual(winner.item);
  });

  it('lose nothing when the second joins what was stored to what they typed', async () => {
    const typed = await agenda.item({ place: 'Sala A' });
    await agenda.change(agenda.lucia, 1, { ...typed, ...titled('Di Lucia') });
    const { current } = await agenda.change(agenda.giulia, 1, { ...typed, place: 'Sala B' });

    const joined = await agenda.change(agenda.giulia, current!.version, { ...typed, title: current!.title.all, place: 'Sala B' });

    expect(joined).toMatchObject({
      refusals: [],
      item: { version: 3, title: { text: 'Di Lucia' }, place: 'Sala B', updatedBy: { username: 'milan.giulia' } },
    });
  });

  it('see the newest of many changes, in every field that can differ', async () => {
    const typed = await agenda.item();
    const changed = {
      ...typed,
      ...titled('Nuovo'),
      text: [{ language: 'it', text: 'Testo' }],
      place: 'Sala B',
      startsAt: '2031-05-13T10:00',
      endsAt: '2031-05-13T12:00',
      cities: [agenda.cities['dakar']],
      theme: 'governance',
      audience: 'CONSORTIUM',
      status: 'CONFIRMED',
      kind: 'exchange',
    };
    await agenda.change(agenda.giulia, 1, { ...typed, place: 'Sala A' });
    await agenda.change(agenda.giulia, 2, changed);

    const { current, refusals } = await agenda.change(agenda.lucia, 1, { ...typed, place: 'Sala C' });

    expect(refusals).toEqual(STALE);
    expect(current).toMatchObject({
      version: 3,
      title: { text: 'Nuovo' },
      text: { text: 'Testo' },
      place: 'Sala B',
      startsOn: '2031-05-13',
      cities: [{ key: 'dakar' }],
      theme: { key: 'governance' },
      audience: 'CONSORTIUM',
      status: 'CONFIRMED',
      kind: { key: 'exchange' },
      updatedBy: { username: 'milan.giulia' },
    });
  });

  it('ten at once, are stored one after the other or told so', async () => {
    const typed = await agenda.item();

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => agenda.change(n % 2 ? agenda.lucia : agenda.giulia, 1, { ...typed, place: `Sala ${n}` })),
    );

    expect(answers.filter(({ item }) => item !== null)).toHaveLength(1);
    expect(answers.filter(({ refusals }) => refusals[0]?.code === 'changed-by-someone-else')).toHaveLength(9);
    expect(await agenda.one(agenda.lucia, typed.id)).toMatchObject({ version: 2 });
  });

  it('with the same words are still two: the second is told', async () => {
    const typed = await agenda.item();
    const changed = { ...typed, place: 'Sala B' };
    await agenda.change(agenda.lucia, 1, changed);

    expect((await agenda.change(agenda.giulia, 1, changed)).refusals).toEqual(STALE);
  });

  it('one of whom cancels it, do not undo one another', async () => {
    const typed = await agenda.item();

    const answers = await Promise.all([
      agenda.change(agenda.lucia, 1, { ...typed, place: 'Sala B' }),
      agenda.cancel(agenda.giulia, typed.id, 1, 'Sciopero'),
    ]);

    expect(answers.map(({ refusals }) => refusals[0]?.code ?? 'stored').sort()).toEqual(['changed-by-someone-else', 'stored']);
    const isCancelled = answers[1].item !== null;
    expect(await agenda.one(agenda.lucia, typed.id)).toMatchObject({
      version: 2,
      status: isCancelled ? 'CANCELLED' : 'PLANNED',
      place: isCancelled ? null : 'Sala B',
    });
  });
});

describe('a change', () => {
  it('that was sent twice is stored once', async () => {
    const typed = await agenda.item();
    const changed = { ...typed, place: 'Sala B' };

    const answers = await Promise.all([1, 2, 3].map(() => agenda.change(agenda.lucia, 1, changed)));

    expect(answers.map(({ item, refusals }) => [item?.version, refusals])).toEqual(answers.map(() => [2, []]));
  });

  it('of an item that the same person has cancelled meanwhile is not taken for done', async () => {
    const typed = await agenda.item();
    await agenda.cancel(agenda.lucia, typed.id, 1, 'Sciopero');

    const { item, current, refusals } = await agenda.change(agenda.lucia, 1, typed);

    expect([item, refusals]).toEqual([null, STALE]);
    expect(current).toMatchObject({ status: 'CANCELLED', cancelReason: 'Sciopero', version: 2 });
  });

  it('of a version that never was is refused', async () => {
    const typed = await agenda.item();

    for (const version of [0, 2, -1, 2_147_483_647])
      expect((await agenda.change(agenda.lucia, version, { ...typed, place: 'Sala B' })).refusals).toEqual(STALE);
  });

  it('takes away what is no longer typed', async () => {
    const typed = await agenda.item({
      text: [{ language: 'it', text: 'Testo' }],
      place: 'Sala A',
      theme: 'governance',
      cities: [agenda.cities['dakar']],
    });

    const { item } = await agenda.change(agenda.lucia, 1, { ...typed, text: [], place: '', theme: null, cities: [] });

    expect(item).toMatchObject({ text: null, place: null, theme: null, cities: [], version: 2 });
  });

  it('is refused as creating would be, and changes nothing', async () => {
    const typed = await agenda.item();

    const { item, refusals } = await agenda.change(agenda.lucia, 1, { ...typed, title: [], kind: 'nothing', endsAt: '2031-05-12T09:00' });

    expect(item).toBeNull();
    expect(refusals.map(({ code, path }) => `${path.join('.')}: ${code}`)).toEqual([
      'title: required',
      'kind: unknown-kind',
      'endsAt: ends-before-start',
    ]);
    expect(await agenda.one(agenda.lucia, typed.id)).toMatchObject({ version: 1, title: { text: 'Riunione' } });
  });

  it.each([
    ['an unknown id', newId()],
    ['no id', 'x'],
  ])('of %s finds nothing', async (_what, id) => {
    expect((await agenda.change(agenda.lucia, 1, agenda.typed({ id }))).refusals).toEqual([{ code: 'not-found', path: ['id'] }]);
    expect((await agenda.cancel(agenda.lucia, id, 1, 'Sciopero')).refusals).toEqual([{ code: 'not-found', path: ['id'] }]);
  });
});

describe('writing without the right to', () => {
  it.each(['ada.ngo', 'ines.audit', 'noor.admin', 'visitor'])('is refused to %s before anything is read', async (username) => {
    const actor = username === 'visitor' ? agenda.visitor : agenda.platform.as(username);
    const typed: Typed = await agenda.item();
    const document = 'mutation ($input: CancelAgendaItemInput!) { cancelAgendaItem(input: $input) { refusals { code } } }';

    const { errors } = await actor.ask(document, { input: { id: typed.id, version: 1, reason: 'Sciopero' } });

    expect(errors.map(({ extensions }) => extensions.code)).toEqual([username === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN']);
    expect(await agenda.one(agenda.lucia, typed.id)).toMatchObject({ status: 'PLANNED', version: 1 });
  });
});
