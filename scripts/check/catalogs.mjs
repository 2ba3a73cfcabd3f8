import fs from 'node:fs';
import path from 'node:path';

export const languages = ['en', 'it', 'fr', 'es', 'ar'];
/** Packages whose texts every page may use. */
const core = ['packages/ui', 'apps/web'];

/** The texts of each package that has some: `{ folder, texts: { en: { key: text } }, doubled }`. */
export function readCatalogs(root) {
  const folders = ['apps', 'packages', 'plugins'].flatMap((house) => childrenOf(path.join(root, house)).map((name) => `${house}/${name}`));
  return folders.filter((folder) => fs.existsSync(path.join(root, folder, 'locales'))).map((folder) => readCatalog(root, folder));
}

const childrenOf = (folder) => (fs.existsSync(folder) ? fs.readdirSync(folder) : []);

/** `locales/en.json`, or all files of `locales/en/`. */
function readCatalog(root, folder) {
  const locales = path.join(root, folder, 'locales');
  const doubled = [];
  const texts = Object.fromEntries(
    languages.map((language) => {
      const all = {};
      for (const file of filesOf(locales, language)) {
        for (const [key, text] of Object.entries(JSON.parse(fs.readFileSync(file, 'utf8')))) {
          if (Object.hasOwn(all, key)) doubled.push(`${language}: ${key}`);
          all[key] = text;
        }
      }
      return [language, all];
    }),
  );
  return { folder, texts, doubled };
}

function filesOf(locales, language) {
  const inFolder = childrenOf(path.join(locales, language))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const single = path.join(locales, `${language}.json`);
  return [...(fs.existsSync(single) ? [single] : []), ...inFolder.map((name) => path.join(locales, language, name))];
}

/** The keys a source file may ask for: those of its own package and those of the core. */
export function keysFor(catalogs, file) {
  const folders = [file.split('/').slice(0, 2).join('/'), ...core];
  return new Set(catalogs.filter(({ folder }) => folders.includes(folder)).flatMap(({ texts }) => Object.keys(texts.en)));
}
