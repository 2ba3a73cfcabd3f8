import { addDays, instantOf } from '@regia/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgendaPlatform, type Filter, type ShownItem } from './agenda-platform.js';

let agenda: AgendaPlatform;
beforeAll(async () => {
  agenda = await AgendaPlatform.start();
});
afterAll(() => agenda?.stop());

/** Puts an item into the agenda and shows it as a reader elsewhere gets it. */
async function shown(changes: object): Promise<Pick<ShownItem, 'id' | 'startsAt' | 'endsAt' | 'startsOn' | 'endsOn'>> {
  const { id } = await agenda.item(changes);
  const item = await agenda.one(agenda.visitor, id);
  if (!item) throw new Error('an item for everybody is not shown');
  return item;
}
const wholeDays = (timeZone: string, startsAt: string, endsAt = startsAt): object => ({ isAllDay: true, timeZone, startsAt, endsAt });
const timed = (timeZone: string, startsAt: string, endsAt = startsAt): object => ({ timeZone, startsAt, endsAt });
const hours = ({ startsAt, endsAt }: Pick<ShownItem, 'startsAt' | 'endsAt'>): number =>
  (Date.parse(endsAt) - Date.parse(startsAt)) / 3_600_000;
const refusalsOf = async (changes: object): Promise<unknown> => (await agenda.create(agenda.lucia, agenda.typed(changes))).refusals;

/** The hours that clocks of a city skip and show twice: the first minute of each, and the instants at which they start. */
const SPRING: readonly (readonly [zone: string, skipped: string, instant: string])[] = [
  ['Europe/Rome', '2027-03-28T02:30', '2027-03-28T01:30:00.000Z'],
  ['Europe/Madrid', '2027-03-28T02:00', '2027-03-28T01:00:00.000Z'],
  ['Asia/Hebron', '2026-03-28T02:30', '2026-03-28T00:30:00.000Z'],
  ['Africa/Cairo', '2027-04-30T00:30', '2027-04-29T22:30:00.000Z'],
  ['America/Sao_Paulo', '2018-11-04T00:30', '2018-11-04T03:30:00.000Z'],
];
const AUTUMN: readonly (readonly [zone: string, twice: string, first: string])[] = [
  ['Europe/Rome', '2027-10-31T02:30', '2027-10-31T00:30:00.000Z'],
  ['Europe/Madrid', '2027-10-31T02:00', '2027-10-31T00:00:00.000Z'],
  ['Asia/Hebron', '2026-10-24T01:30', '2026-10-23T22:30:00.000Z'],
  ['America/Sao_Paulo', '2018-02-17T23:30', '2018-02-18T01:30:00.000Z'],
];
const QUIET: readonly (readonly [zone: string, offset: string])[] = [
  ['Africa/Dakar', '+00:00'],
  ['America/Sao_Paulo', '-03:00'],
];

describe('an hour that clocks skip in spring', () => {
  it.each(SPRING)('in %s, %s means the moment as far after the last hour that was', async (zone, skipped, instant) => {
    expect((await shown(timed(zone, skipped))).startsAt).toBe(instant);
  });

  it.each(SPRING)('in %s is on its own day, from %s', async (zone, skipped) => {
    const day = skipped.slice(0, 10);

    expect(await shown(timed(zone, skipped))).toMatchObject({ startsOn: day, endsOn: day });
  });

  it('makes an item that lasts over it shorter by that hour', async () => {
    expect(hours(await shown(timed('Europe/Rome', '2027-03-28T01:00', '2027-03-28T04:00')))).toBe(2);
    expect(hours(await shown(timed('Asia/Hebron', '2026-03-28T00:00', '2026-03-28T06:00')))).toBe(5);
  });

  it('ends an item no earlier than it starts, or it is refused', async () => {
    expect(hours(await shown(timed('Europe/Rome', '2027-03-28T02:10', '2027-03-28T02:50')))).toBeCloseTo(2 / 3);
    expect(await refusalsOf(timed('Europe/Rome', '2027-03-28T02:30', '2027-03-28T03:00'))).toEqual([
      { code: 'ends-before-start', path: ['endsAt'] },
    ]);
  });
});

describe('an hour that clocks show twice in autumn', () => {
  it.each(AUTUMN)('in %s, %s means the first of the two', async (zone, twice, first) => {
    expect((await shown(timed(zone, twice))).startsAt).toBe(first);
  });

  it('makes an item that lasts over it longer by that hour', async () => {
    expect(hours(await shown(timed('Europe/Madrid', '2027-10-31T01:00', '2027-10-31T04:00')))).toBe(4);
    expect(hours(await shown(timed('Asia/Hebron', '2026-10-24T00:00', '2026-10-24T06:00')))).toBe(7);
  });
});

describe('clocks that nobody changes', () => {
  const DAYS = ['2027-03-28', '2027-04-30', '2027-10-31', '2026-03-28', '2026-10-24'];

  it.each(QUIET)('show in %s every hour once, at %s', async (zone, offset) => {
    for (const day of DAYS) {
      for (const time of ['00:00', '02:30', '23:30']) {
        expect((await shown(timed(zone, `${day}T${time}`))).startsAt).toBe(new Date(`${day}T${time}:00${offset}`).toISOString());
      }
    }
  });
});

describe('an item of whole days', () => {
  const ZONES = ['Europe/Rome', 'Europe/Madrid', 'Asia/Hebron', 'Africa/Dakar', 'America/Sao_Paulo', 'Africa/Cairo'];
  /** The first of January and of July, month ends, leap days, and every day on which some city changes its clocks. */
  const DAYS = [
    '2027-01-01',
    '2027-07-01',
    '2026-11-30',
    '2028-02-29',
    '2027-12-31',
    ...SPRING.map(([, at]) => at.slice(0, 10)),
    ...AUTUMN.map(([, at]) => at.slice(0, 10)),
  ];

  it.each(ZONES)('in %s stays on its day, for readers everywhere and in their month', async (zone) => {
    for (const day of DAYS) {
      const item = await shown(wholeDays(zone, day));
      expect(item).toMatchObject({ startsOn: day, endsOn: day });
      for (const readersZone of ZONES)
        expect([readersZone, day, await agenda.list(agenda.visitor, monthOf(day, readersZone))]).toEqual([
          readersZone,
          day,
          expect.arrayContaining([item.id]),
        ]);
    }
  });

  it('is an hour shorter or longer where clocks change, and counts as one day', async () => {
    const lengths = await Promise.all([
      ...SPRING.map(async ([zone, at]) => hours(await shown(wholeDays(zone, at.slice(0, 10))))),
      ...AUTUMN.map(async ([zone, at]) => hours(await shown(wholeDays(zone, at.slice(0, 10))))),
      ...QUIET.map(async ([zone]) => hours(await shown(wholeDays(zone, '2027-03-28')))),
    ]);

    expect(lengths).toEqual([...SPRING.map(() => 23), ...AUTUMN.map(() => 25), 24, 24]);
  });

  it('counts its last day', async () => {
    const item = await shown(wholeDays('Europe/Rome', '2027-05-08', '2027-05-10'));

    expect(item).toMatchObject({
      startsOn: '2027-05-08',
      endsOn: '2027-05-10',
      startsAt: '2027-05-07T22:00:00.000Z',
      endsAt: '2027-05-10T22:00:00.000Z',
    });
  });

  it('comes back as it was typed when it is saved again', async () => {
    const typed = await agenda.item(wholeDays('Asia/Hebron', '2026-10-23', '2026-10-25'));
    const before = await agenda.one(agenda.visitor, typed.id);

    const { item } = await agenda.change(agenda.lucia, 1, {
      ...typed,
      startsAt: before!.startsOn,
      endsAt: before!.endsOn,
      place: 'Altrove',
    });

    expect(item).toMatchObject({ startsAt: before!.startsAt, endsAt: before!.endsAt, startsOn: '2026-10-23', endsOn: '2026-10-25' });
  });
});

/** What a month is for somebody whose clocks are those of `zone`. */
function monthOf(day: string, zone: string): Filter {
  const first = `${day.slice(0, 7)}-01`;
  const next = `${addDays(first, 32).slice(0, 7)}-01`;
  return { from: instantOf(`${first}T00:00`, zone)!.toISOString(), to: instantOf(`${next}T00:00`, zone)!.toISOString() };
}

describe('an item in a period', () => {
  const june = { from: '2029-06-01T00:00:00Z', to: '2029-07-01T00:00:00Z' };
  const isIn = async (changes: object, filter: Filter = june): Promise<boolean> => {
    const { id } = await agenda.item({ timeZone: 'Africa/Dakar', ...changes });
    const ids = await agenda.list(agenda.visitor, filter);
    expect(ids.filter((other) => other === id).length).toBeLessThan(2);
    return ids.includes(id);
  };

  it.each([
    ['starts and ends in it', '2029-06-05T10:00', '2029-06-05T11:00', true],
    ['starts with it', '2029-06-01T00:00', '2029-06-01T01:00', true],
    ['is the moment of its beginning', '2029-06-01T00:00', '2029-06-01T00:00', true],
    ['ends with it', '2029-06-30T22:00', '2029-07-01T00:00', true],
    ['goes over midnight into it', '2029-05-31T23:00', '2029-06-01T01:00', true],
    ['goes over midnight out of it', '2029-06-30T23:00', '2029-07-01T01:00', true],
    ['began long before and ends in it', '2024-01-01T00:00', '2029-06-01T00:01', true],
    ['began before and ends after', '2029-01-01T00:00', '2029-12-31T00:00', true],
    ['ends as it begins', '2029-05-31T22:00', '2029-06-01T00:00', false],
    ['is the moment of its end', '2029-07-01T00:00', '2029-07-01T00:00', false],
    ['starts as it ends', '2029-07-01T00:00', '2029-07-01T01:00', false],
  ])('that %s', async (_how, startsAt, endsAt, expected) => {
    expect(await isIn({ startsAt, endsAt })).toBe(expected);
  });

  it('over a month border is in both months and counted once when they are read as one', async () => {
    const over = { startsAt: '2029-06-30T20:00', endsAt: '2029-07-02T08:00' };

    expect(await isIn(over)).toBe(true);
    expect(await isIn(over, { from: '2029-07-01T00:00:00Z', to: '2029-08-01T00:00:00Z' })).toBe(true);
    expect(await isIn(over, { from: '2029-06-01T00:00:00Z', to: '2029-08-01T00:00:00Z' })).toBe(true);
    expect(await isIn(over, { from: '2029-07-02T08:00:00Z', to: '2029-08-01T00:00:00Z' })).toBe(false);
  });

  it('of any length is found by a moment inside it', async () => {
    for (const days of [1, 2, 3, 4, 5, 8, 9, 16, 31, 32, 33, 365, 366, 4000]) {
      const endsAt = `${addDays('2030-01-01', days)}T00:00`;
      expect([
        days,
        await isIn(
          { startsAt: '2030-01-01T00:00', endsAt },
          { from: new Date(Date.parse(`${endsAt}Z`) - 60_000).toISOString(), to: `${endsAt}:00Z` },
        ),
      ]).toEqual([days, true]);
      expect([
        days,
        await isIn({ startsAt: '2030-01-01T00:00', endsAt }, { from: `${endsAt}:00Z`, to: `${addDays('2030-01-01', days + 1)}T00:00:00Z` }),
      ]).toEqual([days, false]);
    }
  });

  it('that ends at midnight is not on the day that begins then', async () => {
    expect(await shown(timed('Asia/Hebron', '2029-06-10T22:00', '2029-06-11T00:00'))).toMatchObject({
      startsOn: '2029-06-10',
      endsOn: '2029-06-10',
    });
    expect(await shown(timed('Asia/Hebron', '2029-06-11T00:00', '2029-06-11T00:00'))).toMatchObject({
      startsOn: '2029-06-11',
      endsOn: '2029-06-11',
    });
    expect(await shown(timed('America/Sao_Paulo', '2029-06-10T22:00', '2029-06-11T00:30'))).toMatchObject({
      startsOn: '2029-06-10',
      endsOn: '2029-06-11',
    });
  });

  it('is shown on the days of its own place, whatever the days elsewhere', async () => {
    expect(await shown(timed('America/Sao_Paulo', '2029-06-30T22:30', '2029-06-30T23:30'))).toMatchObject({
      startsAt: '2029-07-01T01:30:00.000Z',
      startsOn: '2029-06-30',
      endsOn: '2029-06-30',
    });
  });

  it.each([
    ['backwards', { from: '2029-07-01T00:00:00Z', to: '2029-06-01T00:00:00Z' }],
    ['empty', { from: '2029-06-05T10:00:00Z', to: '2029-06-05T10:00:00Z' }],
  ])('is in none that is %s', async (_how, filter) => {
    expect(await isIn({ startsAt: '2029-06-05T10:00', endsAt: '2029-06-05T11:00' }, filter)).toBe(false);
  });
});

describe('a time that was typed', () => {
  const NOT_A_TIME = [
    '',
    'domani',
    '2029-06-05',
    '2029-06-05 10:00',
    '2029-06-05T24:00',
    '2029-06-05T10:60',
    '2029-06-05T10:00:00',
    '2029-06-05T10:00Z',
    '2029-02-29T10:00',
    '2029-13-01T10:00',
    '1899-12-31T10:00',
    '2200-01-01T10:00',
    '20290605T1000',
  ];
  const NOT_A_DAY = ['', 'domani', '2029-06-05T10:00', '2029-02-29', '2029-00-01', '2029-6-5', '1899-12-31', '2200-01-01'];

  it.each(NOT_A_TIME)('as %j is refused at its field', async (text) => {
    expect(await refusalsOf(timed('Africa/Dakar', text, '2029-06-05T11:00'))).toEqual([{ code: 'not-a-day', path: ['startsAt'] }]);
    expect(await refusalsOf(timed('Africa/Dakar', '2029-06-05T11:00', text))).toEqual([{ code: 'not-a-day', path: ['endsAt'] }]);
  });

  it.each(NOT_A_DAY)('as %j is refused where whole days are meant', async (text) => {
    expect(await refusalsOf(wholeDays('Africa/Dakar', text, '2029-06-05'))).toEqual([{ code: 'not-a-day', path: ['startsAt'] }]);
    expect(await refusalsOf(wholeDays('Africa/Dakar', '2029-06-05', text))).toEqual([{ code: 'not-a-day', path: ['endsAt'] }]);
  });

  it('is refused when the end is before the start, by a minute, a day or a year', async () => {
    const backwards = [
      timed('Europe/Rome', '2029-06-05T10:00', '2029-06-05T09:59'),
      timed('Europe/Rome', '2029-06-05T10:00', '2029-06-04T23:00'),
      wholeDays('Europe/Rome', '2029-06-05', '2029-06-04'),
      wholeDays('Europe/Rome', '2029-06-05', '2028-06-05'),
    ];

    for (const when of backwards) expect(await refusalsOf(when)).toEqual([{ code: 'ends-before-start', path: ['endsAt'] }]);
  });

  it.each(['', 'Rome', 'Mars/Olympus', '+02:00', 'W. Europe Standard Time', 'Europe/Rome ', "Europe/Rome'; --"])(
    'in a zone called %j is refused',
    async (timeZone) => {
      expect(await refusalsOf({ timeZone })).toEqual([{ code: 'unknown-time-zone', path: ['timeZone'] }]);
    },
  );

  it('has one moment, and both ends of the years that may be typed', async () => {
    expect(hours(await shown(timed('Africa/Dakar', '2029-06-05T10:00')))).toBe(0);
    expect(await shown(wholeDays('Africa/Dakar', '1900-01-01', '2199-12-31'))).toMatchObject({
      startsOn: '1900-01-01',
      endsOn: '2199-12-31',
      endsAt: '2200-01-01T00:00:00.000Z',
    });
  });
});
