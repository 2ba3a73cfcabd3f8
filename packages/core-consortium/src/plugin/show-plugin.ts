import type { Manifest } from '@regia/plugin-api';
import { showText } from '@regia/server-kit';
import type { PluginState } from './plugin.graphql.js';

/** The switch of one plugin, as it is stored for a city. */
export interface StoredSwitch {
  readonly plugin: string;
  readonly isOn: boolean;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

export const SWITCH_COLUMNS = 'plugin, is_on AS "isOn", version, changed_at AS "changedAt", changed_by AS "changedBy"';

/** An installed plugin with its switch; without one it is off and was never touched. */
export const showPlugin = (manifest: Manifest, stored: StoredSwitch | undefined, language: string): PluginState => ({
  key: manifest.key,
  kind: manifest.city ? 'city' : 'theme',
  name: showText(manifest.name, language),
  description: showText(manifest.description, language),
  isOn: stored?.isOn ?? false,
  contributes: contributesOf(manifest),
  version: stored?.version ?? 0,
  ...(stored ? { changedAt: stored.changedAt } : {}),
  ...(stored?.changedBy ? { changedById: stored.changedBy } : {}),
});

/** What a plugin adds to the platform, in words that do not change. */
function contributesOf(manifest: Manifest): string[] {
  const parts: Record<string, object | undefined> = {
    theme: manifest.theme,
    city: manifest.city,
    login: manifest.login,
    permissions: manifest.permissions,
    'agenda-items': manifest.agendaItemTypes,
    indicators: manifest.indicators,
  };
  return Object.keys(parts).filter((part) => Object.keys(parts[part] ?? {}).length > 0);
}
