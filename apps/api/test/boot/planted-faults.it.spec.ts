import { sealSchema, type ServerPlugin } from '@regia/server-kit';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPlugins } from '../../src/installed-plugins.js';
import { FreshPlatforms } from './fresh-platform.js';
import { goodField, openField, openQuery, planted, replacedQuery, strayQuery } from './planted-plugin.js';

let fresh: FreshPlatforms;
beforeAll(async () => {
  fresh = await FreshPlatforms.open();
});
afterAll(() => fresh?.close());

const loading = (...plugins: readonly ServerPlugin[]): Promise<ServerPlugin[]> => loadPlugins(Object.fromEntries(plugins.map((plugin, i) => [`${plugin.manifest.key} ${String(i)}`, () => Promise.resolve({ default: plugin })])));

describe('the server does not start, and says why,', () => {
  it.each([
    ['a handler has no permission', () => planted([openQuery()]), 'PlantedOpen.plantedSecret has no @Allow'],
    ['a field of a type has no permission', () => planted([openField()]), 'PlantedBadge.plantedBadge has no @Allow'],
    ['a plugin steps outside its prefix', () => planted([strayQuery()]), 'PlantedStray.citySecret does not begin with planted'],
    ['a plugin replaces a field of the core', () => planted([replacedQuery()], 'theme-planted', 'themes'), 'PlantedThemes.themes replaces Query.themes of '],
  ] as const)('when %s', async (_what, plugin, words) => {
    await expect(fresh.start([plugin()])).rejects.toThrow(words);
  });

  it('when a root field of the schema was never named a permission', () => {
    const schema = buildSchema('type Query { themes: String, secret: String }');

    expect(() => sealSchema(schema, new Map([['Query.themes', 'anyone']]))).toThrow('closed by default: Query.secret has no permission');
  });

  it('when two plugins have one key', async () => {
    await expect(loading(planted([], 'theme-planted', 'one'), planted([], 'theme-planted', 'two'))).rejects.toThrow('theme-planted is there twice');
  });

  it('when two plugins have one prefix', async () => {
    await expect(loading(planted([], 'theme-first'), planted([], 'theme-second'))).rejects.toThrow('theme-second and theme-first share the prefix planted');
  });

  it('but starts when nothing is wrong', async () => {
    const platform = await fresh.start([planted([goodField()])]);

    await platform.close();
    expect(platform.schema.getType('City')?.toString()).toBe('City');
  });
});
