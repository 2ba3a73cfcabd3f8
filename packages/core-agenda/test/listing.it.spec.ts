import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgendaPlatform, type Filter } from './agenda-platform.js';

let agenda: AgendaPlatform;
beforeAll(async () => {
  agenda = await AgendaPlatform.start();
});
afterAll(() => agenda?.stop());

/** A year of its own for each test, so that none sees what another put there. */
let lastYear = 2040;
const freshYear = (): { readonly year: number; readonly filter: Filter } => {
  const year = ++lastYear;
  return { year, filter: { from: `${year}-01-01T00:00:00Z`, to: `${year + 1}-01-01T00:00:00Z` } };
};
const at = (year: number, rest: string, changes: object = {}): object => ({
  timeZone: 'Africa/Dakar',
  startsAt: `${year}-${rest}`,
  endsAt: `${year}-${rest}`,
  ...changes,
});
const put = async (changes: object, owner = agenda.lucia): Promise<string> => (await agenda.item({ ...changes }, owner)).id;

describe('a list of the agenda', () => {
  it('is in the order of beginning, whatever the order of writing', async () => {
    const { year, filter } = freshYear();
    const [c, a, d, b] = [
      await put(at(year, '03-03T10:00')),
      await put(at(year, '01-01T00:00')),
      await put(at(year, '12-31T23:59')),
      await put(at(year, '03-03T09:59')),
    ];

    expect(await agenda.list(agenda.visitor, filter)).toEqual([a, b, c, d]);
  });

  it('puts items of one moment in the order of their ids, the same on every page size', async () => {
    const { year, filter } = freshYear();
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) ids.push(await put(at(year, '05-05T10:00')));

    for (const first of [1, 2, 3, 7, 100]) expect(await agenda.list(agenda.visitor, filter, first)).toEqual(ids.toSorted());
  });

  it('puts what began before the period first', async () => {
    const { year, filter } = freshYear();
    const inside = await put(at(year, '01-01T00:00'));
    const before = await put({ timeZone: 'Africa/Dakar', startsAt: `${year - 1}-12-31T20:00`, endsAt: `${year}-01-01T06:00` });
    const longBefore = await put({ timeZone: 'Africa/Dakar', startsAt: `${year - 9}-12-31T20:00`, endsAt: `${year}-01-01T06:00` });

    for (const first of [1, 2, 3])
      expect((await agenda.list(agenda.visitor, filter, first)).filter((id) => [inside, before, longBefore].includes(id))).toEqual([
        longBefore,
        before,
        inside,
      ]);
  });

  it.each([0, -1, 101, 1000])('is not given %i at once', async (first) => {
    const { errors } = await agenda.visitor.ask(
      'query ($filter: AgendaFilter!, $first: Int!) { agendaItems(filter: $filter, first: $first) { nodes { id } } }',
      { filter: freshYear().filter, first },
    );

    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['TOO_COSTLY']);
  });
});

/** Filters a list can be cut by, each true for every item of the stage. */
const CUTS: readonly (readonly [name: string, cut: () => Filter])[] = [
  ['nothing', () => ({})],
  ['its owner', () => ({ city: agenda.cities['milan'] })],
  ['a city that takes part', () => ({ city: agenda.cities['barcelona'] })],
  ['its theme', () => ({ theme: 'governance' })],
  ['its kind', () => ({ kind: 'exchange' })],
  ['its status', () => ({ status: 'CONFIRMED' })],
  ['its partnership', () => ({ partnership: agenda.partnership })],
  ['words', () => ({ text: 'giornata' })],
  [
    'everything at once',
    () => ({
      city: agenda.cities['barcelona'],
      theme: 'governance',
      kind: 'exchange',
      status: 'CONFIRMED',
      partnership: agenda.partnership,
      text: 'giornata',
    }),
  ],
];

describe.each(CUTS)('a list by %s, a page at a time', (_name, cut) => {
  const stage = (): object => ({
    title: [{ language: 'it', text: 'Giornata' }],
    cities: [agenda.cities['barcelona']],
    theme: 'governance',
    kind: 'exchange',
    status: 'CONFIRMED',
    audience: 'PARTNERSHIP',
    partnership: agenda.partnership,
  });
  /** Written from the last to the first, in threes of one moment, two of them from before the period. */
  async function setUp(): Promise<{ readonly year: number; readonly filter: Filter; readonly ids: string[] }> {
    const { year, filter } = freshYear();
    const ids: string[] = [];
    for (const day of ['04', '03', '02']) for (let n = 0; n < 3; n++) ids.push(await put(at(year, `01-${day}T08:00`, stage())));
    for (const day of ['31', '30'])
      ids.push(await put({ ...stage(), timeZone: 'Africa/Dakar', startsAt: `${year - 1}-12-${day}T08:00`, endsAt: `${year}-01-01T08:00` }));
    await agenda.admin.query('ANALYZE agenda.item, agenda.item_city'); // as the database does by itself in time: plans then differ from those of an unknown table
    return { year, filter: { ...filter, ...cut() }, ids };
  }

  it('holds each item once and in order, for every size of page', async () => {
    const { filter, ids } = await setUp();
    const whole = await agenda.list(agenda.lucia, filter);

    expect(whole.toSorted()).toEqual(ids.toSorted());
    expect(whole.slice(0, 2)).toEqual([ids[10], ids[9]]);
    for (const first of [1, 2, 3, 4, 10, 11]) expect([first, await agenda.list(agenda.lucia, filter, first)]).toEqual([first, whole]);
  });

  it('loses none and shows none twice while others are added before and after the place', async () => {
    const { year, filter, ids } = await setUp();
    const whole = await agenda.list(agenda.lucia, filter);
    const seen: string[] = [];
    const added: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await agenda.page(agenda.lucia, filter, 2, after);
      seen.push(...nodes.map(({ id }) => id));
      added.push(
        await put(at(year, '01-02T08:00', stage())),
        await put(at(year, '01-01T00:00', stage())),
        await put(at(year, '01-05T08:00', stage())),
      );
      after = pageInfo.hasNextPage && added.length < 60 ? pageInfo.endCursor : null;
    } while (after !== null);

    expect(seen.filter((id) => ids.includes(id))).toEqual(whole);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.every((id) => ids.includes(id) || added.includes(id))).toBe(true);
  });
});

describe('each filter of a list', () => {
  it('keeps what fits it and leaves out what does not', async () => {
    const { year, filter } = freshYear();
    const plain = await put(at(year, '02-01T10:00'));
    const others: Readonly<Record<string, readonly [cut: Filter, id: string]>> = {
      theme: [{ theme: 'governance' }, await put(at(year, '02-02T10:00', { theme: 'governance' }))],
      kind: [{ kind: 'deadline' }, await put(at(year, '02-03T10:00', { kind: 'deadline' }))],
      owner: [{ city: agenda.cities['dakar'] }, await put(at(year, '02-04T10:00'), agenda.aminata)],
      guest: [{ city: agenda.cities['bethlehem'] }, await put(at(year, '02-05T10:00', { cities: [agenda.cities['bethlehem']] }))],
      partnership: [
        { partnership: agenda.partnership },
        await put(at(year, '02-06T10:00', { audience: 'PARTNERSHIP', partnership: agenda.partnership })),
      ],
      status: [{ status: 'DONE' }, await put(at(year, '02-07T10:00', { status: 'DONE' }))],
      text: [{ text: 'semi' }, await put(at(year, '02-08T10:00', { title: [{ language: 'it', text: 'Scambio di semi' }] }))],
    };

    for (const [name, [cut, id]] of Object.entries(others))
      expect([name, await agenda.list(agenda.lucia, { ...filter, ...cut })]).toEqual([name, [id]]);
    expect(await agenda.list(agenda.lucia, filter)).toEqual([plain, ...Object.values(others).map(([, id]) => id)]);
  });

  it('empty is as if it were not there', async () => {
    const { year, filter } = freshYear();
    const id = await put(at(year, '02-01T10:00'));

    expect(
      await agenda.list(agenda.visitor, { ...filter, theme: '', kind: '', city: '', partnership: '', status: null, text: ' ' }),
    ).toEqual([id]);
  });

  it.each([
    { theme: 'nothing' },
    { kind: 'nothing' },
    { kind: 'No Kind' },
    { city: 'milan' },
    { partnership: 'urban-gardens' },
    { theme: "governance' OR true --" },
  ])('by %j, which is unknown, finds nothing', async (cut) => {
    const { year, filter } = freshYear();
    await put(at(year, '02-01T10:00'));

    expect(await agenda.page(agenda.visitor, { ...filter, ...cut })).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  it('by the owner finds an item once whose owner takes part as well', async () => {
    const { year, filter } = freshYear();
    const id = await put(at(year, '02-01T10:00', { cities: [agenda.cities['milan'], agenda.cities['dakar']] }));

    expect(await agenda.list(agenda.visitor, { ...filter, city: agenda.cities['milan'] })).toEqual([id]);
  });

  it('holds for the item as it is now, not as it was written', async () => {
    const { year, filter } = freshYear();
    const typed = await agenda.item(at(year, '02-01T10:00', { theme: 'governance', cities: [agenda.cities['dakar']] }));

    await agenda.change(agenda.lucia, 1, {
      ...typed,
      ...at(year, '06-01T10:00'),
      theme: 'food-security',
      cities: [agenda.cities['barcelona']],
      status: 'DONE',
    });

    const list = (cut: Filter): Promise<string[]> => agenda.list(agenda.visitor, { ...filter, ...cut });
    expect([
      await list({ theme: 'governance' }),
      await list({ city: agenda.cities['dakar'] }),
      await list({ status: 'PLANNED' }),
      await list({ to: `${year}-03-01T00:00:00Z`, city: agenda.cities['milan'] }),
    ]).toEqual([[], [], [], []]);
    expect([
      await list({ theme: 'food-security' }),
      await list({ city: agenda.cities['barcelona'] }),
      await list({ status: 'DONE' }),
      await list({ from: `${year}-05-01T00:00:00Z`, city: agenda.cities['milan'] }),
    ]).toEqual([[typed.id], [typed.id], [typed.id], [typed.id]]);
  });
});

describe('the place where a page ends', () => {
  const cursor = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const ID = '01900000-0000-7000-8000-000000000000';

  it.each([
    ['nonsense'],
    [cursor()],
    [cursor('2031-01-01 00:00:00+00')],
    [cursor('2031-13-01 00:00:00+00', ID)],
    [cursor("2031-01-01' OR true --", ID)],
    [cursor('2031-01-01 00:00:00+00', 'x')],
    [cursor(1, 2)],
    [cursor('infinity', ID)],
  ])('is refused when it is not ours: %s', async (after) => {
    const { errors } = await agenda.visitor.ask(
      'query ($filter: AgendaFilter!, $after: String) { agendaItems(filter: $filter, after: $after) { nodes { id } } }',
      { filter: freshYear().filter, after },
    );

    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST']);
  });

  it('still holds when the item it stood on was moved or hidden', async () => {
    const { year, filter } = freshYear();
    const typed = await agenda.item(at(year, '02-01T10:00'));
    const next = await put(at(year, '02-02T10:00'));
    const { pageInfo } = await agenda.page(agenda.visitor, filter, 1);

    await agenda.change(agenda.lucia, 1, { ...typed, audience: 'CITY' });

    expect((await agenda.page(agenda.visitor, filter, 1, pageInfo.endCursor)).nodes.map(({ id }) => id)).toEqual([next]);
  });

  it('of the last page is the last: there is no further one', async () => {
    const { year, filter } = freshYear();
    await put(at(year, '02-01T10:00'));
    const { pageInfo } = await agenda.page(agenda.visitor, filter, 1);

    expect(pageInfo.hasNextPage).toBe(false);
    expect((await agenda.page(agenda.visitor, filter, 1, pageInfo.endCursor)).nodes).toEqual([]);
  });
});
