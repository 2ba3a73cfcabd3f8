import fs from 'node:fs';
import path from 'node:path';
import { installedKeys } from './installed-list.mjs';

const apps = ['api', 'web'];

/** The files that follow from plugins.json, as they should be: `{ file, content }`. The web reads the list itself when it is built. */
export function composition(root) {
  const keys = installedKeys(root);
  const generated = { file: path.join('apps', 'api', 'src', 'plugins.generated.ts'), content: serverList(keys) };
  return [generated, ...apps.map((app) => dependenciesOf(root, app, keys))];
}

/** Those of them that are not yet so. */
export function outOfStep(root) {
  return composition(root).filter(({ file, content }) => readOrNothing(path.join(root, file)) !== content);
}

const readOrNothing = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined);

function serverList(keys) {
  const entries = keys.map((key) => `  '${key}': () => import('@regia/${key}/server'),\n`);
  return [
    '// Written by `npm run plugins:sync` from plugins.json. Do not edit.\n',
    "import type { PluginLoader } from './installed-plugins.js';\n\n",
    '/** How the server half of each installed plugin is loaded. */\n',
    `export const installedPlugins = {\n${entries.join('')}} satisfies Readonly<Record<string, PluginLoader>>;\n`,
  ].join('');
}

/** An application depends on every installed plugin and on no other, so that plugins are built before it. */
function dependenciesOf(root, app, keys) {
  const file = path.join('apps', app, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
  const others = Object.entries(manifest.dependencies ?? {}).filter(([name]) => !/^@regia\/(theme|city)-/.test(name));
  const plugins = keys.map((key) => [`@regia/${key}`, '*']);
  const sorted = [...others, ...plugins].sort(([a], [b]) => (a < b ? -1 : 1)); // as npm writes them
  const dependencies = Object.fromEntries(sorted);
  return { file, content: `${JSON.stringify({ ...manifest, dependencies }, undefined, 2)}\n` };
}
