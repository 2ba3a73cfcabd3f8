import { newId } from '@regia/kernel';
import { startPlatform, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CREATE = `mutation ($input: AgendaItemInput!) { createAgendaItem(input: $input) { item { id } refusals { code path } } }`;
const ITEM = `query ($id: ID!) { agendaItem(id: $id) { audience canEdit version } }`;
const END = `mutation ($input: EndPartInput!) { endPart(input: $input) { partnership { cities { key } mayEndParts } refusals { code path } } }`;
const AGREE = `mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { agreement { id } refusals { code path } } }`;
const BOOKS = `{ funds { code } fundPosition(fund: "pool-1") { promised { amountMinor } } fundTransfers(fund: "pool-1", first: 5) { nodes { id number } } }`;

const [LAIA, MIREIA, LUCIA, GIULIA, NOOR] = [
  'barcelona.laia.serra',
  'barcelona.mireia',
  'milan.lucia.sala',
  'milan.giulia',
  'noor.admin',
] as const;

interface Ended {
  readonly partnership: { readonly cities: readonly { readonly key: string }[]; readonly mayEndParts: boolean } | null;
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
}

describe('the part of a city in a partnership', () => {
  let platform: TestPlatform;
  let admin: pg.Client;
  let city: ReadonlyMap<string, string>;
  let partnership: string;

  beforeAll(async () => {
    platform = await startPlatform();
    admin = new pg.Client({ connectionString: platform.database.adminUrl });
    await admin.connect();
    const { cities } = await platform.visitor.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
    city = new Map(cities.map(({ id, key }) => [key, id]));
    const { partnerships } = await platform
      .as(GIULIA)
      .run<{ partnerships: { id: string; mayEndParts: boolean }[] }>('{ partnerships { id mayEndParts } }');
    partnership = partnerships.find(({ mayEndParts }) => mayEndParts)!.id;
  });
  afterAll(async () => {
    await admin?.end();
    await platform?.stop();
  });

  const end = async (who: string, key: string, more: object = {}): Promise<Ended> =>
    (
      await platform
        .as(who)
        .run<{ endPart: Ended }>(END, { input: { partnership, city: city.get(key), reason: 'The agreement ran out', ...more } })
    ).endPart;
  const seen = async (who: string, id: string): Promise<unknown> =>
    (await platform.as(who).run<{ agendaItem: unknown }>(ITEM, { id })).agendaItem;
  const refusal = (code: string, ...path: string[]) => [{ code, path }];

  async function shared(who: string, audience: string): Promise<string> {
    const id = newId();
    const when = { isAllDay: false, startsAt: '2026-12-01T10:00', endsAt: '2026-12-01T11:00', timeZone: 'Europe/Madrid' };
    const input = {
      id,
      title: [{ language: 'en', text: 'Seeds' }],
      kind: 'meeting',
      ...when,
      cities: [city.get('dakar')],
      audience,
      status: 'PLANNED',
      ...(audience === 'PARTNERSHIP' ? { partnership } : {}),
    };
    const { createAgendaItem } = await platform.as(who).run<{ createAgendaItem: Ended }>(CREATE, { input });
    expect(createAgendaItem.refusals).toEqual([]);
    return id;
  }

  it('is ended by nobody whom the partnership did not ask to, and a partnership out of sight is none', async () => {
    await expect(end(MIREIA, 'barcelona')).rejects.toThrow();
    expect((await end(GIULIA, 'barcelona', { partnership: newId() })).refusals).toEqual(refusal('unknown-partnership', 'partnership'));
    expect((await end(GIULIA, 'barcelona', { city: newId() })).refusals).toEqual(refusal('not-found', 'city'));
    expect((await end(GIULIA, 'barcelona', { reason: ' ' })).refusals).toEqual(refusal('reason-required', 'reason'));
    expect((await end(NOOR, 'barcelona', { partnership: 'x' })).refusals).toEqual(refusal('unknown-partnership', 'partnership'));
  });

  it('stays while the city keeps the money of a fund', async () => {
    expect((await end(NOOR, 'milan')).refusals).toEqual(refusal('keeps-the-money', 'city'));
    expect(
      (await platform.as(LUCIA).run<{ partnerships: { id: string }[] }>('{ partnerships { id } }')).partnerships.map(({ id }) => id),
    ).toContain(partnership);
  });

  it('ends at once: what the city shared is its own alone again, what others share it does not see, and what was agreed together stays readable', async () => {
    const agreement = {
      id: newId(),
      fund: 'pool-1',
      city: city.get('barcelona'),
      title: [{ language: 'ca', text: 'Conveni' }],
      agreedOn: '2026-02-01',
      instalments: [{ dueOn: '2026-06-01', amountMinor: '1000' }],
    };
    await platform.as(LAIA).run(AGREE, { input: agreement });
    const [own, open, foreign] = [await shared(LAIA, 'PARTNERSHIP'), await shared(LAIA, 'CONSORTIUM'), await shared(LUCIA, 'PARTNERSHIP')];
    expect(await seen(LUCIA, own)).toMatchObject({ audience: 'PARTNERSHIP' });
    const before = await platform.as(LAIA).run(BOOKS);

    const ended = await end(GIULIA, 'barcelona');

    expect(ended).toMatchObject({ refusals: [], partnership: { mayEndParts: true } });
    expect(ended.partnership!.cities.map(({ key }) => key)).not.toContain('barcelona');
    expect(await seen(LAIA, own)).toEqual({ audience: 'CITY', canEdit: true, version: 2 });
    expect([await seen(LUCIA, own), await seen(LAIA, foreign)]).toEqual([null, null]);
    expect(await seen(LUCIA, open)).toMatchObject({ audience: 'CONSORTIUM', version: 1 });
    expect(await platform.as(LAIA).run(BOOKS)).toEqual(before);
    const told = await admin.query<{ type: string; payload: object }>(
      "SELECT type, payload FROM core.outbox WHERE payload ->> 'id' = $1 ORDER BY id",
      [own],
    );
    expect(told.rows.slice(-2)).toEqual([
      { type: 'agenda.item-changed', payload: { id: own, version: 2, audience: city.get('barcelona') } },
      { type: 'agenda.item-gone', payload: { id: own, audience: partnership } },
    ]);
  });

  it('is over for its people too: they record and sign nothing there any more, and see the partnership no more', async () => {
    await expect(
      platform.as(LAIA).run(AGREE, {
        input: {
          id: newId(),
          fund: 'pool-1',
          city: city.get('barcelona'),
          title: [{ language: 'ca', text: 'Conveni' }],
          agreedOn: '2026-02-01',
          instalments: [{ dueOn: '2026-06-01', amountMinor: '1' }],
        },
      }),
    ).rejects.toThrow();
    expect(
      (await platform.as(LAIA).run<{ partnerships: { id: string }[] }>('{ partnerships { id } }')).partnerships.map(({ id }) => id),
    ).not.toContain(partnership);
    const { rows } = await admin.query(
      'SELECT FROM identity.partnership_role WHERE partnership_id = $1 AND city_id = $2 AND (valid_to IS NULL OR valid_to >= current_date)',
      [partnership, city.get('barcelona')],
    );
    expect(rows).toEqual([]);
  });

  it('has the same answer a second time, and changes nothing', async () => {
    const state =
      'SELECT (SELECT count(*) FROM core.outbox) AS told, (SELECT array_agg(p.* ORDER BY p.city_id)::text FROM consortium.partnership_city p) AS parts, (SELECT sum(version) FROM agenda.item) AS versions';
    const before = (await admin.query(state)).rows;

    expect((await end(NOOR, 'barcelona', { reason: 'Again' })).refusals).toEqual([]);

    expect((await admin.query(state)).rows).toEqual(before);
  });

  it('leaves nothing shared behind of what the city shares in the very moment it ends', async () => {
    const input = () => ({
      id: newId(),
      title: [{ language: 'fr', text: 'Semences' }],
      kind: 'meeting',
      isAllDay: false,
      startsAt: '2026-12-01T10:00',
      endsAt: '2026-12-01T11:00',
      timeZone: 'Africa/Dakar',
      cities: [],
      audience: 'PARTNERSHIP',
      partnership,
      status: 'PLANNED',
    });
    const create = async (): Promise<Ended['refusals']> =>
      (await platform.as('dakar.aminata').run<{ createAgendaItem: Ended }>(CREATE, { input: input() })).createAgendaItem.refusals;

    const [first, second, ended, ...rest] = await Promise.all([
      create(),
      create(),
      end(NOOR, 'dakar'),
      ...Array.from({ length: 6 }, create),
    ]);

    expect(ended.refusals).toEqual([]);
    for (const refusals of [first, second, ...rest]) expect([[], refusal('unknown-partnership', 'partnership')]).toContainEqual(refusals);
    expect(await create()).toEqual(refusal('unknown-partnership', 'partnership'));
    const { rows } = await admin.query('SELECT FROM agenda.item WHERE owner_city = $1 AND partnership_id = $2', [
      city.get('dakar'),
      partnership,
    ]);
    expect(rows).toEqual([]);
  });
});
