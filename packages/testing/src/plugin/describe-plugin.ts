import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CONTRACT_VERSION, definePlugin, isCompatible } from '@regia/plugin-api';
import { Indicators, type CityContext, type DemoData, type ServerPlugin } from '@regia/server-kit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '../platform/actor.js';
import { startPlatform, type TestPlatform } from '../platform/start-platform.js';
import { anybodyOf } from './demo-people.js';
import { judgeHandlers } from './judge-handlers.js';
import { judgeMessages } from './judge-messages.js';
import { judgeTables } from './judge-tables.js';
import { probesOf } from './probe.js';

/** Administrators of the demonstration's cities: they switch plugins. */
const ADMINISTRATORS: Readonly<Record<string, string>> = {
  milan: 'milan.giulia',
  barcelona: 'barcelona.mireia',
  dakar: 'dakar.cheikh.fall',
  bethlehem: 'bethlehem.rania.khoury',
  istanbul: 'istanbul.elif.demir',
  'sao-paulo': 'sao-paulo.beatriz.souza',
};
const ALWAYS = { from: '1900-01-01', to: '2999-12-31' } as const;

/**
 * What every plugin is held to, in one call from its `test/conformance.spec.ts`: manifest, permissions, prefixes, texts, tables
 * under the restricted role, indicators on its own demonstration data, off and on again without a loss.
 * @param folder the plugin's folder: `path.join(import.meta.dirname, '..')`
 * @public
 * @since 1.0
 */
export function describePlugin(plugin: ServerPlugin, folder: string): void {
  const { manifest, half } = plugin;
  describe(`the plugin ${manifest.key}`, () => {
    describeData(plugin, folder);

    describe('on a running platform', () => {
      let platform: TestPlatform;
      let admin: pg.Client;

      beforeAll(async () => {
        platform = await startPlatform();
        admin = new pg.Client({ connectionString: platform.database.adminUrl });
        await admin.connect();
      });
      afterAll(async () => {
        await admin?.end();
        await platform?.stop();
      });

      it('owns its tables as a restricted role, with every city’s rows apart', async () => {
        expect(await judgeTables(admin, plugin)).toEqual([]);
      });

      it.runIf(half.demo)('makes demonstration data that a second run leaves as it is', async () => {
        await fill(platform, admin, plugin);
        const once = await countRows(admin, plugin);
        await fill(platform, admin, plugin);

        expect(Object.values(once).reduce((sum, rows) => sum + rows, 0)).toBeGreaterThan(0);
        expect(await countRows(admin, plugin)).toEqual(once);
      });

      it.each(Object.keys(manifest.indicators ?? {}))('measures %s on its data, and nothing of another city', async (name) => {
        if (half.demo) await fill(platform, admin, plugin);
        const people = await anybodyOf(admin);
        const [own, other] = [people.as('dakar', 'officer'), people.as('milan', 'officer')];

        const mine = await measure(platform, plugin, name, own, own.cityId);
        const theirs = await measure(platform, plugin, name, own, other.cityId);

        expect(mine).toBeGreaterThan(0);
        expect(theirs).toBe(0);
      });

      it('is switched off and on again by an administrator, and keeps what it knows', async () => {
        const person = platform.as(ADMINISTRATORS[manifest.city?.key ?? 'dakar'] ?? ADMINISTRATORS['dakar']!);
        const before = await countRows(admin, plugin);
        expect(await forbidden(platform, person, plugin, 'query')).toEqual([]);

        await switchTo(person, plugin, false);
        await vi.waitFor(
          async () =>
            expect(await forbidden(platform, person, plugin)).toEqual(
              probesOf(platform.schema, manifest.graphqlPrefix).map(({ field }) => field),
            ),
          { timeout: 8_000 },
        );
        expect(await kindsOf(person, plugin)).toEqual([]);
        expect(await countRows(admin, plugin)).toEqual(before);

        await switchTo(person, plugin, true);
        await vi.waitFor(async () => expect(await forbidden(platform, person, plugin, 'query')).toEqual([]), { timeout: 8_000 });
        expect(await kindsOf(person, plugin)).toEqual(
          Object.keys(manifest.agendaItemTypes ?? {})
            .map((kind) => `${manifest.key}.${kind}`)
            .sort(),
        );
        expect(await countRows(admin, plugin)).toEqual(before);
      });
    });
  });
}

function describeData(plugin: ServerPlugin, folder: string): void {
  const { manifest } = plugin;
  it('says in its manifest what it is, and can be printed without starting anything', () => {
    const { can: _, schema, ...spec } = manifest;

    expect(path.basename(folder)).toBe(manifest.key);
    expect(schema).toBe(manifest.key.replaceAll('-', '_'));
    expect(() => definePlugin(spec)).not.toThrow();
    expect(isCompatible(manifest.contract)).toBe(true);
    expect(JSON.parse(JSON.stringify({ ...manifest, agendaItemTypes: undefined }))).toMatchObject({ key: manifest.key });
  });

  it(`is written for contract ${CONTRACT_VERSION} and asks for nothing but the kits`, () => {
    const { dependencies = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    const own = Object.keys(dependencies).filter((name) => name.startsWith('@regia/'));

    expect(own.filter((name) => !KITS.has(name))).toEqual([]);
  });

  it('names a permission of its own on every handler, and begins every name with its prefix', () => {
    expect(judgeHandlers(plugin)).toEqual([]);
  });

  it('says everything in each of its languages', () => {
    expect(judgeMessages(folder, manifest.locales)).toEqual([]);
  });
}

const KITS: ReadonlySet<string> = new Set(['@regia/kernel', '@regia/plugin-api', '@regia/server-kit', '@regia/web-kit', '@regia/ui']);

async function fill({ app }: TestPlatform, admin: pg.Client, { half }: ServerPlugin): Promise<void> {
  await app.get<DemoData>(half.demo, { strict: false }).fill(await anybodyOf(admin));
}

async function measure(
  { app, work }: TestPlatform,
  { manifest }: ServerPlugin,
  name: string,
  person: CityContext,
  cityId: string,
): Promise<number> {
  const source = app.get<Indicators>(Indicators, { strict: false }).of(`${manifest.key}.${name}`);
  if (!source) throw new Error(`${name} has no source`);
  const ctx: CityContext = Object.freeze({ ...person });
  work.begin(ctx);
  try {
    return await source.measure(ctx, { cityId, ...ALWAYS });
  } finally {
    work.end(ctx, 'answered');
  }
}

/** Rows of each table of the plugin, behind every policy. */
async function countRows(admin: pg.Client, { manifest }: ServerPlugin): Promise<Record<string, number>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = to_regnamespace($1) AND relkind = 'r' AND relname <> 'migration' ORDER BY relname`,
    [manifest.schema],
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await admin.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${admin.escapeIdentifier(manifest.schema)}.${admin.escapeIdentifier(name)}`,
    );
    counts[name] = rows[0]!.n; // a count answers one row
  }
  return counts;
}

/** Fields of the plugin that this person may not ask for now. */
async function forbidden(platform: TestPlatform, person: Actor, { manifest }: ServerPlugin, only?: 'query'): Promise<string[]> {
  const fields: string[] = [];
  for (const { field, document, variables } of probesOf(platform.schema, manifest.graphqlPrefix)) {
    if (only !== undefined && !document.startsWith(only)) continue;
    const { errors } = await person.ask(document, variables);
    if (errors.some(({ extensions }) => extensions.code === 'FORBIDDEN')) fields.push(field);
  }
  return fields;
}

interface Switch {
  readonly plugins: readonly { readonly key: string; readonly version: number }[];
}

async function switchTo(person: Actor, { manifest: { key } }: ServerPlugin, isOn: boolean): Promise<void> {
  const { plugins } = await person.run<Switch>('{ plugins { key version } }');
  const version = plugins.find((plugin) => plugin.key === key)?.version ?? 0;
  const { switchPlugin } = await person.run<{ switchPlugin: { refusals: unknown[] } }>(
    'mutation ($input: SwitchPluginInput!) { switchPlugin(input: $input) { refusals { code } } }',
    { input: { plugin: key, isOn, version } },
  );
  expect(switchPlugin.refusals).toEqual([]);
}

/** Kinds of agenda items that the plugin adds for this person. */
async function kindsOf(person: Actor, { manifest }: ServerPlugin): Promise<string[]> {
  const { agendaItemKinds } = await person.run<{ agendaItemKinds: { key: string; plugin: string | null }[] }>(
    '{ agendaItemKinds { key plugin } }',
  );
  return agendaItemKinds
    .filter(({ plugin }) => plugin === manifest.key)
    .map(({ key }) => key)
    .sort();
}
