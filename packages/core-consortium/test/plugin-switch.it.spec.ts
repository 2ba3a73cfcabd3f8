import { ok } from '@regia/kernel';
import type { CityContext } from '@regia/server-kit';
import type { Actor } from '@regia/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConsortiumPlatform, THEME } from './consortium-platform.js';

let house: ConsortiumPlatform;
beforeAll(async () => {
  house = await ConsortiumPlatform.start();
  await house.addCity('00000000-0000-4000-8001-000000000970', 'bethlehem', { ar: 'بيت لحم' });
});
afterAll(() => house?.stop());
beforeEach(async () => {
  await house.admin.query('UPDATE consortium.plugin_switch SET is_on = true');
  await house.admin.query(`DELETE FROM consortium.plugin_switch WHERE city_id = '00000000-0000-4000-8001-000000000970'`);
});

/** Another administrator of Milan. */
const marco = (): Actor => house.newcomer('milan', '190', ['city-admin']);
/** The administrator of a city that never touched a switch. */
const nadia = (): Actor => house.newcomer('bethlehem', '970', ['city-admin']);
const state = async (actor: Actor): Promise<readonly [isOn: boolean, version: number]> => {
  const { isOn, version } = (await house.plugins(actor)).get(THEME)!;
  return [isOn, version];
};
const STALE = [{ code: 'changed-by-someone-else', path: ['version'] }];

describe('the plugins of a city', () => {
  it('are all that are installed, with what each adds', async () => {
    const { plugins } = await house.giulia.run<{ plugins: object[] }>('{ plugins { key kind name { text } contributes isOn } }');

    expect(plugins).toEqual([
      {
        key: 'theme-food-security',
        kind: 'theme',
        name: { text: 'Food security' },
        contributes: ['theme', 'permissions', 'agenda-items', 'indicators'],
        isOn: true,
      },
      { key: 'city-milan', kind: 'city', name: { text: 'Milan' }, contributes: ['city', 'login', 'permissions'], isOn: true },
      { key: 'city-barcelona', kind: 'city', name: { text: 'Barcelona' }, contributes: ['city', 'login', 'permissions'], isOn: false },
      { key: 'city-dakar', kind: 'city', name: { text: 'Dakar' }, contributes: ['city', 'login', 'permissions'], isOn: false },
    ]);
  });

  it.each(['ada.ngo', 'ines.audit', 'noor.admin'])('are all off for %s, who acts for no city', async (username) => {
    const plugins = [...(await house.plugins(house.platform.as(username))).values()];

    expect(plugins.map(({ isOn, version }) => [isOn, version])).toEqual(plugins.map(() => [false, 0]));
  });

  it('are off in a city that never touched the switch: installed is not enabled', async () => {
    expect((await house.plugins(nadia())).get(THEME)).toEqual({ key: THEME, isOn: false, version: 0, changedAt: null, changedBy: null });
    expect((await house.permissions(nadia())).filter((permission) => permission.startsWith('theme-'))).toEqual([]);
  });
});

describe('switching a plugin', () => {
  it('is told with who did it and when, to everybody of the city', async () => {
    const [, version] = await state(house.giulia);

    const { plugin, refusals } = await house.switch(house.giulia, THEME, false, version);

    expect(refusals).toEqual([]);
    expect(plugin).toEqual({
      key: THEME,
      isOn: false,
      version: version + 1,
      changedAt: expect.any(String),
      changedBy: { username: 'milan.giulia' },
    });
    expect((await house.plugins(house.platform.as('milan.lucia.sala'))).get(THEME)).toEqual(plugin);
  });

  it('takes permissions and operations from the people of the city, and gives them back', async () => {
    const lucia = house.platform.as('milan.lucia.sala');
    const codes = async (): Promise<string[]> =>
      (await lucia.ask('{ foodSecuritySites { nodes { id } } }')).errors.map(({ extensions }) => extensions.code);
    const before = (await house.permissions(lucia)).filter((permission) => permission.startsWith(THEME));

    await house.switchNow(house.giulia, THEME, false);
    await vi.waitFor(async () => expect(await codes()).toEqual(['FORBIDDEN'])); // the other process hears of it by a notice
    expect((await house.permissions(lucia)).filter((permission) => permission.startsWith(THEME))).toEqual([]);
    await house.switchNow(house.giulia, THEME, true);
    await vi.waitFor(async () => expect(await codes()).toEqual([]));

    expect(before.toSorted()).toEqual(['harvest.read', 'harvest.record', 'site.change', 'site.read'].map((name) => `${THEME}:${name}`));
    expect((await house.permissions(lucia)).filter((permission) => permission.startsWith(THEME))).toEqual(before);
  });

  it('leaves what the core allows as it was', async () => {
    const core = async (): Promise<string[]> => (await house.permissions(house.giulia)).filter((permission) => !permission.includes(':'));
    const before = await core();

    await house.switchNow(house.giulia, THEME, false);

    expect(await core()).toEqual(before);
  });

  it.each(['dakar.aminata', 'milan.lucia.sala', 'ada.ngo', 'ines.audit', 'noor.admin'])(
    'is not for %s, who administers no city',
    async (username) => {
      const { errors } = await house.platform
        .as(username)
        .ask('mutation ($input: SwitchPluginInput!) { switchPlugin(input: $input) { refusals { code } } }', {
          input: { plugin: THEME, isOn: false, version: 1 },
        });

      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      expect((await state(house.giulia))[0]).toBe(true);
    },
  );

  it('is not for a visitor', async () => {
    const document = 'mutation ($input: SwitchPluginInput!) { switchPlugin(input: $input) { refusals { code } } }';
    const [reading, writing] = await Promise.all([
      house.visitor.ask('{ plugins { key } }'),
      house.visitor.ask(document, { input: { plugin: THEME, isOn: false, version: 1 } }),
    ]);

    expect([reading.errors, writing.errors].flat().map(({ extensions }) => extensions.code)).toEqual([
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
    ]);
  });

  it.each(['', 'theme-nothing', 'THEME-FOOD-SECURITY', '__proto__', 'constructor', "theme-food-security' --"])(
    'called %j is refused: it is not installed',
    async (plugin) => {
      expect(await house.switch(house.giulia, plugin, true, 0)).toEqual({
        plugin: null,
        refusals: [{ code: 'not-found', path: ['plugin'] }],
      });
    },
  );
});

describe('the switches of one city', () => {
  it('are its own: another city neither sees nor feels them', async () => {
    const before = await state(house.cheikh);

    await house.switchNow(house.giulia, THEME, false);

    expect(await state(house.cheikh)).toEqual(before);
    expect((await house.plugins(house.cheikh)).get(THEME)?.changedBy).toBeNull();
    expect((await house.cheikh.ask('{ foodSecuritySites { nodes { id } } }')).errors).toEqual([]);
  });

  it('open nothing of another city, though its plugin is switched on', async () => {
    const { plugin } = await house.switchNow(house.cheikh, 'city-milan', true);
    await vi.waitFor(async () => expect(await house.permissions(house.cheikh)).toContain('city-milan:desk.read'));

    const { cityMilanDesk } = await house.cheikh.run<{ cityMilanDesk: unknown }>('{ cityMilanDesk { note } }');

    expect(plugin?.isOn).toBe(true);
    expect(cityMilanDesk).toBeNull();
  });

  it('cannot be read or written from another city, whatever a handler asks', async () => {
    const { me } = await house.cheikh.run<{ me: { person: { id: string }; city: { id: string } } }>('{ me { person { id } city { id } } }');
    const { city: milan } = await house.visitor.run<{ city: { id: string } }>('{ city(key: "milan") { id } }');
    const ctx: CityContext = Object.freeze({
      traceId: 'test',
      personId: me.person.id,
      cityId: me.city.id,
      language: 'en',
      permissions: new Set(['plugins.manage']),
    });
    const { work } = house.platform;
    const attempt = (name: string, sql: string): Promise<unknown> =>
      work.writing(ctx, async (tx) => ok(await tx.rows(name, sql, [milan.id])));

    const seen = await work.reading(ctx, (reader) =>
      reader.rows('test.switches', 'SELECT DISTINCT city_id AS city FROM consortium.plugin_switch'),
    );
    const changed = await attempt('test.change', 'UPDATE consortium.plugin_switch SET is_on = false WHERE city_id = $1 RETURNING 1 AS n');
    const added = attempt('test.add', `INSERT INTO consortium.plugin_switch (city_id, plugin, is_on) VALUES ($1, 'theme-other', true)`);

    expect(seen).toEqual([{ city: me.city.id }]);
    expect(changed).toEqual(ok([]));
    await expect(added).rejects.toThrow('row-level security');
  });
});

describe('two administrators', () => {
  it('who switch at once: one is stored, the other is told', async () => {
    const [, version] = await state(house.giulia);

    const answers = await Promise.all([house.switch(house.giulia, THEME, false, version), house.switch(marco(), THEME, true, version)]);

    expect(answers.map(({ refusals }) => refusals[0]?.code ?? 'stored').sort()).toEqual(['changed-by-someone-else', 'stored']);
    expect((await state(house.giulia))[1]).toBe(version + 1);
  });

  it('who touch a switch for the first time at once make it once', async () => {
    const others = [nadia(), house.newcomer('bethlehem', '971', ['city-admin'])];

    const answers = await Promise.all(others.map((actor) => house.switch(actor, THEME, true, 0)));

    expect(answers.map(({ refusals }) => refusals[0]?.code ?? 'stored').sort()).toEqual(['changed-by-someone-else', 'stored']);
    expect(await state(nadia())).toEqual([true, 1]);
  });

  it('of whom one has seen an older version are not mixed up', async () => {
    const [, version] = await state(house.giulia);
    await house.switch(house.giulia, THEME, false, version);

    for (const seen of [version, 0, version + 2, -1]) expect((await house.switch(marco(), THEME, true, seen)).refusals).toEqual(STALE);
    expect(await state(house.giulia)).toEqual([false, version + 1]);
  });
});

describe('a command that was sent twice', () => {
  const told = async (): Promise<number> =>
    Number(
      (await house.admin.query<{ n: string }>(`SELECT count(*) AS n FROM core.outbox WHERE type = 'consortium.plugin-switched'`)).rows[0]!
        .n,
    );

  it('switches once, answers the same and is told once', async () => {
    const [, version] = await state(house.giulia);
    const before = await told();

    const answers = [
      await house.switch(house.giulia, THEME, false, version),
      ...(await Promise.all([1, 2].map(() => house.switch(house.giulia, THEME, false, version)))),
    ];

    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]).toMatchObject({ refusals: [], plugin: { isOn: false, version: version + 1 } });
    expect((await told()) - before).toBe(1);
  });

  it('and means the opposite the second time is refused', async () => {
    const [, version] = await state(house.giulia);
    await house.switch(house.giulia, THEME, false, version);

    expect((await house.switch(house.giulia, THEME, true, version)).refusals).toEqual(STALE);
  });
});
