import type { Manifest } from '@regia/plugin-api';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WebPlugin } from './define-web-plugin.js';
import { openDoors, type PluginLoader } from './doors.js';

const plugin = (key: string, contract = '^1.0'): WebPlugin => ({
  manifest: { key, contract } as Manifest,
  routes: [],
  agendaItems: {},
  slots: {},
  messages: {},
});
const loader = (key: string, opened: WebPlugin | undefined = plugin(key)): PluginLoader => ({
  key,
  load: () => Promise.resolve({ default: opened as WebPlugin }),
});

afterEach(() => {
  vi.useRealTimers();
});

describe('opening the doors of plugins', () => {
  it('leaves out the one that throws and keeps the others', async () => {
    const broken: PluginLoader = { key: 'theme-broken', load: () => Promise.reject(new Error('no such chunk')) };

    const { plugins, faults } = await openDoors([loader('theme-food-security'), broken, loader('city-milan')]);

    expect(plugins.map(({ manifest }) => manifest.key)).toEqual(['theme-food-security', 'city-milan']);
    expect(faults).toEqual([{ key: 'theme-broken', reason: 'no such chunk' }]);
  });

  it('leaves out a plugin written for another contract, one that lies about its key, one without a manifest, and one that comes twice', async () => {
    const { plugins, faults } = await openDoors([
      loader('theme-late', plugin('theme-late', '^2.0')),
      loader('theme-honest', plugin('theme-other')),
      loader('theme-empty', {} as WebPlugin),
      loader('city-milan'),
      loader('city-milan'),
    ]);

    expect(plugins.map(({ manifest }) => manifest.key)).toEqual(['city-milan']);
    expect(faults.map(({ reason }) => reason)).toEqual([
      'it is written for contract ^2.0',
      'it calls itself theme-other',
      'it has no manifest',
      'its key is taken',
    ]);
  });

  it('waits four seconds for a door and no longer', async () => {
    vi.useFakeTimers();
    const opening = openDoors([{ key: 'theme-slow', load: () => new Promise(() => undefined) }, loader('city-milan')]);

    await vi.advanceTimersByTimeAsync(4_000);

    expect((await opening).faults).toEqual([{ key: 'theme-slow', reason: 'it took too long to load' }]);
  });
});
