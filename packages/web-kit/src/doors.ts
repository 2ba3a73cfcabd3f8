import { isCompatible } from '@regia/plugin-api';
import type { WebPlugin } from './define-web-plugin.js';

/** One installed plugin: its key and how to fetch its door. */
export interface PluginLoader {
  readonly key: string;
  load(): Promise<{ default: WebPlugin }>;
}

/** A plugin that is left out, and why. */
export interface PluginFault {
  readonly key: string;
  readonly reason: string;
}

/** The plugins that opened, and those that did not. */
export interface Doors {
  readonly plugins: readonly WebPlugin[];
  readonly faults: readonly PluginFault[];
}

const LONGEST_MS = 4_000;

/** One plugin may fail; the city keeps its page. Refused: a rejected or late loader, a wrong contract, a key that is taken or not its own. */
export async function openDoors(loaders: readonly PluginLoader[]): Promise<Doors> {
  const opened = await Promise.allSettled(loaders.map((loader) => within(LONGEST_MS, loader.load())));
  const plugins: WebPlugin[] = [];
  const faults: PluginFault[] = [];
  opened.forEach((door, index) => {
    const { key } = loaders[index]!;
    const fault = door.status === 'rejected' ? reasonOf(door.reason) : faultOf(door.value.default, key, plugins);
    if (fault !== undefined) faults.push({ key, reason: fault });
    else if (door.status === 'fulfilled') plugins.push(door.value.default);
  });
  return { plugins, faults };
}

function faultOf(plugin: WebPlugin | undefined, key: string, admitted: readonly WebPlugin[]): string | undefined {
  if (!plugin?.manifest) return 'it has no manifest';
  if (plugin.manifest.key !== key) return `it calls itself ${plugin.manifest.key}`;
  if (!isCompatible(plugin.manifest.contract)) return `it is written for contract ${plugin.manifest.contract}`;
  if (admitted.some(({ manifest }) => manifest.key === key)) return 'its key is taken';
  return undefined;
}

const reasonOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('it took too long to load')), milliseconds)),
  ]);
}
