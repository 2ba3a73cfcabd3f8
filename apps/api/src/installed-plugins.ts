import { isCompatible, CONTRACT_VERSION } from '@regia/plugin-api';
import type { ServerPlugin } from '@regia/server-kit';

/** How an installed plugin is loaded: its key, and the import of its server half. */
export type PluginLoader = () => Promise<{ readonly default: ServerPlugin }>;

/**
 * Loads the installed plugins. One that was written for another contract, or whose key, prefix or schema is taken, stops the
 * start and is named.
 * @param only keys to load instead of all; an empty list loads none
 */
export async function loadPlugins(loaders: Readonly<Record<string, PluginLoader>>, only?: readonly string[]): Promise<ServerPlugin[]> {
  const unknown = (only ?? []).filter((key) => !Object.hasOwn(loaders, key));
  if (unknown.length > 0) throw new Error(`not installed: ${unknown.join(', ')}. Add them to plugins.json and run npm run plugins:sync`);
  const keys = only ?? Object.keys(loaders);
  const plugins = await Promise.all(keys.map(async (key) => (await loaders[key]!()).default));
  const prefixes = new Map<string, string>();
  const known = new Set<string>(); // the schema follows from the key
  for (const { manifest } of plugins) {
    if (known.has(manifest.key)) throw new Error(`${manifest.key} is there twice`);
    known.add(manifest.key);
    if (!isCompatible(manifest.contract)) throw new Error(`${manifest.key} was written for contract ${manifest.contract}; this platform offers ${CONTRACT_VERSION}`);
    const taken = prefixes.get(manifest.graphqlPrefix);
    if (taken) throw new Error(`${manifest.key} and ${taken} share the prefix ${manifest.graphqlPrefix}`);
    prefixes.set(manifest.graphqlPrefix, manifest.key);
  }
  return plugins;
}
