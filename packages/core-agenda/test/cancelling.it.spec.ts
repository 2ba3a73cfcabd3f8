import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgendaPlatform, type Typed } from './agenda-platform.js';

let agenda: AgendaPlatform;
beforeAll(async () => {
  agenda = await AgendaPlatform.start();
});
afterAll(() => agenda?.stop());

const STALE = [{ code: 'changed-by-someone-else', path: ['version'] }];
const titled = (text: string): object => ({ title: [{ language: 'it', text }] });

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

    expect(await agenda.cancel(agenda.lucia, typed.id, 1, 'Sciopero')).toMatchObject({
      item: null,
      refusals: STALE,
      current: { version: 2, place: 'Sala B', status: 'PLANNED' },
    });
  });

  it('may get a better reason', async () => {
    const { id } = await cancelled();

    expect(await agenda.cancel(agenda.giulia, id, 2, 'Sciopero generale')).toMatchObject({
      refusals: [],
      item: { version: 3, cancelReason: 'Sciopero generale' },
    });
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

    expect((await agenda.change(agenda.lucia, 1, { ...typed, status: 'CANCELLED' })).refusals).toEqual([
      { code: 'reason-required', path: ['status'] },
    ]);
  });
});
