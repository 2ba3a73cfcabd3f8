import fs from 'node:fs';
import path from 'node:path';

/** The keys in plugins.json, in their order; throws in words when the file or a plugin is not as it must be. */
export function installedKeys(root) {
  const keys = JSON.parse(fs.readFileSync(path.join(root, 'plugins.json'), 'utf8'));
  if (!Array.isArray(keys)) throw new Error('plugins.json holds a list of plugin keys.');
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice) throw new Error(`plugins.json names ${twice} twice.`);
  for (const key of keys) checkPlugin(root, key);
  return keys;
}

function checkPlugin(root, key) {
  if (!/^(theme|city)(-[a-z0-9]+)+$/.test(key))
    throw new Error(`plugins.json: "${key}" is not a plugin key; one looks like theme-food-security or city-milan.`);
  const file = path.join(root, 'plugins', key, 'package.json');
  if (!fs.existsSync(file)) throw new Error(`plugins.json names ${key}, but there is no plugins/${key}.`);
  const { name } = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (name !== `@regia/${key}`) throw new Error(`plugins/${key}/package.json is called ${name}; it must be @regia/${key}.`);
}
