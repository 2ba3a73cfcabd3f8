import type { ServerPlugin } from '@regia/server-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPlugins } from '../../src/installed-plugins.js';
import type { Platform } from '../../src/platform.js';
import { installedPlugins } from '../../src/plugins.generated.js';
import { rootFields } from '../access/sample-operation.js';
import { FreshPlatforms } from './fresh-platform.js';

let fresh: FreshPlatforms;
beforeAll(async () => {
  fresh = await FreshPlatforms.open();
});
afterAll(() => fresh?.close());

const keys = Object.keys(installedPlugins);
const LIST = '{ __typename agendaItems(filter: { from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z" }) { nodes { id } } }';

async function ask({ http }: Platform, query: string): Promise<unknown> {
  const response = await http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: JSON.stringify({ query }) });
  return JSON.parse(response.body);
}

/** Prefixes of the plugins whose fields the schema has. */
async function prefixesIn({ schema }: Platform): Promise<string[]> {
  const fields = [...rootFields(schema.getQueryType()), ...rootFields(schema.getMutationType())].map(({ name }) => name);
  const all = (await loadPlugins(installedPlugins)).map(({ manifest }) => manifest.graphqlPrefix);
  return all.filter((prefix) => fields.some((name) => name.startsWith(prefix))).sort();
}

const prefixesOf = (plugins: readonly ServerPlugin[]): string[] => plugins.map(({ manifest }) => manifest.graphqlPrefix).sort();

describe('the server', () => {
  it.each([['no plugin', []], ...keys.map((key) => [`${key} alone`, [key]] as const), ['every plugin', keys]] as [string, string[]][])('starts on an empty database with %s, and answers', async (_name, only) => {
    const plugins = await loadPlugins(installedPlugins, only);

    const [answers, prefixes] = await fresh.with(plugins, async (platform) => [[await ask(platform, '{ __typename }'), await ask(platform, LIST)], await prefixesIn(platform)] as const);

    expect(answers).toEqual([{ data: { __typename: 'Query' } }, { data: { __typename: 'Query', agendaItems: { nodes: [] } } }]);
    expect(prefixes).toEqual(prefixesOf(plugins));
  });
});
