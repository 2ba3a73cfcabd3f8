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

describe('creating an item', () => {
  it('stores it as it was typed, as version 1, with who wrote it', async () => {
    const typed = agenda.typed({
      title: [{ language: 'it', text: 'Mercati gemelli' }, { language: 'fr', text: 'Marchés jumeaux' }],
      text: [{ language: 'it', text: 'Con le cooperative.' }],
      place: 'Mercato  comunale ',
      cities: [agenda.cities['dakar']],
      theme: 'food-security',
      audience: 'PARTNERSHIP',
      partnership: agenda.partnership,
      status: 'CONFIRMED',
    });

    const { item, refusals } = await agenda.create(agenda.lucia, typed);

    expect(refusals).toEqual([]);
    expect(item).toEqual({
      id: typed.id,
      title: { text: 'Mercati gemelli', language: 'it', all: typed['title'] },
      text: { text: 'Con le cooperative.' },
      kind: { key: 'meeting', name: { text: 'Meeting' }, plugin: null },
      isAllDay: false,
      startsAt: '2031-05-12T08:00:00.000Z',
      endsAt: '2031-05-12T09:00:00.000Z',
      startsOn: '2031-05-12',
      endsOn: '2031-05-12',
      timeZone: 'Europe/Rome',
      place: 'Mercato comunale',
      ownerCity: { key: 'milan' },
      cities: [{ key: 'dakar' }],
      theme: { key: 'food-security' },
      audience: 'PARTNERSHIP',
      partnership: { id: agenda.partnership },
      status: 'CONFIRMED',
      cancelReason: null,
      payload: null,
      version: 1,
      updatedBy: { username: 'milan.lucia.sala' },
      canEdit: true,
    });
    expect(await agenda.one(agenda.lucia, typed.id)).toEqual(item);
  });

  it('a second time answers the item of the first, also when it has changed since', async () => {
    const typed = await agenda.item();
    await agenda.change(agenda.lucia, 1, { ...typed, ...titled('Cambiato') });

    const again = await agenda.create(agenda.giulia, typed);

    expect(again).toMatchObject({ refusals: [], item: { id: typed.id, version: 2, title: { text: 'Cambiato' } } });
  });

  it('ten times at once makes one', async () => {
    const typed = agenda.typed();

    const answers = await Promise.all(Array.from({ length: 10 }, () => agenda.create(agenda.lucia, typed)));

    expect(answers.map(({ item, refusals }) => [item?.id, item?.version, refusals])).toEqual(answers.map(() => [typed.id, 1, []]));
    const { rows } = await agenda.admin.query('SELECT count(*)::integer AS told FROM core.outbox WHERE payload ->> $2 = $1', [typed.id, 'id']);
    expect(rows).toEqual([{ told: 1 }]);
  });

  it('with an id that stands for something else is refused, whatever differs', async () => {
    const typed = await agenda.item();
    const others: object[] = [titled('Altro'), { place: 'Altrove' }, { audience: 'CITY' }, { cities: [agenda.cities['dakar']] }, { status: 'CONFIRMED' }, { endsAt: '2031-05-12T11:01' }, { timeZone: 'Europe/Madrid' }, { theme: 'governance' }, { kind: 'deadline' }];

    for (const other of others) expect(await agenda.create(agenda.lucia, { ...typed, ...other })).toEqual({ item: null, current: null, refusals: [{ code: 'id-reused', path: ['id'] }] });
    expect(await agenda.one(agenda.lucia, typed.id)).toMatchObject({ version: 1, title: { text: 'Riunione' } });
  });

  it('is the same command when cities are named in another order and blanks are typed elsewhere', async () => {
    const { dakar, barcelona } = agenda.cities;
    const typed = await agenda.item({ cities: [dakar, barcelona], place: 'Sala Alessi' });

    const again = await agenda.create(agenda.lucia, { ...typed, cities: [barcelona, dakar, dakar], place: ' Sala  Alessi' });

    expect(again.refusals).toEqual([]);
  });

  it.each(['CITY', 'PUBLIC'])('with the id of another city’s item is refused, for an item of audience %s', async (audience) => {
    const typed = await agenda.item({ audience });

    expect((await agenda.create(agenda.aminata, typed)).refusals).toEqual([{ code: 'id-reused', path: ['id'] }]);
    expect(await agenda.one(agenda.lucia, typed.id)).toMatchObject({ ownerCity: { key: 'milan' }, version: 1 });
  });

  it('by two cities at once under one id lets one of them win', async () => {
    const typed = agenda.typed();

    const answers = await Promise.all([agenda.create(agenda.lucia, typed), agenda.create(agenda.aminata, typed)]);

    expect(answers.map(({ refusals }) => refusals[0]?.code ?? 'stored').sort()).toEqual(['id-reused', 'stored']);
  });

  it.each(['', 'x', '0190-not-an-id', '01900000-0000-7000-8000-00000000000G'])('under %j, which is no id, is refused', async (id) => {
    expect((await agenda.create(agenda.lucia, agenda.typed({ id }))).refusals).toEqual([{ code: 'required', path: ['id'] }]);
  });

  it('as cancelled is refused: cancelling has a reason', async () => {
    expect((await agenda.create(agenda.lucia, agenda.typed({ status: 'CANCELLED' }))).refusals).toEqual([{ code: 'reason-required', path: ['status'] }]);
  });

  it('for an unknown theme is refused', async () => {
    expect((await agenda.create(agenda.lucia, agenda.typed({ theme: 'nothing' }))).refusals).toEqual([{ code: 'unknown-theme', path: ['theme'] }]);
  });
});

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

    expect(joined).toMatchObject({ refusals: [], item: { version: 3, title: { text: 'Di Lucia' }, place: 'Sala B', updatedBy: { username: 'milan.giulia' } } });
  });

  it('see the newest of many changes, in every field that can differ', async () => {
    const typed = await agenda.item();
    const changed = { ...typed, ...titled('Nuovo'), text: [{ language: 'it', text: 'Testo' }], place: 'Sala B', startsAt: '2031-05-13T10:00', endsAt: '2031-05-13T12:00', cities: [agenda.cities['dakar']], theme: 'governance', audience: 'CONSORTIUM', status: 'CONFIRMED', kind: 'exchange' };
    await agenda.change(agenda.giulia, 1, { ...typed, place: 'Sala A' });
    await agenda.change(agenda.giulia, 2, changed);

    const { current, refusals } = await agenda.change(agenda.lucia, 1, { ...typed, place: 'Sala C' });

    expect(refusals).toEqual(STALE);
    expect(current).toMatchObject({ version: 3, title: { text: 'Nuovo' }, text: { text: 'Testo' }, place: 'Sala B', startsOn: '2031-05-13', cities: [{ key: 'dakar' }], theme: { key: 'governance' }, audience: 'CONSORTIUM', status: 'CONFIRMED', kind: { key: 'exchange' }, updatedBy: { username: 'milan.giulia' } });
  });

  it('ten at once, are stored one after the other or told so', async () => {
    const typed = await agenda.item();

    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => agenda.change(n % 2 ? agenda.lucia : agenda.giulia, 1, { ...typed, place: `Sala ${n}` })));

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

    const answers = await Promise.all([agenda.change(agenda.lucia, 1, { ...typed, place: 'Sala B' }), agenda.cancel(agenda.giulia, typed.id, 1, 'Sciopero')]);

    expect(answers.map(({ refusals }) => refusals[0]?.code ?? 'stored').sort()).toEqual(['changed-by-someone-else', 'stored']);
    const isCancelled = answers[1].item !== null;
    expect(await agenda.one(agenda.lucia, typed.id)).toMatchObject({ version: 2, status: isCancelled ? 'CANCELLED' : 'PLANNED', place: isCancelled ? null : 'Sala B' });
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

    for (const version of [0, 2, -1, 2_147_483_647]) expect((await agenda.change(agenda.lucia, version, { ...typed, place: 'Sala B' })).refusals).toEqual(STALE);
  });

  it('takes away what is no longer typed', async () => {
    const typed = await agenda.item({ text: [{ language: 'it', text: 'Testo' }], place: 'Sala A', theme: 'governance', cities: [agenda.cities['dakar']] });

    const { item } = await agenda.change(agenda.lucia, 1, { ...typed, text: [], place: '', theme: null, cities: [] });

    expect(item).toMatchObject({ text: null, place: null, theme: null, cities: [], version: 2 });
  });

  it('is refused as creating would be, and changes nothing', async () => {
    const typed = await agenda.item();

    const { item, refusals } = await agenda.change(agenda.lucia, 1, { ...typed, title: [], kind: 'nothing', endsAt: '2031-05-12T09:00' });

    expect(item).toBeNull();
    expect(refusals.map(({ code, path }) => `${path.join('.')}: ${code}`)).toEqual(['title: required', 'kind: unknown-kind', 'endsAt: ends-before-start']);
    expect(await agenda.one(agenda.lucia, typed.id)).toMatchObject({ version: 1, title: { text: 'Riunione' } });
  });

  it.each([['an unknown id', newId()], ['no id', 'x']])('of %s finds nothing', async (_what, id) => {
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

describe('a cancelled item', () => {
  const cancelled = async (): Promise<Typed> => {
    const typed = await agenda.item({ audience: 'PUBLIC' });
    await agenda.cancel(agenda.lucia, typed.id, 1, 'Sciopero dei treni');
    return typed;
  };

  it('stays in list, search and by address, with its status and the reason', async () => {
    const typed = await agenda.item(titled('Pranzo annullato'));
    const { item } = await agenda.cancel(agenda.lucia, typed.id, 1, '  Sciopero\ndei  treni ');

    const { nodes } = await agenda.page(agenda.visitor, { from: '2031-05-12T00:00:00Z', to: '2031-05-13T00:00:00Z' });
    expect(item).toMatchObject({ status: 'CANCELLED', cancelReason: 'Sciopero dei treni', version: 2 });
    expect(nodes.find(({ id }) => id === typed.id)).toMatchObject({ status: 'CANCELLED' });
    expect(await agenda.one(agenda.visitor, typed.id)).toMatchObject({ status: 'CANCELLED', cancelReason: 'Sciopero dei treni' });
    expect((await agenda.search(agenda.visitor, 'pranzo annullato')).map(({ id }) => id)).toEqual([typed.id]);
  });

  it.each(['', '  ', '\u202E\u200B', '\n'])('has a reason, and %j is none', async (reason) => {
    const { id } = await agenda.item();

    expect((await agenda.cancel(agenda.lucia, id, 1, reason)).refusals).toEqual([{ code: 'reason-required', path: ['reason'] }]);
  });

  it('has a reason of at most 500 characters', async () => {
    const { id } = await agenda.item();

    expect((await agenda.cancel(agenda.lucia, id, 1, 'x'.repeat(501))).refusals).toEqual([{ code: 'too-long', path: ['reason'] }]);
    expect((await agenda.cancel(agenda.lucia, id, 1, 'x'.repeat(500))).refusals).toEqual([]);
  });

  it('that is cancelled twice by one person is cancelled once', async () => {
    const { id } = await agenda.item();

    const answers = await Promise.all([1, 2, 3].map(() => agenda.cancel(agenda.lucia, id, 1, 'Sciopero')));

    expect(answers.map(({ item, refusals }) => [item?.version, refusals])).toEqual(answers.map(() => [2, []]));
  });

  it('that was cancelled from an old version is not, and what is stored now is shown', async () => {
    const typed = await agenda.item();
    await agenda.change(agenda.giulia, 1, { ...typed, place: 'Sala B' });

    expect(await agenda.cancel(agenda.lucia, typed.id, 1, 'Sciopero')).toMatchObject({ item: null, refusals: STALE, current: { version: 2, place: 'Sala B', status: 'PLANNED' } });
  });

  it('may get a better reason', async () => {
    const { id } = await cancelled();

    expect(await agenda.cancel(agenda.giulia, id, 2, 'Sciopero generale')).toMatchObject({ refusals: [], item: { version: 3, cancelReason: 'Sciopero generale' } });
  });

  it('keeps its reason through other changes, and loses it when it is planned again', async () => {
    const typed = await cancelled();

    const moved = await agenda.change(agenda.lucia, 2, { ...typed, status: 'CANCELLED', place: 'Sala B' });
    const again = await agenda.change(agenda.lucia, 3, { ...typed, status: 'CONFIRMED' });

    expect(moved).toMatchObject({ refusals: [], item: { status: 'CANCELLED', cancelReason: 'Sciopero dei treni', place: 'Sala B' } });
    expect(again).toMatchObject({ refusals: [], item: { status: 'CONFIRMED', cancelReason: null, version: 4 } });
  });

  it('does not come about by a change: that has no reason', async () => {
    const typed = await agenda.item();

    expect((await agenda.change(agenda.lucia, 1, { ...typed, status: 'CANCELLED' })).refusals).toEqual([{ code: 'reason-required', path: ['status'] }]);
  });
});
