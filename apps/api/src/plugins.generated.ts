// Written by `npm run plugins:sync` from plugins.json. Do not edit.
import type { PluginLoader } from './installed-plugins.js';

/** How the server half of each installed plugin is loaded. */
export const installedPlugins = {
  'theme-food-security': () => import('@regia/theme-food-security/server'),
  'city-milan': () => import('@regia/city-milan/server'),
  'city-barcelona': () => import('@regia/city-barcelona/server'),
  'city-dakar': () => import('@regia/city-dakar/server'),
  'city-bethlehem': () => import('@regia/city-bethlehem/server'),
  'city-istanbul': () => import('@regia/city-istanbul/server'),
  'city-sao-paulo': () => import('@regia/city-sao-paulo/server'),
} satisfies Readonly<Record<string, PluginLoader>>;
