import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgendaPlatform } from './agenda-platform.js';

let agenda: AgendaPlatform;
beforeAll(async () => {
  agenda = await AgendaPlatform.start();
});
afterAll(() => agenda?.stop());

const titled = (text: string): object => ({ title: [{ language: 'it', text }] });

describe('creating an item', () => {
  it('stores it as it was typed, as version 1, with who wrote it', async () => {
    const typed = agenda.typed({
      title: [
        { language: 'it', text: 'Mercati gemelli' },
        { language: 'fr', text: 'Marchés jumeaux' },
      ],
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
    const { rows } = await agenda.admin.query('SELECT count(*)::integer AS told FROM core.outbox WHERE payload ->> $2 = $1', [
      typed.id,
      'id',
    ]);
    expect(rows).toEqual([{ told: 1 }]);
  });

  it('with an id that stands for something else is refused, whatever differs', async () => {
    const typed = await agenda.item();
    const others: object[] = [
      titled('Altro'),
      { place: 'Altrove' },
      { audience: 'CITY' },
      { cities: [agenda.cities['dakar']] },
      { status: 'CONFIRMED' },
      { endsAt: '2031-05-12T11:01' },
      { timeZone: 'Europe/Madrid' },
      { theme: 'governance' },
      { kind: 'deadline' },
    ];

    for (const other of others)
      expect(await agenda.create(agenda.lucia, { ...typed, ...other })).toEqual({
        item: null,
        current: null,
        refusals: [{ code: 'id-reused', path: ['id'] }],
      });
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
    expect((await agenda.create(agenda.lucia, agenda.typed({ status: 'CANCELLED' }))).refusals).toEqual([
      { code: 'reason-required', path: ['status'] },
    ]);
  });

  it('for an unknown theme is refused', async () => {
    expect((await agenda.create(agenda.lucia, agenda.typed({ theme: 'nothing' }))).refusals).toEqual([
      { code: 'unknown-theme', path: ['theme'] },
    ]);
  });
});
